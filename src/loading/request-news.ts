import { fetchBytes, type FetchedBytes, type FetchOptions } from './fetch-bytes.js';
import type { NewsFeed } from '../model/news.js';
import type { Copy } from './copies.js';
import { parseNews } from './parse-news.js';
import { withRetries } from './retry.js';

export interface RequestOptions extends FetchOptions {
  /** Name of a format adapter. Default: detected from the body. */
  readonly format?: string | undefined;
  /** The last feed of the same address, to reuse articles that are still the same. */
  readonly previous?: NewsFeed | undefined;
}

/** A response, parsed and as bytes. */
export interface NewsResponse {
  readonly copy: Copy;
  readonly fetched: FetchedBytes;
}

const DEFAULT_TIMEOUT_MS = 8_000;
/** Limit for all attempts together, as a multiple of the timeout of one. */
const DEADLINE_FACTOR = 2.5;

/** Parses a response. */
export const parseFetched = async (
  { bytes, headers, url }: FetchedBytes,
  loadedAt: number,
  { format, trace, previous }: RequestOptions,
): Promise<Copy> => {
  const contentType = headers.get('content-type') ?? undefined;
  const feed = await parseNews(bytes, { url, contentType, headers, format, trace, previous });
  return { feed, loadedAt, size: bytes.length };
};

/**
 * Requests a source, with retries, and parses the response.
 *
 * @param href absolute URL
 */
export const requestNews = async (href: string, options: RequestOptions): Promise<NewsResponse> => {
  const { timeout = DEFAULT_TIMEOUT_MS, signal, trace } = options;
  const attempt = (left: number, number: number): Promise<FetchedBytes> => {
    trace?.({ step: 'request', url: href, attempt: number });
    return fetchBytes(href, { ...options, timeout: Math.min(timeout, left) });
  };
  const fetched = await withRetries(attempt, {
    signal,
    deadline: timeout * DEADLINE_FACTOR,
    onFailure: ({ code, message }, wait) => trace?.({ step: 'failure', url: href, code, message, wait }),
  });
  return { copy: await parseFetched(fetched, Date.now(), options), fetched };
};
