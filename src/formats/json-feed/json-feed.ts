import { isDeepEqual } from '../../model/is-deep-equal.js';
import { loadOnce } from '../../model/load-once.js';
import { LIMITS } from '../../model/limits.js';
import { NewsError } from '../../model/news-error.js';
import type { Author, NewsBody, NewsFeed, NewsItem, NewsVersion, VersionKind } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import { compact, Fields } from '../shared/fields.js';
import { readEntries } from '../shared/read-entries.js';
import type { FormatAdapter, SourceDocument } from '../format-adapter.js';
import {
  readAlternate,
  readAttachments,
  readContact,
  readEvent,
  readImages,
  readLanguage,
  readPlace,
  readRelated,
  readRights,
  readTopics,
  readTranslationRequest,
} from './news-1.js';

const readBody = (json: Fields): NewsBody | undefined => {
  const html = json.lines('content_html');
  const text = json.lines('content_text');
  return html ? { html } : text ? { text } : undefined;
};

/** Numeric character references. Plain text has none on purpose, but some generators copy texts from HTML. */
const REFERENCE = /&#(?:(\d{2,7})|x([\da-f]{2,6}));/gi;

/** A title or summary, which is plain text: `&lt;b&gt;` may be meant literally. */
const readPlain = (json: Fields, name: string): string | undefined =>
  json.text(name)?.replace(REFERENCE, (written, decimal?: string, hex?: string) => {
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    // Not control characters, surrogates, or values beyond Unicode.
    const isText = (code > 0x1f && code < 0x7f) || (code > 0x9f && code < 0xd800) || (code > 0xdfff && code < 0x110000);
    return isText ? String.fromCodePoint(code) : written;
  });

const readVersion = (json: Fields, kind: VersionKind, language?: string): NewsVersion | undefined => {
  const version = compact({
    language: json.language('language') ?? language,
    url: json.url('url'),
    headline: readPlain(json, 'title'),
    summary: readPlain(json, 'summary'),
    body: readBody(json),
    updated: json.date('date_modified'),
    kind,
  });
  return version.headline || version.summary || version.body ? version : undefined;
};

const readAuthor = (json: Fields): Author | undefined => {
  const name = json.text('name');
  return name ? compact({ name, url: json.url('url') }) : undefined;
};

/** `author` is from JSON Feed 1.0. Some generators write names alone. */
const readAuthors = (json: Fields): readonly Author[] => {
  for (const member of ['authors', 'author']) {
    const authors = json.list(member, readAuthor, LIMITS.authors);
    if (authors.length > 0) return authors;
    const names = json.texts(member, LIMITS.authors);
    if (names.length > 0) return names.map((name) => ({ name }));
  }
  return [];
};

/** Whether a document is a feed with the items of JSON Feed: generators forget the version. */
const isUnversioned = (json: Fields): boolean =>
  ['version', 'title', 'home_page_url', 'feed_url'].some((name) => json.has(name)) &&
  json
    .objects('items', LIMITS.items)
    .some((item) => ['content_html', 'content_text', 'date_published'].some((name) => item.has(name)));

const isVersioned = (json: Fields): boolean => json.firstText('version')?.includes('jsonfeed.org/version/') ?? false;

/** Values that articles inherit from their feed. */
interface FeedDefaults {
  readonly language: string | undefined;
  readonly authors: readonly Author[];
  readonly translationRequest: string | undefined;
}

const readItem = (json: Fields, { language, ...feed }: FeedDefaults): NewsItem | undefined => {
  const news = json.object('_news');
  const original = readVersion(json, 'original', language);
  const [first, ...others] = [
    ...(original ? [original] : []),
    ...news.list(
      'translations',
      (translation) =>
        readVersion(translation, translation.oneOf('kind', 'human', 'machine', 'machine-reviewed', 'summary')),
      LIMITS.versions - 1,
    ),
  ];
  // `joinVersions` gives an item with an empty id another one.
  const id = json.text('id') ?? first?.url ?? (json.raw('id') === '' ? '' : undefined);
  if (!first || id === undefined) return undefined;
  const updated = original ? original.updated : json.date('date_modified');
  const authors = readAuthors(json);
  return compact({
    id,
    versions: [first, ...others] as const,
    published: news.date('published_on') ?? json.date('date_published') ?? updated,
    updated,
    authors: authors.length > 0 ? authors : feed.authors,
    images: readImages(json, news),
    attachments: readAttachments(json, news, original?.language),
    topics: readTopics(json, news),
    places: news.list('places', readPlace, LIMITS.places),
    contacts: news.list('contacts', readContact, LIMITS.contacts),
    rights: readRights(news.object('rights')),
    event: readEvent(news.object('event')),
    related: news.list('related', readRelated, LIMITS.related),
    pinned: news.flag('pinned'),
    translationRequest: readTranslationRequest(news) ?? feed.translationRequest,
    alternates: news.has('alternates') ? news.list('alternates', readAlternate, LIMITS.alternates) : undefined,
  });
};

/** The source of each article that was read without problems, and the context it depends on. */
const origins = new WeakMap<NewsItem, { readonly json: object; readonly context: string }>();

/**
 * Reads articles, and reuses those of an earlier response that are still the same.
 *
 * @param context everything else that an article depends on
 * @param countProblems reported so far. An article with problems is read again, so that they are reported again
 */
const reusing = (
  { previous, isParsed }: SourceDocument,
  context: string,
  countProblems: () => number,
  read: (entry: Fields) => NewsItem | undefined,
): ((entry: Fields) => NewsItem | undefined) => {
  // Comparing would run getters of the page's objects.
  if (!isParsed) return read;
  const known = new Map<unknown, NewsItem>(previous?.items.map((item) => [item.id, item]));
  return (entry) => {
    const { json } = entry;
    const old = known.get(entry.raw('id'));
    const origin = old && origins.get(old);
    if (origin?.context === context && isDeepEqual(origin.json, json)) return old;
    const before = countProblems();
    const item = read(entry);
    if (item && countProblems() === before) origins.set(item, { json, context });
    return item;
  };
};

const loadJoinVersions = loadOnce(() => import('../../model/join-versions.js'));

/** Whether some items may be versions of one article. Few feeds have such items, so joining loads on demand. */
const needJoining = (items: readonly NewsItem[]): boolean => {
  const names = items.flatMap(({ id, versions }) => [...new Set([id, ...versions.flatMap(({ url }) => url ?? [])])]);
  const hasTwins = ({ versions }: NewsItem): boolean =>
    new Set(versions.map(({ language }) => language?.toLowerCase())).size < versions.length;
  return (
    names.includes('') ||
    new Set(names).size < names.length ||
    items.some((item) => item.alternates !== undefined || hasTwins(item))
  );
};

/**
 * JSON Feed 1.0 and 1.1, and our extension `news-1` (schema/news-1.schema.json), which adds translations, contacts and
 * more under `_news`. Also reads a document that is a single item.
 */
export const jsonFeed: FormatAdapter = {
  name: 'json-feed',
  detect: ({ json: document }) => {
    const json = new Fields(document);
    const isItem = json.has('_news') || (json.has('id') && readBody(json) !== undefined);
    return (
      isVersioned(json) ||
      json.objects('items', LIMITS.items).some((item) => item.has('_news')) ||
      isUnversioned(json) ||
      (isItem && !json.has('items')) ||
      json.object('_news').has('schema')
    );
  },
  read: async (given) => {
    let problems = 0;
    const source: SourceDocument = {
      ...given,
      report: (problem) => {
        problems += 1;
        given.report?.(problem);
      },
    };
    const json = new Fields(source.json, source);
    const isFeed = json.has('items') || json.object('_news').has('schema') || isVersioned(json);
    const feed = isFeed ? json : new Fields({});
    if (isFeed && !isVersioned(json) && !json.object('_news').has('schema')) json.report('text', 'version');
    const language = feed.language('language');
    const defaults: FeedDefaults = {
      language,
      authors: readAuthors(feed),
      translationRequest: readTranslationRequest(feed.object('_news')),
    };
    const readArticle = reusing(
      source,
      JSON.stringify([defaults, source.url, source.parseDate !== undefined]),
      () => problems,
      (entry) => readItem(entry, defaults),
    );
    const candidates = await readEntries(isFeed ? json.objects('items', Infinity) : [json], source, (entry) => {
      const item = readArticle(entry);
      if (!item && isFeed) entry.report('left-out');
      return item ? { item, entry } : [];
    });
    const news = feed.object('_news');
    if (candidates.length === 0 && !isFeed)
      throw new NewsError('no-version', 'The article has no text in any language');
    const items = candidates.map(({ item }) => item);
    const joined = needJoining(items)
      ? await (
          await loadJoinVersions()
        ).joinVersions(candidates, ({ entry }, reason) => entry.report('left-out', undefined, reason))
      : items;
    return compact({
      title: feed.text('title'),
      description: feed.text('description'),
      homePage: feed.url('home_page_url'),
      feedUrl: feed.url('feed_url') ?? (isFeed ? webUrl(source.url) : undefined),
      language,
      languages: news.list('languages', readLanguage, LIMITS.feedLanguages),
      fallback: news.texts('fallback', LIMITS.feedLanguages),
      items: joined,
      nextUrl: feed.url('next_url'),
    }) satisfies NewsFeed;
  },
};
