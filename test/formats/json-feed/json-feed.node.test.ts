import { expect } from 'chai';
import { parseNews } from '../../../src/loading/parse-news.js';
import { jsonFeed } from '../../../src/formats/json-feed/json-feed.js';
import { NewsError } from '../../../src/model/news-error.js';
import type { LocalText } from '../../../src/model/local-text.js';
import type { NewsDate } from '../../../src/model/news-date.js';
import type { NewsFeed, NewsItem } from '../../../src/model/news.js';
import { FULL_FEED } from '../fixtures/full-feed.js';
import { FULL_MODEL } from '../fixtures/full-model.js';

const V1 = 'https://jsonfeed.org/version/1';
const V11 = 'https://jsonfeed.org/version/1.1';

const read = async (json: unknown, url?: string): Promise<NewsFeed> => jsonFeed.read({ json, url });

/** The model of one item with a headline and the given members. */
const readItem = async (item: object, url?: string): Promise<NewsItem> =>
  (await read({ version: V11, items: [{ id: 'a', title: 'A', ...item }] }, url)).items[0]!;

const NO_LISTS = {
  authors: [],
  images: [],
  attachments: [],
  topics: [],
  places: [],
  contacts: [],
  related: [],
};

describe('jsonFeed', () => {
  describe('detects', () => {
    const DOCUMENTS: readonly (readonly [string, unknown, boolean])[] = [
      ['JSON Feed 1.1', { version: V11, items: [] }, true],
      ['JSON Feed 1.0', { version: V1, items: [] }, true],
      ['JSON Feed over http', { version: 'http://jsonfeed.org/version/1' }, true],
      ['a feed with our schema and no version', { _news: { schema: 'news-1' }, items: [] }, true],
      ['a feed with our members on an item', { items: [{ id: 'a' }, { _news: {} }] }, true],
      ['an article with our members', { id: 'a', _news: {} }, true],
      ['an article with HTML', { id: 'a', content_html: '<p>A' }, true],
      ['an article with text', { id: 1, content_text: 'A' }, true],
      ['an article without a body and without our members', { id: 'a', title: 'A' }, false],
      ['a body without an id', { content_text: 'A' }, false],
      ['items of an unknown format', { items: [{ id: 'a', content_text: 'A' }] }, false],
      ['another version', { version: '2.0', items: [] }, false],
      ['an array', [{ id: 'a', _news: {} }], false],
      ['text', 'https://jsonfeed.org/version/1.1', false],
      ['nothing', undefined, false],
    ];

    for (const [name, json, expected] of DOCUMENTS) {
      it(`${name}: ${expected ? 'yes' : 'no'}`, () => {
        expect(jsonFeed.detect({ json })).to.equal(expected);
      });
    }
  });

  it('reads every member of news-1', async () => {
    expect(await read(FULL_FEED)).to.deep.equal(FULL_MODEL);
  });

  it('does not modify its input', async () => {
    const before = JSON.stringify(FULL_FEED);
    await read(FULL_FEED, 'https://port.example/feed.json');
    expect(JSON.stringify(FULL_FEED)).to.equal(before);
  });

  for (const version of [V1, V11]) {
    it(`reads a minimal feed: ${version}`, async () => {
      expect(await read({ version, title: 'Small', items: [{ id: '1', content_text: 'Hello.' }] })).to.deep.equal({
        title: 'Small',
        languages: [],
        fallback: [],
        items: [{ id: '1', versions: [{ body: { text: 'Hello.' }, kind: 'original' }], ...NO_LISTS }],
      });
    });
  }

  it('reads the JSON Feed 1.0 author of the feed and of an item', async () => {
    const feed = { version: V1, author: { name: 'Desk' }, items: [] as object[] };
    feed.items = [
      { id: '1', title: 'One', author: { name: 'Ines', url: 'https://port.example/ines' } },
      { id: '2', title: 'Two' },
      { id: '3', title: 'Three', authors: [{ name: 'Jo' }], author: { name: 'Not me' } },
    ];
    expect((await read(feed)).items.map(({ authors }) => authors)).to.deep.equal([
      [{ name: 'Ines', url: 'https://port.example/ines' }],
      [{ name: 'Desk' }],
      [{ name: 'Jo' }],
    ]);
  });

  describe('a single article', () => {
    it('becomes a feed of one item', async () => {
      expect(await read({ id: 'a', language: 'pt', title: 'Notícia', content_html: '<p>Olá' })).to.deep.equal({
        languages: [],
        fallback: [],
        items: [
          {
            id: 'a',
            versions: [{ language: 'pt', headline: 'Notícia', body: { html: '<p>Olá' }, kind: 'original' }],
            ...NO_LISTS,
          },
        ],
      });
    });

    it('is rejected as no-version without text in any language', async () => {
      const error: unknown = await read({ id: 'a', url: 'https://port.example/a', _news: { translations: [] } }).catch(
        (cause: unknown) => cause,
      );
      expect(error).to.be.instanceOf(NewsError).with.property('code', 'no-version');
    });
  });

  describe('items', () => {
    const SHOWN: readonly (readonly [string, unknown, readonly string[]])[] = [
      ['valid and invalid ones', [null, 'x', { id: 'a', title: 'A' }, 7, [], {}, { id: 'b', title: 'B' }], ['a', 'b']],
      ['one outside a list', { id: 'a', title: 'A' }, ['a']],
      ['none', [], []],
      ['a string instead of a list', 'items', []],
      ['a number as id', [{ id: 7, title: 'A' }], ['7']],
      ['zero as id', [{ id: 0, title: 'A' }], ['0']],
      ['the address instead of an id', [{ url: 'https://port.example/a', title: 'A' }], ['https://port.example/a']],
      ['neither id nor address', [{ title: 'A' }], []],
      ['no text', [{ id: 'a', url: 'https://port.example/a', image: 'https://port.example/a.png' }], []],
      ['blank text', [{ id: 'a', title: ' \n', summary: '\t', content_text: ' ', content_html: '\n' }], []],
      ['a headline alone', [{ id: 'a', title: 'A' }], ['a']],
      ['a summary alone', [{ id: 'a', summary: 'A' }], ['a']],
      ['a translation alone', [{ id: 'a', _news: { translations: [{ language: 'fr', title: 'A' }] } }], ['a']],
    ];

    for (const [name, items, ids] of SHOWN) {
      it(`${name}: ${ids.join(', ') || 'nothing'}`, async () => {
        expect((await read({ version: V11, items })).items.map(({ id }) => id)).to.deep.equal(ids);
      });
    }

    it('keep their translations without an original', async () => {
      const translations = [{ language: 'fr', title: 'Grue' }, { language: 'es' }, { language: 'de', title: 'Kran' }];
      const feed = await read({
        version: V11,
        language: 'en',
        items: [{ id: 'a', language: 'en', _news: { translations } }],
      });
      expect(feed.items[0]!.versions).to.deep.equal([
        { language: 'fr', headline: 'Grue', kind: 'human' },
        { language: 'de', headline: 'Kran', kind: 'human' },
      ]);
    });

    it('inherit the language of the feed; their translations do not', async () => {
      const item = { id: 'a', title: 'Crane', _news: { translations: [{ title: 'Grue' }] } };
      const [original, translation] = (await read({ version: V11, language: 'en_GB', items: [item] })).items[0]!
        .versions;
      expect(original.language).to.equal('en_GB');
      expect(translation).to.deep.equal({ headline: 'Grue', kind: 'human' });
    });

    it('do not use external_url as their address', async () => {
      expect((await readItem({ external_url: 'https://elsewhere.example/' })).versions[0]).not.to.have.property('url');
    });

    const KINDS: readonly (readonly [unknown, string])[] = [
      ['human', 'human'],
      ['machine', 'machine'],
      ['machine-reviewed', 'machine-reviewed'],
      ['summary', 'summary'],
      ['original', 'human'],
      ['robot', 'human'],
      [undefined, 'human'],
      [3, 'human'],
    ];
    for (const [kind, expected] of KINDS) {
      it(`translations of kind ${String(kind)} are ${expected}`, async () => {
        const item = await readItem({ _news: { translations: [{ language: 'fr', title: 'Grue', kind }] } });
        expect(item.versions[1]!.kind).to.equal(expected);
      });
    }
  });

  describe('text in several languages', () => {
    const TEXTS: readonly (readonly [string, unknown, LocalText | undefined])[] = [
      ['a list', [{ language: 'en', value: 'Crane' }], [{ language: 'en', value: 'Crane' }]],
      ['a single object', { language: 'en', value: 'Crane' }, [{ language: 'en', value: 'Crane' }]],
      ['a string', ' Blue\n crane ', [{ value: 'Blue crane' }]],
      ['a value without a language', [{ value: 'Crane' }], [{ value: 'Crane' }]],
      ['an invalid and a valid value', [null, { language: 'en' }, { value: 'Crane' }], [{ value: 'Crane' }]],
      ['empty values', [{ language: 'en', value: ' ' }], undefined],
      ['a map of languages', { en: 'Crane' }, undefined],
      ['true', true, undefined],
      ['nothing', undefined, undefined],
    ];

    for (const [name, caption, expected] of TEXTS) {
      it(`${expected ? 'may be' : 'is ignored as'} ${name}`, async () => {
        const images = [{ renditions: [{ href: 'https://port.example/a.png' }], alt: 'A', caption }];
        expect((await readItem({ _news: { images } })).images[0]!.caption).to.deep.equal(expected);
      });
    }
  });

  describe('dates', () => {
    const day: NewsDate = { kind: 'day', iso: '2024-03-05' };
    const instant: NewsDate = { kind: 'instant', iso: '2024-03-04T23:30:00Z' };
    const DATES: readonly (readonly [string, object, NewsDate | undefined])[] = [
      ['published_on before date_published', { on: '2024-03-05', at: '2024-03-04T23:30:00Z' }, day],
      ['date_published alone', { at: '2024-03-04T23:30:00Z' }, instant],
      ['an invalid published_on', { on: '5 March', at: '2024-03-04T23:30:00Z' }, instant],
      ['a day that does not exist', { on: '2024-02-30' }, undefined],
      ['an ambiguous day', { at: '10/05/2022' }, undefined],
      ['none', {}, undefined],
    ];

    for (const [name, dates, expected] of DATES) {
      it(name, async () => {
        const { on, at } = dates as { on?: string; at?: string };
        const item = await readItem({ date_published: at, _news: { published_on: on } });
        expect(item.published).to.deep.equal(expected);
        expect(item).not.to.have.property('updated');
      });
    }
  });

  describe('addresses', () => {
    const BASE = 'https://port.example/en/feeds/1.json';
    const ADDRESSES: readonly (readonly [string, string | undefined, string | undefined])[] = [
      ['https://port.example/a', undefined, 'https://port.example/a'],
      ['../crane', BASE, 'https://port.example/en/crane'],
      ['/crane?a=1#b', BASE, 'https://port.example/crane?a=1#b'],
      ['//cdn.example/a', BASE, 'https://cdn.example/a'],
      ['../crane', undefined, undefined],
      ['//cdn.example/a', undefined, undefined],
      ['https://bank.example@evil.example/', BASE, undefined],
      ['https://user:secret@port.example/', BASE, undefined],
      ['javascript:alert(1)', BASE, undefined],
      [' JavaScript:alert(1)', BASE, undefined],
      ['data:text/html,<script>', BASE, undefined],
      ['urn:x-port:1', BASE, undefined],
      ['tag:port.example,2024:1', BASE, undefined],
      ['mailto:press@port.example', BASE, undefined],
    ];

    for (const [written, base, expected] of ADDRESSES) {
      it(`${written} ${base ? 'with' : 'without'} a base is ${expected ?? 'dropped'}`, async () => {
        const item = await readItem({ url: written, attachments: [{ url: written }], image: written }, base);
        expect(item.versions[0].url).to.equal(expected);
        expect(item.attachments.map(({ url }) => url)).to.deep.equal(expected ? [expected] : []);
        expect(item.images.map(({ renditions }) => renditions[0]!.url)).to.deep.equal(expected ? [expected] : []);
      });
    }
  });

  const UNVERSIONED: readonly (readonly [about: string, document: object])[] = [
    ['no version', { title: 'News', items: [{ id: '1', title: 'A', content_html: '<p>a' }] }],
    ['a version that is a number', { version: 1.1, items: [{ id: '1', title: 'A', content_text: 'a' }] }],
    ['a version of another type', { version: {}, items: [{ id: '1', title: 'A', date_published: '2024-01-01' }] }],
    ['another version', { version: '1.1', items: [{ id: '1', title: 'A', content_text: 'a' }] }],
  ];
  for (const [about, document] of UNVERSIONED) {
    it(`reads and reports ${about}`, async () => {
      const problems: string[] = [];
      const { items } = await parseNews(document, {
        trace: (step) => void (step.step === 'problem' && problems.push(`${step.problem.kind} ${step.problem.place}`)),
      });
      expect(items.map(({ versions: [{ headline }] }) => headline)).to.deep.equal(['A']);
      expect(problems).to.deep.equal(['text version']);
    });
  }
});

describe('a later response of a feed', () => {
  interface Answer {
    language?: string;
    items: Record<string, unknown>[];
  }
  const answer = (): Answer => ({
    items: ['a', 'b', 'c'].map((id) => ({ id, title: id, date_published: '2024-02-29', tags: ['x', { y: 1 }] })),
  });
  const url = 'https://news.invalid/feed.json';
  const parse = (json: object, previous?: NewsFeed, base = url): Promise<NewsFeed> =>
    parseNews(JSON.stringify({ version: V11, ...json }), { url: base, previous });
  /** Which articles are the same object as before. */
  const kept = async (change: (later: Answer) => void, base?: string): Promise<string> => {
    const first = await parse(answer());
    const later = answer();
    change(later);
    const { items } = await parse(later, first, base);
    const ours = await parse(later, undefined, base);
    expect(items).to.deep.equal(ours.items);
    return items.map((item) => (first.items.includes(item) ? item.id : '-')).join('');
  };

  it('keeps the articles if nothing has changed', async () => {
    expect(await kept(() => undefined)).to.equal('abc');
  });

  it('reads only the articles that have changed', async () => {
    expect(await kept(({ items }) => Object.assign(items[1]!, { title: 'B' }))).to.equal('a-c');
    expect(await kept(({ items }) => Object.assign(items[1]!, { tags: ['x', { y: 2 }] }))).to.equal('a-c');
    expect(await kept(({ items }) => delete items[1]!['date_published'])).to.equal('a-c');
    expect(await kept(({ items }) => items.unshift({ id: 'new', title: 'New' }))).to.equal('-abc');
  });

  it('reads all articles if something that they depend on has changed', async () => {
    expect(await kept((later) => Object.assign(later, { language: 'fr' }))).to.equal('---');
    expect(await kept((later) => Object.assign(later, { authors: [{ name: 'Ann' }] }))).to.equal('---');
    expect(await kept(() => undefined, 'https://other.invalid/feed.json')).to.equal('---');
  });

  it('keeps unchanged articles over several responses', async () => {
    const first = await parse(answer());
    const second = await parse(answer(), first);
    const third = await parse(answer(), second);
    expect(third.items[0]).to.equal(first.items[0]);
  });

  it('reports its problems again', async () => {
    const bad = { items: [...answer().items, { id: 'd', title: 'd', url: 'mailto:press@port.example' }] };
    const first = await parse(bad);
    const problems: unknown[] = [];
    await parseNews(JSON.stringify({ version: V11, ...bad }), {
      url,
      previous: first,
      trace: (step) => {
        if (step.step === 'problem') problems.push(step.problem);
      },
    });
    expect(problems).to.deep.equal([{ kind: 'address', place: 'items[3].url', value: 'mailto:press@port.example' }]);
  });

  it('does not run getters of the page’s objects', async () => {
    let runs = 0;
    const item = {
      id: 'a',
      title: 'A',
      get summary(): string {
        runs += 1;
        return 'Computed';
      },
    };
    const data = { version: V11, items: [item] };
    const first = await parseNews(data);
    const later = await parseNews({ ...data }, { previous: first });
    expect([runs, later.items[0]?.versions[0].summary]).to.deep.equal([0, undefined]);
  });
});
