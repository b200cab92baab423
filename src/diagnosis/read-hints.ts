import { normaliseTag } from '../language/tag.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../model/news.js';
import { IS_RELATIVE } from './explain-problem.js';
import type { HintCode, HintReport, LanguageReport, ProblemReport, RequestReport } from './diagnosis.js';

/** Larger responses are slow on mobile networks. Bytes. */
const LARGE = 1_000_000;
/** Length of the part of a body that is searched for relative addresses. Characters. */
const MAX_SEARCHED = 200_000;

/** A relative `src` or `href`. Fragments do not count. */
const RELATIVE = /\s(?:src|href)\s*=\s*["']?(?![a-z][a-z\d+.-]*:|\/\/|#|["'\s>])/i;

/** "1 article has …", "3 articles have …". */
const articles = (count: number, one: string, many: string): string =>
  count === 1 ? `1 article ${one}` : `${count} articles ${many}`;

const hint = (code: HintCode, text: string | undefined): readonly HintReport[] =>
  text === undefined ? [] : [{ code, text }];

const isUndeclared = ({ versions }: NewsItem): boolean => versions.some(({ language }) => language === undefined);

/** Counts the articles with a version that declares no language. */
export const countUndeclared = ({ items }: NewsFeed): number => items.filter(isUndeclared).length;

const hintAtLanguages = ({ feed, languages, requested }: HintInput): HintReport[] => {
  const undeclared = countUndeclared(feed);
  const keys = requested.map((tag) => normaliseTag(tag) || tag);
  const gaps = languages.filter(
    ({ language, count, isDeclared }) => count === 0 && (isDeclared || keys.includes(language)),
  );
  return [
    ...hint(
      'no-language',
      undeclared > 0
        ? `${articles(undeclared, 'declares', 'declare')} no language: there is no language notice, and screen readers may use the wrong voice. Declare the language in each article, or once in the feed.`
        : undefined,
    ),
    ...hint(
      'missing-language',
      gaps.length > 0 && feed.items.length > 0
        ? `No article is in ${gaps.map(({ name, language }) => `${name} (${language})`).join(', ')}: its readers see another version with a notice.`
        : undefined,
    ),
  ];
};

const hintAtIds = ({ items }: NewsFeed): HintReport[] => {
  const alone = items.filter(({ id, versions }) => id === versions[0].url).length;
  return [
    ...hint(
      'no-id',
      alone > 0
        ? `${articles(alone, 'has', 'have')} no id other than the address. Add an id that stays the same when the address changes, and in all languages.`
        : undefined,
    ),
  ];
};

const hasRelative = ({ body, url, base }: NewsVersion): boolean =>
  body !== undefined && 'html' in body && !url && !base && RELATIVE.test(body.html.slice(0, MAX_SEARCHED));

const hintAtPieces = ({ feed: { items }, hasBase }: HintInput): HintReport[] => {
  const headless = items.filter(({ versions }) => !versions.some(({ headline }) => headline)).length;
  const undated = items.filter(({ published }) => !published).length;
  const images = items.flatMap((item) => item.images);
  const silent = images.filter(({ alt }) => alt.length === 0).length;
  const relative = hasBase ? 0 : items.filter(({ versions }) => versions.some(hasRelative)).length;
  return [
    ...hint(
      'no-headline',
      headless > 0
        ? `${articles(headless, 'has', 'have')} no headline: lists show the summary or the start of the text. Add a headline.`
        : undefined,
    ),
    ...hint(
      'no-date',
      undated > 0
        ? `${articles(undated, 'has', 'have')} no date: lists cannot sort them or filter them by year. Add the date of publication.`
        : undefined,
    ),
    ...hint(
      'no-alt',
      silent > 0
        ? `${silent} of ${images.length} images have no alternative text. Describe each image, unless it is only decoration.`
        : undefined,
    ),
    ...hint(
      'relative-address',
      relative > 0
        ? `${articles(relative, 'has', 'have')} links or images with relative addresses that cannot be resolved: they are left out. Give each article a \`url\`.`
        : undefined,
    ),
  ];
};

/** The input of hints. */
export interface HintInput {
  readonly feed: NewsFeed;
  readonly languages: readonly LanguageReport[];
  /** Requested languages. */
  readonly requested: readonly string[];
  readonly requests: readonly RequestReport[];
  readonly problems: readonly ProblemReport[];
  /** Whether relative addresses can be resolved. */
  readonly hasBase: boolean;
}

const hintAtFeed = ({ feed, requests, problems }: HintInput): readonly HintReport[] => {
  const largest = Math.max(0, ...requests.map(({ bytes }) => bytes ?? 0));
  const relative = problems.filter(({ kind, text }) => kind === 'address' && text.includes(IS_RELATIVE)).length;
  return [
    ...hint('no-items', feed.items.length === 0 ? 'The feed has no articles to show.' : undefined),
    ...hint(
      'relative-address',
      relative > 0
        ? `Relative addresses found: ${relative}. They need the address of the feed, which is unknown here. With \`wco-widgets check\`, set it with \`--base\`.`
        : undefined,
    ),
    ...hint(
      'large',
      largest > LARGE
        ? `The response is ${(largest / 1_000_000).toFixed(1)} MB, which is slow for readers. Put only the latest articles into the feed, and the others on further pages.`
        : undefined,
    ),
  ];
};

/** Suggests improvements for a feed. */
export const readHints = (input: HintInput): readonly HintReport[] => [
  ...hintAtFeed(input),
  ...hintAtLanguages(input),
  ...hintAtIds(input.feed),
  ...hintAtPieces(input),
];
