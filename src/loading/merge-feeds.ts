import { isBefore } from '../model/news-date.js';
import type { AlternateLink, NewsFeed, NewsItem, NewsVersion } from '../model/news.js';
import { groupItems } from './group-items.js';

/** A feed, and the address it was loaded from. */
export interface FeedFrom {
  readonly feed: NewsFeed;
  /** Absolute. */
  readonly url: string;
}

/** Relative addresses of an article without an address are relative to its own feed, not to the first one. */
const withBase = (item: NewsItem, base: string): NewsItem => {
  const [first, ...others] = item.versions.map((version) =>
    version.url || version.base ? version : { ...version, base },
  );
  return first ? { ...item, versions: [first, ...others] } : item;
};

/** The first of each key, in their order. */
const uniqueBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] => {
  const known = new Set<string>();
  return values.filter((value) => !known.has(keyOf(value)) && known.add(keyOf(value)));
};

/** Versions of one article, at least one. */
type Group = readonly [NewsItem, ...NewsItem[]];

/** A version that came from another item is a version of its own; how it was made, nobody said. */
const asTranslation = (version: NewsVersion): NewsVersion =>
  version.kind === 'original' ? { ...version, kind: 'human' } : version;

/** One version a language: the first, or a later one that corrects it. */
const mergeVersions = ([first, ...others]: Group): NewsItem['versions'] => {
  const entries = [first, ...others].flatMap((item) =>
    item.versions.map((version) => ({
      version: item === first ? version : asTranslation(version),
      updated: version.updated ?? item.updated,
    })),
  );
  const byLanguage = new Map<string, (typeof entries)[number]>();
  for (const entry of entries) {
    const key = entry.version.language?.toLowerCase() ?? '';
    const known = byLanguage.get(key);
    if (!known) byLanguage.set(key, entry);
    else if (known.updated && entry.updated && isBefore(known.updated, entry.updated)) {
      byLanguage.set(key, { ...entry, version: { ...entry.version, kind: known.version.kind } });
    }
  }
  return [...byLanguage.values()].map(({ version }) => version) as unknown as NewsItem['versions'];
};

/** Links to versions elsewhere; what is here now is no longer elsewhere. */
const mergeAlternates = (items: Group, versions: NewsItem['versions']): readonly AlternateLink[] => {
  const ids = new Set(items.map(({ id }) => id));
  const here = new Set(items.flatMap((item) => item.versions.flatMap(({ url }) => url ?? [])));
  const languages = new Set(versions.map(({ language }) => language?.toLowerCase()));
  const elsewhere = items
    .flatMap(({ alternates = [] }) => alternates)
    .filter(
      ({ url, id, language }) =>
        !(url && here.has(url)) && !(id && ids.has(id)) && !(language && languages.has(language.toLowerCase())),
    );
  return uniqueBy(elsewhere, ({ url, id, language }) => url ?? id ?? language ?? '');
};

/** The first list that holds anything. */
const firstOf = <Value>(lists: readonly (readonly Value[])[]): readonly Value[] =>
  lists.find(({ length }) => length > 0) ?? [];

const mergeItems = (items: Group): NewsItem => {
  const [first, ...others] = items;
  // Most articles are in one feed only: they stay the same object.
  if (others.length === 0) return first;
  const versions = mergeVersions(items);
  const alternates = mergeAlternates(items, versions);
  const merged = Object.assign({}, ...[...others].reverse(), first) as {
    -readonly [Name in keyof NewsItem]: NewsItem[Name];
  };
  delete merged.alternates;
  return {
    ...merged,
    versions,
    authors: firstOf(items.map(({ authors }) => authors)),
    images: firstOf(items.map(({ images }) => images)),
    attachments: uniqueBy(
      items.flatMap(({ attachments }) => attachments),
      ({ url }) => url,
    ),
    topics: firstOf(items.map(({ topics }) => topics)),
    places: firstOf(items.map(({ places }) => places)),
    contacts: firstOf(items.map(({ contacts }) => contacts)),
    related: uniqueBy(
      items.flatMap(({ related }) => related),
      ({ url }) => url,
    ),
    ...(alternates.length > 0 ? { alternates } : {}),
  };
};

const timeOf = ({ published }: NewsItem): number => Date.parse(published?.iso ?? '');

/**
 * One feed of several: articles that are the same, by id, by address or by the links of translations, become
 * one with several versions; those of the first feed come first in it. Newest first, where all are dated.
 */
export const mergeFeeds = (feeds: readonly FeedFrom[]): NewsFeed => {
  const items = groupItems(feeds.map(({ feed, url }) => feed.items.map((item) => withBase(item, url)))).map(mergeItems);
  if (items.every(({ published }) => published)) items.sort((a, b) => timeOf(b) - timeOf(a));
  const languages = [
    ...feeds.flatMap(({ feed }) => feed.languages),
    ...feeds.flatMap(({ feed: { language } }) => (language ? [{ language }] : [])),
  ];
  const nextUrl = feeds.flatMap(({ feed }) => feed.nextUrl ?? []).join(' ');
  return {
    ...feeds[0]?.feed,
    languages: uniqueBy(languages, ({ language }) => language),
    fallback: [...new Set(feeds.flatMap(({ feed }) => feed.fallback))],
    items,
    // The next pages are several sources too.
    ...(nextUrl ? { nextUrl } : {}),
  };
};
