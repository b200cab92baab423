import { expect } from '@open-wc/testing';
import type { Entry } from '../../../src/elements/news-list/list-view.js';
import { RowList, type RowMaker } from '../../../src/elements/news-list/row-list.js';
import { until } from '../../support/dom.js';
import { item } from './model-item.js';

const entry = (id: string, headline = id): Entry => {
  const version = { language: 'en', headline, kind: 'original' } as const;
  return {
    item: item(id, { versions: [version] }),
    version,
    fields: {},
    resolution: { kind: 'exact', language: 'en', requested: 'en' },
    isForeign: false,
  };
};

/** Number of images that were filled in later. */
let filled = 0;

const maker = (key = ''): RowMaker => ({
  create: ({ version }, isImageLater) => {
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = version.headline ?? '';
    const card = document.createElement('article');
    card.append(link);
    if (!isImageLater) card.dataset['image'] = '';
    return card;
  },
  fillImage: (card) => {
    filled += 1;
    (card as HTMLElement).dataset['image'] = '';
  },
  frame: { lang: 'en', dir: 'ltr' },
  leads: 0,
  key,
  wording: '',
});

const rows = (list: RowList): readonly HTMLElement[] => [...list.element.querySelectorAll('li')];

const texts = (list: RowList): string =>
  rows(list)
    .map((row) => row.textContent)
    .join(' ');

/** The number of rows in each group. */
const groups = (list: RowList): readonly number[] =>
  [...list.element.querySelectorAll('.group')].map(({ childElementCount }) => childElementCount);

const withoutImage = (list: RowList): number => list.element.querySelectorAll('article:not([data-image])').length;

const range = (count: number, prefix = ''): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => entry(`${prefix}${index}`));

describe('RowList', () => {
  let list: RowList;
  let clicked: (Entry | undefined)[];
  beforeEach(() => {
    clicked = [];
    list = new RowList((event) => {
      event.preventDefault();
      clicked.push(list.entryAt(event.target as Element));
    });
    document.body.append(list.element);
  });
  afterEach(() => {
    list.stop();
    list.element.remove();
  });

  it('keeps the nodes of items that stay, reorders and removes', () => {
    const [a, b, c] = [entry('a'), entry('b'), entry('c')];
    list.show([a, b, c], maker());
    const nodes = [...list.element.children];
    const links = nodes.map((node) => node.firstElementChild);
    list.show([c, entry('d'), a], maker());
    expect(texts(list)).to.equal('c d a');
    const [first, , third] = list.element.children;
    expect([first === nodes[2], third === nodes[0]]).to.deep.equal([true, true]);
    expect([first?.firstElementChild === links[2], third?.firstElementChild === links[0]]).to.deep.equal([true, true]);
    list.show([], maker());
    expect(list.element.childElementCount).to.equal(0);
  });

  it('updates a corrected item in its own row, and all rows when the key changes', () => {
    const [a, b] = [entry('a'), entry('b')];
    list.show([a, b], maker());
    const [rowA, rowB] = list.element.children;
    const linkA = rowA?.firstElementChild;
    list.show([a, entry('b', 'corrected')], maker());
    expect(texts(list)).to.equal('a corrected');
    expect([list.element.children[1] === rowB, rowA?.firstElementChild === linkA]).to.deep.equal([true, true]);
    list.show([a, b], maker('other'));
    expect([list.element.children[0] === rowA, rowA?.firstElementChild === linkA]).to.deep.equal([true, false]);
  });

  it('only updates labels for another language, and keeps focus and everything else', () => {
    const relabelled: string[] = [];
    const speak = (wording: string): RowMaker => ({
      ...maker(),
      wording,
      relabel: (card, { item: { id } }) => relabelled.push(`${id} ${card.textContent}`),
    });
    const [a, b] = [entry('a'), entry('b')];
    list.show([a, b], speak('ru'));
    const links = [...list.element.querySelectorAll('a')];
    links[1]?.focus();
    // Chosen again for the other language: the same article and version.
    list.show([{ ...a }, { ...b }, entry('c')], speak('en'));
    expect(relabelled).to.deep.equal(['a a', 'b b']);
    expect([...list.element.querySelectorAll('a')].slice(0, 2)).to.deep.equal(links);
    expect(document.activeElement).to.equal(links[1]);
    // Another version needs another card.
    list.show([{ ...a, version: { ...a.version, headline: 'A' } }], speak('fr'));
    expect([relabelled.length, texts(list)]).to.deep.equal([2, 'A']);
  });

  it('recreates rows for another language without a relabel function', () => {
    const a = entry('a');
    list.show([a], maker());
    const link = list.element.querySelector('a');
    list.show([a], { ...maker(), wording: 'en' });
    expect(list.element.querySelector('a')).not.to.equal(link);
  });

  it('keeps focus in a row that is corrected', () => {
    list.show([entry('a'), entry('b')], maker());
    list.rowOf('b')?.querySelector('a')?.focus();
    list.show([entry('a'), entry('b', 'corrected')], maker());
    expect(document.activeElement?.textContent).to.equal('corrected');
  });

  it('knows which row was clicked', () => {
    const [a, b] = [entry('a'), entry('b')];
    list.show([a, b], maker());
    list.rowOf('b')?.querySelector('a')?.click();
    expect(clicked.map((each) => each?.item.id)).to.deep.equal(['b']);
  });

  it('renders 40 at once', () => {
    list.show(range(40), maker());
    expect(list.element.childElementCount).to.equal(40);
  });

  it('renders 12 of 1,000 first, and the rest later, in order', async () => {
    list.show(range(1000), maker());
    expect(rows(list).length).to.equal(12);
    await until(() => rows(list).length === 1000, 'all are drawn');
    expect(texts(list)).to.equal(Array.from({ length: 1000 }, (_, index) => index).join(' '));
  });

  it('renders the first of many more at once, whatever the total', () => {
    const all = range(300);
    list.show(all.slice(0, 40), maker());
    list.show(all, maker());
    expect(rows(list).length).to.equal(52);
  });

  it('inserts the rest of 400 in few batches', async () => {
    const counts: number[] = [];
    const observer = new MutationObserver(() => counts.push(rows(list).length));
    observer.observe(list.element, { childList: true, subtree: true });
    list.show(range(400), maker());
    await until(() => rows(list).length === 400, 'all are drawn');
    observer.disconnect();
    // The number of batches depends on the machine. Each one lays out the page.
    expect([counts[0], counts.at(-1)]).to.deep.equal([12, 400]);
    expect(counts.length).to.be.below(8);
  });

  it('puts rows after the 120th into groups of 60, also after additions and removals', async () => {
    const all = range(310);
    list.show(all, maker());
    await until(() => rows(list).length === 310, 'all are drawn');
    expect(groups(list)).to.deep.equal([60, 60, 60, 10]);
    for (const [what, entries, expected] of [
      ['one more at the top', [entry('new'), ...all], [60, 60, 60, 11]],
      ['the first is gone', all.slice(1), [60, 60, 60, 9]],
      ['one in the middle is gone', [...all.slice(0, 200), ...all.slice(201)], [60, 60, 60, 9]],
      ['backwards', all.toReversed(), [60, 60, 60, 10]],
      ['every second', all.filter((_, index) => index % 2), [35]],
      ['the first', all.slice(0, 120), []],
    ] as const) {
      list.show(entries, maker());
      await until(() => rows(list).length === entries.length, what);
      expect(texts(list), what).to.equal(entries.map(({ item: { id } }) => id).join(' '));
      expect(groups(list), what).to.deep.equal(expected);
    }
  });

  it('moves one row per group when a row is added at the top', async () => {
    const all = range(310);
    list.show(all, maker());
    await until(() => rows(list).length === 310, 'all are drawn');
    const observer = new MutationObserver(() => undefined);
    observer.observe(list.element, { childList: true, subtree: true });
    list.show([entry('new'), ...all], maker());
    const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
    // The article of the new row, the row, and four that move.
    expect(added.map(({ textContent }) => textContent)).to.deep.equal(['new', '119', '179', '239', '299']);
  });

  it('keeps focus in a row that moves to another group', async () => {
    const all = range(310);
    list.show(all, maker());
    await until(() => rows(list).length === 310, 'all are drawn');
    list.rowOf('179')?.querySelector('a')?.focus();
    list.show([entry('new'), ...all], maker());
    expect(document.activeElement?.textContent).to.equal('179');
  });

  it('hides groups from assistive technology, not rows', async () => {
    list.show(range(310), maker());
    await until(() => rows(list).length === 310, 'all are drawn');
    expect([...list.element.querySelectorAll('.group')].map(({ role }) => role)).to.deep.equal(Array(4).fill('none'));
  });

  const tellsWhenNear = 'ContentVisibilityAutoStateChangeEvent' in window;
  const change = (group: Element | undefined, skipped: boolean): unknown =>
    group?.dispatchEvent(new ContentVisibilityAutoStateChangeEvent('contentvisibilityautostatechange', { skipped }));

  it('leaves out images of groups that are not near, except of the last', async () => {
    list.show(range(310), maker());
    await until(() => rows(list).length === 310, 'all are drawn');
    expect(withoutImage(list)).to.equal(tellsWhenNear ? 180 : 0);
    if (!tellsWhenNear) return;
    const [first] = list.element.querySelectorAll('.group');
    change(first, true);
    expect(withoutImage(list)).to.equal(180);
    change(first, false);
    expect(withoutImage(list)).to.equal(120);
    expect(first?.querySelectorAll('article:not([data-image])').length).to.equal(0);
  });

  it('gives an image to rows that move to where the browser renders them', async () => {
    const all = range(310);
    list.show(all, maker());
    await until(() => rows(list).length === 310, 'all are drawn');
    list.show(all.slice(1), maker());
    // The first row of the first group, out of the groups; the last group gets its image from the one before.
    expect(list.rowOf('120')?.querySelectorAll('[data-image]').length).to.equal(1);
    list.show(all.slice(0, 250), maker());
    expect(withoutImage(list)).to.equal(tellsWhenNear ? 119 : 0);
    list.show(all.slice(0, 100), maker());
    expect(withoutImage(list)).to.equal(0);
  });

  it('has all rows and images before the page is printed', () => {
    list.start();
    list.show(range(1000), maker());
    window.dispatchEvent(new Event('beforeprint'));
    expect([rows(list).length, withoutImage(list)]).to.deep.equal([1000, 0]);
    list.end();
  });

  it('has all images before the page is printed after it was rendered', async () => {
    list.start();
    list.show(range(400), maker());
    await until(() => rows(list).length === 400, 'all are drawn');
    window.dispatchEvent(new Event('beforeprint'));
    expect(withoutImage(list)).to.equal(0);
    list.end();
  });

  it('leaves out images in the document only: hydration compares the list with complete markup', async () => {
    list.element.remove();
    list.show(range(400), maker());
    await until(() => rows(list).length === 400, 'all are drawn');
    expect(withoutImage(list)).to.equal(0);
  });

  /** Rows outside skipped groups that the browser skips one by one while they are far from the viewport. */
  const deferred = (): readonly (string | null)[] =>
    [...list.element.querySelectorAll('li')]
      .filter((row) => row.classList.contains('deferred'))
      .map(({ textContent }) => textContent);

  const settled = async (): Promise<void> => {
    await Promise.resolve();
    await until(() => deferred().length === 0, 'all rows are settled');
  };

  it('lets the browser skip rows after the 12th, until it has rendered the others', async () => {
    list.show(range(40), maker());
    await Promise.resolve();
    expect([deferred()[0], deferred().length]).to.deep.equal(['12', 28]);
    await until(() => deferred().length < 28, 'the first of them are settled');
    const left = deferred();
    expect(left).to.deep.equal(
      range(40)
        .map(({ item: { id } }) => id)
        .slice(-left.length),
    );
    await settled();
  });

  it('leaves settled rows rendered when others are added', async () => {
    const all = range(60);
    list.show(all.slice(0, 30), maker());
    await settled();
    list.show(all, maker());
    await Promise.resolve();
    expect([deferred()[0], deferred().length]).to.deep.equal(['30', 30]);
    await settled();
  });

  it('lets the browser skip rows again while their labels change', async () => {
    const speak = (wording: string): RowMaker => ({ ...maker(), wording, relabel: () => undefined });
    const all = range(30);
    list.show(all, speak('ru'));
    await settled();
    list.show(all, speak('en'));
    await Promise.resolve();
    expect([deferred()[0], deferred().length]).to.deep.equal(['12', 18]);
    await settled();
  });

  it('defers the rows of the last group, which has no containment of its own', async () => {
    const seen = new Set<string | null>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) if (target.nodeName === 'LI') seen.add(target.textContent);
    });
    observer.observe(list.element, { subtree: true, attributeFilter: ['class'] });
    list.show(range(310), maker());
    await until(() => rows(list).length === 310, 'all are drawn');
    await settled();
    observer.disconnect();
    const outside = [...range(120).slice(12), ...range(310).slice(300)].map(({ item: { id } }) => id);
    // Without visibility events, every group counts as near, so the rows of all groups are deferred.
    if (tellsWhenNear) expect([...seen].sort()).to.deep.equal(outside.sort());
    else expect([...seen]).to.include.members(outside);
  });

  it('renders all rows before the page is printed', async () => {
    list.start();
    list.show(range(40), maker());
    await Promise.resolve();
    expect(deferred().length).to.equal(28);
    window.dispatchEvent(new Event('beforeprint'));
    expect(deferred()).to.deep.equal([]);
    list.end();
  });

  it('keeps no row deferred after the list is removed', async () => {
    list.start();
    list.show(range(40), maker());
    await Promise.resolve();
    expect(deferred().length).to.equal(28);
    list.end();
    expect(deferred()).to.deep.equal([]);
  });

  it('leaves no mark on a list outside the document: hydration compares it with complete markup', async () => {
    list.element.remove();
    list.show(range(40), maker());
    await Promise.resolve();
    expect(list.element.querySelectorAll('[class]').length).to.equal(0);
  });

  it('visits nothing when nothing changes', async () => {
    const all = range(400);
    list.show(all, maker());
    await until(() => rows(list).length === 400, 'all are drawn');
    await settled();
    const observer = new MutationObserver(() => undefined);
    observer.observe(list.element, { childList: true, subtree: true, attributes: true, characterData: true });
    filled = 0;
    list.show([...all], maker());
    expect([observer.takeRecords().length, filled]).to.deep.equal([0, 0]);
  });

  it('states the language of its rows once', () => {
    list.show([entry('a')], { ...maker(), frame: { lang: 'ar', dir: 'rtl' } });
    expect([list.element.lang, list.element.dir]).to.deep.equal(['ar', 'rtl']);
    list.show([entry('a')], maker());
    expect([list.element.lang, list.element.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('drops the remaining rows of an older call', async () => {
    list.show(range(1000, 'old'), maker());
    list.show([entry('a'), entry('b')], maker());
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(texts(list)).to.equal('a b');
  });

  it('inserts no more rows after stop()', async () => {
    list.show(range(1000), maker());
    list.stop();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rows(list).length).to.equal(12);
  });
});
