import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The folder of a locale in CLDR. */
export const cldrLocale = (tag) => ({ 'pt-BR': 'pt' })[tag] ?? tag;

/** Reads a file of a `cldr-*` package: `readCldr('dates-full', 'ru', 'ca-gregorian.json')`. */
export const readCldr = (dataset, locale, file) =>
  JSON.parse(readFileSync(require.resolve(`cldr-${dataset}/main/${locale}/${file}`), 'utf8')).main[locale];

const supplemental = (file) =>
  JSON.parse(readFileSync(require.resolve(`cldr-core/supplemental/${file}`), 'utf8')).supplemental;

/** CLDR's cardinal plural categories of a locale, in CLDR's order. */
export const pluralCategories = (tag) => {
  const rules = supplemental('plurals.json')['plurals-type-cardinal'];
  // European Portuguese has its own rules; other locales use those of their language. CLDR has none for Tajik.
  const own = rules[tag] ?? rules[tag.split('-')[0]] ?? { 'pluralRule-count-other': '' };
  return Object.keys(own).map((key) => key.replace('pluralRule-count-', ''));
};

const readNumbers = (locale) => readCldr('numbers-full', locale, 'numbers.json').numbers;

/** Digits by default, and for `numbering="native"`. Han digits don't suit dates written in figures. */
const numberingSystems = (locale) => {
  const { defaultNumberingSystem, otherNumberingSystems } = readNumbers(locale);
  const { native } = otherNumberingSystems;
  return { numbering: defaultNumberingSystem, nativeNumbering: native === 'hanidec' ? 'latn' : native };
};

/** How the digits of large numbers are grouped. */
export const grouping = (locale) => {
  const numbers = readNumbers(locale);
  const system = `numberSystem-${numbers.defaultNumberingSystem}`;
  const isIndian = numbers[`decimalFormats-${system}`].standard.startsWith('#,##,##0');
  return {
    separator: numbers[`symbols-${system}`].group,
    from: 10 ** (2 + Number(numbers.minimumGroupingDigits)),
    ...(isIndian && { isIndian }),
  };
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
  const { months, days, dateFormats } = readCldr('dates-full', locale, 'ca-gregorian.json').dates.calendars.gregorian;
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
    ...(FIRST_DAYS[locale] && { firstDay: FIRST_DAYS[locale] }),
    ...numberingSystems(locale),
  };
};
