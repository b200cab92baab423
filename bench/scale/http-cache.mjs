/**
 * A cache of one response, as in RFC 9111 (freshness, validation) and RFC 5861 (stale responses while revalidating and
 * after errors): of a reader's browser, or of one edge of a CDN.
 */

const DIRECTIVES = {
  'max-age': 'maxAge',
  's-maxage': 'sharedMaxAge',
  'stale-while-revalidate': 'whileRevalidate',
  'stale-if-error': 'ifError',
};

/** The parsed `Cache-Control`: seconds, and whether the response may be stored. */
export const parseCacheControl = (value = '') => {
  const parsed = { isKept: true, isAlwaysValidated: false };
  for (const part of value.toLowerCase().split(',')) {
    const [name, seconds] = part.trim().split('=');
    if (name === 'no-store') parsed.isKept = false;
    if (name === 'no-cache') parsed.isAlwaysValidated = true;
    if (DIRECTIVES[name] && /^\d+$/.test(seconds)) parsed[DIRECTIVES[name]] = Number(seconds);
  }
  return parsed;
};

/**
 * The use of a stored response of this age: `fresh`, `while-revalidating`, `after-error`, or `nothing` (until it is
 * validated).
 */
export const usesOf = (cacheControl, age, isShared) => {
  const {
    isAlwaysValidated,
    sharedMaxAge,
    maxAge = 0,
    whileRevalidate = 0,
    ifError = 0,
  } = parseCacheControl(cacheControl);
  const lifetime = isAlwaysValidated ? 0 : ((isShared ? sharedMaxAge : undefined) ?? maxAge);
  const staleness = age - lifetime;
  if (staleness < 0) return 'fresh';
  if (isAlwaysValidated) return 'nothing';
  if (staleness < whileRevalidate) return 'while-revalidating';
  return staleness < ifError ? 'after-error' : 'nothing';
};

const isFailure = ({ status }) => status >= 500;

export class HttpCache {
  #now;
  #ask;
  #isShared;
  #stored;
  #running;

  /**
   * @param now seconds
   * @param ask sends a request towards the origin. Rejects if that cannot be reached
   * @param isShared whether it belongs to a CDN: it follows `s-maxage`, joins requests, uses `stale-if-error`, and
   *   ignores cache headers of requests
   */
  constructor({ now, ask, isShared = false }) {
    this.#now = now;
    this.#ask = ask;
    this.#isShared = isShared;
  }

  /** Seconds since the origin last validated the stored response. */
  get #age() {
    return this.#now() - this.#stored.at + this.#stored.age;
  }

  /** The use of the stored response. */
  get uses() {
    return this.#stored ? usesOf(this.#stored.cacheControl, this.#age, this.#isShared) : 'nothing';
  }

  /** Seconds for which no request is passed on. */
  get freshFor() {
    if (this.uses !== 'fresh') return 0;
    const { maxAge, sharedMaxAge } = parseCacheControl(this.#stored.cacheControl);
    return ((this.#isShared ? sharedMaxAge : undefined) ?? maxAge) - this.#age;
  }

  /** @param request `etag`: of the client's response; `isReload`: whether the client wants it validated */
  async fetch({ etag, isReload = false } = {}) {
    const uses = isReload && !this.#isShared ? 'nothing' : this.uses;
    if (uses === 'fresh') return this.#answer(etag);
    if (uses === 'while-revalidating') {
      this.#validate(isReload).catch(() => undefined);
      return this.#answer(etag);
    }
    let failure;
    try {
      const { passed } = await this.#validate(isReload);
      if (!passed) return this.#answer(etag);
      failure = passed;
    } catch (error) {
      // Browsers ignore `stale-if-error`.
      if (!this.#isShared) throw error;
      failure = { status: 502, age: 0 };
    }
    // The age may have changed meanwhile.
    return this.#isShared && /^(after|while)/.test(this.uses) ? this.#answer(etag) : failure;
  }

  #answer(etag) {
    const { etag: ours, version, cacheControl } = this.#stored;
    const status = ours !== undefined && ours === etag ? 304 : 200;
    return { status, etag: ours, version, cacheControl, age: Math.max(0, this.#age) };
  }

  /** Sends one request for all callers that wait at this time. */
  #validate(isReload) {
    if (!this.#isShared) return this.#run(isReload);
    this.#running ??= this.#run(isReload).finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** A response that cannot be stored is returned as `passed`. */
  async #run(isReload) {
    const answer = await this.#ask({ etag: this.#stored?.etag, isReload });
    const at = this.#now();
    const { cacheControl, age } = answer;
    if (answer.status === 304) this.#stored = { ...this.#stored, cacheControl, age, at };
    else if (isFailure(answer) || !parseCacheControl(cacheControl).isKept) return { passed: answer };
    else this.#stored = { ...answer, at };
    return {};
  }
}
