/** Levenshtein distance, with a swap of neighbours as one step. */
const distance = (one: string, other: string): number => {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_none, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, previous] = [previous, current];
  }
  return previous[other.length] ?? 0;
};

/** A word without its case, hyphens, underscores and white space, which authors often vary. */
const plain = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** The word that a misspelt one probably means; `undefined` if none is close. */
export const closestWord = (word: string, words: readonly string[]): string | undefined => {
  const wanted = plain(word.slice(0, 40));
  const [best] = words
    .map((each) => ({ each, steps: distance(wanted, plain(each)) }))
    .filter(({ each, steps }) => steps <= Math.min(2, Math.floor((Math.max(each.length, wanted.length) + 1) / 3)))
    .sort((a, b) => a.steps - b.steps);
  return best?.each;
};
