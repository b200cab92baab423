import { directionOf } from '../../language/direction.js';
import { normaliseTag } from '../../language/tag.js';

/** Values for the `lang` and `dir` attributes of a piece of text. */
export interface TextLanguage {
  /** Normalised tag; empty (which HTML reads as "unknown") where nobody stated one. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/** A piece of text that says which language it is in. */
export interface MarkedText extends TextLanguage {
  readonly value: string;
}

/** Text whose language nobody stated gets the direction of its letters and no language. */
export const textLanguage = (tag: string | null | undefined): TextLanguage => {
  const lang = normaliseTag(tag);
  return { lang, dir: lang ? directionOf(lang) : 'auto' };
};
