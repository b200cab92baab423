import { expect } from 'chai';
import { appendItems, reconcile } from '../../../src/elements/news-list/list-items.js';
import type { NewsItem } from '../../../src/model/news.js';
import { item } from './model-item.js';

const ids = (items: readonly NewsItem[]): string => items.map(({ id }) => id).join(' ');

const list = (text: string): readonly NewsItem[] => text.split(' ').map((id) => item(id));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

describe('reconcile', () => {
  for (const [what, shown, fresh, hasMore, items, added] of [
    ['changes nothing if nothing is new', 'a b c', 'a b c', false, 'a b c', 0],
    ['keeps new items waiting', 'a b', 'x y a b', false, 'a b', 2],
    ['removes withdrawn items', 'a b c', 'a c', false, 'a c', 0],
    ['keeps the order shown if the publisher changes it', 'a b c', 'c a b', false, 'a b c', 0],
    ['keeps an item that was pushed to the next page', 'a b c', 'x a b', true, 'a b c', 1],
    ['removes an item that was pushed out of a feed without further pages', 'a b c', 'x a b', false, 'a b', 1],
    ['removes a withdrawn item, and keeps one pushed down below it', 'a b c d', 'x a c', true, 'a c d', 1],
    ['keeps the items if all were pushed down', 'a b', 'x y', true, 'a b', 2],
  ] as const) {
    it(what, () => {
      const merged = reconcile(list(shown), list(fresh), hasMore);
      expect([ids(merged.items), merged.added.length]).to.deep.equal([items, added]);
    });
  }

  it('corrects in place, and reuses the objects of unchanged items', () => {
    const [a, b] = [item('a'), item('b')];
    const corrected = item('b', { versions: [{ language: 'en', headline: 'Corrected', kind: 'original' }] });
    const { items } = reconcile([a, b], [item('a'), corrected], false);
    expect([items[0] === a, items[1] === corrected]).to.deep.equal([true, true]);
  });

  it('never duplicates, reorders or loses an item in 200 rounds', () => {
    const random = randomFrom(4);
    let next = 0;
    const make = (): NewsItem => item(`i${next++}`);
    let published: readonly NewsItem[] = Array.from({ length: 20 }, make);
    let shown = published;
    const counts = { added: 0, changed: 0, withdrawn: 0, failed: 0 };
    for (let round = 0; round < 200; round += 1) {
      const before = shown;
      const withdrawn = new Set(published.filter(() => random() < 0.05).map(({ id }) => id));
      const changed = new Set(published.filter(() => random() < 0.1).map(({ id }) => id));
      const added = Array.from({ length: Math.floor(random() * 4) }, make);
      published = [
        ...added,
        ...published
          .filter(({ id }) => !withdrawn.has(id))
          .map((each) =>
            changed.has(each.id)
              ? item(each.id, { versions: [{ headline: `Round ${round}`, kind: 'original' }] })
              : item(each.id, { versions: each.versions }),
          ),
      ];
      counts.added += added.length;
      counts.changed += changed.size;
      counts.withdrawn += withdrawn.size;
      // A failed answer changes nothing; the next one brings both rounds.
      if (random() < 0.15) {
        counts.failed += 1;
        continue;
      }
      const merged = reconcile(before, published, false);
      const now = new Map(published.map((each) => [each.id, each]));
      const known = new Set(before.map(({ id }) => id));
      // Surviving items stay in the order shown; nothing else, no duplicates.
      expect(ids(merged.items), `round ${round}`).to.equal(ids(before.filter(({ id }) => now.has(id))));
      expect(new Set(ids(merged.items).split(' ')).size).to.equal(merged.items.length || 1);
      for (const each of merged.items) expect(each.versions).to.deep.equal(now.get(each.id)?.versions);
      expect(merged.added.length, `round ${round}`).to.equal(published.filter(({ id }) => !known.has(id)).length);
      // Sometimes the reader accepts the new items: then the list matches the publisher's.
      shown = random() < 0.3 ? appendItems(published, merged.items) : merged.items;
      if (shown.length !== merged.items.length) expect(ids(shown)).to.equal(ids(published));
    }
    expect(counts.added).to.be.above(100);
    expect(counts.changed).to.be.above(100);
    expect(counts.withdrawn).to.be.above(100);
    expect(counts.failed).to.be.above(10);
  });
});

describe('appendItems', () => {
  it('leaves out known items, also duplicates in the later pages', () => {
    expect(ids(appendItems(list('a b'), list('b c c d')))).to.equal('a b c d');
  });
});
