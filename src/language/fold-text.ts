/** Letters that readers take for each other when they search; both sides are one UTF-16 unit long. */
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
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

/** Marks that are written or left out: accents, vowel signs, tashkeel, tatweel, soft hyphens, joiners. */
const MARKS = /[\p{Mn}\u0640\u00ad\u200b-\u200d\ufeff]/u;

/** A text as search sees it, and where each of its characters stands in the original. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its index in the original. */
  readonly positions: readonly number[];
}

const foldCharacter = (character: string): string => {
  const lower = character.toLowerCase();
  const same = SAME_LETTERS[lower];
  if (same) return same;
  // Compatibility forms can hide capitals: "™" is "TM".
  const decomposed = lower.normalize('NFKD').toLowerCase();
  let folded = '';
  for (const piece of decomposed) if (!MARKS.test(piece)) folded += SAME_LETTERS[piece] ?? piece;
  return folded;
};

/** Remembered, because a feed's few hundred different characters come hundreds of thousands of times. */
const folds = new Map<string, string>();

const fold = (character: string): string => {
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    folds.set(character, folded);
  }
  return folded;
};

/** Folds case, accents and letter variants away: "Élan" → "elan", "Ёлка" → "елка", "إِدارة" → "اداره". */
export const foldText = (text: string): string => {
  let folded = '';
  for (const character of text) folded += fold(character);
  return folded.replace(/\s+/g, ' ');
};

/** As `foldText`, but keeps white space and remembers where everything came from. */
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

/** The words of a query; a text matches that holds them all. */
export const queryWords = (query: string): readonly string[] => foldText(query).split(' ').filter(Boolean);

/** Pieces of a text; those at odd places match a word of the query. */
export const splitMatches = (text: string, words: readonly string[]): readonly string[] => {
  if (words.length === 0) return [text];
  const { text: folded, positions } = foldWithPositions(text);
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const start = positions[at] ?? 0;
      // A character that folds to several letters is marked whole, even if only one of them matches.
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
    // The first piece is one that does not match, even if it is empty.
    if (pieces.length % 2 !== marked[start]) pieces.push('');
    pieces.push(text.slice(start, index));
    start = index;
  }
  return pieces;
};
