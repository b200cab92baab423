/** Shared nodes are read once, and long lists up to a limit. The tests count accesses to values. */
import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import { LIMITS } from '../../src/model/limits.js';

let reads = 0;

/** Counts each access to a value or its parts. */
const counted = <Value extends object>(value: Value): Value =>
  new Proxy(value, {
    getOwnPropertyDescriptor: (target, name) => {
      reads += 1;
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    get: (target, name, receiver) => {
      reads += 1;
      return Reflect.get(target, name, receiver) as unknown;
    },
  });

const countReads = async (document: object): Promise<number> => {
  reads = 0;
  await parseNews(document, { url: 'https://port.example/feed' });
  return reads;
};

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Length of a list that is too long. */
const LONG = 2_000;

type Make = (articles: number) => object;

const schema =
  (member: string, node: object): Make =>
  (articles) => ({
    '@context': 'https://schema.org',
    '@graph': [
      ...times(articles, (id) => ({
        '@type': 'NewsArticle',
        '@id': `https://port.example/${id}`,
        headline: `Lock ${id}`,
        [member]: { '@id': '#shared' },
      })),
      { '@id': '#shared', ...node },
    ],
  });

const activity =
  (actor: object): Make =>
  (articles) => ({
    '@context': 'https://www.w3.org/ns/activitystreams',
    type: 'Create',
    actor: { id: 'https://port.example/actor', type: 'Person', ...actor },
    object: times(articles, (id) => ({ type: 'Note', id: `https://port.example/${id}`, content: `Lock ${id}` })),
  });

describe('a node that many articles refer to is read once', () => {
  const list = (make: (index: number) => unknown): object => counted(times(LONG, make));
  const SHARED: readonly (readonly [what: string, make: Make])[] = [
    [
      'images of a page',
      schema('mainEntityOfPage', {
        '@type': 'WebPage',
        primaryImageOfPage: list((id) => `https://port.example/${id}.png`),
      }),
    ],
    ['names of an author', schema('author', { '@type': 'Person', name: list(() => ({ '@value': {} })) })],
    [
      'contacts of a publisher',
      schema('publisher', { '@type': 'Organization', contactPoint: list((id) => ({ telephone: `${id}` })) }),
    ],
    [
      'captions of a film',
      schema('video', {
        '@type': 'VideoObject',
        contentUrl: 'https://port.example/a.mp4',
        caption: list((id) => ({ contentUrl: `https://port.example/${id}.vtt` })),
      }),
    ],
    [
      'places of an event',
      schema('about', {
        '@type': 'Event',
        startDate: '2026-01-01',
        location: list(() => ({ '@type': 'VirtualLocation' })),
      }),
    ],
    ['addresses of a topic', schema('about', { '@type': 'Thing', name: 'Locks', sameAs: list((id) => `x:${id}`) })],
    ['languages of a page', schema('mainEntityOfPage', { '@type': 'WebPage', inLanguage: list(() => ({})) })],
    ['names of an actor', activity({ nameMap: counted(Object.fromEntries(times(LONG, (id) => [`en-x-${id}`, {}]))) })],
    ['addresses of an actor', activity({ name: 'Port', url: list((id) => ({ href: `x:${id}` })) })],
  ];
  for (const [what, make] of SHARED) {
    it(what, async () => {
      const [few, many] = [await countReads(make(10)), await countReads(make(30))];
      expect(few, 'the node is read').to.be.greaterThan(0);
      // Each article may access the list itself, but not each of its entries.
      expect(many - few).to.be.at.most(20 * 10);
    });
  }
});

describe('long lists in an article', () => {
  const jsonFeed = (item: object): object => ({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'Lock', content_text: 'Open', ...item }],
  });
  const note = (more: object): object => ({
    '@context': 'https://www.w3.org/ns/activitystreams',
    type: 'Note',
    id: 'https://port.example/1',
    content: 'Open',
    ...more,
  });
  const story = (more: object): object => ({
    uri: 'urn:1',
    headline: 'Lock',
    versioncreated: '2026-01-01',
    type: 'text',
    ...more,
  });
  const post = (more: object): object => [
    { id: 1, link: 'https://port.example/1', title: { rendered: 'Lock' }, ...more },
  ];
  const article = (more: object): object => ({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Lock',
    ...more,
  });
  const many = (make: (id: number) => unknown): unknown[] => times(LONG, make);
  const map = (make: (id: number) => unknown): object =>
    Object.fromEntries(times(LONG, (id) => [`en-x-${id}`, make(id)]));
  const LISTS: readonly (readonly [what: string, document: object])[] = [
    ['attachments of translations', jsonFeed({ _news: { translations: many(() => ({ title: 'a' })) } })],
    ['e-mail addresses', jsonFeed({ _news: { contacts: [{ email: many((id) => `a${id}@b.example`) }] } })],
    [
      'lines of an event',
      jsonFeed({ _news: { event: { start: '2026-01-01', place: { address: { lines: many((id) => `${id}`) } } } } }),
    ],
    [
      'recordings',
      jsonFeed({ attachments: many((id) => ({ url: `https://port.example/${id}.mp3`, mime_type: 'audio/mpeg' })) }),
    ],
    [
      'captions',
      jsonFeed({
        attachments: [
          {
            url: 'https://port.example/a.mp4',
            _news: { tracks: many((id) => ({ url: `https://port.example/${id}` })) },
          },
        ],
      }),
    ],
    ['languages of a note', note({ contentMap: map(() => 'a') })],
    ['hashtags', note({ tag: many((id) => ({ type: 'Hashtag', name: `a${id}` })) })],
    [
      'files of a film',
      note({
        type: 'Video',
        name: 'a',
        url: many((id) => ({ href: `https://port.example/${id}.mp4`, mediaType: 'video/mp4' })),
      }),
    ],
    ['subjects', story({ subject: many((id) => ({ name: `a${id}` })) })],
    ['texts with roles', story({ bodies: many((id) => ({ role: `r${id}`, value: 'a' })) })],
    [
      'methods of a contact',
      story({ contactinfo: many((id) => ({ type: 'email', role: 'press', value: `a${id}@b.example` })) }),
    ],
    ['terms', post({ _embedded: { 'wp:term': [many((id) => ({ name: `a${id}`, taxonomy: 'category' }))] } })],
    [
      'sizes',
      post({
        _embedded: {
          'wp:featuredmedia': [
            {
              source_url: 'https://port.example/a.png',
              media_details: { width: 1, height: 1, sizes: map(() => ({ source_url: 'https://port.example/b.png' })) },
            },
          ],
        },
      }),
    ],
    ['translations', post({ translations: map((id) => `https://port.example/${id}`) })],
    [
      'media',
      article({
        associatedMedia: many((id) => ({ '@type': 'MediaObject', contentUrl: `https://port.example/${id}.pdf` })),
      }),
    ],
    ['pictures', article({ image: many((id) => `https://port.example/${id}.png`) })],
    ['keywords in one text', article({ keywords: many((id) => `k${id}`).join() })],
    ['languages of a headline', article({ headline: many((id) => ({ '@value': 'a', '@language': `en-x-${id}` })) })],
  ];
  for (const [what, document] of LISTS) {
    it(`${what}: the rest is left out and reported`, async () => {
      const limits: string[] = [];
      const feed = await parseNews(document, {
        url: 'https://port.example/feed',
        trace: (step) => {
          if (step.step === 'problem' && step.problem.kind === 'limit') limits.push(step.problem.value ?? '');
        },
      });
      expect(feed.items.length).to.equal(1);
      expect(limits.length, 'reports').to.be.greaterThan(0);
      const longest = (value: unknown): number =>
        typeof value === 'object' && value !== null
          ? Math.max(Array.isArray(value) ? value.length : 0, ...Object.values(value).map(longest))
          : 0;
      expect(longest(feed.items[0])).to.be.at.most(LIMITS.texts);
      expect(JSON.stringify(feed.items[0]).length).to.be.at.most(60_000);
    });
  }

  it('tries only the first of many invalid dates', async () => {
    let tried = 0;
    const exec = RegExp.prototype.exec;
    const parse = Date.parse;
    Date.parse = (text) => {
      tried += 1;
      return parse(text);
    };
    RegExp.prototype.exec = function (this: RegExp, text: string) {
      tried += Number(text.startsWith('day '));
      return exec.call(this, text);
    };
    try {
      const dates = times(LONG, (id) => `<pubDate>day ${id}</pubDate>`).join('');
      await parseNews(`<rss version="2.0"><channel><item><title>Lock</title>${dates}</item></channel></rss>`);
    } finally {
      Date.parse = parse;
      RegExp.prototype.exec = exec;
    }
    expect(tried).to.be.within(1, 100 * LIMITS.texts);
  });

  it('reads the text of an item once, not for each group of media', async () => {
    let reads = 0;
    const { matchAll } = String.prototype;
    String.prototype.matchAll = function (this: string, pattern: RegExp) {
      if (this.includes('the description')) reads += 1;
      return matchAll.call(this, pattern);
    };
    try {
      const groups = '<m:group><m:content url="https://port.example/a.jpg"/></m:group>'.repeat(200);
      await parseNews(
        `<rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/"><channel><item><title>Lock</title><m:description>the description</m:description>${groups}</item></channel></rss>`,
      );
    } finally {
      String.prototype.matchAll = matchAll;
    }
    expect(reads).to.be.within(1, 10);
  });
});
