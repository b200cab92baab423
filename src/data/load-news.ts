import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import { resolveUrl } from '../safety/urls.js';
import { fetchBytes, type FetchOptions } from './fetch-bytes.js';
import { parseNews } from './parse-news.js';
import { SharedRequests } from './shared-requests.js';

export interface LoadOptions extends FetchOptions {
  /** Name of a format, instead of recognising it from the body. */
  readonly format?: string | undefined;
}

/** Those who bring a fetcher of their own share only among themselves. */
const pools = new WeakMap<object, SharedRequests<NewsFeed>>();

const poolOf = (owner: object): SharedRequests<NewsFeed> => {
  const pool = pools.get(owner) ?? new SharedRequests();
  pools.set(owner, pool);
  return pool;
};

/**
 * Loads and reads news. Those who ask for the same address at the same time, or a moment later, share
 * one request and one model, which nobody changes.
 *
 * @param url absolute, or relative to the page
 * @throws NewsError; the reason of `options.signal` when the caller aborted
 */
export const loadNews = async (url: string, options: LoadOptions = {}): Promise<NewsFeed> => {
  const { signal, format, credentials, maxBytes, timeout, fetcher, reload } = options;
  signal?.throwIfAborted();
  const address = resolveUrl(url, (globalThis as { document?: Document }).document?.baseURI);
  if (!address || !/^(https?|file|blob|data):$/.test(address.protocol)) {
    throw new NewsError('not-found', `Not an address that news can be loaded from: ${url}`);
  }
  // Two requests are the same only if everything that shapes their answer is.
  const key = [address.href, format, credentials, maxBytes, timeout].join(' ');
  const pool = poolOf(fetcher ?? pools);
  if (reload) pool.forget(key);
  const load = async (shared: AbortSignal): Promise<NewsFeed> => {
    const { bytes, contentType, url: finalUrl } = await fetchBytes(address.href, { ...options, signal: shared });
    return parseNews(bytes, { url: finalUrl, contentType, format });
  };
  return pool.join(key, load, signal);
};
