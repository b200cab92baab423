/**
 * A cache of one answer, by the rules of RFC 9111 (freshness, validation) and RFC 5861 (stale answers while
 * revalidating and after errors): a reader's browser, or one edge of a CDN.
 */

const DIRECTIVES = {
  'max-age': 'maxAge',
  's-maxage': 'sharedMaxAge',
  'stale-while-revalidate': 'whileRevalidate',
  'stale-if-error': 'ifError',
};

/** What we know of a `Cache-Control`: seconds, and whether the answer may be kept. */
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
 * What a kept answer of this age may be used for: `fresh`, `while-revalidating`, `after-error`, or `nothing`
 * (until the source has said that it still holds).
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
   * @param ask asks the next one on the way to the origin. Rejects when it cannot be reached
   * @param isShared a CDN: it goes by `s-maxage`, joins requests, uses `stale-if-error`, and does not let readers
   *   decide what is asked for again
   */
  constructor({ now, ask, isShared = false }) {
    this.#now = now;
    this.#ask = ask;
    this.#isShared = isShared;
  }

  /** Seconds since the origin last vouched for what is kept. */
  get #age() {
    return this.#now() - this.#stored.at + this.#stored.age;
  }

  /** What is kept may be used for. */
  get uses() {
    return this.#stored ? usesOf(this.#stored.cacheControl, this.#age, this.#isShared) : 'nothing';
  }

  /** Seconds for which no request goes any further. */
  get freshFor() {
    if (this.uses !== 'fresh') return 0;
    const { maxAge, sharedMaxAge } = parseCacheControl(this.#stored.cacheControl);
    return ((this.#isShared ? sharedMaxAge : undefined) ?? maxAge) - this.#age;
  }

  /** @param request `etag` of what the asker has; `isReload`: they want to know whether it still holds */
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
      // Browsers do not know `stale-if-error`.
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

  /** Asks, once for all who want to know at this time. */
  #validate(isReload) {
    if (!this.#isShared) return this.#run(isReload);
    this.#running ??= this.#run(isReload).finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** What cannot be kept is handed on as `passed`. */
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
