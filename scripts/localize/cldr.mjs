import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Reads a file of one of the `cldr-*` packages: `readCldr('dates-full', 'ru', 'ca-gregorian.json')`. */
export const readCldr = (dataset, locale, file) =>
  JSON.parse(readFileSync(require.resolve(`cldr-${dataset}/main/${locale}/${file}`), 'utf8')).main[locale];

const supplemental = (file) =>
  JSON.parse(readFileSync(require.resolve(`cldr-core/supplemental/${file}`), 'utf8')).supplemental;

/** CLDR's cardinal plural categories of a locale, in CLDR's order. */
export const pluralCategories = (tag) => {
  const rules = supplemental('plurals.json')['plurals-type-cardinal'];
  // European Portuguese has its own rules; otherwise rules belong to the language.
  const own = rules[tag] ?? rules[tag.split('-')[0]];
  return Object.keys(own).map((key) => key.replace('pluralRule-count-', ''));
};

/**
 * Numbering systems by language. The CLDR package that lists them has 40 MB, for these two
 * entries.
 */
const NATIVE_NUMBERING = { ar: 'arab' };

/**
 * CLDR's Russian dates end in "г." (year); news pages leave it out.
 */
const withoutYearWord = (pattern) => pattern.replace(/\s*'г'\.?/u, '');

/** Gregorian words and patterns. */
export const dateSymbols = (locale) => {
  const { months, days, dateFormats } = readCldr('dates-full', locale, 'ca-gregorian.json').dates.calendars.gregorian;
  const list = (names) => Object.values(names).join('|');
  const { full, long, medium, short } = dateFormats;
  const patterns = Object.fromEntries(
    Object.entries({ full, long, medium, short }).map(([style, pattern]) => [
      style,
      withoutYearWord(typeof pattern === 'string' ? pattern : pattern._value),
    ]),
  );
  return {
    months: list(months.format.wide),
    shortMonths: list(months.format.abbreviated),
    weekdays: list(days.format.wide),
    patterns,
    numbering: 'latn',
    nativeNumbering: NATIVE_NUMBERING[locale] ?? 'latn',
  };
};
