interface Shared<Value> {
  readonly promise: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
  /** Until when a success serves those who come later; running requests serve them anyway. */
  until: number;
}

/** Elements of one page rarely ask later than this after each other. Milliseconds. */
const LIFETIME = 30_000;
const MOST = 50;

/**
 * One request for many who ask for the same at the same time, or a moment later: as a page streams in,
 * or a framework mounts its parts. Each may give up alone; when the last one has, the request is
 * aborted. A failure is never kept.
 */
export class SharedRequests<Value> {
  readonly #shared = new Map<string, Shared<Value>>();

  /** Forgets what was loaded for a key. A request that is still running is as fresh as any. */
  forget(key: string): void {
    if (this.#shared.get(key)?.until !== Infinity) this.#shared.delete(key);
  }

  /** Whether there is an answer for `key` that is at most a moment old. */
  isFresh(key: string): boolean {
    const until = this.#shared.get(key)?.until ?? 0;
    return until > Date.now() && until < Infinity;
  }

  /** Joins the request for `key`, or starts it with `start`. */
  join(key: string, start: (signal: AbortSignal) => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    const known = this.#shared.get(key);
    const joined = known && known.until > Date.now() ? known : this.#start(key, start);
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

  #start(key: string, start: (signal: AbortSignal) => Promise<Value>): Shared<Value> {
    const controller = new AbortController();
    const shared: Shared<Value> = { promise: start(controller.signal), controller, waiting: 0, until: Infinity };
    this.#shared.delete(key);
    // What nobody is served any longer only takes up memory.
    for (const [each, { until }] of this.#shared) if (until <= Date.now()) this.#shared.delete(each);
    this.#shared.set(key, shared);
    const [oldest] = this.#shared.keys();
    if (this.#shared.size > MOST && oldest !== undefined) this.#shared.delete(oldest);
    shared.promise.then(
      () => {
        shared.until = Date.now() + LIFETIME;
      },
      () => {
        if (this.#shared.get(key) === shared) this.#shared.delete(key);
      },
    );
    return shared;
  }
}
