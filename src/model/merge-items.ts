import { groupByNames } from './group-by-names.js';
import type { LocalText } from './local-text.js';
import type { NewsImage, NewsItem, NewsVersion } from './news.js';

/** What an item is called, and what it calls its translations: its id, the addresses of its versions, its alternates. */
const namesOf = ({ id, versions, alternates = [] }: NewsItem): readonly string[] => [
  id,
  ...versions.flatMap(({ url }) => url ?? []),
  ...alternates.flatMap((alternate) => [alternate.url ?? [], alternate.id ?? []].flat()),
];

/** The first of those that have one key. */
const uniqueBy = <Value>(values: readonly Value[], keyOf: (value: Value) => unknown): readonly Value[] => {
  const seen = new Set<unknown>();
  return values.filter((value) => {
    const key = keyOf(value);
    return !seen.has(key) && seen.add(key);
  });
};

/** A version that was an item of its own; how it was made, nobody said. */
const asTranslation = (version: NewsVersion): NewsVersion =>
  version.kind === 'original' ? { ...version, kind: 'human' } : version;

const joinTexts = (texts: readonly (LocalText | undefined)[]): LocalText =>
  uniqueBy(
    texts.flatMap((text) => text ?? []),
    ({ language }) => language,
  );

/** The images of the first item that has some, with what the others say of the same files in their languages. */
const mergeImages = (items: readonly NewsItem[]): readonly NewsImage[] => {
  const images = items.find((item) => item.images.length > 0)?.images ?? [];
  const byUrl = new Map<string | undefined, NewsImage[]>();
  for (const image of items.flatMap((item) => item.images)) {
    const url = image.renditions[0]?.url;
    const same = byUrl.get(url);
    if (same) same.push(image);
    else byUrl.set(url, [image]);
  }
  return images.map((image) => {
    const same = byUrl.get(image.renditions[0]?.url) ?? [image];
    const caption = joinTexts(same.map((each) => each.caption));
    return { ...image, alt: joinTexts(same.map(({ alt }) => alt)), ...(caption.length > 0 ? { caption } : {}) };
  });
};

/** The members of the first item that has some. */
const firstOf = <Value>(items: readonly NewsItem[], listOf: (item: NewsItem) => readonly Value[]): readonly Value[] =>
  items.map(listOf).find(({ length }) => length > 0) ?? [];

/** One item of several that are versions of one article: the first one's versions first, a language only once. */
export const mergeItems = (items: readonly [NewsItem, ...NewsItem[]]): NewsItem => {
  const [first, ...others] = items;
  if (others.length === 0) return first;
  const added = others.flatMap(({ versions }) => versions.map(asTranslation));
  const known = new Set(first.versions.map(({ language }) => language));
  const versions = [
    ...first.versions,
    ...uniqueBy(
      added.filter(({ language }) => !known.has(language)),
      ({ language }) => language,
    ),
  ] as [NewsVersion, ...NewsVersion[]];
  const urls = new Set(versions.map(({ url }) => url));
  const ids = new Set(items.map(({ id }) => id));
  const alternates = uniqueBy(
    items
      .flatMap((item) => item.alternates ?? [])
      .filter(({ url, id }) => !(url && urls.has(url)) && !(id && ids.has(id))),
    ({ url, id, language }) => url ?? id ?? language,
  );
  const published = items.find((item) => item.published)?.published;
  const updated = items.find((item) => item.updated)?.updated;
  const rights = items.find((item) => item.rights)?.rights;
  return {
    id: first.id,
    versions,
    ...(published && { published }),
    ...(updated && { updated }),
    authors: firstOf(items, ({ authors }) => authors),
    images: mergeImages(items),
    attachments: uniqueBy(
      items.flatMap(({ attachments }) => attachments),
      ({ url }) => url,
    ),
    topics: firstOf(items, ({ topics }) => topics),
    places: firstOf(items, ({ places }) => places),
    contacts: firstOf(items, ({ contacts }) => contacts),
    ...(rights && { rights }),
    related: uniqueBy(
      items.flatMap(({ related }) => related),
      ({ url }) => url,
    ),
    ...(alternates.length > 0 && { alternates }),
  };
};

/** Items of which those that are one article (of one id or address, or linked as translations) have become one. */
export const mergeTranslations = (items: readonly NewsItem[]): readonly NewsItem[] =>
  groupByNames(items, namesOf).map(mergeItems);
