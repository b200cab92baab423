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

export const DEFAULT_TIMEOUT = 8_000;
export const DEFAULT_MAX_BYTES = 2_000_000;

// Captured at load: a page that patches fetch later does not change how we load.
const pageFetch: Fetcher | undefined = globalThis.fetch?.bind(globalThis);

/**
 * Explicit to the last member and without a prototype, so that a page which extends
 * `Object.prototype` (with `method`, `body`…) changes nothing.
 */
const requestInit = (options: FetchOptions, signal: AbortSignal): RequestInit => {
  const init: RequestInit = {
    method: 'GET',
    headers: {},
    body: null,
    mode: 'cors',
    credentials: options.credentials ?? 'omit',
    cache: options.reload ? 'no-cache' : 'default',
    redirect: 'follow',
    referrerPolicy: 'no-referrer',
    integrity: '',
    keepalive: false,
    signal,
  };
  return Object.assign(Object.create(null) as RequestInit, init);
};

const readCapped = async (response: Response, maxBytes: number): Promise<Uint8Array> => {
  const tooLarge = (): NewsError => new NewsError('too-large', `The answer is larger than ${maxBytes} bytes`);
  const reader = response.body?.getReader();
  if (!reader) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > maxBytes) throw tooLarge();
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
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
  const fetcher = options.fetcher ?? pageFetch;
  if (!fetcher) throw new NewsError('network', 'This environment has no fetch');
  const response = await fetcher(url, requestInit(options, signal));
  if (response.status === 404 || response.status === 410) {
    throw new NewsError('not-found', `HTTP ${response.status}`, { status: response.status });
  }
  if (!response.ok) throw new NewsError('http', `HTTP ${response.status}`, { status: response.status });
  const bytes = await readCapped(response, options.maxBytes ?? DEFAULT_MAX_BYTES);
  return { bytes, contentType: response.headers.get('content-type') ?? undefined, url: response.url || url };
};

/**
 * Fetches a document, once, in bounded time and size.
 *
 * @throws NewsError `network`, `timeout`, `http`, `not-found` or `too-large`; the signal's reason when
 *   the caller aborted
 */
export const fetchBytes = async (url: string, options: FetchOptions = {}): Promise<FetchedBytes> => {
  const { signal, timeout = DEFAULT_TIMEOUT } = options;
  signal?.throwIfAborted();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  // The race matters: a patched fetch that never settles ignores signals too.
  const interrupted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(signal?.reason as Error);
      controller.abort();
    };
    signal?.addEventListener('abort', onAbort);
    timer = setTimeout(() => {
      reject(new NewsError('timeout', `No whole answer within ${timeout} ms`));
      controller.abort();
    }, timeout);
  });
  try {
    return await Promise.race([attempt(url, options, controller.signal), interrupted]);
  } catch (cause) {
    if (cause instanceof NewsError || signal?.aborted) throw cause;
    throw new NewsError('network', 'The request failed (network, CORS or content-security policy)', { cause });
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  }
};
