import { parseTag } from './tag.js';

export type Direction = 'ltr' | 'rtl';

/** ISO 15924 codes of the scripts written from right to left. */
const RTL_SCRIPTS = /^(A(dlm|r(ab|an))|Hebr|M(and|end)|Nkoo|Rohg|S(amr|yr.)|Thaa|Yezi)$/;

/** Languages that can be written from right to left: some two-letter codes, and all three-letter codes. */
const MAYBE_RTL = /^(a[rz]|dv|fa|h[ae]|k[ksuy]|ms|p[as]|sd|tg|u[grz]|yi|...)$/;

/** Base direction of a language, from its script. Default: `ltr`. */
export const directionOf = (language: unknown): Direction => {
  const tag = parseTag(language);
  // Looking up the likely script loads the browser's table; most languages don't need it.
  return tag && RTL_SCRIPTS.test(tag.script || (MAYBE_RTL.test(tag.language) ? tag.likelyScript : '')) ? 'rtl' : 'ltr';
};
