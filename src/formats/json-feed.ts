import { NewsError } from '../model/news-error.js';
import type { Author, NewsBody, NewsFeed, NewsItem, NewsVersion, VersionKind } from '../model/news.js';
import { parseNewsDate } from '../model/news-date.js';
import { webUrl } from '../safety/urls.js';
import {
  asNumber,
  asObject,
  asObjects,
  asRawText,
  asText,
  asTexts,
  compact,
  member,
  type JsonObject,
} from './fields.js';
import type { FormatAdapter, SourceDocument } from './format-adapter.js';
import { feedLanguages, readContacts, readImages, readPlaces, readRelated, readRights, readTopics } from './news-1.js';

/** Whether the members of a JSON Feed item are there, for a document that is one article. */
const isItem = (json: JsonObject | undefined): boolean =>
  member(json, '_news') !== undefined || (member(json, 'id') !== undefined && readBody(json) !== undefined);

const readBody = (json: JsonObject | undefined): NewsBody | undefined => {
  const html = asRawText(member(json, 'content_html'));
  if (html) return { html };
  const text = asRawText(member(json, 'content_text'));
  return text ? { text } : undefined;
};

const KINDS: readonly string[] = ['human', 'machine', 'machine-reviewed', 'summary'];

const readVersion = (
  json: JsonObject,
  kind: VersionKind,
  base?: string,
  language?: string,
): NewsVersion | undefined => {
  const version = compact({
    language: asText(member(json, 'language')) ?? language,
    url: webUrl(member(json, 'url'), base),
    headline: asText(member(json, 'title')),
    summary: asText(member(json, 'summary')),
    body: readBody(json),
    kind,
  });
  return version.headline || version.summary || version.body ? version : undefined;
};

const readTranslations = (news: JsonObject | undefined, base?: string): readonly NewsVersion[] =>
  asObjects(member(news, 'translations')).flatMap((json) => {
    const kind = asText(member(json, 'kind'));
    return readVersion(json, KINDS.includes(kind ?? '') ? (kind as VersionKind) : 'human', base) ?? [];
  });

const readAuthors = (json: JsonObject | undefined, base?: string): readonly Author[] => {
  const listed = asObjects(member(json, 'authors'));
  // `author` is JSON Feed 1.0.
  return (listed.length > 0 ? listed : asObjects(member(json, 'author'))).flatMap((author) => {
    const name = asText(member(author, 'name'));
    return name ? [compact({ name, url: webUrl(member(author, 'url'), base) })] : [];
  });
};

const readAttachments = (json: JsonObject, base?: string): NewsItem['attachments'] =>
  asObjects(member(json, 'attachments')).flatMap((attachment) => {
    const url = webUrl(member(attachment, 'url'), base);
    if (!url) return [];
    return [
      compact({
        url,
        mimeType: asText(member(attachment, 'mime_type')),
        title: asText(member(attachment, 'title')),
        size: asNumber(member(attachment, 'size_in_bytes'), 0, Number.MAX_SAFE_INTEGER),
      }),
    ];
  });

const readItem = (json: JsonObject, feed: JsonObject | undefined, base?: string): NewsItem | undefined => {
  const news = asObject(member(json, '_news'));
  const original = readVersion(json, 'original', base, asText(member(feed, 'language')));
  const [first, ...others] = [...(original ? [original] : []), ...readTranslations(news, base)];
  const id = asText(member(json, 'id')) ?? first?.url;
  if (!first || !id) return undefined;
  const authors = readAuthors(json, base);
  return compact({
    id,
    versions: [first, ...others] as const,
    published: parseNewsDate(member(news, 'published_on')) ?? parseNewsDate(member(json, 'date_published')),
    updated: parseNewsDate(member(json, 'date_modified')),
    authors: authors.length > 0 ? authors : readAuthors(feed, base),
    images: readImages(json, news, base),
    attachments: readAttachments(json, base),
    topics: readTopics(member(news, 'subjects'), asTexts(member(json, 'tags'))),
    places: readPlaces(member(news, 'places')),
    contacts: readContacts(member(news, 'contacts'), base),
    rights: readRights(asObject(member(news, 'rights')), base),
    related: readRelated(member(news, 'related'), base),
  });
};

const readFeed = ({ json: document, url: base }: SourceDocument): NewsFeed => {
  const json = asObject(document);
  if (!json) throw new NewsError('unsupported-format', 'A JSON Feed is an object');
  const isSingle = !Array.isArray(member(json, 'items'));
  const feed = isSingle ? undefined : json;
  const news = asObject(member(feed, '_news'));
  const items = (isSingle ? [json] : asObjects(member(json, 'items'))).flatMap(
    (item) => readItem(item, feed, base) ?? [],
  );
  if (isSingle && items.length === 0) throw new NewsError('no-version', 'The article has no text in any language');
  return compact({
    title: asText(member(feed, 'title')),
    description: asText(member(feed, 'description')),
    homePage: webUrl(member(feed, 'home_page_url'), base),
    language: asText(member(feed, 'language')),
    languages: feedLanguages(member(news, 'languages')),
    fallback: asTexts(member(news, 'fallback')),
    items,
    nextUrl: webUrl(member(feed, 'next_url'), base),
  });
};

/**
 * JSON Feed 1.0 and 1.1, and our own profile of it, `news-1` (schema/news-1.schema.json), which adds
 * translations, contacts and more under `_news`. One article alone is read too.
 */
export const jsonFeed: FormatAdapter = {
  name: 'json-feed',
  detect: ({ json: document }) => {
    const json = asObject(document);
    const version = member(json, 'version');
    return (
      (typeof version === 'string' && version.includes('jsonfeed.org/version/')) ||
      member(asObject(member(json, '_news')), 'schema') !== undefined ||
      asObjects(member(json, 'items')).some((item) => member(item, '_news') !== undefined) ||
      (!Array.isArray(member(json, 'items')) && isItem(json))
    );
  },
  read: readFeed,
};
