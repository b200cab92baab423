/** The one place where tests fake the network. No request leaves the page. */
import type { Fetcher } from '../../src/loading/fetch-bytes.js';

/** Responds to one request. `signal` is the request's. */
export type Answer = (signal: AbortSignal) => Promise<Response>;

export interface Call {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
}

export interface FakeFetch extends Fetcher {
  /** The requests so far, oldest first. */
  readonly calls: readonly Call[];
}

/** Responds to the first request with the first answer, and so on. Unscripted requests are network errors. */
export const fakeFetch = (...script: readonly Answer[]): FakeFetch => {
  const calls: Call[] = [];
  const fetcher: Fetcher = (url, init) => {
    const answer = script[calls.length];
    const signal = init.signal ?? new AbortController().signal;
    calls.push({ url, init, signal });
    return answer ? answer(signal) : Promise.reject(new TypeError(`No answer for request ${calls.length}: ${url}`));
  };
  return Object.assign(fetcher, { calls });
};

/** A response, as if it came from `url` after redirects. */
const respond = (body: BodyInit | null, init: ResponseInit, url?: string): Promise<Response> => {
  const response = new Response(body, init);
  if (url !== undefined) Object.defineProperty(response, 'url', { value: url });
  return Promise.resolve(response);
};

/** `url`: the address after redirects. */
export const json =
  (value: unknown, url?: string): Answer =>
  () =>
    respond(JSON.stringify(value), { headers: { 'content-type': 'application/json' } }, url);

/** Omits the content type if none is given. Real servers may omit it too. */
export const bytes =
  (body: Uint8Array<ArrayBuffer>, contentType?: string): Answer =>
  () =>
    respond(body, contentType === undefined ? {} : { headers: { 'content-type': contentType } });

export const text = (body: string, contentType?: string): Answer => bytes(new TextEncoder().encode(body), contentType);

/** A failure as a server reports it. */
export const status =
  (code: number): Answer =>
  () =>
    respond(code === 304 ? null : '{"error":"for nobody"}', { status: code });

/** A temporary failure that never recovers, however often it is retried. */
export const lasting = (answer: Answer): readonly Answer[] => [answer, answer, answer];

/** The error that browsers report for unreachable hosts, missing CORS headers and policies. */
export const networkError = (): Answer => () => Promise.reject(new TypeError('Failed to fetch'));

/** Ignores even the signal, as a patched fetch may. */
export const neverSettles = (): Answer => () => new Promise(() => undefined);

/** Waits until it is aborted, then rejects as the real fetch does. */
export const obedient = (): Answer => (signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** The state of a streamed body. */
export interface StreamedAnswer {
  readonly answer: Answer;
  /** Bytes delivered so far. */
  readonly delivered: number;
  readonly isCancelled: boolean;
}

const streamed = (next: (pull: number) => Uint8Array | Promise<Uint8Array>): StreamedAnswer => {
  const state = { delivered: 0, isCancelled: false };
  let pulls = 0;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull: async (controller) => {
      const chunk = await next(pulls++);
      if (state.isCancelled) return;
      state.delivered += chunk.length;
      controller.enqueue(chunk);
    },
    cancel: () => {
      state.isCancelled = true;
    },
  };
  return Object.assign(state, {
    answer: () => respond(new ReadableStream(source), { headers: { 'content-type': 'application/json' } }),
  });
};

/** One byte, then silence. */
export const stallingBody = (): StreamedAnswer =>
  streamed((pull) => (pull === 0 ? Uint8Array.of(0x7b) : new Promise(() => undefined)));

/** One byte, then the connection breaks. */
export const breakingBody = (): StreamedAnswer =>
  streamed((pull) => {
    if (pull > 0) throw new TypeError('The connection was reset');
    return Uint8Array.of(0x7b);
  });

/** Endless chunks of white space. */
export const endlessBody = (chunkSize: number): StreamedAnswer => streamed(() => new Uint8Array(chunkSize).fill(0x20));

/** Holds a response back until `release()` and ignores the signal. */
export const hold = (answer: Answer): { readonly answer: Answer; readonly release: () => void } => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: (signal) => released.then(() => answer(signal)), release: () => release() };
};

/** Returns the rejection reason of a promise. Fails if it resolves. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`Expected a rejection, got ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
