import { expect } from '@open-wc/testing';
import type { NewsItem } from '../../../src/model/news.js';
import { renderMeta, renderTopics } from '../../../src/elements/parts/meta.js';
import { textOf } from '../../support/dom.js';
import { draw, readerOf } from './fixtures/reader.js';

const ITEM: NewsItem = {
  id: 'a',
  versions: [{ kind: 'original', headline: 'Ports Agree' }],
  published: { kind: 'day', iso: '2018-09-12' },
  updated: { kind: 'instant', iso: '2018-09-14T09:30:00+02:00' },
  authors: [{ name: 'Press office', url: 'https://news.example/press' }, { name: 'ليلى حداد' }],
  images: [],
  attachments: [],
  topics: [
    {
      name: [
        { language: 'en', value: 'Trade' },
        { language: 'ru', value: 'Торговля' },
      ],
    },
    { name: [{ value: 'Ports' }] },
  ],
  places: [
    { name: [{ language: 'en', value: 'Antwerp' }], relation: 'dateline' },
    { name: [{ language: 'en', value: 'Rotterdam' }], relation: 'about' },
  ],
  contacts: [],
  related: [],
};

/** An article without metadata. */
const EMPTY: NewsItem = {
  id: 'b',
  versions: [{ kind: 'original', headline: 'Ports Agree' }],
  authors: [],
  images: [],
  attachments: [],
  topics: [],
  places: [],
  contacts: [],
  related: [],
};

const pieces = async (item: NewsItem, minutes = 3, reader = readerOf()): Promise<readonly string[]> => {
  const root = await draw(renderMeta(item, minutes, reader));
  return [...root.querySelectorAll('[part="meta"] > *')].map(
    (node) => `${node.getAttribute('part') ?? ''}: ${textOf(node)}`,
  );
};

describe('renderMeta', () => {
  it('shows in English the date, place, author and reading time', async () => {
    expect(await pieces(ITEM)).to.deep.equal([
      'date: Published: September 12, 2018',
      'updated: Updated: September 14, 2018',
      'places: Places: Antwerp · Rotterdam',
      'byline: Authors: Press office · ليلى حداد',
      'reading-time: Reading time: 3 min',
    ]);
  });

  it('shows them in Russian', async () => {
    expect(await pieces(ITEM, 1, readerOf('ru'))).to.deep.equal([
      'date: Опубликовано: 12 сентября 2018',
      'updated: Обновлено: 14 сентября 2018',
      'places: География: Antwerp · Rotterdam',
      'byline: Авторы: Press office · ليلى حداد',
      'reading-time: Время чтения: 1 мин',
    ]);
  });

  it('is set in the interface language, names in their own', async () => {
    const root = await draw(renderMeta(ITEM, 3, readerOf('ar')));
    const meta = root.querySelector<HTMLElement>('[part="meta"]')!;
    const place = root.querySelector<HTMLElement>('[part="places"] bdi')!;
    expect([meta.lang, meta.dir, place.lang, place.dir]).to.deep.equal(['ar', 'rtl', 'en', 'ltr']);
  });

  it('gives machines the published dates', async () => {
    const root = await draw(renderMeta(ITEM, 3, readerOf('ar', { date: { style: 'short', numbering: 'native' } })));
    expect([...root.querySelectorAll('time')].map(({ dateTime }) => dateTime)).to.deep.equal([
      '2018-09-12',
      '2018-09-14T09:30:00+02:00',
    ]);
  });

  it('links to an author’s page, but never to a script', async () => {
    const authors = [
      { name: 'Ada', url: 'https://news.example/ada' },
      { name: 'Eve', url: 'javascript:alert(1)' },
    ];
    const root = await draw(renderMeta({ ...ITEM, authors }, 0, readerOf('en', { linkTarget: '_blank' })));
    const links = [...root.querySelectorAll('a')];
    expect(links.map((link) => [link.href, link.rel, link.target, textOf(link)])).to.deep.equal([
      ['https://news.example/ada', 'author noopener noreferrer', '_blank', 'Ada (opens in a new tab)'],
    ]);
    expect(textOf(root.querySelector('[part="byline"]'))).to.equal('Authors: Ada (opens in a new tab) · Eve');
  });

  for (const [what, iso, isShown] of [
    ['the same day', '2018-09-12T23:59:00+02:00', false],
    ['the day before', '2018-09-11', false],
    ['the day after', '2018-09-13', true],
  ] as const) {
    it(`${isShown ? 'shows' : 'omits'} the date of a change ${what}`, async () => {
      const updated = { kind: iso.length > 10 ? 'instant' : 'day', iso } as const;
      expect((await pieces({ ...ITEM, updated })).some((piece) => piece.startsWith('updated'))).to.equal(isShown);
    });
  }

  for (const [name, left] of [
    ['date', ['places', 'byline', 'reading-time']],
    ['places', ['date', 'updated', 'byline', 'reading-time']],
    ['byline', ['date', 'updated', 'places', 'reading-time']],
    ['reading-time', ['date', 'updated', 'places', 'byline']],
  ] as const) {
    it(`omits ${name}`, async () => {
      const shown = await pieces(ITEM, 3, readerOf('en', { without: new Set([name]) }));
      expect(shown.map((piece) => piece.split(':')[0])).to.deep.equal(left);
    });
  }

  it('is absent without content', async () => {
    const root = await draw(renderMeta(EMPTY, 0, readerOf()));
    expect(root.childElementCount).to.equal(0);
  });
});

describe('renderTopics', () => {
  it('is a named list, each topic in the best of its languages', async () => {
    const root = await draw(renderTopics(ITEM, readerOf('ru')));
    const list = root.querySelector<HTMLElement>('ul[part="topics"]')!;
    expect([list.lang, list.dir, list.getAttribute('aria-label')]).to.deep.equal(['ru', 'ltr', 'Темы']);
    const names = [...list.querySelectorAll<HTMLElement>('li[part="topic"] > bdi')];
    expect(names.map(({ textContent, lang, dir }) => [textContent, lang, dir])).to.deep.equal([
      ['Торговля', 'ru', 'ltr'],
      ['Ports', '', 'auto'],
    ]);
  });

  it('is absent without topics, or when the author hides them', async () => {
    const none = await draw(renderTopics({ ...ITEM, topics: [] }, readerOf()));
    const unwanted = await draw(renderTopics(ITEM, readerOf('en', { without: new Set(['topics']) })));
    expect([none.childElementCount, unwanted.childElementCount]).to.deep.equal([0, 0]);
  });
});
