import { NewsError } from '../model/news-error.js';

export interface RetryOptions {
  /** Aborts the wait between attempts: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for all attempts together. */
  readonly deadline: number;
  /** Called after each failure, with the milliseconds until the next attempt if there is one. */
  readonly onFailure?: ((error: NewsError, wait: number | undefined) => void) | undefined;
}

const MAX_ATTEMPTS = 3;
/** The longest wait is twice this after the first failure, and doubles after each further failure. */
const BACKOFF_MS = 500;

const sleep = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    // Never removed: the signal is used for this request only.
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/**
 * Retries after temporary failures, with exponential backoff and full jitter: a random wait up to a limit, so that the
 * readers of a page don't all return at once. The wait comes after the server's `Retry-After`. An attempt that would
 * start after the deadline is not made.
 *
 * @param attempt called with the milliseconds left and the number of the attempt, from 1
 */
export const withRetries = async <Value>(
  attempt: (left: number, number: number) => Promise<Value>,
  { signal, deadline, onFailure }: RetryOptions,
): Promise<Value> => {
  const end = Date.now() + deadline;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(end - Date.now(), number);
    } catch (error) {
      if (!(error instanceof NewsError)) throw error;
      // Jitter after Retry-After too: the server sends the same value to all readers.
      const wait = (error.retryAfter ?? 0) + Math.random() * BACKOFF_MS * 2 ** number;
      const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
      // Offline, a retry is useless; elements reload on the `online` event.
      const isOffline = navigator?.onLine === false;
      const isLast = number === MAX_ATTEMPTS || !error.retryable || isOffline || Date.now() + wait >= end;
      onFailure?.(error, isLast ? undefined : wait);
      if (isLast) throw error;
      await sleep(wait, signal);
      // Timers can be late, in a background tab or after the computer slept.
      if (Date.now() >= end) throw error;
    }
  }
};
