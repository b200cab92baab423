import { NewsError } from '../model/news-error.js';

/** A replacement for `fetch`, for hosts that bring their own. */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchOptions {
  /** Milliseconds for the whole answer. Default 8,000. */
  readonly timeout?: number | undefined;
  /** Ends the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Default `omit`: no cookie goes anywhere unless the page's author says so. */
  readonly credentials?: RequestCredentials | undefined;
  readonly fetcher?: Fetcher | undefined;
  /** Most decoded bytes. Default 2 MB. */
  readonly maxBytes?: number | undefined;
  /** Ask the origin again, whatever the browser's HTTP cache holds. */
  readonly reload?: boolean | undefined;
}

export interface FetchedBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  /** Address after redirects. */
  readonly url: string;
}

/** Timers run at once when asked to wait for longer (24 days). */
const MAX_DELAY = 2 ** 31 - 1;

// Captured at load: a page that patches fetch later does not change how we load.
const pageFetch: Fetcher = globalThis.fetch.bind(globalThis);

const readCapped = async (response: Response, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size > most) {
      reader?.cancel().catch(() => undefined);
      throw new NewsError('too-large', `The answer is larger than ${most} bytes`);
    }
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
};

const attempt = async (url: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedBytes> => {
  const { fetcher = pageFetch, credentials = 'omit', reload, maxBytes = 2_000_000 } = options;
  const init: RequestInit = {
    method: 'GET',
    headers: {},
    body: null,
    mode: 'cors',
    credentials,
    cache: reload ? 'no-cache' : 'default',
    redirect: 'follow',
    referrerPolicy: 'no-referrer',
    integrity: '',
    keepalive: false,
    signal,
  };
  // Without a prototype, so that a page which extends Object.prototype (`body`…) changes nothing.
  const response = await fetcher(url, Object.assign(Object.create(null) as RequestInit, init));
  const { status, ok, headers } = response;
  if (!ok) throw new NewsError(status === 404 || status === 410 ? 'not-found' : 'http', `HTTP ${status}`, { status });
  const bytes = await readCapped(response, maxBytes);
  return { bytes, contentType: headers.get('content-type') ?? undefined, url: response.url || url };
};

/**
 * Fetches a document, once, in bounded time and size.
 *
 * @throws NewsError `network`, `timeout`, `http`, `not-found` or `too-large`; the signal's reason when
 *   the caller aborted
 */
export const fetchBytes = (url: string, options: FetchOptions = {}): Promise<FetchedBytes> =>
  new Promise((resolve, reject) => {
    const { signal, timeout = 8_000 } = options;
    const controller = new AbortController();
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    // Rejecting does not wait for the fetch: a patched one that never settles ignores signals too.
    const fail = (reason: Error): void => {
      finish();
      reject(reason);
      controller.abort();
    };
    const onAbort = (): void => fail(signal?.reason as Error);
    const limit = Math.min(timeout, MAX_DELAY);
    const timer = setTimeout(() => fail(new NewsError('timeout', `No whole answer within ${limit} ms`)), limit);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    else {
      attempt(url, options, controller.signal).then(
        (fetched) => {
          finish();
          resolve(fetched);
        },
        (cause: unknown) =>
          fail(
            cause instanceof NewsError
              ? cause
              : new NewsError('network', 'The request failed (network, CORS or content-security policy)', { cause }),
          ),
      );
    }
  });
