/**
 * Generated feeds of every format, with shared ids, links and languages, and false links between translations: each
 * article is shown once, in its own language; a list counts all articles, and a card opens its own article.
 * `PROPERTY_RUNS=20000` draws more cases than the usual run.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { NO_FILTER } from '../../src/elements/news-list/facets.js';
import { listModel } from '../../src/elements/news-list/list-model.js';
import { EntryCache } from '../../src/elements/news-list/list-view.js';
import { viewArticle, type ArticleOptions } from '../../src/elements/parts/article.js';
import { parseNews } from '../../src/loading/parse-news.js';
import { mergeFeeds } from '../../src/loading/merge-feeds.js';
import type { NewsFeed } from '../../src/model/news.js';
import type { Problem } from '../../src/model/problem.js';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 100);
const URL = 'https://port.example/feed';

/** An entry of a feed. Its text is unique. */
interface Entry {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  /** Addresses or ids of other entries, or of no entry. */
  readonly links: readonly { readonly language: string; readonly target: string }[];
  readonly day: number;
  readonly hasTitle: boolean;
}

const IDS = ['1', '2', '3', URL, 'https://port.example/', ' 2 ', ''];
const URLS = [
  'https://port.example/',
  'https://port.example/1',
  'https://port.example/2',
  'https://port.example/fr/1',
  URL,
];
const LANGUAGES = ['en', 'fr', 'pt_BR', 'pt-br', 'und', 'Deutsch'];

const entryOf = fc.record<Entry>({
  id: fc.constantFrom(undefined, ...IDS),
  url: fc.constantFrom(undefined, ...URLS),
  language: fc.constantFrom(undefined, ...LANGUAGES),
  links: fc.array(
    fc.record({
      language: fc.constantFrom(...LANGUAGES),
      target: fc.constantFrom(...URLS, ...IDS, '0', 'https://absent.example/'),
    }),
    { maxLength: 2 },
  ),
  day: fc.integer({ min: 1, max: 3 }),
  hasTitle: fc.boolean(),
});

const feedOf = fc.array(entryOf, { minLength: 1, maxLength: 6 });

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The text that only the entry at `index` has. */
const textOf = (index: number): string => `Text of entry ${index}`;
const titleOf = ({ hasTitle }: Entry, index: number): string => (hasTitle ? `Title ${index}` : '');
const dateOf = ({ day }: Entry): string => `2024-01-0${day}T10:00:00Z`;

const element = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<${name}>${escape(value)}</${name}>`;

const xmlLinks = ({ links }: Entry, name: string): string =>
  links
    .map(({ language, target }) => `<${name} rel="alternate" hreflang="${language}" href="${escape(target)}"/>`)
    .join('');

const rssItem = (entry: Entry, index: number): string => `<item>${element('title', titleOf(entry, index))}
  ${element('guid', entry.id)}${element('link', entry.url)}${element('dc:language', entry.language)}
  ${element('description', textOf(index))}<pubDate>0${entry.day} Jan 2024 10:00:00 GMT</pubDate>${xmlLinks(entry, 'atom:link')}</item>`;

const NAMESPACES = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"';

const atomEntry = (
  entry: Entry,
  index: number,
): string => `<entry${entry.language ? ` xml:lang="${entry.language}"` : ''}>
  ${element('title', titleOf(entry, index))}${element('id', entry.id)}${entry.url ? `<link href="${entry.url}"/>` : ''}
  ${xmlLinks(entry, 'link')}<content>${textOf(index)}</content><published>${dateOf(entry)}</published></entry>`;

/** Documents of each format. Formats whose entries need an id get one. */
const FORMATS: Readonly<Record<string, (entries: readonly Entry[]) => string | object>> = {
  'RSS 2.0': (entries) =>
    `<rss ${NAMESPACES}><channel><title>News</title>${entries.map(rssItem).join('')}</channel></rss>`,
  'RSS 1.0': (entries) =>
    `<rdf:RDF ${NAMESPACES} xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/>${entries.map(rssItem).join('')}</rdf:RDF>`,
  Atom: (entries) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${entries.map(atomEntry).join('')}</feed>`,
  'JSON Feed': (entries) => ({
    version: 'https://jsonfeed.org/version/1.1',
    items: entries.map((entry, index) => ({
      ...{ id: entry.id ?? '', url: entry.url, language: entry.language, title: titleOf(entry, index) },
      ...{ content_text: textOf(index), date_published: dateOf(entry) },
      _news: { alternates: entry.links.map(({ language, target }) => ({ language, url: target })) },
    })),
  }),
  WordPress: (entries) =>
    entries.map((entry, index) => ({
      ...{ id: entry.id ?? '', link: entry.url ?? false, lang: entry.language ?? false, date_gmt: dateOf(entry) },
      ...{ title: { rendered: titleOf(entry, index) }, content: { rendered: textOf(index) } },
      translations: Object.fromEntries(entry.links.map(({ language, target }) => [language, target])),
    })),
  Drupal: (entries) => ({
    jsonapi: {},
    data: entries.map((entry, index) => ({
      ...{ type: 'node--news', id: entry.id ?? '' },
      attributes: {
        ...{ title: titleOf(entry, index), body: { processed: textOf(index) }, langcode: entry.language },
        ...{ created: dateOf(entry), drupal_internal__nid: Number(entry.id) || undefined },
        metatag: [
          ...(entry.url ? [{ tag: 'link', attributes: { rel: 'canonical', href: entry.url } }] : []),
          ...entry.links.map(({ language, target }) => ({
            tag: 'link',
            attributes: { rel: 'alternate', hreflang: language, href: target },
          })),
        ],
      },
    })),
  }),
  ninjs: (entries) =>
    entries.map((entry, index) => ({
      ...{
        standard: { name: 'ninjs' },
        uri: entry.id?.trim() || entry.url || `urn:${index}`,
        language: entry.language,
      },
      ...{ headline: titleOf(entry, index), body_text: textOf(index), firstcreated: dateOf(entry) },
      translations: Object.fromEntries(entry.links.map(({ language, target }) => [language, target])),
    })),
  'JSON-LD': (entries) => ({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'ItemList' },
      ...entries.map((entry, index) => ({
        ...{ '@type': 'NewsArticle', identifier: entry.id, url: entry.url, inLanguage: entry.language },
        ...{ headline: titleOf(entry, index), articleBody: textOf(index), datePublished: dateOf(entry) },
        workTranslation: entry.links.map(({ target }) => target),
      })),
    ],
  }),
  ActivityStreams: (entries) => ({
    ...{ '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection' },
    orderedItems: entries.map((entry, index) => ({
      ...{
        type: 'Article',
        id: entry.id,
        name: titleOf(entry, index),
        content: textOf(index),
        published: dateOf(entry),
      },
      language: entry.language,
      url: [
        ...(entry.url ? [{ type: 'Link', href: entry.url }] : []),
        ...entry.links.map(({ language, target }) => ({ type: 'Link', hreflang: language, href: target })),
      ],
    })),
  }),
};

const read = async (document: string | object): Promise<{ feed: NewsFeed; problems: readonly Problem[] }> => {
  const problems: Problem[] = [];
  const feed = await parseNews(document, {
    url: URL,
    trace: (step) => void (step.step === 'problem' && problems.push(step.problem)),
  });
  return { feed, problems };
};

/** Indexes of the entries whose texts a feed shows. */
const shownIn = ({ items }: NewsFeed): readonly number[] =>
  items.flatMap(({ versions }) =>
    versions.map(({ body }) => Number(/Text of entry (\d+)/.exec(Object.values(body ?? {}).join())?.[1])),
  );

const LANGUAGE_OF: Readonly<Record<string, string | undefined>> = { und: undefined, Deutsch: 'de' };

const check = (entries: readonly Entry[], feed: NewsFeed): void => {
  const shown = shownIn(feed);
  expect(
    shown.toSorted((a, b) => a - b),
    'each text once',
  ).to.deep.equal([...entries.keys()]);
  const ids = feed.items.map(({ id }) => id);
  expect(new Set(ids).size, `unique ids: ${ids.join()}`).to.equal(ids.length);
  expect(ids).not.to.include('');
  for (const { versions } of feed.items) {
    const languages = versions.map(({ language }) => language?.toLowerCase().replaceAll('_', '-'));
    expect(new Set(languages).size, 'one version of each language').to.equal(languages.length);
    for (const { language = '', body, headline } of versions) {
      const index = Number(/Text of entry (\d+)/.exec(Object.values(body ?? {}).join())?.[1]);
      const entry = entries[index];
      if (!entry) throw new Error('The text belongs to no entry');
      const stated = entry.language ?? '';
      expect(language, `language of ${index}`).to.equal((stated in LANGUAGE_OF ? LANGUAGE_OF[stated] : stated) ?? '');
      expect(headline ?? '', `title of ${index}`).to.equal(titleOf(entry, index));
    }
  }
};

const READER: ArticleOptions = {
  preferences: { languages: [], interfaceLanguages: ['fr'], browserLanguages: ['de', 'en'] },
  fallback: 'best',
  notice: 'auto',
};

/** Checks what a list counts, and which article each of its cards opens. */
const checkList = (feed: NewsFeed): void => {
  const view = new EntryCache().view(feed.items, feed, READER);
  const options = {
    filter: NO_FILTER,
    sort: 'newest',
    paging: undefined,
    limit: 3,
    page: 0,
    hasNextPage: false,
  } as const;
  const { matching } = listModel(view, options);
  expect(matching.length, 'the count').to.equal(feed.items.length);
  const cards = matching.flatMap(
    (_entry, page) => listModel(view, { ...options, paging: 'pages', limit: 1, page }).visible,
  );
  expect(new Set(cards.map(({ item }) => item)).size, 'each card once').to.equal(feed.items.length);
  for (const { item, version, fields } of cards) {
    const opened = viewArticle({ status: 'ready', value: feed }, { ...READER, itemId: item.id });
    if (opened.status !== 'ready') throw new Error(`${item.id} is ${opened.status}`);
    expect(opened.article.item, 'the article of the card').to.equal(item);
    expect(opened.article.version).to.equal(version);
    expect(opened.article.fields.headline).to.equal(fields.headline);
  }
};

describe('articles are never mixed up', function () {
  if (RUNS > 100) this.timeout(0);
  for (const [format, documentOf] of Object.entries(FORMATS)) {
    it(`${format}: each article once, under its own id, in its own language`, async () => {
      await fc.assert(
        fc.asyncProperty(feedOf, async (entries) => {
          const { feed } = await read(documentOf(entries));
          check(entries, feed);
          checkList(feed);
        }),
        { numRuns: RUNS },
      );
    });
  }

  it('pages that repeat each other: each article once', async () => {
    await fc.assert(
      fc.asyncProperty(feedOf, fc.constantFrom(...Object.keys(FORMATS)), async (entries, format) => {
        const { feed } = await read(FORMATS[format]?.(entries) ?? '');
        const merged = await mergeFeeds([
          { feed, url: URL },
          { feed, url: `${URL}?page=2` },
        ]);
        expect(shownIn(merged).toSorted((a, b) => a - b)).to.deep.equal([...entries.keys()]);
      }),
      { numRuns: RUNS },
    );
  });

  it('pages that repeat an id that is the address of another article', async () => {
    const { feed } = await read(
      `<rss><item><guid>${URL}</guid><description>Text of entry 0</description></item>
        <item><link>${URL}</link><description>Text of entry 1</description></item></rss>`,
    );
    const merged = await mergeFeeds([
      { feed, url: URL },
      { feed, url: `${URL}?page=2` },
    ]);
    expect(shownIn(merged)).to.deep.equal([0, 1]);
  });

  it('pages that repeat an id that is the address of an article with two versions', async () => {
    const { feed } = await read(
      `<rss xmlns:dc="http://purl.org/dc/elements/1.1/">
        <item><guid>2</guid><link>${URL}</link><dc:language>fr</dc:language><description>Text of entry 0</description></item>
        <item><guid>2</guid><description>Text of entry 1</description></item>
        <item><link>${URL}</link><description>Text of entry 2</description></item></rss>`,
    );
    const merged = await mergeFeeds([
      { feed, url: URL },
      { feed, url: `${URL}?page=2` },
    ]);
    expect(shownIn(merged)).to.deep.equal([0, 1, 2]);
  });
});
