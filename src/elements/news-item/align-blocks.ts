/** A row of a comparison: the blocks of the first and of the second version that correspond. */
export type BlockRow<Block> = readonly [first: readonly Block[], second: readonly Block[]];

const isHeading = (kind: string): boolean => /^h[1-6]$/.test(kind);

/** The text before the first heading, then each heading with the text below it. */
const sectionsOf = <Block>(
  blocks: readonly Block[],
  kindOf: (block: Block) => string,
): readonly (readonly Block[])[] => {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (isHeading(kindOf(block))) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  return sections;
};

/**
 * Aligns the blocks of two versions of a text. If both have the same kinds of blocks, each block is beside its
 * translation; otherwise the sections are, if both have the same headings; otherwise there is one row with everything.
 *
 * @param kindOf the kind of a block; `h1` to `h6` for a heading
 */
export const alignBlocks = <Block>(
  first: readonly Block[],
  second: readonly Block[],
  kindOf: (block: Block) => string,
): readonly BlockRow<Block>[] => {
  const isSame = (a: readonly Block[], b: readonly Block[]): boolean => a.map(kindOf).join() === b.map(kindOf).join();
  const pair = (a: readonly Block[], b: readonly Block[]): readonly BlockRow<Block>[] => {
    if (isSame(a, b)) return a.map((block, index) => [[block], b.slice(index, index + 1)]);
    return [[a, b]];
  };
  const headings = (blocks: readonly Block[]): readonly Block[] => blocks.filter((block) => isHeading(kindOf(block)));
  if (isSame(first, second) || !isSame(headings(first), headings(second))) return pair(first, second);
  const others = sectionsOf(second, kindOf);
  return sectionsOf(first, kindOf).flatMap((section, index) => {
    const other = others[index] ?? [];
    // Both begin with the same heading, except the text before the first one.
    const length = index === 0 ? 0 : 1;
    return [
      ...pair(section.slice(0, length), other.slice(0, length)),
      ...pair(section.slice(length), other.slice(length)),
    ].filter(([a, b]) => a.length > 0 || b.length > 0);
  });
};
