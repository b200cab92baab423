/** Caches `Intl` formatters, which take about 80 µs to create and 1 µs to use. */

import { pageIntl } from './page-intl.js';

const { Collator, DateTimeFormat, DisplayNames, NumberFormat, PluralRules } = pageIntl;

/** Results that are kept. Feeds choose time zones, in any spelling, and a server may run for months. */
const MAX_FORMATTERS = 500;

/** Caches the results of `make` by key, including failures. */
const remember = <Value>(make: (key: string) => Value): ((key: string) => Value | undefined) => {
  const made = new Map<string, Value | undefined>();
  return (key) => {
    if (!made.has(key)) {
      if (made.size >= MAX_FORMATTERS) made.clear();
      let value: Value | undefined;
      try {
        value = make(key);
      } catch {
        // Intl throws for unknown zones, locales and numbering systems. Callers handle `undefined`.
      }
      made.set(key, value);
    }
    return made.get(key);
  };
};

/** Gregorian day of an instant in a time zone (`local`: the reader's). */
export const dayFormat = remember(
  (zone) =>
    new DateTimeFormat('en-u-ca-gregory-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: zone === 'local' ? undefined : zone,
    }),
);

/** Time of day of an instant in a time zone (`local`: the reader's), 00:00 to 23:59. */
export const timeFormat = remember(
  (zone) =>
    new DateTimeFormat('en-GB-u-nu-latn', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone === 'local' ? undefined : zone,
    }),
);

/**
 * Days, in Latin digits, of a calendar that is not Gregorian. The key is a locale and a calendar: `ar islamic-umalqura`.
 * `undefined` if the browser lacks one of them; it would use another one instead.
 */
export const calendarFormat = remember((key) => {
  const [locale = '', ...words] = key.split(' ');
  const calendar = words.join(' ');
  const format = new DateTimeFormat(locale, {
    calendar,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  const isKnown =
    format.resolvedOptions().calendar === calendar && DateTimeFormat.supportedLocalesOf(locale).length > 0;
  return isKnown && !['gregory', 'iso8601'].includes(calendar) ? format : undefined;
});

/** Digits of a numbering system (`arab`, `deva`…). */
export const digitFormat = remember((numbering) => new NumberFormat(`en-u-nu-${numbering}`, { useGrouping: false }));

/** Cardinal plural rules of a locale. */
export const pluralRules = remember((locale) => new PluralRules(locale));

/** The alphabetical order of a locale. */
export const collatorOf = remember((locale) => new Collator(locale));

/** Names of countries and regions in a locale. */
export const regionNames = remember((locale) => new DisplayNames([locale], { type: 'region' }));
