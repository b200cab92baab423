import { normaliseTag } from '../language/tag.js';
import type { NewsFeed, NewsItem } from '../model/news.js';
import type { ItemReport, LanguageReport } from './diagnosis.js';

/** Chooses the version of an article for a reader. */
export type Choose = (item: NewsItem) => NonNullable<ItemReport['shown']>;

/** The normalised tag; an invalid tag as it is. */
const keyOf = (tag: string): string => normaliseTag(tag) || tag;

const nameOf = (tag: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const languagesOf = ({ versions }: NewsItem): ReadonlySet<string> =>
  new Set(versions.flatMap(({ language }) => (language === undefined ? [] : keyOf(language))));

/** Counts the articles in each language that is published, declared or requested. */
export const readLanguages = (feed: NewsFeed, requested: readonly string[]): readonly LanguageReport[] => {
  const declared = new Set(feed.languages.map(({ language }) => keyOf(language)));
  const present = feed.items.map((item) => ({ id: item.id, languages: languagesOf(item) }));
  const all = new Set([...declared, ...requested.map(keyOf), ...present.flatMap(({ languages }) => [...languages])]);
  const reports = [...all].map((language): LanguageReport => {
    const missing = present.filter(({ languages }) => !languages.has(language)).map(({ id }) => id);
    const count = present.length - missing.length;
    return { language, name: nameOf(language), count, missing, isDeclared: declared.has(language) };
  });
  return reports.sort((a, b) => b.count - a.count);
};

/** Lists the articles with their languages. */
export const readItems = (
  feed: NewsFeed,
  languages: readonly LanguageReport[],
  choose: Choose | undefined,
): readonly ItemReport[] =>
  feed.items.map((item): ItemReport => {
    const present = languagesOf(item);
    const headline = item.versions.find((version) => version.headline)?.headline;
    return {
      id: item.id,
      ...(headline !== undefined && { headline }),
      languages: item.versions.map(({ language }) => language ?? null),
      missing: languages.flatMap(({ language }) => (present.has(language) ? [] : language)),
      ...(choose && { shown: choose(item) }),
    };
  });
