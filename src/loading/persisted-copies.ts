import { parseNewsDate } from '../model/news-date.js';
import { isCorrectedBy, MAX_BYTES, MAX_COPIES, updatesOf, type Copy, type Updates } from './copies.js';
import { parseFetched, type NewsResponse, type RequestOptions } from './request-news.js';

const CACHE_NAME = 'wco-widgets';
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;
/** In some private windows, promises of the Cache API never settle. */
const CACHE_TIMEOUT_MS = 1_000;

/** Response headers that parsing needs. */
const KEPT_HEADERS = ['content-type', 'link', 'x-wp-totalpages'];
const LOADED_AT = 'x-wco-loaded-at';
const URL_OF = 'x-wco-url';
const SIZE = 'x-wco-size';
const UPDATES = 'x-wco-updates';

/** Headers can only hold ASCII. */
const writeUpdates = (updates: Updates): string =>
  encodeURIComponent(JSON.stringify([...updates].map(([id, { iso }]) => [id, iso])));

const readUpdates = ({ headers }: Response): Updates => {
  try {
    const entries = JSON.parse(decodeURIComponent(headers.get(UPDATES) ?? '[]')) as readonly [string, string][];
    return new Map(
      entries.flatMap(([id, iso]) => {
        const date = parseNewsDate(iso);
        return date ? [[id, date] as const] : [];
      }),
    );
  } catch {
    // Other scripts of the page can write to the cache.
    return new Map();
  }
};

/** Runs a task on the cache. Returns `undefined` if the cache is full, forbidden or does not respond. */
const withCache = async <Value>(task: (cache: Cache) => Promise<Value>): Promise<Value | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), CACHE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([caches.open(CACHE_NAME).then(task), expired]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};

/** The Cache API needs URLs as keys. Nothing is fetched from this host. */
const requestOf = (key: string): string => `https://wco-widgets.invalid/?${encodeURIComponent(key)}`;

const numberIn = ({ headers }: Response, name: string): number => Number(headers.get(name) ?? 0);

/** Reads the last good response that was stored with a key. */
export const readCopy = (key: string, options: RequestOptions): Promise<Copy | undefined> =>
  withCache(async (cache) => {
    const response = await cache.match(requestOf(key));
    if (!response) return undefined;
    const loadedAt = numberIn(response, LOADED_AT);
    if (!(Date.now() - loadedAt < MAX_AGE_MS)) {
      await cache.delete(requestOf(key));
      return undefined;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { headers } = response;
    return parseFetched({ bytes, headers, url: headers.get(URL_OF) ?? '' }, loadedAt, { format: options.format });
  });

/** Deletes copies with items that the newest copy corrects, then the oldest copies beyond the limits. */
const trim = async (cache: Cache, newest: Updates): Promise<void> => {
  const requests = await cache.keys();
  const entries = await Promise.all(
    requests.map(async (request) => {
      const response = (await cache.match(request)) ?? new Response();
      return {
        request,
        loadedAt: isCorrectedBy(readUpdates(response), newest) ? 0 : numberIn(response, LOADED_AT),
        size: numberIn(response, SIZE),
      };
    }),
  );
  entries.sort((a, b) => b.loadedAt - a.loadedAt);
  let bytes = 0;
  for (const [index, { request, loadedAt, size }] of entries.entries()) {
    bytes += size;
    if (index >= MAX_COPIES || bytes > MAX_BYTES || loadedAt === 0) await cache.delete(request);
  }
};

/** Stores a response. */
export const writeCopy = (key: string, { copy, fetched }: NewsResponse): Promise<void> =>
  withCache(async (cache) => {
    const headers = new Headers(
      KEPT_HEADERS.flatMap((name): [string, string][] => {
        const value = fetched.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    headers.set(LOADED_AT, String(copy.loadedAt));
    headers.set(SIZE, String(copy.size));
    headers.set(URL_OF, fetched.url);
    headers.set(UPDATES, writeUpdates(updatesOf(copy.feed)));
    await cache.put(requestOf(key), new Response(fetched.bytes as BufferSource, { headers }));
    await trim(cache, updatesOf(copy.feed));
  });

export const deleteCopy = (key: string): Promise<void> =>
  withCache(async (cache) => {
    await cache.delete(requestOf(key));
  });
