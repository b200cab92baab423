import { parseTag } from './tag.js';

export type Direction = 'ltr' | 'rtl';

/** ISO 15924 codes of the scripts written from right to left. */
const RTL_SCRIPTS = /^(A(dlm|r(ab|an))|Hebr|M(and|end)|Nkoo|Rohg|S(amr|yr.)|Thaa|Yezi)$/;

/** Languages that can be written from right to left: some two-letter codes, and all three-letter codes. */
const MAYBE_RTL = /^(a[rz]|dv|fa|h[ae]|k[ksuy]|ms|p[as]|sd|tg|u[grz]|yi|...)$/;

const LETTERS = /\p{L}/gu;
const RTL_LETTERS = /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The number of right-to-left letters in a text minus that of its left-to-right letters. */
export const letterBalance = (text: string): number => 2 * countOf(text, RTL_LETTERS) - countOf(text, LETTERS);

/**
 * The direction of most letters of a text whose language is unknown. `auto`, the direction of the first letter, if that is
 * the same.
 */
export const directionOfText = (text: string): Direction | 'auto' => {
  const balance = letterBalance(text);
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return balance * letterBalance(first) >= 0 ? 'auto' : balance > 0 ? 'rtl' : 'ltr';
};

/**
 * The same without `auto`, for a text in many nodes: WebKit determines `auto` again for each of them, and searches all if
 * there are no letters.
 */
export const directionOfBody = (text: string): Direction => {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return (letterBalance(text) || letterBalance(first)) > 0 ? 'rtl' : 'ltr';
};

/** Base direction of a language, from its script. Default: `ltr`. */
export const directionOf = (language: unknown): Direction => {
  const tag = parseTag(language);
  // Looking up the likely script loads the browser's table; most languages don't need it.
  return tag && RTL_SCRIPTS.test(tag.script || (MAYBE_RTL.test(tag.language) ? tag.likelyScript : '')) ? 'rtl' : 'ltr';
};
