import type { NewsItem, NewsVersion } from '../../model/news.js';

/** An item of a feed, and how to tell that it cannot be used. */
export interface Entry {
  readonly item: NewsItem;
  readonly leaveOut: () => void;
}

const languageOf = (version: NewsVersion): string => version.language?.toLowerCase() ?? '';

const urlsOf = ({ versions }: NewsItem): readonly string[] => versions.flatMap(({ url }) => url ?? []);

const linksOf = ({ alternates = [] }: NewsItem): readonly string[] => alternates.flatMap(({ url }) => url ?? []);

/** The first, with the texts of the other as further versions. */
const join = (first: NewsItem, other: NewsItem): NewsItem => {
  const translations = other.versions.map((version) => ({ ...version, kind: 'human' as const }));
  const urls = new Set([...urlsOf(first), ...urlsOf(other)]);
  const { alternates: firstLinks = [], ...rest } = first;
  const known = new Set(linksOf(first));
  const alternates = [...firstLinks, ...(other.alternates ?? []).filter(({ url = '' }) => !known.has(url))].filter(
    ({ url = '' }) => !urls.has(url),
  );
  return {
    ...rest,
    versions: [...first.versions, ...translations],
    ...(alternates.length > 0 && { alternates }),
  };
};

/** More versions than anybody has languages: beyond it, comparing takes too long. */
const MAX_VERSIONS = 300;

/** Whether both say which languages they are in, and these are different ones. */
const isTranslation = (first: NewsItem, other: NewsItem): boolean => {
  if (first.versions.length >= MAX_VERSIONS) return false;
  const known = new Set(first.versions.map(languageOf));
  return !known.has('') && other.versions.every((version) => version.language && !known.has(languageOf(version)));
};

/**
 * Items of one feed, those that are translations of each other joined: by one id, or by the links of one to the
 * other. A second item of one id and one language is left out, if it has the same address; else its address is its id.
 */
export const joinEntries = (entries: readonly Entry[]): readonly NewsItem[] => {
  const joined: NewsItem[] = [];
  const places = new Map<string, number>();
  /** Where an item stands that links to an address. */
  const linked = new Map<string, number>();
  const put = (index: number, item: NewsItem): void => {
    joined[index] = item;
    for (const name of [item.id, ...urlsOf(item)]) if (!places.has(name)) places.set(name, index);
    for (const url of linksOf(item)) if (!linked.has(url)) linked.set(url, index);
  };
  for (const { item, leaveOut } of entries) {
    const [url] = urlsOf(item);
    const byId = places.get(item.id);
    const names = [...urlsOf(item), ...linksOf(item)];
    const index =
      byId ??
      [...names.map((name) => places.get(name)), ...urlsOf(item).map((each) => linked.get(each))].find(
        (each) => each !== undefined,
      );
    const other = index === undefined ? undefined : joined[index];
    if (index !== undefined && other && isTranslation(other, item)) {
      put(index, join(other, item));
      // The id of a translation may be named by the next one.
      if (!places.has(item.id)) places.set(item.id, index);
    } else if (byId === undefined) put(joined.length, item);
    else if (url && !places.has(url)) put(joined.length, { ...item, id: url });
    else leaveOut();
  }
  return joined;
};
