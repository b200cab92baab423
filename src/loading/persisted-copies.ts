import { isBefore, parseNewsDate, type NewsDate } from '../model/news-date.js';
import type { NewsFeed } from '../model/news.js';
import { MAX_BYTES, MAX_COPIES, type Copy } from './copies.js';
import { readFetched, type Answer, type RequestOptions } from './request-news.js';

/** Our one cache of the origin. */
const NAME = 'wco-widgets';
/** Older copies are of no use to anybody. Milliseconds. */
const LONGEST = 30 * 24 * 60 * 60 * 1000;
/** A storage that does not answer (some private windows) is none. Milliseconds. */
const PATIENCE = 1_000;

/** Headers of an answer that reading needs again. */
const KEPT = ['content-type', 'link', 'x-wp-totalpages'];
const LOADED_AT = 'x-wco-loaded-at';
const URL_OF = 'x-wco-url';
const SIZE = 'x-wco-size';
const UPDATES = 'x-wco-updates';

/** When articles were last changed, by id. */
type Updates = ReadonlyMap<string, NewsDate>;

const updatesOf = ({ items }: NewsFeed): Updates =>
  new Map(items.flatMap(({ id, updated }) => (updated ? [[id, updated] as const] : [])));

/** In a header, which has room for ASCII alone. */
const writeUpdates = (updates: Updates): string =>
  encodeURIComponent(JSON.stringify([...updates].map(([id, { iso }]) => [id, iso])));

const readUpdates = ({ headers }: Response): Updates => {
  const entries = JSON.parse(decodeURIComponent(headers.get(UPDATES) ?? '[]')) as readonly [string, string][];
  return new Map(
    entries.flatMap(([id, iso]) => {
      const date = parseNewsDate(iso);
      return date ? [[id, date] as const] : [];
    }),
  );
};

/** Whether a copy holds an article as it was before another copy corrected it. */
const isCorrectedBy = (copy: Updates, newer: Updates): boolean =>
  [...copy].some(([id, date]) => {
    const later = newer.get(id);
    return later !== undefined && isBefore(date, later);
  });

/** A storage that fails, or has no room, changes nothing. */
const survive = async <Value>(task: (cache: Cache) => Promise<Value>): Promise<Value | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([caches.open(NAME).then(task), expired]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};

/** The Cache API's keys are addresses; nothing is ever fetched from this one. */
const requestOf = (key: string): string => `https://wco-widgets.invalid/?${encodeURIComponent(key)}`;

const numberIn = ({ headers }: Response, name: string): number => Number(headers.get(name) ?? 0);

/** The last good answer to what `key` stands for. */
export const readCopy = (key: string, options: RequestOptions): Promise<Copy | undefined> =>
  survive(async (cache) => {
    const response = await cache.match(requestOf(key));
    if (!response) return undefined;
    const loadedAt = numberIn(response, LOADED_AT);
    if (!(Date.now() - loadedAt < LONGEST)) {
      await cache.delete(requestOf(key));
      return undefined;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { headers } = response;
    return readFetched({ bytes, headers, url: headers.get(URL_OF) ?? '' }, loadedAt, { format: options.format });
  });

/** Forgets what the copy just kept corrects, then the oldest, until what is left keeps to the limits. */
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

/** Keeps an answer. */
export const writeCopy = (key: string, { copy, fetched }: Answer): Promise<void> =>
  survive(async (cache) => {
    const headers = new Headers(
      KEPT.flatMap((name): [string, string][] => {
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
  survive(async (cache) => {
    await cache.delete(requestOf(key));
  });
