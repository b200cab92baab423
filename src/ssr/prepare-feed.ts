import { decodeHTML } from 'entities/decode';
import { bodyOptions } from '../elements/news-item/body-texts.js';
import { findItem, selectArticle, type Article } from '../elements/parts/article.js';
import { parseNews } from '../loading/parse-news.js';
import { NewsError } from '../model/news-error.js';
import { isPlainText, type NewsBody, type NewsFeed, type NewsItem, type NewsVersion } from '../model/news.js';
import { bodyToText } from '../safety/markup-to-text.js';
import type { NewsData, RenderOptions } from './options.js';
import type { Reader } from './reader.js';
import { sanitizeMarkup } from './sanitize-markup.js';
import type { StaticElement } from './static-dom.js';
import { writeFeed } from './write-feed.js';

/** Prepares the body of a version for the page. */
type PrepareBody = (body: NewsBody, version: NewsVersion, baseUrl: string | undefined) => NewsBody;

/** Returns a function that sanitises markup and makes its addresses absolute. */
export const toSafeMarkup =
  ({ localizer }: Reader, { hydrate = true }: RenderOptions): PrepareBody =>
  (body, version, baseUrl) => {
    if (isPlainText(body)) return body;
    const options = { ...bodyOptions(version, body.html, localizer), baseUrl, hasNotes: hydrate };
    // Unchanged: `renderItem` frames wide tables.
    const { fragment } = sanitizeMarkup(body.html, options, (element) => element);
    return { html: (fragment as unknown as StaticElement).outerHTML };
  };

/** Reduces a body to its text, for lists, which show at most an excerpt. */
export const toPlainText: PrepareBody = (body) => ({ text: bodyToText(body, decodeHTML) });

const prepareVersion = (version: NewsVersion, feedUrl: string | undefined, prepareBody: PrepareBody): NewsVersion => {
  const { body, base, ...rest } = version;
  const prepared = body && prepareBody(body, version, base ?? rest.url ?? feedUrl);
  return prepared && (isPlainText(prepared) ? prepared.text : prepared.html) ? { ...rest, body: prepared } : rest;
};

/**
 * Reads news, prepares the bodies, and writes the result as JSON for the page. The feed returned is read from that
 * JSON, so that the server renders what the browser will read.
 *
 * @param select returns the items that the page needs. Default: all.
 * @throws NewsError as `parseNews` does
 */
export const prepareFeed = async (
  data: NewsData,
  { format, url }: RenderOptions,
  prepareBody: PrepareBody,
  select = (items: readonly NewsItem[]): readonly NewsItem[] => items,
): Promise<{ readonly feed: NewsFeed; readonly json: unknown }> => {
  const source = await parseNews(data, { format, url });
  const items = select(source.items).map((item) => {
    const [original, ...others] = item.versions;
    const prepare = (version: NewsVersion): NewsVersion => prepareVersion(version, url, prepareBody);
    return { ...item, versions: [prepare(original), ...others.map(prepare)] as const };
  });
  // Drops members that are `undefined`.
  const json: unknown = JSON.parse(JSON.stringify(writeFeed({ ...source, items })));
  return { feed: await parseNews(json as object), json };
};

const itemOf = (items: readonly NewsItem[], id: string | undefined): NewsItem => {
  const item = findItem(items, id);
  if (!item) throw new NewsError('not-found', id ? `The feed has no item "${id}"` : 'The feed has no items');
  return item;
};

/**
 * Reads one article as `prepareFeed` does, and chooses its version for the reader.
 *
 * @throws NewsError `not-found` if there is no such article
 */
export const prepareArticle = async (
  data: NewsData,
  { preferences }: Reader,
  options: RenderOptions,
  prepareBody: PrepareBody,
): Promise<{ readonly article: Article; readonly json: unknown }> => {
  const { itemId, fallback, notice, compare, element = 'item', variant = 'article', hydrate = true } = options;
  // Without a script, no button would compare.
  const canCompare = compare !== undefined && element === 'item' && variant === 'article' && hydrate;
  const { feed, json } = await prepareFeed(data, options, prepareBody, (items) => [itemOf(items, itemId)]);
  return {
    article: selectArticle(itemOf(feed.items, undefined), feed, { preferences, fallback, notice, canCompare }),
    json,
  };
};
