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
  it('returns the stored copy unchanged', () => {
    const copies = new Copies();
    const copy = copyOf(10, item('a'));
    copies.set('one', copy);
    expect(copies.get('one')).to.equal(copy);
    expect(copies.get('two')).to.equal(undefined);
  });

  it('keeps the later of two copies with one key', () => {
    const copies = new Copies();
    const later = copyOf(20);
    copies.set('one', copyOf(10));
    copies.set('one', later);
    expect(copies.get('one')).to.equal(later);
  });

  it('deletes one copy', () => {
    const copies = new Copies();
    copies.set('one', copyOf(10));
    copies.set('two', copyOf(10));
    copies.delete('one');
    copies.delete('never there');
    expect(keysIn(copies, 'one', 'two')).to.deep.equal(['two']);
  });

  it('keeps the fifty most recently used copies', () => {
    const copies = new Copies();
    for (let number = 1; number <= 50; number += 1) copies.set(String(number), copyOf(1));
    copies.get('1');
    copies.set('51', copyOf(1));
    expect(keysIn(copies, '1', '2', '3', '50', '51')).to.deep.equal(['1', '3', '50', '51']);
  });

  it('keeps up to ten million bytes', () => {
    const copies = new Copies();
    copies.set('a', copyOf(4_000_000));
    copies.set('b', copyOf(4_000_000));
    copies.set('c', copyOf(2_000_000));
    expect(keysIn(copies, 'a', 'b', 'c')).to.deep.equal(['a', 'b', 'c']);
    copies.set('d', copyOf(1));
    expect(keysIn(copies, 'a', 'b', 'c', 'd')).to.deep.equal(['b', 'c', 'd']);
  });

  it('updates the byte count when a copy is replaced or deleted', () => {
    const copies = new Copies();
    for (let time = 0; time < 5; time += 1) copies.set('a', copyOf(6_000_000));
    copies.delete('a');
    copies.set('b', copyOf(6_000_000));
    copies.set('c', copyOf(4_000_000));
    expect(keysIn(copies, 'a', 'b', 'c')).to.deep.equal(['b', 'c']);
  });

  it('rejects an oversized copy, drops its predecessor and evicts nothing else', () => {
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
      ['an article with a later version in another response', item('a', early), item('a', late), true],
      ['an article with an earlier version in another response', item('a', late), item('a', early), false],
      [
        'an article with the same instant in another notation',
        item('a', early),
        item('a', instant('2024-05-10T07:00:00Z')),
        false,
      ],
      ['an article with another id', item('a', early), item('b', late), false],
      ['an article without a date', item('a'), item('a', late), false],
      ['an article whose newer version has no date', item('a', early), item('a'), false],
      ['an article of an earlier day', item('a', { kind: 'day', iso: '2024-05-09' }), item('a', late), true],
      ['an article of the same day', item('a', { kind: 'day', iso: '2024-05-10' }), item('a', late), false],
    ];
    for (const [what, old, fresh, leaves] of CASES) {
      it(`${leaves ? 'evicts' : 'keeps'} ${what}`, () => {
        const copies = new Copies();
        copies.set('list', copyOf(10, item('x'), old, item('y')));
        copies.set('article', copyOf(10, fresh));
        expect(keysIn(copies, 'list', 'article')).to.deep.equal(leaves ? ['article'] : ['list', 'article']);
      });
    }

    it('apply even if the newer response is too large to store', () => {
      const copies = new Copies();
      copies.set('list', copyOf(10, item('a', early)));
      copies.set('article', copyOf(10_000_001, item('a', late)));
      expect(keysIn(copies, 'list', 'article')).to.deep.equal([]);
    });
  });
});
