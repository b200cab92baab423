/** `Intl` formatters cost some 80 µs to make and 1 µs to use: each is made once. */

const { DateTimeFormat, PluralRules } = Intl;

const dateTimeFormats = new Map<string, Intl.DateTimeFormat | undefined>();
const pluralRules = new Map<string, Intl.PluralRules>();

/**
 * A formatter that only converts an instant to a Gregorian day of a time zone (`local`: the
 * reader's); `undefined` for a zone the engine does not know.
 */
export const dateTimeFormat = (timeZone: string): Intl.DateTimeFormat | undefined => {
  if (!dateTimeFormats.has(timeZone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new DateTimeFormat('en-u-ca-gregory-nu-latn', {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        timeZone: timeZone === 'local' ? undefined : timeZone,
      });
    } catch {
      // An unknown zone: the caller shows the date as it was published.
    }
    dateTimeFormats.set(timeZone, format);
  }
  return dateTimeFormats.get(timeZone);
};

/** CLDR plural category of a number (`one`, `few`…) in a locale. */
export const pluralCategory = (locale: string, count: number): Intl.LDMLPluralRule => {
  let rules = pluralRules.get(locale);
  if (!rules) {
    rules = new PluralRules(locale);
    pluralRules.set(locale, rules);
  }
  return rules.select(count);
};
