import { normaliseTag } from '../../language/tag.js';
import { writtenDay } from '../../model/news-date.js';
import type { NewsItem } from '../../model/news.js';
import { chooseLocalText } from '../parts/local-text.js';
import type { MarkedText } from '../parts/text-language.js';

/** Search and filters of a list. Empty strings mean everything. */
export interface Filter {
  readonly query: string;
  /** Name of a topic in its first language, which serves as its key. */
  readonly topic: string;
  readonly year: string;
  readonly language: string;
}

export const NO_FILTER: Filter = { query: '', topic: '', year: '', language: '' };

/** A value of a filter. */
export interface Choice {
  readonly value: string;
  readonly label: MarkedText | undefined;
  /** The number of articles with this value. */
  readonly count: number;
}

export interface Facets {
  readonly topics: readonly Choice[];
  readonly years: readonly Choice[];
  readonly languages: readonly Choice[];
}

const topicsOf = ({ topics }: NewsItem): readonly string[] => topics.flatMap(({ name }) => name[0]?.value ?? []);

const yearOf = ({ published }: NewsItem): string => (published ? String(writtenDay(published).year) : '');

const languagesOf = ({ versions }: NewsItem): readonly string[] =>
  versions.flatMap(({ language }) => (language ? normaliseTag(language) : []));

const count = (
  items: readonly NewsItem[],
  valuesOf: (item: NewsItem) => readonly string[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
};

/** Options per filter. */
const MAX_CHOICES = 300;

/** The values of all filters. If there are too many, those with the most articles. */
export const facetsOf = (items: readonly NewsItem[], languages: readonly string[]): Facets => {
  const names = new Map(items.flatMap(({ topics }) => topics.map(({ name }) => [name[0]?.value ?? '', name] as const)));
  const choices = (counts: ReadonlyMap<string, number>): Choice[] =>
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_CHOICES)
      .map(([value, number]) => ({ value, count: number, label: chooseLocalText(names.get(value), languages) }));
  // `Intl` rejects tags such as `pt_BR`.
  const locale = normaliseTag(languages[0]) || undefined;
  return {
    topics: choices(count(items, topicsOf)).sort((a, b) =>
      (a.label?.value ?? a.value).localeCompare(b.label?.value ?? b.value, locale),
    ),
    years: choices(count(items, (item) => [yearOf(item)])).sort((a, b) => Number(b.value) - Number(a.value)),
    languages: choices(count(items, languagesOf)).sort((a, b) => b.count - a.count),
  };
};

/** Whether an item matches the filters for topic, year and language. */
export const matchesFilter = (item: NewsItem, { topic, year, language }: Filter): boolean =>
  (!topic || topicsOf(item).includes(topic)) &&
  (!year || yearOf(item) === year) &&
  (!language || languagesOf(item).includes(language));

export type Sort = 'newest' | 'oldest';

/** Sorts by date of publication. Undated items come last; equal ones keep the publisher's order. */
export const sortItems = (items: readonly NewsItem[], sort: Sort | ''): readonly NewsItem[] => {
  if (!sort) return items;
  const time = ({ published }: NewsItem): number => (published ? Date.parse(published.iso) : NaN);
  const sign = sort === 'newest' ? -1 : 1;
  return [...items].sort((a, b) => {
    const [one, other] = [time(a), time(b)];
    if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    return sign * (one - other);
  });
};
