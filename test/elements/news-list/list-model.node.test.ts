import { expect } from 'chai';
import { NO_FILTER } from '../../../src/elements/news-list/facets.js';
import { limitOf, listModel, type ListOptions } from '../../../src/elements/news-list/list-model.js';
import { EntryCache, type ListView } from '../../../src/elements/news-list/list-view.js';
import type { NewsFeed } from '../../../src/model/news.js';
import { item } from './model-item.js';

const EN = item('en');
const RU = item('ru', { versions: [{ language: 'ru', headline: 'Порты', kind: 'original' }] });
const BOTH = item('both', {
  versions: [
    { language: 'en', headline: 'Ports', kind: 'original' },
    { language: 'ru', headline: 'Порты', kind: 'human' },
  ],
  published: { kind: 'day', iso: '2020-01-01' },
});

const viewOf = (items: NewsFeed['items'], fallback: 'best' | 'none' = 'best', language = 'en'): ListView =>
  new EntryCache().view(
    items,
    { languages: [], fallback: [], items },
    {
      preferences: { languages: [], interfaceLanguages: [language], browserLanguages: ['en'] },
      fallback,
      notice: 'none',
    },
  );

const OPTIONS: ListOptions = {
  filter: NO_FILTER,
  sort: '',
  paging: undefined,
  limit: undefined,
  page: 0,
  hasNextPage: false,
};

const idsOf = (entries: ListView['entries']): string => entries.map(({ item: { id } }) => id).join(' ');

describe('matching articles', () => {
  const view = viewOf([EN, RU, BOTH]);
  const matching = (options: Partial<ListOptions>): string =>
    idsOf(listModel(view, { ...OPTIONS, ...options }).matching);

  it('are all articles without search and filters', () => expect(matching({})).to.equal('en ru both'));
  it('are the search results', () => expect(matching({ matches: new Set(['both', 'ru']) })).to.equal('ru both'));
  it('are none without search results', () => expect(matching({ matches: new Set() })).to.equal(''));
  it('are those that pass the filter', () =>
    expect(matching({ filter: { ...NO_FILTER, language: 'ru' } })).to.equal('ru both'));
  it('are sorted', () => expect(matching({ sort: 'newest' })).to.equal('both en ru'));
});

describe('cause of an empty list', () => {
  const causeOf = (view: ListView, options: Partial<ListOptions> = {}): string | undefined =>
    listModel(view, { ...OPTIONS, ...options }).emptyCause;

  it('is undefined if something is shown', () => expect(causeOf(viewOf([EN]))).to.equal(undefined));
  it('is `none` without news', () => expect(causeOf(viewOf([]))).to.equal('none'));
  it('is `language` if all articles are in other languages', () =>
    expect(causeOf(viewOf([RU], 'none'))).to.equal('language'));
  it('is `filter` without search results', () =>
    expect(causeOf(viewOf([EN]), { matches: new Set() })).to.equal('filter'));
});

describe('paging', () => {
  const view = viewOf(Array.from('abcde', (id) => item(id)));
  const shown = (options: Partial<ListOptions>): readonly unknown[] => {
    const { visible, page, lastPage, hasMore } = listModel(view, { ...OPTIONS, limit: 2, ...options });
    return [idsOf(visible), page, lastPage, hasMore];
  };

  it('adds articles with `load-more`', () => {
    expect(shown({})).to.deep.equal(['a b', 0, 2, true]);
    expect(shown({ page: 1 })).to.deep.equal(['a b c d', 1, 2, true]);
    expect(shown({ page: 2 })).to.deep.equal(['a b c d e', 2, 2, false]);
  });
  it('continues while the feed has another page', () =>
    expect(shown({ page: 2, hasNextPage: true })).to.deep.equal(['a b c d e', 2, 2, true]));
  it('replaces articles with `pages`', () => {
    expect(shown({ paging: 'pages', page: 1 })).to.deep.equal(['c d', 1, 2, false]);
    expect(shown({ paging: 'pages', page: 9 })).to.deep.equal(['e', 2, 2, false]);
    expect(shown({ paging: 'pages', hasNextPage: true })).to.deep.equal(['a b', 0, 2, true]);
  });
  it('shows only the first articles with `none`', () =>
    expect(shown({ paging: 'none', page: 1 })).to.deep.equal(['a b', 1, 2, true]));

  for (const [limit, expected] of [
    [undefined, 10],
    [0, 10],
    [-1, 10],
    [NaN, 10],
    [2.9, 2],
    [Infinity, Infinity],
  ] as const)
    it(`takes a limit of ${limit} as ${expected}`, () => expect(limitOf(limit)).to.equal(expected));
});
