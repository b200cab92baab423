import { expect } from 'chai';
import { mergeFeeds } from '../../src/loading/merge-feeds.js';
import type { NewsDate } from '../../src/model/news-date.js';
import type { AlternateLink, NewsFeed, NewsItem, NewsVersion } from '../../src/model/news.js';
import type { Problem } from '../../src/model/problem.js';

const EMPTY = { authors: [], images: [], attachments: [], topics: [], places: [], contacts: [], related: [] };

const day = (iso: string): NewsDate => ({ kind: 'day', iso });

/** An article in one language whose headline is its id and language: `a:en`. */
const item = (id: string, language?: string, rest: Partial<NewsItem> & { url?: string } = {}): NewsItem => {
  const { url, ...others } = rest;
  const version: NewsVersion = {
    kind: 'original',
    headline: `${id}:${language ?? '-'}`,
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
  };
  return { ...EMPTY, id, versions: [version], ...others };
};

const links = (...names: readonly string[]): { readonly alternates: readonly AlternateLink[] } => ({
  alternates: names.map((name) => (name.includes('/') ? { url: name } : { id: name })),
});

const merge = (...feeds: readonly (readonly NewsItem[])[]): Promise<NewsFeed> =>
  mergeFeeds(
    feeds.map((items, index) => ({
      feed: { languages: [], fallback: [], items },
      url: `https://news.example/${index + 1}.json`,
    })),
  );

/** Each article as the headlines of its versions: `a:en+b:fr`. */
const articles = (feed: NewsFeed): readonly string[] =>
  feed.items.map(({ versions }) => versions.map(({ headline }) => headline).join('+'));

type Case = readonly [what: string, feeds: readonly (readonly NewsItem[])[], expected: readonly string[]];

const CASES: readonly Case[] = [
  ['nothing', [], []],
  ['feeds without articles', [[], []], []],
  ['articles that have nothing in common', [[item('a', 'en')], [item('b', 'fr')]], ['a:en', 'b:fr']],
  ['one id in two feeds and languages', [[item('a', 'en')], [item('a', 'fr')]], ['a:en+a:fr']],
  ['one id in two feeds and one language', [[item('a', 'en')], [item('a', 'en')]], ['a:en']],
  ['one language in two spellings', [[item('a', 'pt-BR')], [item('a', 'pt-br')]], ['a:pt-BR']],
  ['one id, once without a language', [[item('a', 'en')], [item('a')]], ['a:en+a:-']],
  ['the order of the feeds', [[item('a', 'ru')], [item('a', 'en')], [item('a', 'ar')]], ['a:ru+a:en+a:ar']],
  [
    'one address under two ids',
    [[item('a', 'en', { url: 'https://a.example/1' })], [item('b', 'fr', { url: 'https://a.example/1' })]],
    ['a:en+b:fr'],
  ],
  [
    'an id that is the address of another',
    [[item('https://a.example/1', 'en')], [item('b', 'fr', { url: 'https://a.example/1' })]],
    ['https://a.example/1:en+b:fr'],
  ],
  [
    'a home page that all articles of a feed give as their address',
    [
      [item('a', 'en', { url: 'https://a.example/' }), item('b', 'en', { url: 'https://a.example/' })],
      [item('c', 'fr', { url: 'https://a.example/' })],
    ],
    ['a:en', 'b:en', 'c:fr'],
  ],
  [
    'a link in one direction, by address',
    [[item('a', 'en', links('https://a.example/fr'))], [item('b', 'fr', { url: 'https://a.example/fr' })]],
    ['a:en+b:fr'],
  ],
  [
    'a link in one direction, by id, to an earlier article',
    [[item('a', 'en')], [item('b', 'fr', links('a'))]],
    ['a:en+b:fr'],
  ],
  ['links in both directions', [[item('a', 'en', links('b'))], [item('b', 'fr', links('a'))]], ['a:en+b:fr']],
  [
    'a chain of links',
    [[item('a', 'en', links('b'))], [item('b', 'fr', links('c'))], [item('c', 'ru', links('d'))], [item('d', 'ar')]],
    ['a:en+b:fr+c:ru+d:ar'],
  ],
  [
    'a chain of links against the order',
    [[item('d', 'ar')], [item('c', 'ru', links('d'))], [item('b', 'fr', links('c'))], [item('a', 'en', links('b'))]],
    ['d:ar+c:ru+b:fr+a:en'],
  ],
  [
    'a cycle of links',
    [[item('a', 'en', links('b'))], [item('b', 'fr', links('c'))], [item('c', 'ru', links('a'))]],
    ['a:en+b:fr+c:ru'],
  ],
  ['a link to itself', [[item('a', 'en', links('a'))], [item('b', 'fr')]], ['a:en', 'b:fr']],
  ['links within one feed', [[item('a', 'en', links('b')), item('b', 'fr'), item('c', 'en')]], ['a:en+b:fr', 'c:en']],
  [
    'two articles that link to one missing page',
    [
      [item('a', 'en', links('https://a.example/fr/')), item('b', 'en', links('https://a.example/fr/'))],
      [item('c', 'ru', links('https://a.example/fr/'))],
    ],
    ['a:en', 'b:en', 'c:ru'],
  ],
  [
    'two articles of one language that link to one translation',
    [[item('a', 'en', links('c')), item('b', 'en', links('c'))], [item('c', 'fr')]],
    ['a:en+c:fr', 'b:en'],
  ],
  ['a link between articles of one language', [[item('a', 'en', links('b'))], [item('b', 'EN')]], ['a:en', 'b:EN']],
  ['a link between articles of no stated language', [[item('a', undefined, links('b'))], [item('b')]], ['a:-', 'b:-']],
  [
    'all dated: newest first',
    [
      [item('a', 'en', { published: day('2024-05-01') }), item('b', 'en', { published: day('2024-03-01') })],
      [item('c', 'fr', { published: day('2024-04-01') })],
    ],
    ['a:en', 'c:fr', 'b:en'],
  ],
  [
    'of one day: feed order',
    [[item('a', 'en', { published: day('2024-05-01') })], [item('b', 'fr', { published: day('2024-05-01') })]],
    ['a:en', 'b:fr'],
  ],
  [
    'one undated: feed order',
    [
      [item('a', 'en', { published: day('2024-03-01') }), item('b', 'en')],
      [item('c', 'fr', { published: day('2024-04-01') })],
    ],
    ['a:en', 'b:en', 'c:fr'],
  ],
  [
    'an undated article whose other version is dated',
    [
      [item('a', 'en', { published: day('2024-03-01') }), item('b', 'en')],
      [item('b', 'fr', { published: day('2024-04-01') })],
    ],
    ['b:en+b:fr', 'a:en'],
  ],
];

describe('mergeFeeds', () => {
  for (const [what, feeds, expected] of CASES) {
    it(`${what}: ${expected.join(' | ') || 'nothing'}`, async () => {
      expect(articles(await merge(...feeds))).to.deep.equal(expected);
    });
  }

  it('turns originals of later feeds into translations, and keeps machine translations', async () => {
    const [first] = (
      await merge(
        [item('a', 'en')],
        [item('a', 'fr')],
        [{ ...item('a'), versions: [{ kind: 'machine', language: 'ru', headline: 'a:ru' }] }],
      )
    ).items;
    expect(first!.versions.map(({ kind }) => kind)).to.deep.equal(['original', 'human', 'machine']);
  });

  it('replaces a text with its latest correction in place', async () => {
    const url = 'https://a.example/en';
    const old = item('a', 'en', { updated: day('2024-05-01'), url });
    const corrected: NewsItem = {
      ...item('a', 'en', { updated: day('2024-05-02') }),
      versions: [{ kind: 'original', language: 'en', headline: 'Corrected', url }],
    };
    const french = item('a', 'fr', { updated: day('2024-06-01') });
    const expected = [
      { kind: 'original', language: 'en', headline: 'Corrected', url },
      { kind: 'human', language: 'fr', headline: 'a:fr', base: 'https://news.example/2.json' },
    ];
    expect((await merge([old], [french], [corrected])).items[0]!.versions).to.deep.equal(expected);
    expect(articles(await merge([corrected], [french], [old]))).to.deep.equal(['Corrected+a:fr']);
  });

  it('takes each list from the first feed that has one, and all addresses without duplicates', async () => {
    const [merged] = (
      await merge(
        [
          item('a', 'en', {
            topics: [{ name: [{ value: 'Ports' }] }],
            related: [{ url: 'https://a.example/r', title: 'R' }],
          }),
        ],
        [
          item('a', 'fr', {
            authors: [{ name: 'Ada' }],
            topics: [{ name: [{ value: 'Havres' }] }],
            attachments: [{ url: 'https://a.example/x.pdf' }],
            related: [
              { url: 'https://a.example/r', title: 'Same' },
              { url: 'https://a.example/s', title: 'S' },
            ],
          }),
        ],
        [item('a', 'ru', { attachments: [{ url: 'https://a.example/x.pdf' }, { url: 'https://a.example/y.pdf' }] })],
      )
    ).items;
    expect(merged!.authors).to.deep.equal([{ name: 'Ada' }]);
    expect(merged!.topics).to.deep.equal([{ name: [{ value: 'Ports' }] }]);
    expect(merged!.attachments.map(({ url }) => url)).to.deep.equal([
      'https://a.example/x.pdf',
      'https://a.example/y.pdf',
    ]);
    expect(merged!.related.map(({ title }) => title)).to.deep.equal(['R', 'S']);
  });

  it('keeps only links to versions elsewhere', async () => {
    const spanish = { language: 'es', url: 'https://a.example/es' };
    const arabic = { language: 'ar', id: 'elsewhere' };
    const [merged] = (
      await merge(
        [
          item('a', 'en', {
            alternates: [{ language: 'fr', id: 'b' }, spanish, { language: 'en', url: 'https://a.example/amp' }],
          }),
        ],
        [item('b', 'fr', { url: 'https://a.example/fr', alternates: [{ id: 'a' }, spanish, arabic] })],
      )
    ).items;
    expect(merged!.alternates).to.deep.equal([spanish, arabic]);
    const [whole] = (await merge([item('a', 'en', links('b'))], [item('b', 'fr')])).items;
    expect(Object.hasOwn(whole!, 'alternates')).to.equal(false);
  });

  it('sets the base address of articles without one', async () => {
    const bases = (
      await merge(
        [item('a', 'en')],
        [item('b', 'fr', { url: 'https://a.example/b' })],
        [{ ...item('c'), versions: [{ kind: 'original', headline: 'c', base: 'https://c.example/' }] }],
      )
    ).items.map(({ versions }) => versions[0].base);
    expect(bases).to.deep.equal(['https://news.example/1.json', undefined, 'https://c.example/']);
  });

  it('joins languages, fallbacks and next pages in order, without duplicates', async () => {
    const feed = await mergeFeeds([
      {
        feed: {
          title: 'English',
          language: 'en',
          languages: [{ language: 'ru', name: 'Русский' }, { language: 'en' }],
          fallback: ['en', 'fr'],
          items: [],
          nextUrl: 'https://a.example/en?page=2',
        },
        url: 'https://a.example/en',
      },
      {
        feed: {
          title: 'Français',
          language: 'fr',
          languages: [{ language: 'en', name: 'English' }, { language: 'ru' }, { language: 'fr', name: 'Français' }],
          fallback: ['fr', 'ar'],
          items: [],
          nextUrl: 'https://a.example/fr?page=2',
        },
        url: 'https://a.example/fr',
      },
    ]);
    expect(feed).to.deep.equal({
      title: 'English',
      language: 'en',
      languages: [{ language: 'ru', name: 'Русский' }, { language: 'en' }, { language: 'fr', name: 'Français' }],
      fallback: ['en', 'fr', 'ar'],
      items: [],
      nextUrl: 'https://a.example/en?page=2 https://a.example/fr?page=2',
    });
  });

  it('does not modify the feeds, and reuses unmerged articles', async () => {
    const alone = item('x', 'en', { url: 'https://a.example/x' });
    const first = Object.freeze([Object.freeze(item('a', 'en', links('b'))), alone]);
    const merged = await merge(first, Object.freeze([Object.freeze(item('b', 'fr'))]));
    expect(merged.items[1]!.versions[0].headline).to.equal('x:en');
    expect(first[0]!.versions.length).to.equal(1);
  });

  it('reports an outdated text, but not a duplicate', async () => {
    const url = 'https://a.example/en';
    const old = item('a', 'en', { updated: day('2024-05-01'), url });
    const corrected: NewsItem = {
      ...item('a', 'en', { updated: day('2024-05-02') }),
      versions: [{ kind: 'original', language: 'en', headline: 'Corrected', url }],
    };
    const problems: Problem[] = [];
    const feeds = [[old], [corrected, item('b', 'en')], [item('b', 'en')]].map((items, index) => ({
      feed: { languages: [], fallback: [], items },
      url: `https://news.example/${index + 1}.json`,
    }));
    const merged = await mergeFeeds(feeds, (problem) => void problems.push(problem));
    expect(articles(merged)).to.deep.equal(['Corrected', 'b:en']);
    expect(problems).to.deep.equal([
      { kind: 'left-out', place: 'https://news.example/1.json', value: 'a', reason: 'outdated' },
    ]);
  });
});
