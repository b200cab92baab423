import { loadOnce } from '../model/load-once.js';
import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import { resolveUrl } from '../safety/urls.js';
import { Copies, type Copy, type LoadedNews } from './copies.js';
import { hasEarlyRequest } from './early-requests.js';
import type * as PersistedCopies from './persisted-copies.js';
import { requestNews, type RequestOptions } from './request-news.js';
import { SharedRequests } from './shared-requests.js';

export interface LoadOptions extends RequestOptions {
  /**
   * `persist` stores good responses in the browser's Cache API, except those loaded with credentials or with a
   * `fetcher`. Default: responses are kept in memory until the page is closed.
   */
  readonly cache?: 'persist' | undefined;
}

/** Requests and copies that all callers with the same fetcher share. */
interface Pool {
  readonly requests: SharedRequests<Copy>;
  readonly copies: Copies;
}

/** By fetcher: a custom fetcher may return something else for the same URL. */
const pools = new WeakMap<object, Pool>();

const poolOf = (owner: object): Pool => {
  const pool = pools.get(owner) ?? { requests: new SharedRequests(), copies: new Copies() };
  pools.set(owner, pool);
  return pool;
};

/** An older copy is shown only after the request has failed, not while it runs. */
const MAX_AGE_WHILE_LOADING_MS = 24 * 60 * 60 * 1000;

/** An element of the page can replace `baseURI` (`<form name="baseURI">`). */
const pageBase = (): string | undefined => {
  const { document, location } = globalThis as Partial<typeof globalThis>;
  const base: unknown = document?.baseURI;
  return typeof base === 'string' ? base : location?.href;
};

const toAddress = (url: string): string => {
  const address = resolveUrl(url, pageBase());
  // Browsers refuse to request an address with a password.
  const isUsable =
    address && /^(https?|file|blob|data):$/.test(address.protocol) && !address.username && !address.password;
  if (!isUsable) {
    throw new NewsError('not-found', `Not a web address: ${url}`);
  }
  return address.href;
};

/**
 * Opens the store of `cache: 'persist'`. Responses that may be private to this reader are never stored: those loaded
 * with cookies, or with a custom fetcher, which may add credentials.
 */
const openStore = (
  href: string,
  { cache, credentials = 'omit', fetcher }: LoadOptions,
): Promise<typeof PersistedCopies | undefined> | undefined =>
  cache === 'persist' && credentials === 'omit' && !fetcher && /^http/.test(href)
    ? import('./persisted-copies.js').catch(() => undefined)
    : undefined;

/**
 * Loads one source. With copies: a fresh copy replaces the request, an older one is returned with the running request
 * as `newer`, and the last good one is returned if the request fails.
 */
const loadOne = async (url: string, options: LoadOptions, usesCopies: boolean): Promise<LoadedNews> => {
  const { signal, format, credentials, maxBytes, timeout, fetcher, reload, trace } = options;
  signal?.throwIfAborted();
  const href = toAddress(url);
  const key = [href, format, credentials].join(' ');
  // These options change whether a request succeeds, so requests with other values are not shared.
  const requestKey = [key, maxBytes, timeout].join(' ');
  const { requests, copies } = poolOf(fetcher ?? pools);
  // A traced load makes its own request, so that there is something to trace.
  if (reload || trace) requests.forget(requestKey);
  const store = openStore(href, options);

  const readCopy = async (): Promise<Copy | undefined> => {
    const copy = copies.get(key) ?? (await (await store)?.readCopy(key, options));
    if (copy) trace?.({ step: 'copy', url: href, loadedAt: copy.loadedAt });
    return copy;
  };
  const forget = (): void => {
    copies.delete(key);
    void store?.then((opened) => opened?.deleteCopy(key));
  };
  const load = async (shared: AbortSignal): Promise<Copy> => {
    try {
      const response = await requestNews(href, { ...options, signal: shared, previous: copies.get(key)?.feed });
      // The source can forbid copies.
      if (/no-store/i.test(response.fetched.headers.get('cache-control') ?? '')) forget();
      else {
        copies.set(key, response.copy);
        void store?.then((opened) => opened?.writeCopy(key, response));
      }
      return response.copy;
    } catch (error) {
      if (error instanceof NewsError && error.isWithdrawn) forget();
      throw error;
    }
  };

  // Read the copy in parallel with the request.
  const copied = usesCopies && !requests.isFresh(requestKey) ? readCopy() : undefined;
  // Elements whose code arrives after the early request has failed get the same failure: it is still the same page view.
  const keepsFailure = !fetcher && !reload && hasEarlyRequest(href, credentials ?? 'omit');
  const request = requests.join(trace ? `${requestKey} ${Math.random()}` : requestKey, load, signal, keepsFailure);
  if (!copied) return request;
  const newest = request.catch(async (error: unknown): Promise<LoadedNews> => {
    const copy = await copied;
    if (!copy || !(error instanceof NewsError) || error.isWithdrawn) throw error;
    return { ...copy, error };
  });
  if (reload) return newest;
  const copy = await Promise.race([copied, newest.then(() => undefined)]);
  return copy && Date.now() - copy.loadedAt < MAX_AGE_WHILE_LOADING_MS ? { ...copy, newer: newest } : newest;
};

/** Most elements have one source, so merging several loads on demand. */
const loadMerging = loadOnce(() => import('./load-many.js'));

const load = async (url: string, options: LoadOptions, usesCopies: boolean): Promise<LoadedNews> => {
  const urls = url.trim().split(/\s+/);
  const loads = urls.map((each) => loadOne(each, options, usesCopies));
  const [only] = loads;
  if (only && loads.length === 1) return only;
  // The requests run while the code loads; `loadMany` handles their failures.
  for (const each of loads) each.catch(() => undefined);
  const { loadMany } = await loadMerging();
  return loadMany(urls, loads, options.trace);
};

/**
 * Loads a feed, or returns an older copy first or after a failure. Calls for the same URL at about the same time share
 * one request and one feed object, which must not be changed.
 *
 * @param url absolute, or relative to the page; several URLs, separated by spaces, are merged into one feed
 * @throws NewsError; the reason of `options.signal` if the caller aborted
 */
export const loadNewsOrCopy = (url: string, options: LoadOptions = {}): Promise<LoadedNews> => load(url, options, true);

/** Loads a feed without older copies. Otherwise like `loadNewsOrCopy`. */
export const loadNews = async (url: string, options: LoadOptions = {}): Promise<NewsFeed> =>
  (await load(url, options, false)).feed;
