import { NewsError } from '../model/news-error.js';

export interface RetryOptions {
  /** Ends the waiting; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for all attempts together. */
  readonly deadline: number;
  /** Told of each failure, and of the milliseconds until the next attempt, if there is one. */
  readonly onFailure?: ((error: NewsError, wait: number | undefined) => void) | undefined;
}

const MOST_ATTEMPTS = 3;
/** Back-off: at most twice this after the first failure, doubled after each further one. Milliseconds. */
const BACK_OFF = 500;

const sleep = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    // Never taken off: the signal is of this one request, and goes with it.
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/**
 * Tries again after failures that may pass: exponential back-off with full jitter (a random time up to the
 * limit, so that the readers of a page do not all come back at once), after the time the server asks for. What
 * would not fit into the deadline is not tried.
 *
 * @param attempt gets the milliseconds that are left, and which attempt it is, from 1
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
      // Whom the server sends away all at once, it does not want back all at once.
      const wait = (error.retryAfter ?? 0) + Math.random() * BACK_OFF * 2 ** number;
      const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
      // A browser that is offline will say when it no longer is.
      const isOffline = navigator?.onLine === false;
      const isLast = number === MOST_ATTEMPTS || !error.retryable || isOffline || Date.now() + wait >= end;
      onFailure?.(error, isLast ? undefined : wait);
      if (isLast) throw error;
      await sleep(wait, signal);
      // Timers can be late: in a tab in the background, on a machine that was asleep.
      if (Date.now() >= end) throw error;
    }
  }
};
