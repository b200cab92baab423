import { isBefore, type NewsDate } from '../model/news-date.js';
import type { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';

/** A loaded feed. */
export interface Copy {
  readonly feed: NewsFeed;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  /** Decoded bytes of the response. */
  readonly size: number;
}

/** A feed to show, which can be an older copy. */
export interface LoadedNews extends Pick<Copy, 'feed' | 'loadedAt'> {
  /** Why the latest load failed, if the feed is the last good copy. */
  readonly error?: NewsError;
  /** The response to a running request, if the feed is an older copy. Rejects if the copy must no longer be shown. */
  readonly newer?: Promise<LoadedNews>;
}

/** Limits of each store of copies. */
export const MAX_COPIES = 50;
export const MAX_BYTES = 10_000_000;

/** When items were last changed, by id. */
export type Updates = ReadonlyMap<string, NewsDate>;

export const updatesOf = ({ items }: NewsFeed): Updates =>
  new Map(items.flatMap(({ id, updated }) => (updated ? [[id, updated] as const] : [])));

/** Whether a newer copy corrects an item of a copy. */
export const isCorrectedBy = (copy: Updates, newer: Updates): boolean =>
  [...copy].some(([id, date]) => {
    const later = newer.get(id);
    return later !== undefined && isBefore(date, later);
  });

/** The last good responses of a page, least recently used first. */
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

  /** Stores a copy, and deletes copies with items that it corrects. */
  set(key: string, copy: Copy): void {
    this.delete(key);
    const updates = updatesOf(copy.feed);
    for (const [other, { feed }] of this.#copies) if (isCorrectedBy(updatesOf(feed), updates)) this.delete(other);
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
