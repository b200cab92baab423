import { directionOf, directionOfText } from '../../language/direction.js';
import { normaliseTag } from '../../language/tag.js';

/** Values for the `lang` and `dir` attributes of a piece of text. */
export interface TextLanguage {
  /** Normalised tag; empty ("unknown" in HTML) if none is stated. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/** Text with its language. */
export interface MarkedText extends TextLanguage {
  readonly value: string;
}

/**
 * The language and direction of a text. Without a tag, the direction is that of most letters; `auto` if `text` is
 * missing.
 */
export const textLanguage = (tag: string | null | undefined, text = ''): TextLanguage => {
  const lang = normaliseTag(tag);
  return { lang, dir: lang ? directionOf(lang) : directionOfText(text) };
};
