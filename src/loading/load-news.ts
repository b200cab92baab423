import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import { resolveUrl } from '../safety/urls.js';
import { Copies, type Copy } from './copies.js';
import { loadMany } from './load-many.js';
import type { LoadedNews } from './loaded-news.js';
import type * as PersistedCopies from './persisted-copies.js';
import { requestNews, type RequestOptions } from './request-news.js';
import { SharedRequests } from './shared-requests.js';

export interface LoadOptions extends RequestOptions {
  /**
   * `persist`: good answers outlive the page, in the browser's Cache API, unless they came with credentials or
   * through a `fetcher`. Default: they live as long as the page.
   */
  readonly cache?: 'persist' | undefined;
}

/** What those share who load in the same way. */
interface Pool {
  readonly requests: SharedRequests<Copy>;
  readonly copies: Copies;
}

/** Those who bring a fetcher of their own share only among themselves. */
const pools = new WeakMap<object, Pool>();

const poolOf = (owner: object): Pool => {
  const pool = pools.get(owner) ?? { requests: new SharedRequests(), copies: new Copies() };
  pools.set(owner, pool);
  return pool;
};

/** An older copy is not shown while the newer one is on its way, only when that does not come. Milliseconds. */
const SHOWN_WHILE_LOADING = 24 * 60 * 60 * 1000;

const toAddress = (url: string): string => {
  const address = resolveUrl(url, (globalThis as { document?: Document }).document?.baseURI);
  if (!address || !/^(https?|file|blob|data):$/.test(address.protocol)) {
    throw new NewsError('not-found', `Not a web address: ${url}`);
  }
  return address.href;
};

/**
 * Where copies outlive the page, if that was asked for. What only this visitor may see never does: neither what
 * came with cookies nor what a fetcher of the page brought, which may add keys of its own.
 */
const openStore = (
  href: string,
  { cache, credentials = 'omit', fetcher }: LoadOptions,
): Promise<typeof PersistedCopies | undefined> | undefined =>
  cache === 'persist' && credentials === 'omit' && !fetcher && /^http/.test(href)
    ? import('./persisted-copies.js').catch(() => undefined)
    : undefined;

/**
 * Loads the news of one address, or gives an earlier copy of them: one that is a moment old instead of asking;
 * an older one until the answer is there; the last good one when nothing better can be had.
 */
const loadOne = async (url: string, options: LoadOptions, usesCopies: boolean): Promise<LoadedNews> => {
  const { signal, format, credentials, maxBytes, timeout, fetcher, reload, trace } = options;
  signal?.throwIfAborted();
  const href = toAddress(url);
  const key = [href, format, credentials].join(' ');
  // Two requests are the same only if everything that shapes their answer is.
  const requestKey = [key, maxBytes, timeout].join(' ');
  const { requests, copies } = poolOf(fetcher ?? pools);
  // Who wants to see what happens gets a request of their own.
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
      const answer = await requestNews(href, { ...options, signal: shared });
      // A source may forbid to be kept.
      if (/no-store/i.test(answer.fetched.headers.get('cache-control') ?? '')) forget();
      else {
        copies.set(key, answer.copy);
        void store?.then((opened) => opened?.writeCopy(key, answer));
      }
      return answer.copy;
    } catch (error) {
      if (error instanceof NewsError && error.isWithdrawn) forget();
      throw error;
    }
  };

  // The copy is looked for beside the request, not before it.
  const copied = usesCopies && !requests.isFresh(requestKey) ? readCopy() : undefined;
  const request = requests.join(trace ? `${requestKey} ${Math.random()}` : requestKey, load, signal);
  if (!copied) return request;
  const newest = request.catch(async (error: unknown): Promise<LoadedNews> => {
    const copy = await copied;
    if (!copy || !(error instanceof NewsError) || error.isWithdrawn) throw error;
    return { ...copy, error };
  });
  if (reload) return newest;
  const copy = await Promise.race([copied, newest.then(() => undefined)]);
  return copy && Date.now() - copy.loadedAt < SHOWN_WHILE_LOADING ? { ...copy, newer: newest } : newest;
};

const load = async (url: string, options: LoadOptions, usesCopies: boolean): Promise<LoadedNews> => {
  const urls = url.trim().split(/\s+/);
  const loadEach = (each: string): Promise<LoadedNews> => loadOne(each, options, usesCopies);
  if (urls.length === 1) return loadEach(url);
  return loadMany(urls, loadEach, options.trace);
};

/**
 * Loads and reads news for somebody who can show an earlier copy first, or instead. Those who ask for the same
 * address at the same time, or a moment later, share one request and one model, which nobody changes.
 *
 * @param url absolute, or relative to the page; several of them, separated by spaces, become one feed
 * @throws NewsError; the reason of `options.signal` when the caller aborted
 */
export const loadNewsOrCopy = (url: string, options: LoadOptions = {}): Promise<LoadedNews> => load(url, options, true);

/** As `loadNewsOrCopy`, but an answer that is at most a moment old or nothing. */
export const loadNews = async (url: string, options: LoadOptions = {}): Promise<NewsFeed> =>
  (await load(url, options, false)).feed;
