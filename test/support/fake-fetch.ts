/** The one place where tests fake the network. No request leaves the page. */
import type { Fetcher } from '../../src/loading/fetch-bytes.js';

/** Answers one request; `signal` is the request's. */
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

/** Answers the first request with the first answer, and so on. A request nobody scripted is a network error. */
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

/** Without a content type if none is given, which is more than a server may leave out. */
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

/** A failure that may pass, as often as it is tried: it does not. */
export const lasting = (answer: Answer): readonly Answer[] => [answer, answer, answer];

/** What browsers say about dead hosts, missing CORS headers and policies alike. */
export const networkError = (): Answer => () => Promise.reject(new TypeError('Failed to fetch'));

/** Ignores even the signal, as a patched fetch may. */
export const neverSettles = (): Answer => () => new Promise(() => undefined);

/** Waits until it is aborted, and rejects as the real fetch does. */
export const obedient = (): Answer => (signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** What became of a streamed body. */
export interface StreamedAnswer {
  readonly answer: Answer;
  /** Bytes handed over so far. */
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

/** One byte, and then nothing any more. */
export const stallingBody = (): StreamedAnswer =>
  streamed((pull) => (pull === 0 ? Uint8Array.of(0x7b) : new Promise(() => undefined)));

/** One byte, and then the connection breaks. */
export const breakingBody = (): StreamedAnswer =>
  streamed((pull) => {
    if (pull > 0) throw new TypeError('The connection was reset');
    return Uint8Array.of(0x7b);
  });

/** Chunks of white space for ever. */
export const endlessBody = (chunkSize: number): StreamedAnswer => streamed(() => new Uint8Array(chunkSize).fill(0x20));

/** Holds an answer back until `release()`, whatever the signal says. */
export const hold = (answer: Answer): { readonly answer: Answer; readonly release: () => void } => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: (signal) => released.then(() => answer(signal)), release: () => release() };
};

/** What a promise rejects with; fails if it does not. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`Expected a rejection, got ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
