import { parseTag } from './tag.js';

/**
 * Words that adults read per minute, by language. Source: Trauzettel-Klosinski and Dietz, "Standardized
 * Assessment of Reading Performance: The New International Reading Speed Texts IReST" (2012).
 */
const WORDS: Readonly<Record<string, number>> = {
  ar: 138,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  de: 179,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** The mean of the study, for other languages. */
const OTHER_WORDS = 184;

/**
 * Characters per minute in languages without spaces between words. Chinese and Japanese are from the
 * study; the others assume four characters per word.
 */
const CHARACTERS: Readonly<Record<string, number>> = { zh: 255, ja: 357, th: 736, km: 736, lo: 736, my: 736 };

/** Reading time in whole minutes, rounded up; 0 for an empty text. */
export const readingMinutes = (text: string, tag: string | undefined): number => {
  const language = parseTag(tag)?.language ?? '';
  const characters = CHARACTERS[language];
  const count = characters ? text.replace(/\s+/g, '').length : (text.match(/\S+/g)?.length ?? 0);
  return Math.ceil(count / (characters ?? WORDS[language] ?? OTHER_WORDS));
};
