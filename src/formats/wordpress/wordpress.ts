import { joinVersions } from '../../model/join-versions.js';
import type { NewsDate } from '../../model/news-date.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsBody, NewsFeed, NewsItem } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import type { FormatAdapter, ReadingContext } from '../format-adapter.js';
import { markupOf, textOf, withoutElements } from '../shared/markup-fields.js';
import { nextPage } from '../shared/next-page.js';
import { rootEntries } from '../shared/root-entries.js';
import { readAddress } from './address.js';
import { readAuthor, readMedia, readTerms } from './embedded.js';
import { readAlternates, readLanguage } from './language.js';

/** Themes end excerpts with a link to the rest, whose words are no part of the summary. */
const MORE_LINK = /<a\b[^<>]*\b(?:more-link|read-more|moretag)\b[^<>]*>/gi;

/** A date in UTC without its Z, else one on the clock of the site; a draft's is all zeros. */
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
  const html = markupOf(post, 'content', 'rendered');
  return html ? { html } : undefined;
};

const readSummary = (post: Fields): string | undefined => {
  const markup = markupOf(post, 'excerpt', 'rendered');
  return textOf(markup && withoutElements(markup, MORE_LINK, 'a'));
};

const isWithheld = (post: Fields): boolean => {
  const status = post.raw('status');
  return typeof status === 'string' && status !== '' && status !== 'publish';
};

const readPost = (post: Fields, context: ReadingContext): NewsItem | undefined => {
  const language = readLanguage(post);
  const url = readAddress(post, 'link');
  const id = post.text('id') ?? url;
  const version = compact({
    language,
    url,
    headline: textOf(markupOf(post, 'title', 'rendered')),
    summary: readSummary(post),
    body: readBody(post),
    updated: readDate(post, 'modified'),
    kind: 'original' as const,
  });
  if (!id || !(version.headline || version.summary || version.body)) return undefined;
  const embedded = post.object('_embedded');
  const alternates = readAlternates(post, id, url);
  return compact({
    id,
    versions: [version] as const,
    published: readDate(post, 'date'),
    updated: version.updated,
    authors: embedded.list('author', readAuthor),
    ...readMedia(embedded, language),
    topics: readTerms(embedded, context, language),
    places: [],
    contacts: [],
    related: [],
    alternates: alternates.length > 0 ? alternates : undefined,
  });
};

const isPost = (json: Fields): boolean =>
  json.object('title').has('rendered') ||
  ((json.has('_links') || json.has('_embedded')) && json.has('slug') && json.has('link'));

/**
 * Posts (or pages, or any other type) of the WordPress REST API, `/wp-json/wp/v2/posts?_embed`: a list of them or one
 * alone, with what WPML, Polylang and Yoast SEO add. Posts of one list that are linked as translations are one item.
 */
export const wordpress: FormatAdapter = {
  name: 'wordpress',
  detect: ({ json, headers }) =>
    // A list without posts can be told by a header alone.
    Array.isArray(json) && json.length === 0
      ? headers?.has('x-wp-totalpages') === true
      : rootEntries(json, {}).some(isPost),
  read: (source) => {
    const { json } = source;
    const isList = Array.isArray(json);
    const items = rootEntries(json, source).flatMap((post) => {
      if (isWithheld(post)) {
        post.report('withheld', 'status');
        return [];
      }
      const item = readPost(post, source);
      if (item) return { item, post };
      if (!isList) throw new NewsError('no-version', 'The post has no text in any language');
      post.report('left-out');
      return [];
    });
    return compact({
      languages: [],
      fallback: [],
      items: joinVersions(items, ({ post }) => post.report('left-out')),
      nextUrl: isList ? nextPage(source) : undefined,
    }) satisfies NewsFeed;
  },
};
