import type { LocalText } from '../../model/local-text.js';
import { collapseWhiteSpace } from '../../model/collapse-white-space.js';

/** Limit for one field, in characters: laying out half a megabyte of headline takes a second. */
const MAX_LENGTH = 10_000;

/** Texts that programs write for a missing value. */
const MISSING = /^(?:undefined|\[object Object\])$/;

/**
 * Plain text for one field of the model: an id, a name, a headline. `undefined` if nothing visible is left, or if the
 * text stands for a missing value.
 */
export const cleanText = (text: string): string | undefined => {
  const clean = collapseWhiteSpace(text.slice(0, MAX_LENGTH));
  return /[^\p{Cf}\p{Z}]/u.test(clean) && !MISSING.test(clean) ? clean : undefined;
};

/** Text in one language. Without `language`, its language is unknown. */
export const localText = (value: string | undefined, language?: string): LocalText | undefined =>
  value ? [language === undefined ? { value } : { language, value }] : undefined;
