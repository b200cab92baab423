import { needsNotice } from '../language/content-language.js';
import { negotiateLanguage } from '../language/negotiate.js';
import { normaliseTag } from '../language/tag.js';
import type { NewsFeed, NewsItem } from '../model/news.js';
import type { ItemReport, LanguageReport } from './diagnosis.js';

/** Chooses the version of an article for a reader. */
export type Choose = (item: NewsItem) => NonNullable<ItemReport['shown']>;

/** The normalised tag; an invalid tag as it is. */
export const keyOf = (tag: string): string => normaliseTag(tag) || tag;

/** Whether readers of a language can read one of the others without a notice: `en` and `en-GB`. */
export const isCovered = (language: string, others: readonly string[]): boolean =>
  others.includes(language) || (others.length > 0 && !needsNotice(negotiateLanguage(language, others)));

/** The English name of a language; an unknown tag as it is. */
export const nameOf = (tag: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const languagesOf = ({ versions }: NewsItem): ReadonlySet<string> =>
  new Set(versions.flatMap(({ language }) => (language === undefined ? [] : keyOf(language))));

/**
 * Counts the articles in each language that is published, declared or requested. A language that the articles have for
 * another region is not listed.
 */
export const readLanguages = (feed: NewsFeed, requested: readonly string[]): readonly LanguageReport[] => {
  const declared = [...feed.languages.map(({ language }) => language), ...(feed.language ? [feed.language] : [])].map(
    keyOf,
  );
  const present = feed.items.map((item) => ({ id: item.id, languages: languagesOf(item) }));
  const published = [...new Set(present.flatMap(({ languages }) => [...languages]))];
  const wanted = [...declared, ...requested.map(keyOf)].filter((language) => !isCovered(language, published));
  const all = new Set([...published, ...wanted]);
  const reports = [...all].map((language): LanguageReport => {
    const missing = present.filter(({ languages }) => !languages.has(language)).map(({ id }) => id);
    const count = present.length - missing.length;
    return { language, name: nameOf(language), count, missing, isDeclared: isCovered(language, declared) };
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
