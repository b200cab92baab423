import { expect } from 'chai';
import { Copies, type Copy } from '../../src/loading/copies.js';
import type { NewsDate } from '../../src/model/news-date.js';
import type { NewsItem } from '../../src/model/news.js';

const instant = (iso: string): NewsDate => ({ kind: 'instant', iso });

const item = (id: string, updated?: NewsDate): NewsItem => ({
  id,
  versions: [{ headline: id, kind: 'original' }],
  ...(updated && { updated }),
  ...{ authors: [], images: [], attachments: [], topics: [], places: [], contacts: [], related: [] },
});

const copyOf = (size: number, ...items: readonly NewsItem[]): Copy => ({
  feed: { languages: [], fallback: [], items },
  loadedAt: 1_000,
  size,
});

const keysIn = (copies: Copies, ...keys: readonly string[]): readonly string[] =>
  keys.filter((key) => copies.get(key) !== undefined);

describe('Copies', () => {
  it('gives what was kept, as it is', () => {
    const copies = new Copies();
    const copy = copyOf(10, item('a'));
    copies.set('one', copy);
    expect(copies.get('one')).to.equal(copy);
    expect(copies.get('two')).to.equal(undefined);
  });

  it('keeps the later of two of one key', () => {
    const copies = new Copies();
    const later = copyOf(20);
    copies.set('one', copyOf(10));
    copies.set('one', later);
    expect(copies.get('one')).to.equal(later);
  });

  it('forgets one of them', () => {
    const copies = new Copies();
    copies.set('one', copyOf(10));
    copies.set('two', copyOf(10));
    copies.delete('one');
    copies.delete('never there');
    expect(keysIn(copies, 'one', 'two')).to.deep.equal(['two']);
  });

  it('keeps fifty, those used last', () => {
    const copies = new Copies();
    for (let number = 1; number <= 50; number += 1) copies.set(String(number), copyOf(1));
    copies.get('1');
    copies.set('51', copyOf(1));
    expect(keysIn(copies, '1', '2', '3', '50', '51')).to.deep.equal(['1', '3', '50', '51']);
  });

  it('keeps ten million bytes', () => {
    const copies = new Copies();
    copies.set('a', copyOf(4_000_000));
    copies.set('b', copyOf(4_000_000));
    copies.set('c', copyOf(2_000_000));
    expect(keysIn(copies, 'a', 'b', 'c')).to.deep.equal(['a', 'b', 'c']);
    copies.set('d', copyOf(1));
    expect(keysIn(copies, 'a', 'b', 'c', 'd')).to.deep.equal(['b', 'c', 'd']);
  });

  it('counts bytes once when a copy is replaced or forgotten', () => {
    const copies = new Copies();
    for (let time = 0; time < 5; time += 1) copies.set('a', copyOf(6_000_000));
    copies.delete('a');
    copies.set('b', copyOf(6_000_000));
    copies.set('c', copyOf(4_000_000));
    expect(keysIn(copies, 'a', 'b', 'c')).to.deep.equal(['b', 'c']);
  });

  it('keeps nothing that is too large alone, nor what it replaces, and makes no room for it', () => {
    const copies = new Copies();
    copies.set('a', copyOf(5_000_000));
    copies.set('b', copyOf(1));
    copies.set('b', copyOf(10_000_001));
    expect(keysIn(copies, 'a', 'b')).to.deep.equal(['a']);
  });

  describe('corrections', () => {
    const early = instant('2024-05-10T09:00:00+02:00');
    const late = instant('2024-05-10T07:00:01Z');
    const CASES: readonly (readonly [string, NewsItem, NewsItem, boolean])[] = [
      ['an article that another answer has later', item('a', early), item('a', late), true],
      ['an article that another answer has earlier', item('a', late), item('a', early), false],
      [
        'one of the same moment, written otherwise',
        item('a', early),
        item('a', instant('2024-05-10T07:00:00Z')),
        false,
      ],
      ['another article', item('a', early), item('b', late), false],
      ['one without a date', item('a'), item('a', late), false],
      ['one whose newer answer has no date', item('a', early), item('a'), false],
      ['one of an earlier day', item('a', { kind: 'day', iso: '2024-05-09' }), item('a', late), true],
      ['one of the same day', item('a', { kind: 'day', iso: '2024-05-10' }), item('a', late), false],
    ];
    for (const [what, old, fresh, leaves] of CASES) {
      it(`${what} ${leaves ? 'leaves' : 'stays'}`, () => {
        const copies = new Copies();
        copies.set('list', copyOf(10, item('x'), old, item('y')));
        copies.set('article', copyOf(10, fresh));
        expect(keysIn(copies, 'list', 'article')).to.deep.equal(leaves ? ['article'] : ['list', 'article']);
      });
    }

    it('happen even if the newer answer is too large to be kept', () => {
      const copies = new Copies();
      copies.set('list', copyOf(10, item('a', early)));
      copies.set('article', copyOf(10_000_001, item('a', late)));
      expect(keysIn(copies, 'list', 'article')).to.deep.equal([]);
    });
  });
});
