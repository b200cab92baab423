import { listen, stopListening } from '../safety/listen.js';
import { NewsError } from '../model/news-error.js';
import { isEarlyRequestBlocked, isViolationOf, takeEarlyRequest } from './early-requests.js';
import type { Trace } from './trace.js';

/** Replaces `fetch`. */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchOptions {
  /** Milliseconds for the whole response. Default: 8,000. */
  readonly timeout?: number | undefined;
  /** Aborts the request: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Default: `omit`, which sends no cookies. */
  readonly credentials?: RequestCredentials | undefined;
  readonly fetcher?: Fetcher | undefined;
  /** Limit of decoded bytes. Default: 2,000,000. */
  readonly maxBytes?: number | undefined;
  /** Revalidates the browser's HTTP cache. */
  readonly reload?: boolean | undefined;
  /** Called with the response. */
  readonly trace?: Trace | undefined;
}

export interface FetchedBytes {
  readonly bytes: Uint8Array;
  readonly headers: Headers;
  /** URL after redirects. */
  readonly url: string;
}

/** Timers with a longer delay (24 days) fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

// Captured on import, so that a page that patches fetch later does not change requests. If the page removed fetch,
// each load fails, but not the import.
const pageFetch = (globalThis as Partial<typeof globalThis>).fetch?.bind(globalThis) as Fetcher;

const readCapped = async (response: Response, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Explicit, because WebKit would read a `mode` that the page added to Object.prototype.
  const reader = response.body?.getReader({ mode: undefined } as object) as
    ReadableStreamDefaultReader<Uint8Array> | undefined;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size > most) {
      reader?.cancel().catch(() => undefined);
      throw new NewsError('too-large', `The response is larger than ${most} bytes`);
    }
  }
  // Not with a Blob: WebKit would send it through another process.
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
};

/** `Retry-After` in milliseconds; the header has seconds or a date. */
const retryAfter = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after') ?? '';
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return milliseconds > 0 ? milliseconds : undefined;
};

const forbidden = (cause: unknown): NewsError =>
  new NewsError('cors', 'Forbidden by the page (CSP connect-src)', { cause, retryable: false });

const hasPassword = (url: string): boolean => /^\w+:\/\/[^/?#]*@/.test(url);

/** Not retryable: a retry would get the same redirect. */
const redirectedToPassword = (cause?: unknown): NewsError =>
  new NewsError('network', 'Redirected to an address with a password', { cause, retryable: false });

/** Sends a request, or takes the one that the loader sent. */
const request = async (
  url: string,
  { fetcher = pageFetch, credentials = 'omit', reload }: FetchOptions,
  signal: AbortSignal,
): Promise<Response> => {
  const early = fetcher === pageFetch && !reload ? takeEarlyRequest(url, credentials) : undefined;
  if (early) {
    const [response, controller] = early;
    signal.addEventListener('abort', () => controller.abort());
    try {
      return await response;
    } catch (cause) {
      throw isEarlyRequestBlocked(url) ? forbidden(cause) : cause;
    }
  }
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
  // No prototype: a page may have added members such as `body` to Object.prototype.
  return fetcher(url, Object.assign(Object.create(null) as RequestInit, init));
};

const attempt = async (
  url: string,
  options: FetchOptions,
  signal: AbortSignal,
  onResponse: () => void,
): Promise<FetchedBytes> => {
  const { maxBytes = 2_000_000, trace } = options;
  const start = Date.now();
  const response = await request(url, options, signal);
  onResponse();
  const { status, ok, headers } = response;
  const address = response.url || url;
  if (hasPassword(address)) throw redirectedToPassword();
  const tell = (bytes: number): void => {
    const contentType = headers.get('content-type') ?? undefined;
    trace?.({ step: 'response', url: address, status, contentType, bytes, duration: Date.now() - start });
  };
  if (!ok) {
    tell(0);
    const isGone = status === 404 || status === 410;
    throw new NewsError(isGone ? 'not-found' : 'http', `HTTP ${status}`, { status, retryAfter: retryAfter(headers) });
  }
  const bytes = await readCapped(response, maxBytes);
  tell(bytes.length);
  return { bytes, headers, url: address };
};

/** Whether Node refused a redirect to an address with a password. Browsers do not say why they refuse one. */
const isPasswordRefused = (cause: unknown): boolean =>
  /cross origin not allowed|credentials/.test(String((cause as { cause?: unknown } | undefined)?.cause));

/** Guesses why a request failed. Browsers report CORS and an unreachable server alike: a `TypeError`, no response. */
const explain = (url: string, cause: unknown, isForbidden: boolean, hasResponse: boolean): NewsError => {
  if (isForbidden) return forbidden(cause);
  if (isPasswordRefused(cause)) return redirectedToPassword(cause);
  const { origin, navigator } = globalThis as Partial<typeof globalThis>;
  const isBlocked =
    !hasResponse &&
    cause instanceof TypeError &&
    origin &&
    /^http/.test(url) &&
    new URL(url).origin !== origin &&
    navigator?.onLine;
  return isBlocked
    ? new NewsError('cors', 'The server is unreachable, or does not allow other sites (CORS)', { cause })
    : new NewsError('network', 'The request failed', { cause });
};

/**
 * Fetches a document without retries, with a time limit and a size limit.
 *
 * @throws NewsError `network`, `cors`, `timeout`, `http`, `not-found` or `too-large`; the signal's reason
 *   if the caller aborted
 */
export const fetchBytes = (url: string, options: FetchOptions = {}): Promise<FetchedBytes> =>
  new Promise((resolve, reject) => {
    const { signal, timeout = 8_000 } = options;
    const controller = new AbortController();
    const { document } = globalThis as Partial<typeof globalThis>;
    let isForbidden = false;
    let hasResponse = false;
    const onResponse = (): void => void (hasResponse = true);
    const onViolation = (event: Event): void => {
      isForbidden ||= isViolationOf(event as SecurityPolicyViolationEvent, url);
    };
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (document) stopListening(document, 'securitypolicyviolation', onViolation);
    };
    // Reject without waiting for fetch: a patched one may ignore the signal and never settle.
    const fail = (reason: Error): void => {
      finish();
      reject(reason);
      controller.abort();
    };
    const onAbort = (): void => fail(signal?.reason as Error);
    const limit = Math.min(timeout, MAX_TIMER_MS);
    const timer = setTimeout(() => fail(new NewsError('timeout', `No complete response within ${limit} ms`)), limit);
    signal?.addEventListener('abort', onAbort);
    if (document) listen(document, 'securitypolicyviolation', onViolation);
    if (signal?.aborted) onAbort();
    else {
      attempt(url, options, controller.signal, onResponse).then(
        (fetched) => {
          finish();
          resolve(fetched);
        },
        (cause: unknown) => {
          if (cause instanceof NewsError) fail(cause);
          // The securitypolicyviolation event comes after the rejection.
          else setTimeout(() => fail(explain(url, cause, isForbidden, hasResponse)));
        },
      );
    }
  });
