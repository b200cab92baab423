import { joinVersions } from '../model/join-versions.js';
import { uniqueBy } from '../model/unique-by.js';
import type { NewsFeed, NewsItem } from '../model/news.js';
import type { Problem } from '../model/problem.js';

/** A feed and the absolute address it was loaded from. */
export interface SourcedFeed {
  readonly feed: NewsFeed;
  readonly url: string;
}

/** In a version without an address, relative addresses are relative to the feed. */
const withBase = (item: NewsItem, base: string): NewsItem => {
  const [first, ...others] = item.versions.map((version) =>
    version.url || version.base ? version : { ...version, base },
  );
  return first ? { ...item, versions: [first, ...others] } : item;
};

const timeOf = ({ published }: NewsItem): number => Date.parse(published?.iso ?? '');

/**
 * Merges feeds into one: articles that are in several feeds or languages become one item, its versions in the order
 * of the feeds. Items are sorted by date, newest first, if all have one.
 *
 * @param report called for each text that is left out because another feed has a different one
 */
export const mergeFeeds = async (
  feeds: readonly SourcedFeed[],
  report?: (problem: Problem) => void,
): Promise<NewsFeed> => {
  const candidates = feeds.flatMap(({ feed, url }) =>
    feed.items.map((item) => ({ item: withBase(item, url), source: url })),
  );
  const items = await joinVersions(candidates, ({ item: { id }, source }, reason) => {
    // Feeds of one site overlap: the same text twice is no problem.
    if (reason !== 'duplicate') report?.({ kind: 'left-out', place: source, value: id.slice(0, 80), reason });
  });
  const isDated = items.every(({ published }) => published);
  const languages = [
    ...feeds.flatMap(({ feed }) => feed.languages),
    ...feeds.flatMap(({ feed: { language, homePage, feedUrl } }) =>
      language ? { language, ...(homePage && { homePage }), ...(feedUrl && { feedUrl }) } : [],
    ),
  ];
  // Each feed has its own next page.
  const nextUrl = feeds.flatMap(({ feed }) => feed.nextUrl ?? []).join(' ');
  return {
    ...feeds[0]?.feed,
    languages: uniqueBy(languages, ({ language }) => language),
    fallback: [...new Set(feeds.flatMap(({ feed }) => feed.fallback))],
    items: isDated ? items.toSorted((a, b) => timeOf(b) - timeOf(a)) : items,
    ...(nextUrl && { nextUrl }),
    ...(feeds.some(({ feed }) => feed.isCut) && { isCut: true }),
  };
};
