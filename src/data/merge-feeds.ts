import type { AlternateLink, NewsFeed, NewsItem, NewsVersion } from '../model/news.js';

/** A feed, and the address it was loaded from. */
export interface FeedFrom {
  readonly feed: NewsFeed;
  readonly url: string;
}

/** The names under which an item may be linked to: its id, and the addresses of its versions. */
const namesOf = ({ id, versions }: NewsItem): readonly string[] => [id, ...versions.flatMap(({ url }) => url ?? [])];

const linksOf = ({ alternates = [] }: NewsItem): readonly string[] =>
  alternates.flatMap(({ url, id }) => [...(url ? [url] : []), ...(id ? [id] : [])]);

/** Relative addresses of an article without an address are relative to its own feed, not to the first one. */
const withBase = (item: NewsItem, base: string): NewsItem => {
  const [first, ...others] = item.versions.map((version) =>
    version.url || version.base ? version : { ...version, base },
  );
  return first ? { ...item, versions: [first, ...others] } : item;
};

const uniqueBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] =>
  [...new Map(values.map((value) => [keyOf(value), value] as const).reverse()).values()].reverse();

/** A version that came from another feed is a version of its own; how it was made, nobody said. */
const asTranslation = (version: NewsVersion): NewsVersion =>
  version.kind === 'original' ? { ...version, kind: 'human' } : version;

const mergeItems = (first: NewsItem, second: NewsItem): NewsItem => {
  const languages = new Set(first.versions.map(({ language }) => language));
  const added = second.versions.filter(({ language }) => !languages.has(language)).map(asTranslation);
  const versions = [...first.versions, ...added] as [NewsVersion, ...NewsVersion[]];
  const urls = new Set(versions.map(({ url }) => url));
  const alternates = uniqueBy<AlternateLink>(
    [...(first.alternates ?? []), ...(second.alternates ?? [])].filter(({ url }) => !urls.has(url)),
    ({ url, id, language }) => url ?? id ?? language ?? '',
  );
  return {
    ...second,
    ...first,
    versions,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    images: first.images.length > 0 ? first.images : second.images,
    attachments: uniqueBy([...first.attachments, ...second.attachments], ({ url }) => url),
    topics: first.topics.length > 0 ? first.topics : second.topics,
    places: first.places.length > 0 ? first.places : second.places,
    contacts: first.contacts.length > 0 ? first.contacts : second.contacts,
    related: uniqueBy([...first.related, ...second.related], ({ url }) => url),
    ...(alternates.length > 0 ? { alternates } : {}),
  };
};

/** Items that are versions of one article: of the same id or address, or linked to each other as translations. */
const groupItems = (items: readonly NewsItem[]): readonly (readonly NewsItem[])[] => {
  // Union-find: each name leads to another of the same article, the last one to itself.
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(name, root);
    return root;
  };
  for (const item of items) {
    for (const name of [...namesOf(item), ...linksOf(item)]) parents.set(find(name), find(item.id));
  }
  const groups = new Map<string, NewsItem[]>();
  for (const item of items) {
    const root = find(item.id);
    groups.set(root, [...(groups.get(root) ?? []), item]);
  }
  return [...groups.values()];
};

/**
 * One feed of several: articles that are the same, by id, by address or by the links of translations, become
 * one with several versions; those of the first feed come first in it. Newest first, where all are dated.
 */
export const mergeFeeds = (feeds: readonly FeedFrom[]): NewsFeed => {
  const items = feeds.flatMap(({ feed, url }) => feed.items.map((item) => withBase(item, url)));
  const merged = groupItems(items).map((group) => group.reduce(mergeItems));
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
