import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import { resolveUrl } from '../safety/urls.js';
import { fetchBytes, type FetchOptions } from './fetch-bytes.js';
import { parseNews } from './parse-news.js';
import { RecentFeeds } from './recent-feeds.js';
import { SharedRequests } from './shared-requests.js';

export interface LoadOptions extends FetchOptions {
  /** Name of a format, instead of recognising it from the body. */
  readonly format?: string | undefined;
}

const requests = new SharedRequests<NewsFeed>();
const recent = new RecentFeeds();

const fetchersByIdentity = new WeakMap<object, number>();
let fetchers = 0;

/** Two requests are the same only if everything that shapes their answer is. */
const keyOf = (url: string, { credentials = 'omit', format = '', fetcher, maxBytes, timeout }: LoadOptions): string => {
  if (fetcher && !fetchersByIdentity.has(fetcher)) fetchersByIdentity.set(fetcher, ++fetchers);
  const identity = fetcher ? fetchersByIdentity.get(fetcher) : 0;
  return [url, credentials, format, identity, maxBytes, timeout].join(' ');
};

/**
 * Loads and reads news. Those who ask for the same address at the same time, or a moment later, share
 * one request and one model, which nobody changes.
 *
 * @param url absolute, or relative to the page
 * @throws NewsError; the reason of `options.signal` when the caller aborted
 */
export const loadNews = async (url: string, options: LoadOptions = {}): Promise<NewsFeed> => {
  const address = resolveUrl(url, globalThis.document?.baseURI);
  if (!address || !/^(https?|file|blob|data):$/.test(address.protocol)) {
    throw new NewsError('not-found', `Not an address that news can be loaded from: ${url}`);
  }
  const { signal, ...rest } = options;
  const key = keyOf(address.href, options);
  if (options.reload) recent.delete(key);
  const known = recent.get(key);
  if (known) {
    signal?.throwIfAborted();
    return known;
  }
  const load = async (shared: AbortSignal): Promise<NewsFeed> => {
    const { bytes, contentType, url: finalUrl } = await fetchBytes(address.href, { ...rest, signal: shared });
    const feed = await parseNews(bytes, { url: finalUrl, contentType, format: options.format });
    recent.set(key, feed);
    return feed;
  };
  return requests.join(options.reload ? `${key} reload` : key, load, signal);
};
