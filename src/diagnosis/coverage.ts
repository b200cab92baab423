import { isOutdated } from '../model/is-outdated.js';
import type { LocalText } from '../model/local-text.js';
import { writtenDay, type NewsDate } from '../model/news-date.js';
import type { NewsFeed, NewsItem, NewsVersion, VersionKind } from '../model/news.js';
import { isCovered, keyOf, nameOf, readLanguages } from './read-coverage.js';

/** `linked`: the feed does not contain the version, but links to it. */
export type CoverageState = VersionKind | 'linked' | 'missing';

/** How much later than a translation its original was updated. */
export interface Lag {
  /** Whole days. */
  readonly days: number;
  /** The same in words: `5 hours`, `12 days`, `7 months`. */
  readonly text: string;
}

/** An article in one language. */
export interface CoverageCell {
  readonly state: CoverageState;
  readonly url?: string;
  /** Set if the original was updated after this version. */
  readonly outdated?: Lag;
}

/** A row of the matrix. */
export interface CoverageArticle {
  readonly id: string;
  /** The headline of the original, or else of the first version that has one. */
  readonly headline?: string;
  /** Language of the headline. */
  readonly language?: string;
  /** ISO 8601. */
  readonly published?: string;
  /** In English if possible. */
  readonly topics: readonly string[];
  /** One for each language, in the order of `Coverage.languages`. */
  readonly cells: readonly CoverageCell[];
}

/** A column of the matrix with its totals. */
export interface CoverageLanguage {
  /** The normalised tag; `und` for versions that declare no language. */
  readonly language: string;
  /** Its English name. */
  readonly name: string;
  /** Whether the feed declares the language as one of its own. */
  readonly isDeclared: boolean;
  /** Number of articles that the feed contains in this language. */
  readonly covered: number;
  /** Number of articles in each state. */
  readonly states: Readonly<Record<CoverageState, number>>;
  /** Number of outdated versions. They count as covered. */
  readonly outdated: number;
}

/** The articles of a topic or a month. */
export interface CoverageGroup {
  /** The topic, or the month (`2026-03`); `null` for articles without one. */
  readonly name: string | null;
  readonly articles: number;
  /** Number of articles in each language, in the order of `Coverage.languages`. */
  readonly covered: readonly number[];
}

/** Which articles exist in which languages: plain data that can be written as JSON. */
export interface Coverage {
  readonly title?: string;
  /** Whether the feed has further articles that are not counted. */
  readonly isPartial: boolean;
  /** By number of articles. */
  readonly languages: readonly CoverageLanguage[];
  /** In the order of the feed. */
  readonly articles: readonly CoverageArticle[];
  /** By number of articles. An article counts in each of its topics. */
  readonly topics: readonly CoverageGroup[];
  /** Newest first. */
  readonly months: readonly CoverageGroup[];
}

/** Tag for versions that declare no language. */
const UNDETERMINED = 'und';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;

const inWords = (count: number, unit: string): string =>
  new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(count));

const lagInWords = (milliseconds: number): string => {
  const days = milliseconds / DAY_MS;
  if (milliseconds < HOUR_MS) return 'less than an hour';
  if (days < 1) return inWords(milliseconds / HOUR_MS, 'hour');
  if (days < 61) return inWords(days, 'day');
  return days < 2 * YEAR_DAYS ? inWords(days / MONTH_DAYS, 'month') : inWords(days / YEAR_DAYS, 'year');
};

const dayMs = (date: NewsDate): number => {
  const { year, month, day } = writtenDay(date);
  return Date.UTC(year, month - 1, day);
};

/** Instants are compared as moments, other dates by their day, as in `isBefore()`. */
const lagOf = (earlier: NewsDate, later: NewsDate): Lag => {
  const areInstants = earlier.kind === 'instant' && later.kind === 'instant';
  const milliseconds = areInstants ? Date.parse(later.iso) - Date.parse(earlier.iso) : dayMs(later) - dayMs(earlier);
  return { days: Math.floor(milliseconds / DAY_MS), text: lagInWords(milliseconds) };
};

const languageOf = ({ language }: NewsVersion): string => (language === undefined ? UNDETERMINED : keyOf(language));

/** Finds the version for a column. `isExact` is false if no article is in the language: a regional variant counts. */
const findVersion = (item: NewsItem, language: string, isExact: boolean): NewsVersion | undefined =>
  item.versions.find((version) => languageOf(version) === language) ??
  (isExact ? undefined : item.versions.find((version) => isCovered(language, [languageOf(version)])));

const readCell = (item: NewsItem, language: string, isExact: boolean): CoverageCell => {
  const version = findVersion(item, language, isExact);
  const { updated } = item.versions[0];
  if (version) {
    const { kind, url } = version;
    const isOld = version.updated && updated && isOutdated(item, version);
    return { state: kind, ...(url && { url }), ...(isOld && { outdated: lagOf(version.updated, updated) }) };
  }
  const link = item.alternates?.find((each) => each.language !== undefined && keyOf(each.language) === language);
  return link ? { state: 'linked', ...(link.url && { url: link.url }) } : { state: 'missing' };
};

const englishOf = (text: LocalText): string | undefined =>
  (text.find(({ language }) => language !== undefined && isCovered('en', [keyOf(language)])) ?? text[0])?.value;

const readArticle = (item: NewsItem, columns: readonly (readonly [string, boolean])[]): CoverageArticle => {
  const titled = item.versions.find(({ headline }) => headline);
  return {
    id: item.id,
    ...(titled?.headline !== undefined && { headline: titled.headline }),
    ...(titled?.language !== undefined && { language: titled.language }),
    ...(item.published && { published: item.published.iso }),
    topics: [...new Set(item.topics.flatMap(({ name }) => englishOf(name) ?? []))],
    cells: columns.map(([language, isExact]) => readCell(item, language, isExact)),
  };
};

const isPresent = ({ state }: CoverageCell): boolean => state !== 'missing' && state !== 'linked';

const countStates = (cells: readonly CoverageCell[]): CoverageLanguage['states'] => {
  const count = (state: CoverageState): number => cells.filter((cell) => cell.state === state).length;
  return {
    original: count('original'),
    human: count('human'),
    machine: count('machine'),
    'machine-reviewed': count('machine-reviewed'),
    summary: count('summary'),
    linked: count('linked'),
    missing: count('missing'),
  };
};

/** Groups articles by names that are equal but for their case. */
const groupBy = (
  articles: readonly CoverageArticle[],
  width: number,
  namesOf: (article: CoverageArticle) => readonly (string | null)[],
): readonly CoverageGroup[] => {
  const groups = new Map<string | null, { readonly name: string | null; readonly members: CoverageArticle[] }>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const key = name?.toLowerCase() ?? null;
      const group = groups.get(key) ?? { name, members: [] };
      group.members.push(article);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ name, members }) => ({
    name,
    articles: members.length,
    covered: Array.from({ length: width }, (_none, index) =>
      members.reduce((sum, { cells }) => sum + Number(cells[index] !== undefined && isPresent(cells[index])), 0),
    ),
  }));
};

/** Articles without a topic or date come last. */
const withUnnamedLast = (
  groups: readonly CoverageGroup[],
  order: (one: CoverageGroup, other: CoverageGroup) => number,
): readonly CoverageGroup[] =>
  groups.toSorted((one, other) => Number(one.name === null) - Number(other.name === null) || order(one, other));

/** The columns: the languages asked for, or else all that the feed has or declares. */
const readColumns = (
  feed: NewsFeed,
  asked: readonly string[],
): readonly { language: string; isDeclared: boolean }[] => {
  const all = readLanguages(feed, asked);
  if (asked.length === 0) {
    const isUndeclared = feed.items.some(({ versions }) => versions.some(({ language }) => language === undefined));
    return isUndeclared ? [...all, { language: UNDETERMINED, isDeclared: false }] : all;
  }
  return [...new Set(asked.map(keyOf))].map((language) => ({
    language,
    isDeclared: all.some((each) => each.language === language && each.isDeclared),
  }));
};

/**
 * Tells which articles of a feed exist in which languages, how each version was written, and which translations are
 * older than their originals. Pure.
 *
 * @param asked the languages to report. Default: all that the feed has or declares
 */
export const coverage = (feed: NewsFeed, asked: readonly string[] = []): Coverage => {
  const published = new Set(feed.items.flatMap(({ versions }) => versions.map(languageOf)));
  const columns = readColumns(feed, asked);
  const articles = feed.items.map((item) =>
    readArticle(
      item,
      columns.map(({ language }) => [language, published.has(language)]),
    ),
  );
  const languages = columns.map(({ language, isDeclared }, index): CoverageLanguage => {
    const cells = articles.flatMap((article) => article.cells[index] ?? []);
    return {
      language,
      name: language === UNDETERMINED ? 'No language' : nameOf(language),
      isDeclared,
      covered: cells.filter(isPresent).length,
      states: countStates(cells),
      outdated: cells.filter(({ outdated }) => outdated).length,
    };
  });
  return {
    ...(feed.title !== undefined && { title: feed.title }),
    isPartial: feed.nextUrl !== undefined || feed.isCut === true,
    languages,
    articles,
    topics: withUnnamedLast(
      groupBy(articles, columns.length, ({ topics }) => (topics.length > 0 ? topics : [null])),
      (one, other) => other.articles - one.articles,
    ),
    months: withUnnamedLast(
      groupBy(articles, columns.length, ({ published: date }) => [date?.slice(0, 7) ?? null]),
      (one, other) => ((one.name ?? '') < (other.name ?? '') ? 1 : -1),
    ),
  };
};
