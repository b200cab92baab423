import { parseTag } from './tag.js';

export type Direction = 'ltr' | 'rtl';

/** ISO 15924 codes of the scripts written from right to left. */
const RTL_SCRIPTS = /^(A(dlm|r(ab|an))|Hebr|M(and|end)|Nkoo|Rohg|S(amr|yr.)|Thaa|Yezi)$/;

/** Base direction of a language, by the script it is usually written in. Unknown is `ltr`. */
export const directionOf = (language: unknown): Direction =>
  RTL_SCRIPTS.test(parseTag(language)?.likelyScript ?? '') ? 'rtl' : 'ltr';
