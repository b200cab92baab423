import { mergeTranslations } from '../model/merge-items.js';
import type { NewsFeed, NewsItem } from '../model/news.js';

/** A feed, and the address it was loaded from. */
export interface FeedFrom {
  readonly feed: NewsFeed;
  readonly url: string;
}

/** Relative addresses of an article without an address are relative to its own feed, not to the first one. */
const withBase = (item: NewsItem, base: string): NewsItem => {
  const [first, ...others] = item.versions.map((version) =>
    version.url || version.base ? version : { ...version, base },
  );
  return first ? { ...item, versions: [first, ...others] } : item;
};

const uniqueBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] =>
  [...new Map(values.map((value) => [keyOf(value), value] as const).reverse()).values()].reverse();

/**
 * One feed of several: articles that are the same, by id, by address or by the links of translations, become
 * one with several versions; those of the first feed come first in it. Newest first, where all are dated.
 */
export const mergeFeeds = (feeds: readonly FeedFrom[]): NewsFeed => {
  const items = feeds.flatMap(({ feed, url }) => feed.items.map((item) => withBase(item, url)));
  const merged = [...mergeTranslations(items)];
  const isDated = merged.every(({ published }) => published);
  if (isDated) merged.sort((a, b) => timeOf(b) - timeOf(a));
  const [first] = feeds;
  const languages = feeds.flatMap(({ feed }) => [
    ...feed.languages,
    ...(feed.language ? [{ language: feed.language }] : []),
  ]);
  const nextUrl = feeds.flatMap(({ feed }) => feed.nextUrl ?? []).join(' ');
  return {
    ...first?.feed,
    languages: uniqueBy(languages, ({ language }) => language),
    fallback: [...new Set(feeds.flatMap(({ feed }) => feed.fallback))],
    items: merged,
    // The next pages are several sources too.
    ...(nextUrl ? { nextUrl } : {}),
  };
};

const timeOf = ({ published }: NewsItem): number => Date.parse(published?.iso ?? '');
