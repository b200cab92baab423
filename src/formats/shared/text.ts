import type { LocalText } from '../../model/local-text.js';

/** Limit for one field, in characters: laying out half a megabyte of headline takes a second. */
const MAX_LENGTH = 10_000;

/** Drops soft hyphens and byte order marks; collapses white space. Keeps zero-width joiners and ideographic spaces. */
export const collapse = (text: string): string =>
  text
    .replace(/[\u00ad\ufeff]/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();

/** Plain text for one field of the model: an id, a name, a headline. `undefined` if nothing is left. */
export const cleanText = (text: string): string | undefined => collapse(text.slice(0, MAX_LENGTH)) || undefined;

/** Text in one language. Without `language`, its language is unknown. */
export const localText = (value: string | undefined, language?: string): LocalText | undefined =>
  value ? [language === undefined ? { value } : { language, value }] : undefined;
