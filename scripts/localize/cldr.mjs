import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The folder of a locale in CLDR. */
export const cldrLocale = (tag) => ({ 'pt-BR': 'pt' })[tag] ?? tag;

/** Reads a file of a `cldr-*` package: `readCldr('dates-full', 'ru', 'ca-gregorian.json')`. */
export const readCldr = (dataset, locale, file) => {
  let path;
  try {
    path = require.resolve(`cldr-${dataset}/main/${locale}/${file}`);
  } catch {
    throw new Error(
      `CLDR has no ${file} in "${locale}", so the library can't have the language. A site can: see "On your own site" in docs/guides/translating.md.`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8')).main[locale];
};

const supplemental = (file) =>
  JSON.parse(readFileSync(require.resolve(`cldr-core/supplemental/${file}`), 'utf8')).supplemental;

/** CLDR's cardinal plural rules of a locale by category, in CLDR's order. */
const pluralRules = (tag) => {
  const rules = supplemental('plurals.json')['plurals-type-cardinal'];
  // European Portuguese has its own rules; other locales use those of their language. CLDR has none for Tajik.
  const own = rules[tag] ?? rules[tag.split('-')[0]] ?? { 'pluralRule-count-other': '@integer 0~15, 100' };
  return Object.fromEntries(Object.entries(own).map(([key, rule]) => [key.replace('pluralRule-count-', ''), rule]));
};

/** CLDR's cardinal plural categories of a locale, in CLDR's order. */
export const pluralCategories = (tag) => Object.keys(pluralRules(tag));

/** CLDR's whole sample numbers of each plural category of a locale. `5~19` is a range; `1c6` is in compact notation. */
export const pluralSamples = (tag) =>
  Object.fromEntries(
    Object.entries(pluralRules(tag)).map(([category, rule]) => [
      category,
      [...(/@integer ([^@]*)/.exec(rule)?.[1] ?? '').matchAll(/\b(\d+)(?:~(\d+))?(?=,|\s|$)/g)].flatMap(
        ([, from, to = from]) => Array.from({ length: to - from + 1 }, (_, index) => Number(from) + index),
      ),
    ]),
  );

const readNumbers = (locale) => readCldr('numbers-full', locale, 'numbers.json').numbers;

/** Digits by default, and for `numbering="native"`. Han digits don't suit dates written in figures. */
const numberingSystems = (locale) => {
  const { defaultNumberingSystem, otherNumberingSystems } = readNumbers(locale);
  const { native } = otherNumberingSystems;
  return { numbering: defaultNumberingSystem, nativeNumbering: native === 'hanidec' ? 'latn' : native };
};

/** The grouping of digits, and the decimal separator if it isn't a full stop. */
export const grouping = (locale) => {
  const numbers = readNumbers(locale);
  const system = `numberSystem-${numbers.defaultNumberingSystem}`;
  const { group, decimal } = numbers[`symbols-${system}`];
  const isIndian = numbers[`decimalFormats-${system}`].standard.startsWith('#,##,##0');
  return {
    separator: group,
    from: 10 ** (2 + Number(numbers.minimumGroupingDigits)),
    ...(isIndian && { isIndian }),
    ...(decimal !== '.' && { decimal }),
  };
};

/** The patterns of kB, MB and GB. The unit stays on the line of its number. */
export const sizePatterns = (locale) => {
  const { short } = readCldr('units-full', locale, 'units.json').units;
  return ['kilobyte', 'megabyte', 'gigabyte']
    .map((unit) => short[`digital-${unit}`]['unitPattern-count-other'].replace(' ', '\u00a0'))
    .join('|');
};

/** Codes that are not countries or regions: the euro area, the United Nations, pseudo-locales and the unknown region. */
const NO_REGIONS = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** The names of countries and regions by ISO code. */
export const regionNames = (locale) => {
  const { territories } = readCldr('localenames-full', locale, 'territories.json').localeDisplayNames;
  return Object.fromEntries(
    Object.entries(territories).filter(([code]) => /^[A-Z]{2}$/.test(code) && !NO_REGIONS.includes(code)),
  );
};

/** The separator between the numbers of two days of one month: "d.–d. MMM y" → ".–". */
const betweenDays = (formats) => {
  const [found] = [formats.yMMMd?.d, formats.d.d].flatMap(
    (pattern) => /d([^yMdE]+)d/.exec(pattern?.replace(/'[^']*'/g, ''))?.[1] ?? [],
  );
  return found;
};

/** The first day of a month, by CLDR locale, where it is an ordinal. CLDR's patterns don't have it. */
const FIRST_DAYS = { fr: '1er', pt: '1º' };

/**
 * A pattern as `formatDate` reads it. Dates are Gregorian, so no era is needed (Thai), and standalone weekdays are those
 * of dates (Finnish). Organisations write Russian dates without "г." (year), though CLDR has it.
 */
const simplified = (pattern, locale) => {
  const simple = pattern
    .replace(/\s*G+/g, '')
    .replaceAll('cccc', 'EEEE')
    .replace(locale === 'ru' ? /\s*'г'\.?/u : /$^/, '');
  if (/[^yMdE]/.test(simple.replace(/'[^']*'|[^a-z]/gi, '')))
    throw new Error(`${locale}: the date pattern "${pattern}" has fields that formatDate doesn't know`);
  return simple;
};

/** Sinhala months: CLDR 48 has the names of lunar months (දුරුතු), which official news doesn't use for these dates. */
const SINHALA = {
  months: 'ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්',
  shortMonths: 'ජන|පෙබ|මාර්තු|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝ|සැප්|ඔක්|නොවැ|දෙසැ',
};

/** Words and patterns of Gregorian dates. */
export const dateSymbols = (locale) => {
  const { months, days, dateFormats, dateTimeFormats } = readCldr('dates-full', locale, 'ca-gregorian.json').dates
    .calendars.gregorian;
  const list = (names) => Object.values(names).join('|');
  const { full, long, medium, short } = dateFormats;
  const patterns = Object.fromEntries(
    Object.entries({ full, long, medium, short }).map(([style, pattern]) => [
      style,
      simplified(typeof pattern === 'string' ? pattern : pattern._value, locale),
    ]),
  );
  return {
    months: list(months.format.wide),
    shortMonths: list(months.format.abbreviated),
    weekdays: list(days.format.wide),
    ...(locale === 'si' && SINHALA),
    patterns,
    between: betweenDays(dateTimeFormats.intervalFormats),
    ...(FIRST_DAYS[locale] && { firstDay: FIRST_DAYS[locale] }),
    ...numberingSystems(locale),
  };
};
