import { isBefore } from '../model/news-date.js';
import type { NewsFeed } from '../model/news.js';

/** News as they were at a time. */
export interface Copy {
  readonly feed: NewsFeed;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  /** Decoded bytes of the answer. */
  readonly size: number;
}

/** Limits for the copies in memory and, again, for those in the cache of the browser. */
export const MAX_COPIES = 50;
/** Decoded bytes. */
export const MAX_BYTES = 10_000_000;

/** The last good answers, for the life of the page; those used last stay longest. */
export class Copies {
  readonly #copies = new Map<string, Copy>();
  #bytes = 0;

  get(key: string): Copy | undefined {
    const copy = this.#copies.get(key);
    if (copy) {
      this.#copies.delete(key);
      this.#copies.set(key, copy);
    }
    return copy;
  }

  /** Keeps a copy; others that hold an article as it was before this one corrects it are forgotten. */
  set(key: string, copy: Copy): void {
    this.delete(key);
    const updates = new Map(copy.feed.items.map(({ id, updated }) => [id, updated]));
    for (const [other, { feed }] of this.#copies) {
      const isCorrected = feed.items.some(({ id, updated }) => {
        const later = updates.get(id);
        return later && updated && isBefore(updated, later);
      });
      if (isCorrected) this.delete(other);
    }
    if (copy.size > MAX_BYTES) return;
    this.#copies.set(key, copy);
    this.#bytes += copy.size;
    for (const [oldest] of this.#copies) {
      if (this.#copies.size <= MAX_COPIES && this.#bytes <= MAX_BYTES) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#copies.get(key)?.size ?? 0;
    this.#copies.delete(key);
  }
}
