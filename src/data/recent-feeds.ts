import type { NewsFeed } from '../model/news.js';

/** Elements of one page rarely ask later than this after each other. Milliseconds. */
const LIFETIME = 30_000;
const MOST = 20;

interface Recent {
  readonly feed: NewsFeed;
  readonly until: number;
}

/**
 * What was loaded a moment ago, so that elements which reach a page one after the other (as it
 * streams in, or as a framework mounts them) still share one request. Successes only.
 */
export class RecentFeeds {
  readonly #feeds = new Map<string, Recent>();

  get(key: string): NewsFeed | undefined {
    const recent = this.#feeds.get(key);
    return recent && recent.until > Date.now() ? recent.feed : undefined;
  }

  set(key: string, feed: NewsFeed): void {
    this.#feeds.delete(key);
    this.#feeds.set(key, { feed, until: Date.now() + LIFETIME });
    const [oldest] = this.#feeds.keys();
    if (this.#feeds.size > MOST && oldest !== undefined) this.#feeds.delete(oldest);
  }

  /** A failure or a demand for fresh news ends what was known. */
  delete(key: string): void {
    this.#feeds.delete(key);
  }
}
