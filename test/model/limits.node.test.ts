import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import type { NewsFeed, NewsItem } from '../../src/model/news.js';
import type { Problem } from '../../src/model/problem.js';

const MANY = 1_000;

const many = (make: (index: number) => unknown): readonly unknown[] =>
  Array.from({ length: MANY }, (_, index) => make(index));

const parse = async (input: object | string): Promise<readonly [NewsFeed, readonly Problem[]]> => {
  const problems: Problem[] = [];
  const feed = await parseNews(input, {
    trace: (step) => {
      if (step.step === 'problem') problems.push(step.problem);
    },
  });
  return [feed, problems];
};

const url = (index: number): string => `https://port.example/${index}`;
const tag = (index: number): string => `de-x-${index.toString(36)}`;

/** A list, the members of an article that hold it, and where its first entries are in the model. */
const LISTS: readonly (readonly [
  place: string,
  members: object,
  of: (item: NewsItem) => readonly unknown[] | undefined,
  kept: number,
])[] = [
  [
    '_news.translations',
    { _news: { translations: many((index) => ({ language: tag(index), title: 'T' })) } },
    ({ versions }) => versions,
    300,
  ],
  [
    '_news.alternates',
    { _news: { alternates: many((index) => ({ language: tag(index), url: url(index) })) } },
    ({ alternates }) => alternates,
    300,
  ],
  ['authors', { authors: many((index) => ({ name: `A${index}` })) }, ({ authors }) => authors, 50],
  ['tags', { tags: many((index) => `t${index}`) }, ({ topics }) => topics, 100],
  ['_news.subjects', { _news: { subjects: many(() => ({ name: 's' })) } }, ({ topics }) => topics, 100],
  ['_news.places', { _news: { places: many(() => ({ name: 'p' })) } }, ({ places }) => places, 50],
  ['_news.contacts', { _news: { contacts: many(() => ({ phone: '112' })) } }, ({ contacts }) => contacts, 20],
  [
    '_news.contacts[0].languages',
    { _news: { contacts: [{ phone: '112', languages: many(tag) }] } },
    ({ contacts }) => contacts[0]?.languages,
    30,
  ],
  [
    '_news.contacts[0].address.lines',
    { _news: { contacts: [{ address: { lines: many(String) } }] } },
    ({ contacts }) => contacts[0]?.address?.lines,
    20,
  ],
  ['attachments', { attachments: many((index) => ({ url: url(index) })) }, ({ attachments }) => attachments, 100],
  [
    '_news.images',
    { _news: { images: many((index) => ({ renditions: [{ href: url(index) }] })) } },
    ({ images }) => images,
    50,
  ],
  [
    '_news.images[0].renditions',
    { _news: { images: [{ renditions: many((index) => ({ href: url(index) })) }] } },
    ({ images }) => images[0]?.renditions,
    100,
  ],
  [
    '_news.images[0].alt',
    {
      _news: {
        images: [{ renditions: [{ href: url(1) }], alt: many((index) => ({ language: tag(index), value: 'a' })) }],
      },
    },
    ({ images }) => images[0]?.alt,
    300,
  ],
  [
    '_news.related',
    { _news: { related: many((index) => ({ url: url(index), title: 'R' })) } },
    ({ related }) => related,
    100,
  ],
];

describe('limits of lists', () => {
  for (const [place, members, listOf, kept] of LISTS) {
    it(`JSON Feed ${place}: ${kept}, and a problem`, async () => {
      const item = { id: '1', title: 'Title', content_text: 'Text', ...members };
      const [feed, problems] = await parse({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
      expect(listOf(feed.items[0]!)?.length).to.equal(kept);
      expect(problems).to.deep.equal([{ kind: 'limit', place: `items[0].${place}`, value: '1000' }]);
    });
  }

  it('JSON Feed languages and fallback: 300', async () => {
    const _news = { languages: many((index) => ({ language: tag(index) })), fallback: many(tag) };
    const items = [{ id: '1', title: 'Title', content_text: 'Text' }];
    const [feed] = await parse({ version: 'https://jsonfeed.org/version/1.1', items, _news });
    expect([feed.languages.length, feed.fallback.length]).to.deep.equal([300, 300]);
  });

  it('RSS categories and documents: 100 each, and problems', async () => {
    const entries = many(
      (index) => `<category>t${index}</category><enclosure url="${url(index)}.pdf" type="application/pdf"/>`,
    );
    const [feed, problems] = await parse(
      `<rss version="2.0"><channel><item><title>Title</title>${entries.join('')}</item></channel></rss>`,
    );
    const [{ topics, attachments }] = feed.items as readonly [NewsItem];
    expect([topics.length, attachments.length]).to.deep.equal([100, 100]);
    const found = problems.filter(({ kind }) => kind === 'limit').map(({ place }) => place);
    expect(found).to.deep.equal([
      'rss.channel.item[0].category',
      'rss.channel.item[0].enclosure',
      'items[0].attachments',
      'items[0].topics',
    ]);
  });

  const articles = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, id) => `<item><title>A ${id}</title></item>`);
  const FEEDS: readonly (readonly [format: string, input: (count: number) => string])[] = [
    [
      'JSON Feed',
      (count) =>
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: Array.from({ length: count }, (_, id) => ({ id, title: 'A' })),
        }),
    ],
    ['RSS', (count) => `<rss version="2.0"><channel>${articles(count).join('')}</channel></rss>`],
    [
      'WordPress',
      (count) => JSON.stringify(Array.from({ length: count }, (_, id) => ({ id, title: { rendered: `A ${id}` } }))),
    ],
  ];
  for (const [format, input] of FEEDS) {
    it(`${format}: 5,000 articles of 5,001, and a problem`, async () => {
      const [feed, problems] = await parse(input(5001));
      expect(feed.items.length).to.equal(5000);
      expect(problems).to.deep.equal([{ kind: 'limit', place: 'items', value: '5001' }]);
      expect([feed.isCut, (await parse(input(5000)))[0].isCut]).to.deep.equal([true, undefined]);
    });
  }

  it('Atom authors: 50', async () => {
    const authors = many((index) => `<author><name>A${index}</name></author>`).join('');
    const [feed] = await parse(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Title</title>${authors}</entry></feed>`,
    );
    expect(feed.items[0]!.authors.length).to.equal(50);
  });

  const texts = (count: number, length: number): object => ({
    id: '1',
    title: 'T'.repeat(9_000),
    content_text: 'Text '.repeat(20_000),
    tags: ['a'],
    _news: {
      images: Array.from({ length: count }, (_, index) => ({
        renditions: [{ href: url(index) }],
        caption: 'c '.repeat(length / 2),
      })),
    },
  });

  it('ends lists after 50,000 characters of long texts, and reports a problem', async () => {
    const items = [texts(50, 8_300)];
    const [feed, problems] = await parse({ version: 'https://jsonfeed.org/version/1.1', items });
    const [{ images, topics, versions }] = feed.items as readonly [NewsItem];
    expect([images.length, topics.length, versions[0].headline?.length]).to.deep.equal([6, 1, 9_000]);
    expect(problems).to.deep.equal([{ kind: 'limit', place: 'items[0].images', value: '50' }]);
  });

  it('keeps texts of ordinary length in long lists', async () => {
    const items = [texts(50, 300)];
    const [feed, problems] = await parse({ version: 'https://jsonfeed.org/version/1.1', items });
    expect([feed.items[0]!.images.length, feed.items[0]!.topics.length]).to.deep.equal([50, 1]);
    expect(problems).to.deep.equal([]);
  });

  it('does not change an article below the limits', async () => {
    const [feed, problems] = await parse({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: 'Title', content_text: 'Text', tags: ['a', 'b'] }],
    });
    expect(feed.items[0]!.topics).to.deep.equal([{ name: [{ value: 'a' }] }, { name: [{ value: 'b' }] }]);
    expect(problems).to.deep.equal([]);
  });
});
