interface Shared<Value> {
  readonly promise: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
  /** When a response, or a failure that is kept, expires. Milliseconds since 1970; `Infinity` while the request runs. */
  until: number;
  hasFailed: boolean;
}

/** Long enough for all elements of a page to ask. */
const LIFETIME_MS = 30_000;
/** Long enough for the elements whose code arrives last. */
const FAILURE_LIFETIME_MS = 2_000;
const MAX_ENTRIES = 50;

/**
 * Shares one request among callers that ask for the same thing at about the same time. Each caller can abort its own
 * wait; the request is aborted when the last caller has left. Failures are not kept, unless the first caller asks for it.
 */
export class SharedRequests<Value> {
  readonly #shared = new Map<string, Shared<Value>>();

  /** Deletes the response for a key, but no running request, which will be fresh. */
  forget(key: string): void {
    if (this.#shared.get(key)?.until !== Infinity) this.#shared.delete(key);
  }

  /** Whether there is a response for a key that has not expired. */
  isFresh(key: string): boolean {
    const { until = 0, hasFailed } = this.#shared.get(key) ?? {};
    return !hasFailed && until > Date.now() && until < Infinity;
  }

  /**
   * Joins the request for a key, or starts it.
   *
   * @param keepsFailure whether a failure is kept for two seconds
   */
  join(
    key: string,
    start: (signal: AbortSignal) => Promise<Value>,
    signal?: AbortSignal,
    keepsFailure = false,
  ): Promise<Value> {
    const known = this.#shared.get(key);
    const joined = known && known.until > Date.now() ? known : this.#start(key, start, keepsFailure);
    joined.waiting += 1;
    return new Promise((resolve, reject) => {
      let isWaiting = true;
      const leave = (): void => {
        if (isWaiting) joined.waiting -= 1;
        isWaiting = false;
        signal?.removeEventListener('abort', onAbort);
      };
      const onAbort = (): void => {
        leave();
        reject(signal?.reason as Error);
        if (joined.waiting > 0 || joined.until !== Infinity) return;
        if (this.#shared.get(key) === joined) this.#shared.delete(key);
        joined.controller.abort();
      };
      signal?.addEventListener('abort', onAbort);
      joined.promise.then(resolve, reject).then(leave, leave);
      if (signal?.aborted) onAbort();
    });
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<Value>, keepsFailure: boolean): Shared<Value> {
    const controller = new AbortController();
    const { signal } = controller;
    const shared: Shared<Value> = { promise: start(signal), controller, waiting: 0, until: Infinity, hasFailed: false };
    this.#shared.delete(key);
    // Free the memory of expired responses.
    for (const [each, { until }] of this.#shared) if (until <= Date.now()) this.#shared.delete(each);
    this.#shared.set(key, shared);
    const [oldest] = this.#shared.keys();
    if (this.#shared.size > MAX_ENTRIES && oldest !== undefined) this.#shared.delete(oldest);
    shared.promise.then(
      () => {
        shared.until = Date.now() + LIFETIME_MS;
      },
      () => {
        shared.hasFailed = true;
        shared.until = keepsFailure ? Date.now() + FAILURE_LIFETIME_MS : 0;
        if (!keepsFailure && this.#shared.get(key) === shared) this.#shared.delete(key);
      },
    );
    return shared;
  }
}
