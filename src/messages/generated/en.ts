// Written by scripts/localize.mjs from CLDR.
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
  languages: {},
};
