// Written by scripts/localize.mjs from CLDR.
import type { DateSymbols } from '../../language/format-date.js';
import type { LocaleData } from '../locale-data.js';

export const SOURCE_LOCALE: LocaleData = {
  tag: 'en',
  messages: {},
  dates: {
    months: 'January|February|March|April|May|June|July|August|September|October|November|December',
    shortMonths: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    weekdays: 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
    patterns: { full: 'EEEE, MMMM d, y', long: 'MMMM d, y', medium: 'MMM d, y', short: 'M/d/yy' },
    numbering: 'latn',
    nativeNumbering: 'latn',
  },
  grouping: { separator: ',', from: 1000 },
  languages: {},
};

/** English dates outside North America and the Philippines: "12 September 2018". */
export const INTERNATIONAL_DATES: DateSymbols = {
  ...SOURCE_LOCALE.dates,
  shortMonths: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec',
  patterns: { full: 'EEEE, d MMMM y', long: 'd MMMM y', medium: 'd MMM y', short: 'dd/MM/y' },
};
