import { expect } from 'chai';
import { EntryCache } from '../../../src/elements/news-list/list-view.js';
import type { ArticleOptions } from '../../../src/elements/parts/article.js';
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
const ITEMS = [EN, RU, BOTH];
const FEED: NewsFeed = { languages: [], fallback: [], items: ITEMS };
const options = (language: string, fallback: 'best' | 'none' = 'best'): ArticleOptions => ({
  preferences: { languages: [], interfaceLanguages: [language], browserLanguages: ['en'] },
  fallback,
  notice: 'none',
});

describe('EntryCache', () => {
  it('returns each item in the best language, and marks foreign ones', () => {
    const { entries, hidden } = new EntryCache().view(ITEMS, FEED, options('ru'));
    expect(entries.map(({ item: { id }, version, isForeign }) => [id, version.language, isForeign])).to.deep.equal([
      ['en', 'en', true],
      ['ru', 'ru', false],
      ['both', 'ru', false],
    ]);
    expect(hidden).to.equal(0);
  });

  it('counts the items hidden by `none`', () => {
    const { entries, hidden } = new EntryCache().view(ITEMS, FEED, options('ru', 'none'));
    expect(entries.map(({ item: { id } }) => id)).to.deep.equal(['ru', 'both']);
    expect(hidden).to.equal(1);
  });

  it('caches entries until the reader changes', () => {
    const cache = new EntryCache();
    const [first] = cache.view(ITEMS, FEED, options('ru')).entries;
    expect(cache.view(ITEMS, FEED, options('ru')).entries[0] === first).to.equal(true);
    expect(cache.view(ITEMS, FEED, options('en')).entries[0] === first).to.equal(false);
  });
});
