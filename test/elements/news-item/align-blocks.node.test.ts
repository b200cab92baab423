import { expect } from 'chai';
import { alignBlocks } from '../../../src/elements/news-item/align-blocks.js';

/** `h2:Next steps p:They meet` as blocks. */
const blocks = (text: string): readonly string[] => text.split(' ').filter(Boolean);

const CASES: readonly (readonly [name: string, first: string, second: string, rows: readonly string[]])[] = [
  ['the same kinds: block by block', 'p:a h2:b p:c', 'p:A h2:B p:C', ['p:a | p:A', 'h2:b | h2:B', 'p:c | p:C']],
  [
    'the same headings: section by section',
    'p:a h2:b p:c p:d h2:e p:f',
    'p:A h2:B p:C h2:E p:F',
    ['p:a | p:A', 'h2:b | h2:B', 'p:c p:d | p:C', 'h2:e | h2:E', 'p:f | p:F'],
  ],
  ['text before the first heading in one only', 'p:a h2:b p:c', 'h2:B p:C', ['p:a | ', 'h2:b | h2:B', 'p:c | p:C']],
  ['headings of other levels: two columns', 'h2:a p:b', 'h3:A p:B p:C', ['h2:a p:b | h3:A p:B p:C']],
  ['no headings, another number of paragraphs: two columns', 'p:a p:b', 'p:A', ['p:a p:b | p:A']],
  ['a list in the place of a paragraph: two columns', 'p:a ul:b', 'p:A p:B', ['p:a ul:b | p:A p:B']],
  ['one without text', 'p:a', '', ['p:a | ']],
  ['neither has text', '', '', []],
];

describe('alignBlocks', () => {
  for (const [name, first, second, rows] of CASES) {
    it(name, () => {
      const aligned = alignBlocks(blocks(first), blocks(second), (block) => block.split(':')[0]!);
      expect(aligned.map((row) => row.map((side) => side.join(' ')).join(' | '))).to.deep.equal(rows);
    });
  }
});
