import { joinVersions } from '../../model/join-versions.js';
import type { NewsDate } from '../../model/news-date.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsBody, NewsFeed, NewsItem } from '../../model/news.js';
import { compact, Fields, toList } from '../shared/fields.js';
import { resolveUrl, webUrl } from '../../safety/urls.js';
import type { FormatAdapter, ReadingContext, SourceDocument } from '../format-adapter.js';
import { readMarkup, textOf } from '../shared/markup-fields.js';
import { readEntries } from '../shared/read-entries.js';
import { isCalendarEvent, readCalendarEvent } from './events-calendar.js';
import { readAuthor, readMedia, readTerms } from './embedded.js';
import { readAlternates, readLanguage } from './language.js';
import { unescapeUrl } from '../shared/escaped-url.js';
import { readObjects, readUrl } from './values.js';

/** The start of the link to the rest of a post, which themes add to excerpts. */
const MORE_LINK = /<a\b[^<>]*\b(?:more-link|read-more|moretag)\b[^<>]*>/gi;

/** Drops the links with their text. A link that is never closed stays, which keeps the time linear. */
const withoutMoreLinks = (markup: string): string => {
  const end = /<\/a\s*>/gi;
  const kept: string[] = [];
  let at = 0;
  for (const match of markup.matchAll(MORE_LINK)) {
    if (match.index < at) continue;
    end.lastIndex = match.index;
    // Without an end after this link, there is none after the next ones.
    if (!end.test(markup)) break;
    kept.push(markup.slice(at, match.index));
    at = end.lastIndex;
  }
  return kept.join('') + markup.slice(at);
};

/** Shortcodes of page builders (WPBakery, Divi, Avada, Enfold), which are not active in the REST API. */
const BUILDER_CODE = /\[\/?(?:vc|et_pb|fusion|av)_[\w-]+[^[\]<>]*\]/g;

const withoutBuilderCodes = (markup: string): string => markup.replace(BUILDER_CODE, '');

/** Drops a link to the post itself at the end of its excerpt, with its text (`Read more`). */
const withoutOwnLink = (markup: string, url: string | undefined): string => {
  const start = markup.lastIndexOf('<a ');
  const [, href = ''] = /^<a\s[^<>]*?\bhref\s*=\s*["']([^"'<>]*)["'][^<>]*>/.exec(markup.slice(start)) ?? [];
  const [text = '', after] = markup.slice(start).split(/<\/a\s*>/);
  const isLast = after !== undefined && textOf(after) === undefined && text.length < 1000;
  const isOwn = href !== '' && webUrl(unescapeUrl(href), url)?.replace(/#.*/, '') === url;
  return start >= 0 && isLast && isOwn ? markup.slice(0, start) : markup;
};

/** The UTC date, which lacks its `Z`, else the local date. Drafts have all zeros. */
const readDate = (post: Fields, name: string): NewsDate | undefined => {
  const isNone = (value: unknown): boolean => typeof value === 'string' && value.startsWith('0000-');
  const utc = post.raw(`${name}_gmt`);
  const isBare = typeof utc === 'string' && /^[\d-]{8,10}[T ][\d:.]+$/.test(utc.trim());
  const zoned = isBare ? post.holding(`${name}_gmt`, `${utc.trim()}Z`) : post;
  return (
    (isNone(utc) ? undefined : zoned.date(`${name}_gmt`)) ?? (isNone(post.raw(name)) ? undefined : post.date(name))
  );
};

const readBody = (post: Fields): NewsBody | undefined => {
  const content = post.object('content');
  if (content.raw('protected') === true) {
    content.report('withheld');
    return undefined;
  }
  const html = readMarkup(post, 'content', 'rendered');
  return html ? { html: withoutBuilderCodes(html) } : undefined;
};

const readSummary = (post: Fields, url: string | undefined): string | undefined => {
  const markup = readMarkup(post, 'excerpt', 'rendered');
  return textOf(markup && withoutOwnLink(withoutMoreLinks(withoutBuilderCodes(markup)), url));
};

const isWithheld = (post: Fields): boolean => {
  const status = post.raw('status');
  return typeof status === 'string' && status !== '' && status !== 'publish';
};

const readPost = (post: Fields, context: ReadingContext): NewsItem | undefined => {
  const language = readLanguage(post);
  const url = readUrl(post, 'link');
  const id = post.text('id') ?? url ?? '';
  const version = compact({
    language,
    url,
    headline: textOf(readMarkup(post, 'title', 'rendered')),
    summary: readSummary(post, url),
    body: readBody(post),
    updated: readDate(post, 'modified'),
    kind: 'original' as const,
  });
  if (!(version.headline || version.summary || version.body)) return undefined;
  const embedded = post.object('_embedded');
  const alternates = readAlternates(post, id, url);
  return compact({
    id,
    versions: [version] as const,
    published: readDate(post, 'date') ?? version.updated,
    updated: version.updated,
    authors: embedded.list('author', readAuthor),
    ...readMedia(embedded, post, language),
    topics: readTerms(embedded, context, language),
    places: [],
    contacts: [],
    related: [],
    pinned: post.flag('sticky'),
    alternates: alternates.length > 0 ? alternates : undefined,
  });
};

/** The address in a `Link` header (RFC 8288) for a relation. */
const linkOf = (header: string, relation: string): string | undefined => {
  for (const [, url, parameters = ''] of header.matchAll(/<([^<>]*)>([^<>]*)/g)) {
    const [, relations = ''] = /;\s*rel\s*=\s*"?([^";,]*)/i.exec(parameters) ?? [];
    if (relations.toLowerCase().split(/\s+/).includes(relation)) return url;
  }
  return undefined;
};

/** The next page of a list: `Link: <…>; rel="next"`, else the next `page` parameter up to `X-WP-TotalPages`. */
const readNextPage = ({ headers, url }: SourceDocument): string | undefined => {
  const link = webUrl(linkOf(headers?.get('link') ?? '', 'next'), url);
  if (link) return link;
  const total = Number(headers?.get('x-wp-totalpages') ?? 0);
  const next = resolveUrl(url);
  const page = Number(next?.searchParams.get('page') ?? 1);
  if (!next || !Number.isSafeInteger(page) || page < 1 || !(page < total)) return undefined;
  next.searchParams.set('page', String(page + 1));
  return webUrl(next.href);
};

const isPost = (json: Fields): boolean =>
  json.object('title').has('rendered') ||
  ((json.has('_links') || json.has('_embedded')) && json.has('slug') && json.has('link'));

/** The response of The Events Calendar, an object that holds the events. */
const calendarOf = (json: unknown, context: ReadingContext): Fields | undefined => {
  const calendar = new Fields(json, context);
  return calendar.has('events') && calendar.has('rest_url') ? calendar : undefined;
};

/**
 * Posts, pages or custom types of the WordPress REST API (`/wp-json/wp/v2/posts?_embed`): a list or a single one, with
 * the languages of WPML, Polylang and Yoast SEO. Posts that are translations of each other become one item. Also events of
 * the plugin The Events Calendar (`/wp-json/tribe/events/v1/events`).
 */
export const wordpress: FormatAdapter = {
  name: 'wordpress',
  detect: ({ json, headers }) =>
    // For an empty list, only a header tells.
    Array.isArray(json) && json.length === 0
      ? headers?.has('x-wp-totalpages') === true
      : calendarOf(json, {}) !== undefined ||
        readObjects(json, {}).some((entry) => isPost(entry) || isCalendarEvent(entry)),
  read: async (source) => {
    const { json } = source;
    const calendar = calendarOf(json, source);
    const isList = calendar !== undefined || Array.isArray(toList(json));
    const entries = calendar ? calendar.objects('events', Infinity) : readObjects(json, source);
    const items = await readEntries(entries, source, (post) => {
      if (isWithheld(post)) {
        post.report('withheld', 'status');
        return [];
      }
      const item = isCalendarEvent(post) ? readCalendarEvent(post) : readPost(post, source);
      if (item) return { item, post };
      if (!isList) throw new NewsError('no-version', 'The post has no text in any language');
      post.report('left-out');
      return [];
    });
    const nextUrl = calendar?.has('next_rest_url') ? calendar.url('next_rest_url') : readNextPage(source);
    return compact({
      languages: [],
      fallback: [],
      items: await joinVersions(items, ({ post }, reason) => post.report('left-out', undefined, reason)),
      nextUrl: isList ? nextUrl : undefined,
    }) satisfies NewsFeed;
  },
};
