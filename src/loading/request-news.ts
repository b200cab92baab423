import { fetchBytes, type FetchedBytes, type FetchOptions } from './fetch-bytes.js';
import type { Copy } from './copies.js';
import { parseNews } from './parse-news.js';
import { withRetries } from './retry.js';

export interface RequestOptions extends FetchOptions {
  /** Name of a format, instead of recognising it from the body. */
  readonly format?: string | undefined;
}

/** What a source answered, read and as it was. */
export interface Answer {
  readonly copy: Copy;
  readonly fetched: FetchedBytes;
}

const DEFAULT_TIMEOUT = 8_000;
/** All attempts together may take this many times the time of one. */
const PATIENCE = 2.5;

/** Reads fetched bytes. */
export const readFetched = async (
  { bytes, headers, url }: FetchedBytes,
  loadedAt: number,
  { format, trace }: RequestOptions,
): Promise<Copy> => {
  const contentType = headers.get('content-type') ?? undefined;
  const feed = await parseNews(bytes, { url, contentType, headers, format, trace });
  return { feed, loadedAt, size: bytes.length };
};

/**
 * Asks a source, again if need be, and reads what it answers.
 *
 * @param href absolute
 */
export const requestNews = async (href: string, options: RequestOptions): Promise<Answer> => {
  const { timeout = DEFAULT_TIMEOUT, signal, trace } = options;
  const attempt = (left: number, number: number): Promise<FetchedBytes> => {
    trace?.({ step: 'request', url: href, attempt: number });
    return fetchBytes(href, { ...options, timeout: Math.min(timeout, left) });
  };
  const fetched = await withRetries(attempt, {
    signal,
    deadline: timeout * PATIENCE,
    onFailure: ({ code, message }, wait) => trace?.({ step: 'failure', url: href, code, message, wait }),
  });
  return { copy: await readFetched(fetched, Date.now(), options), fetched };
};
