import type { NewsFeed, NewsItem } from '../../model/news.js';
import { appendItems, mergeItems } from './merge-items.js';

/** The items of a list: those of the feed's first page, of its later pages, and those that wait for the reader. */
export class ListItems {
  /** The feed as it was answered last. */
  feed: NewsFeed | undefined;
  /** Where the feed goes on. */
  nextUrl: string | undefined;
  /** How many items a later answer brought, which wait for the reader. */
  waiting = 0;
  /** The items that are shown, and those of later pages among them. */
  #first: readonly NewsItem[] = [];
  #more: readonly NewsItem[] = [];
  #joined: readonly NewsItem[] = [];

  /** All that are not waiting; the same list for as long as they are the same. */
  get all(): readonly NewsItem[] {
    return this.#joined;
  }

  /** Whether the feed itself has none. */
  get isEmpty(): boolean {
    return this.#first.length === 0;
  }

  /** Takes a feed in: the first one whole, a later one without moving what is read. */
  accept(feed: NewsFeed): void {
    if (this.feed) {
      // With those of later pages: one that goes up to the first page is not new.
      const { items, added } = mergeItems(this.all, feed.items, feed.nextUrl !== undefined);
      this.#set(items, []);
      this.waiting = added;
    } else {
      this.#set(feed.items, []);
      this.waiting = 0;
      this.nextUrl = feed.nextUrl;
    }
    this.feed = feed;
  }

  /** Adds a page that was loaded from `nextUrl`. */
  append({ items, nextUrl }: NewsFeed): void {
    this.#set(this.#first, appendItems(this.#more, items));
    // A page that names itself as the next one would never end.
    this.nextUrl = nextUrl === this.nextUrl ? undefined : nextUrl;
  }

  /** Shows what waited; what it pushed to a later page stays, since that page may have been loaded already. */
  takeAll(): void {
    if (!this.feed) return;
    this.#set(appendItems(this.feed.items, this.#first), this.#more);
    this.waiting = 0;
  }

  #set(first: readonly NewsItem[], more: readonly NewsItem[]): void {
    this.#first = first;
    this.#more = more;
    this.#joined = more.length > 0 ? appendItems(first, more) : first;
  }
}
