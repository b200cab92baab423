import { matchesFilter, sortItems, type Filter, type Sort } from './facets.js';
import type { Entry, ListView } from './list-view.js';

export type Paging = 'load-more' | 'pages' | 'none';

/** Why a list is empty: no news, none in the reader's language, none that matches search and filters. */
export type EmptyCause = 'none' | 'language' | 'filter';

export interface ListOptions {
  readonly filter: Filter;
  readonly sort: Sort | '';
  /** Puts the pinned articles first. */
  readonly pin?: ((entries: readonly Entry[]) => readonly Entry[]) | undefined;
  /** Ids of the articles that the search found; `undefined` without a search. */
  readonly matches?: ReadonlySet<string> | undefined;
  readonly paging: Paging | undefined;
  /** Articles shown at first, and added at a time. Default 10. */
  readonly limit: number | undefined;
  /** How often "Show more" was pressed, or which page is shown. Counted from 0. */
  readonly page: number;
  /** Whether the feed has a next page. */
  readonly hasNextPage: boolean;
}

/** What a list shows, in a browser and on a server. */
export interface ListModel {
  readonly paging: Paging;
  /** The articles that pass search and filters, in order. */
  readonly matching: readonly Entry[];
  /** Those on the page. */
  readonly visible: readonly Entry[];
  /** Articles in other languages that are left out. */
  readonly hidden: number;
  readonly emptyCause: EmptyCause | undefined;
  /** Counted from 0. */
  readonly page: number;
  readonly lastPage: number;
  /** Whether there is more to show, here or on the next page of the feed. */
  readonly hasMore: boolean;
}

const DEFAULT_LIMIT = 10;

/** How many articles a list shows at first. */
export const limitOf = (limit = DEFAULT_LIMIT): number => (limit >= 1 ? Math.trunc(limit) : DEFAULT_LIMIT);

const sortEntries = (kept: readonly Entry[], sort: Sort | ''): readonly Entry[] => {
  if (!sort) return kept;
  const byItem = new Map(kept.map((entry) => [entry.item, entry]));
  return sortItems([...byItem.keys()], sort).flatMap((item) => byItem.get(item) ?? []);
};

const matchingOf = (entries: readonly Entry[], options: ListOptions): readonly Entry[] => {
  const { filter, sort, matches, pin } = options;
  const kept = entries.filter(({ item }) => matchesFilter(item, filter) && (!matches || matches.has(item.id)));
  const sorted = sortEntries(kept, sort);
  return pin ? pin(sorted) : sorted;
};

const emptyCauseOf = ({ entries, hidden }: ListView, matching: readonly Entry[]): EmptyCause | undefined => {
  if (entries.length === 0) return hidden > 0 ? 'language' : 'none';
  return matching.length === 0 ? 'filter' : undefined;
};

/** Applies search, filters, order and paging to the articles of a list. */
export const listModel = (view: ListView, options: ListOptions): ListModel => {
  const { hasNextPage, paging = 'load-more' } = options;
  const matching = matchingOf(view.entries, options);
  const limit = limitOf(options.limit);
  const lastPage = Math.max(0, Math.ceil(matching.length / limit) - 1);
  const page = Math.min(options.page, lastPage);
  const from = paging === 'pages' ? page * limit : 0;
  const to = paging === 'load-more' ? (options.page + 1) * limit : from + limit;
  const visible = matching.slice(from, to);
  return {
    paging,
    matching,
    visible,
    hidden: view.hidden,
    emptyCause: emptyCauseOf(view, matching),
    page,
    lastPage,
    // `lastPage` counts only loaded articles. The next page of the feed follows it.
    hasMore: (paging !== 'pages' && visible.length < matching.length) || hasNextPage,
  };
};
