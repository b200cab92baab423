/** The origin of the feed. It responds, counts requests, and has outages. */

/** Transferred bytes: of a compressed feed of 20 articles, and of the headers of any response. */
export const BODY_BYTES = 12_000;
export const HEAD_BYTES = 400;

export class Origin {
  #clock;
  #headers;
  #outages;
  #publications;
  /** Every request: time, status (0 for an outage), bytes. */
  log = [];

  /**
   * @param headers `cacheControl`, and whether there is an ETag (`hasEtag`)
   * @param outages `from` and `to` in seconds, and the response: a `status` with `retryAfter` (seconds), or none
   *   (`hangs`). Without these, connections fail
   * @param publications when the feed changes, in seconds
   */
  constructor({ clock, headers, outages = [], publications = [] }) {
    this.#clock = clock;
    this.#headers = headers;
    this.#outages = outages;
    this.#publications = publications;
  }

  /** How often the feed has changed. */
  get version() {
    return this.#publications.filter((time) => time <= this.#clock.now).length;
  }

  /** When each version was published, in seconds; minus infinity for the first. */
  publishedAt(version) {
    return this.#publications[version - 1] ?? -Infinity;
  }

  answer({ etag }) {
    const { now } = this.#clock;
    const outage = this.#outages.find(({ from, to }) => from <= now && now < to);
    if (outage) {
      const { status = 0, retryAfter, hangs = false } = outage;
      this.#count(status, status ? HEAD_BYTES : 0);
      if (hangs) return new Promise(() => undefined);
      if (!status) throw new TypeError('Failed to fetch');
      return { status, retryAfter, age: 0 };
    }
    const { cacheControl, hasEtag = false } = this.#headers;
    const { version } = this;
    const ours = hasEtag ? `"${version}"` : undefined;
    const isSame = ours !== undefined && etag === ours;
    this.#count(isSame ? 304 : 200, isSame ? HEAD_BYTES : HEAD_BYTES + BODY_BYTES);
    return { status: isSame ? 304 : 200, etag: ours, version, cacheControl, age: 0 };
  }

  #count(status, bytes) {
    this.log.push({ at: this.#clock.now, status, bytes });
  }
}
