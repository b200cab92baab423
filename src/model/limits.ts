import type { NewsFeed, NewsItem } from './news.js';
import { inTasks } from './yield-to-main.js';
import type { Problem } from './problem.js';

/**
 * Maximum length of each list. Real articles stay far below; without limits, lists in a feed of 2 MB freeze a page for a
 * minute.
 */
export const LIMITS = {
  /** Articles of a feed. */
  items: 5_000,
  versions: 300,
  alternates: 300,
  authors: 50,
  images: 50,
  renditions: 100,
  attachments: 100,
  /** Captions of a recording. */
  tracks: 50,
  topics: 100,
  places: 50,
  contacts: 20,
  /** Addresses and numbers of a contact. */
  methods: 50,
  related: 100,
  /** Languages of a contact. */
  languages: 30,
  /** Parts of a body that is a list. */
  paragraphs: 5_000,
  /** Lines of an address. */
  lines: 20,
  /** Languages of a text, such as a caption. */
  texts: 300,
  /** Languages of a feed. */
  feedLanguages: 300,
} as const;

/** Articles whose lists are capped in one task. */
const ITEMS_OF_TASK = 2_500;

const LIMIT_OF: Readonly<Record<string, number>> = LIMITS;
/** Levels of members below an article: `images[0].renditions[0].url`. */
const MAX_DEPTH = 3;

/** Texts up to this length do not count towards `MAX_CHARACTERS`. */
const FREE_CHARACTERS = 300;
/** Limit for the characters beyond that, in all lists of an article but its versions. Layout takes 1 ms per 1,000. */
const MAX_CHARACTERS = 50_000;

type Report = (problem: Problem) => void;

/** What is left for the lists of an article. */
interface Budget {
  characters: number;
}

/** The first entries of a list. Reports the others. */
export const capList = <Value>(
  list: readonly Value[],
  limit: number,
  place: string,
  report?: Report,
): readonly Value[] => {
  if (list.length <= limit) return list;
  report?.({ kind: 'limit', place, value: String(list.length) });
  return list.slice(0, limit);
};

/**
 * Caps the lists in an object, at every level, and cuts its own lists where their texts exceed the budget. Returns the
 * same object if none is capped.
 */
export const capLists = <Shape extends object>(
  shape: Shape,
  place: string,
  report?: Report,
  depth = 0,
  budget: Budget = { characters: MAX_CHARACTERS },
): Shape => {
  const isOwnList = depth === 1 && Array.isArray(shape);
  let copy: Shape | undefined;
  for (const [name, value] of Object.entries(shape) as [string, unknown][]) {
    const left = budget.characters;
    if (typeof value === 'string' && depth > 0 && name !== 'url') {
      budget.characters -= Math.max(0, value.length - FREE_CHARACTERS);
    }
    // Most lists are empty.
    if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0)) continue;
    const at = Array.isArray(shape) ? `${place}[${name}]` : `${place}.${name}`;
    const list = Array.isArray(value) ? capList(value as unknown[], LIMIT_OF[name] ?? LIMITS.texts, at, report) : value;
    const isDeep = depth === 2 * MAX_DEPTH || (depth === 0 && name === 'versions');
    const capped = isDeep ? list : capLists(list, at, report, depth + 1, budget);
    if (isOwnList && budget.characters < Math.min(left, 0))
      return capList((copy ?? shape) as unknown[], Number(name), place, report) as Shape;
    if (capped === value) continue;
    copy ??= (Array.isArray(shape) ? [...(shape as unknown[])] : { ...shape }) as Shape;
    Object.assign(copy, { [name]: capped });
  }
  return copy ?? shape;
};

/** Articles whose lists are within the limits. A poll reads only changed articles again, and checks only those. */
const WITHIN_LIMITS = new WeakSet<NewsItem>();

function* capItems(items: readonly NewsItem[], report?: Report): Generator<void, readonly NewsItem[]> {
  const capped: NewsItem[] = [];
  for (const [index, item] of items.entries()) {
    yield;
    const kept = WITHIN_LIMITS.has(item) ? item : capLists(item, `items[${index}]`, report);
    WITHIN_LIMITS.add(kept);
    capped.push(kept);
  }
  return capped;
}

/** Caps the lists of a feed and of its articles, in tasks. Not the number of the articles. */
export const capFeed = async (feed: NewsFeed, report?: Report): Promise<NewsFeed> => ({
  ...feed,
  languages: capList(feed.languages, LIMITS.feedLanguages, 'languages', report),
  fallback: capList(feed.fallback, LIMITS.feedLanguages, 'fallback', report),
  items: await inTasks(capItems(feed.items, report), ITEMS_OF_TASK),
});
