import { isDeepEqual } from './deep-equal.js';
import type { NewsItem } from '../../model/news.js';

/** What a later answer makes of the items that are shown. */
export interface Merged {
  /** What to show now: corrected in place, withdrawn ones gone, nothing moved. */
  readonly items: readonly NewsItem[];
  /** How many items are new; they wait until the reader asks for them. */
  readonly added: number;
}

/** An item that has not changed stays the same object, so that nobody draws, folds or searches it again. */
const keep = (shown: NewsItem, fresh: NewsItem | undefined): NewsItem | undefined =>
  fresh && isDeepEqual(fresh, shown) ? shown : fresh;

/**
 * Merges a later answer into the items that are shown.
 *
 * @param hasMore whether the source goes on after `fresh`: then an item below the last one that is still
 *   there has only been pushed to the next page, and stays
 */
export const mergeItems = (shown: readonly NewsItem[], fresh: readonly NewsItem[], hasMore: boolean): Merged => {
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const known = new Set(shown.map(({ id }) => id));
  const lastThere = shown.findLastIndex(({ id }) => byId.has(id));
  const items = shown.flatMap(
    (item, index) => keep(item, byId.get(item.id)) ?? (hasMore && index > lastThere ? [item] : []),
  );
  return { items, added: fresh.filter(({ id }) => !known.has(id)).length };
};

/** The items of a first page, then those of later pages that are not among them. */
export const appendItems = (first: readonly NewsItem[], more: readonly NewsItem[]): readonly NewsItem[] => {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...more.filter(({ id }) => !known.has(id) && known.add(id))];
};
