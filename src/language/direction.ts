import { parseTag } from './tag.js';

export type Direction = 'ltr' | 'rtl';

/** ISO 15924 codes of the scripts written from right to left. */
const RTL_SCRIPTS = /^(A(dlm|r(ab|an))|Hebr|M(and|end)|Nkoo|Rohg|S(amr|yr.)|Thaa|Yezi)$/;

/** Two-letter languages that are written from right to left somewhere; longer ones are asked for. */
const MAYBE_RTL = /^(a[rz]|dv|fa|h[ae]|k[ksuy]|ms|p[as]|sd|tg|u[grz]|yi|...)$/;

/** Base direction of a language, by the script it is usually written in. Unknown is `ltr`. */
export const directionOf = (language: unknown): Direction => {
  const tag = parseTag(language);
  // Most need no table of likely scripts.
  return tag && RTL_SCRIPTS.test(tag.script || (MAYBE_RTL.test(tag.language) ? tag.likelyScript : '')) ? 'rtl' : 'ltr';
};
