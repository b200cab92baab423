import { toAsciiDigits } from '../model/ascii-digits.js';

/**
 * Letters that search treats as equal and NFKD does not. Sources: Unicode's Latin-ASCII transform (CLDR) for Latin
 * letters and punctuation; CaseFolding.txt for the final sigma; the root collation (DUCET) for final letters of Hebrew.
 */
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ё: 'е',
  й: 'и',
  ґ: 'г',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‹': "'",
  '›': "'",
  '‛': "'",
  ʻ: "'",
  '′': "'",
  '‟': '"',
  '″': '"',
};

/** Optional marks: accents, vowel signs, tashkeel, tatweel, soft hyphens, joiners. */
const MARKS = /[\p{Mn}\u0640\u00ad\u200b-\u200d\ufeff]/u;

/** A folded text with the positions of its characters in the original. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, its index in the original. */
  readonly positions: readonly number[];
}

const foldCharacter = (character: string): string => {
  const lower = character.toLowerCase();
  const same = SAME_LETTERS[lower];
  if (same) return same;
  // Decomposition can yield capitals: "™" becomes "TM".
  const decomposed = lower.normalize('NFKD').toLowerCase();
  let folded = '';
  for (const piece of decomposed) if (!MARKS.test(piece)) folded += SAME_LETTERS[piece] ?? piece;
  return toAsciiDigits(folded).replace(/\p{Pd}/gu, '-');
};

/** Cached: a feed repeats a few hundred characters hundreds of thousands of times. */
const folds = new Map<string, string>();

const fold = (character: string): string => {
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    folds.set(character, folded);
  }
  return folded;
};

/** Removes differences of case, accents and letter variants: "Élan" → "elan", "Ёлка" → "елка", "إِدارة" → "اداره". */
export const foldText = (text: string): string => {
  let folded = '';
  for (const character of text) folded += fold(character);
  return folded.replace(/\s+/g, ' ');
};

/** Like `foldText`, but keeps white space and returns positions. */
export const foldWithPositions = (text: string): FoldedText => {
  let folded = '';
  const positions: number[] = [];
  let index = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let unit = 0; unit < piece.length; unit += 1) positions.push(index);
    folded += piece;
    index += character.length;
  }
  return { text: folded, positions };
};

/** The words of a query. A text matches if it contains all of them. */
export const queryWords = (query: string): readonly string[] => foldText(query).split(' ').filter(Boolean);

/** Splits a text into pieces. Those at odd indexes match a word of the query. */
export const splitMatches = (text: string, words: readonly string[]): readonly string[] => {
  if (words.length === 0) return [text];
  const { text: folded, positions } = foldWithPositions(text);
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const start = positions[at] ?? 0;
      // If a character folds to several letters, it is marked even if only one of them matches.
      const last = positions[at + word.length - 1] ?? start;
      let after = at + word.length;
      while (positions[after] === last) after += 1;
      const end = positions[after] ?? text.length;
      marked.fill(1, start, end);
    }
  }
  const pieces: string[] = [];
  let start = 0;
  for (let index = 1; index <= text.length; index += 1) {
    if (index < text.length && marked[index] === marked[start]) continue;
    // The first piece doesn't match; it may be empty.
    if (pieces.length % 2 !== marked[start]) pieces.push('');
    pieces.push(text.slice(start, index));
    start = index;
  }
  return pieces;
};
