import { markupToLines } from '../formats/shared/markup-to-text.js';
import { parseNews } from '../loading/parse-news.js';
import { isPlainText, type NewsBody, type NewsFeed, type NewsItem, type NewsVersion } from '../model/news.js';
import { sanitizeMarkup } from './sanitize-markup.js';
import { writeFeed } from './write-feed.js';
import type { StaticFragment } from './static-dom.js';

/** News as a page holds them: read on the server from the very JSON that the element in the browser will read. */
export interface PreparedFeed {
  readonly feed: NewsFeed;
  readonly json: unknown;
}

/** The nodes of a body, which on a server are ours; what scrolls its tables is made when it is drawn. */
const markupOf = (html: string, baseUrl: string | undefined): StaticFragment =>
  sanitizeMarkup(html, { baseUrl }, (element) => element).fragment as unknown as StaticFragment;

/** What becomes of a body: safe markup with whole addresses; for a list, text. */
type Convert = (body: NewsBody, baseUrl: string | undefined) => NewsBody;

/** A body without markup and one that is gone; whatever the article's address, its own are whole. */
export const asMarkup: Convert = (body, baseUrl) =>
  isPlainText(body) ? body : { html: markupOf(body.html, baseUrl).outerHTML };

/** For lists, which show at most an excerpt, and search. */
export const asText: Convert = (body, baseUrl) =>
  isPlainText(body) ? body : { text: markupToLines(markupOf(body.html, baseUrl).outerHTML) };

const convertVersion = (version: NewsVersion, feedUrl: string | undefined, convert: Convert): NewsVersion => {
  const { body, base, ...rest } = version;
  const made = body && convert(body, base ?? version.url ?? feedUrl);
  return made && (isPlainText(made) ? made.text : made.html) ? { ...rest, body: made } : rest;
};

/**
 * Prepares news for a page: reads them in any of the formats, sanitises all bodies, and writes them as the JSON that
 * goes with the page. What is drawn is read from that JSON again, so that it is what the browser will find.
 */
export const prepareFeed = async (
  data: string | Uint8Array | object,
  {
    format,
    url,
    convert,
    choose,
  }: {
    readonly format?: string | undefined;
    readonly url?: string | undefined;
    readonly convert: Convert;
    /** The articles that are needed. */
    readonly choose: (items: readonly NewsItem[]) => readonly NewsItem[];
  },
): Promise<PreparedFeed> => {
  const read = await parseNews(data, { format, url });
  const items = choose(read.items).map((item) => {
    const [original, ...others] = item.versions;
    const to = (version: NewsVersion): NewsVersion => convertVersion(version, url, convert);
    return { ...item, versions: [to(original), ...others.map(to)] as const };
  });
  // As a page holds it: without members that are `undefined`.
  const json: unknown = JSON.parse(JSON.stringify(writeFeed({ ...read, items })));
  return { feed: await parseNews(json as object), json };
};
