import { isDeepEqual } from '../../model/is-deep-equal.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';

/** The result of reconciling the items shown with a newer response. */
export interface Reconciled {
  /** What to show now: items corrected in place, withdrawn ones removed, none moved. */
  readonly items: readonly NewsItem[];
  /** New items, which wait until the reader asks for them. */
  readonly added: readonly NewsItem[];
}

/**
 * Updates the items shown with a newer response. An item that has not changed stays the same object, so that it isn't
 * rendered, folded or searched again.
 *
 * @param hasMore whether the feed has pages after `fresh`. Then an item below the last known one may have moved to the
 *   next page, and stays
 */
export const reconcile = (shown: readonly NewsItem[], fresh: readonly NewsItem[], hasMore: boolean): Reconciled => {
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const known = new Set(shown.map(({ id }) => id));
  const lastKnown = shown.findLastIndex(({ id }) => byId.has(id));
  const items = shown.flatMap((item, index) => {
    const update = byId.get(item.id);
    if (!update) return hasMore && index > lastKnown ? item : [];
    return isDeepEqual(update, item) ? item : update;
  });
  return { items, added: fresh.filter(({ id }) => !known.has(id)) };
};

/** Adds items that are not there yet. */
export const appendItems = (first: readonly NewsItem[], more: readonly NewsItem[]): readonly NewsItem[] => {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...more.filter(({ id }) => !known.has(id) && known.add(id))];
};

/** The items of a list: the feed's first page, its later pages, and new items that wait for the reader. */
export class ListItems {
  /** The newest response. */
  feed: NewsFeed | undefined;
  /** Address of the next page of the feed. */
  nextUrl: string | undefined;
  /** Whether a page of the feed exceeds the limit of items. */
  isCut = false;
  /** New items that wait for the reader. */
  waiting: readonly NewsItem[] = [];
  #first: readonly NewsItem[] = [];
  #more: readonly NewsItem[] = [];
  #joined: readonly NewsItem[] = [];

  /** All items except those that wait. The same array until they change. */
  get all(): readonly NewsItem[] {
    return this.#joined;
  }

  /** Takes a response: the first one whole, a later one without moving the items that the reader sees. */
  accept(feed: NewsFeed): void {
    if (this.feed) {
      // Reconcile later pages too: an item that moves up to the first page is not new.
      const { items, added } = reconcile(this.all, feed.items, feed.nextUrl !== undefined);
      this.#set(items, []);
      this.waiting = added;
    } else {
      this.#set(feed.items, []);
      this.waiting = [];
      this.nextUrl = feed.nextUrl;
    }
    this.isCut ||= feed.isCut === true;
    this.feed = feed;
  }

  /** Adds a page that was loaded from `nextUrl`. */
  append({ items, nextUrl, isCut = false }: NewsFeed): void {
    this.isCut ||= isCut;
    this.#set(this.#first, appendItems(this.#more, items));
    // A page that links to itself would never end.
    this.nextUrl = nextUrl === this.nextUrl ? undefined : nextUrl;
  }

  /** Shows the items that wait. Items that moved to a later page stay, because it may be loaded already. */
  takeAll(): void {
    if (!this.feed) return;
    this.#set(appendItems(this.feed.items, this.#first), this.#more);
    this.waiting = [];
  }

  #set(first: readonly NewsItem[], more: readonly NewsItem[]): void {
    this.#first = first;
    this.#more = more;
    this.#joined = more.length > 0 ? appendItems(first, more) : first;
  }
}
