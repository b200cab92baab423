import { expect } from 'chai';
import { newsAddresses } from '../../../src/elements/parts/news-page.js';
import type { FeedLanguage, NewsFeed } from '../../../src/model/news.js';

const LANGUAGES: readonly FeedLanguage[] = [
  { language: 'en', homePage: 'https://port.example/en/', feedUrl: 'https://port.example/en.xml' },
  { language: 'pt-BR', homePage: 'https://port.example/pt/' },
  { language: 'ru', name: 'русский' },
];
const feed = (fields: Partial<NewsFeed>): NewsFeed => ({ languages: [], fallback: [], items: [], ...fields });
const FEED = feed({
  homePage: 'https://port.example/',
  feedUrl: 'https://port.example/feed.xml',
  languages: LANGUAGES,
});

describe('newsAddresses', () => {
  for (const [what, given, languages, page, address] of [
    ['nothing without a feed', undefined, ['en'], undefined, undefined],
    ['nothing if the feed has none', feed({}), ['en'], undefined, undefined],
    ['those of the reader’s language', FEED, ['en'], 'https://port.example/en/', 'https://port.example/en.xml'],
    ['those of another region', FEED, ['pt-PT'], 'https://port.example/pt/', 'https://port.example/feed.xml'],
    [
      'the feed’s for a language without its own',
      FEED,
      ['ru'],
      'https://port.example/',
      'https://port.example/feed.xml',
    ],
    ['the feed’s for a related language', FEED, ['uk'], 'https://port.example/', 'https://port.example/feed.xml'],
    ['the feed’s for other languages', FEED, ['ar'], 'https://port.example/', 'https://port.example/feed.xml'],
    [
      'only web addresses',
      feed({ homePage: 'javascript:alert(1)', feedUrl: 'blob:https://a/1' }),
      ['en'],
      undefined,
      undefined,
    ],
    ['no relative addresses', feed({ homePage: '/logout', feedUrl: '?feed' }), ['en'], undefined, undefined],
  ] as const) {
    it(`returns ${what}`, () => {
      expect(newsAddresses(given, languages)).to.deep.equal({ page, feed: address });
    });
  }
});
