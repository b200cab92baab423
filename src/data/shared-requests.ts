interface Shared<Value> {
  readonly promise: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
}

/** Rejects with the signal's reason as soon as it aborts, whatever the promise does. */
const untilAborted = async <Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> => {
  if (!signal) return promise;
  signal.throwIfAborted();
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort);
  }
};

/**
 * One request for many who ask for the same at the same time. Each may give up alone; when the last
 * one has, the request is aborted. Nothing is kept once it has settled.
 */
export class SharedRequests<Value> {
  readonly #running = new Map<string, Shared<Value>>();

  /** Joins the request for `key`, or starts it with `start`. */
  async join(key: string, start: (signal: AbortSignal) => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    signal?.throwIfAborted();
    let shared = this.#running.get(key);
    if (!shared) {
      const controller = new AbortController();
      shared = { promise: start(controller.signal), controller, waiting: 0 };
      this.#running.set(key, shared);
    }
    const joined = shared;
    joined.waiting += 1;
    try {
      return await untilAborted(joined.promise, signal);
    } finally {
      joined.waiting -= 1;
      if (joined.waiting === 0) {
        if (this.#running.get(key) === joined) this.#running.delete(key);
        joined.controller.abort();
        // Nobody is left to hear of the failure that aborting causes.
        joined.promise.catch(() => undefined);
      }
    }
  }
}
