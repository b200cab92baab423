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

const maker = (key = ''): RowMaker => ({
  contentOf: ({ version }) => ({ headline: { value: version.headline ?? '', lang: 'en', dir: 'ltr' } }),
  create: ({ headline }) => {
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = headline.value;
    const card = document.createElement('article');
    card.append(link);
    return card;
  },
  frame: { lang: 'en', dir: 'ltr', headingLevel: 3 },
  key,
  wording: '',
});

const texts = (list: RowList): string => [...list.element.children].map((row) => row.textContent).join(' ');

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

  it('renders 100 at once', () => {
    list.show(range(100), maker());
    expect(list.element.childElementCount).to.equal(100);
  });

  it('renders 12 of 1,000 first, and the rest later, in order', async () => {
    list.show(range(1000), maker());
    expect(list.element.childElementCount).to.equal(12);
    await until(() => list.element.childElementCount === 1000, 'all are drawn');
    expect(texts(list)).to.equal(Array.from({ length: 1000 }, (_, index) => index).join(' '));
  });

  it('renders the first of many more at once, whatever the total', () => {
    const all = range(300);
    list.show(all.slice(0, 100), maker());
    list.show(all, maker());
    expect(list.element.childElementCount).to.equal(112);
  });

  it('drops slices of an older call', async () => {
    list.show(range(1000, 'old'), maker());
    list.show([entry('a'), entry('b')], maker());
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(texts(list)).to.equal('a b');
  });

  it('stops', async () => {
    list.show(range(1000), maker());
    list.stop();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(list.element.childElementCount).to.equal(12);
  });
});
