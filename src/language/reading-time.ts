import { parseTag } from './tag.js';

/**
 * Words a minute that adults read, by language: Trauzettel-Klosinski and Dietz, "Standardized Assessment
 * of Reading Performance: The New International Reading Speed Texts IReST" (2012).
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

/** The mean of that study. */
const OTHER_WORDS = 184;

/**
 * Characters a minute where words are not set apart. Chinese and Japanese are of the same study; the
 * others are estimated at four characters a word.
 */
const CHARACTERS: Readonly<Record<string, number>> = { zh: 255, ja: 357, th: 736, km: 736, lo: 736, my: 736 };

/** Whole minutes it takes to read a text, one at least; 0 for a text of no length. */
export const readingMinutes = (text: string, tag: string | undefined): number => {
  const language = parseTag(tag)?.language ?? '';
  const characters = CHARACTERS[language];
  const count = characters ? text.replace(/\s+/g, '').length : (text.match(/\S+/g)?.length ?? 0);
  return Math.ceil(count / (characters ?? WORDS[language] ?? OTHER_WORDS));
};
