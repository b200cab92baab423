import { normaliseTag } from '../language/tag.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../model/news.js';
import { IS_RELATIVE } from './explain-problem.js';
import type { HintCode, HintReport, LanguageReport, ProblemReport, RequestReport } from './diagnosis.js';

/** From so many bytes on, readers on the road wait. */
const LARGE = 1_000_000;
/** Characters of a text that are searched for addresses. */
const MOST = 200_000;

/** The `src` or `href` of a text that is relative: not absolute, not a fragment. */
const RELATIVE = /\s(?:src|href)\s*=\s*["']?(?![a-z][a-z\d+.-]*:|\/\/|#|["'\s>])/i;

/** "1 article has …", "3 articles have …". */
const articles = (count: number, one: string, many: string): string =>
  count === 1 ? `1 article ${one}` : `${count} articles ${many}`;

const hint = (code: HintCode, text: string | undefined): readonly HintReport[] =>
  text === undefined ? [] : [{ code, text }];

const isUndeclared = ({ versions }: NewsItem): boolean => versions.some(({ language }) => language === undefined);

/** How many articles have a version whose language nobody stated. */
export const countUndeclared = ({ items }: NewsFeed): number => items.filter(isUndeclared).length;

const hintAtLanguages = ({ feed, languages, asked }: Clues): HintReport[] => {
  const undeclared = countUndeclared(feed);
  const odd = languages.filter(({ language }) => normaliseTag(language) === '').map(({ language }) => `"${language}"`);
  const keys = asked.map((tag) => normaliseTag(tag) || tag);
  const gaps = languages.filter(
    ({ language, count, isDeclared }) => count === 0 && (isDeclared || keys.includes(language)),
  );
  return [
    ...hint(
      'no-language',
      undeclared > 0
        ? `${articles(undeclared, 'does not say which language it is', 'do not say which language they are')} in: no notice can be shown, and screen readers guess how to pronounce it. Declare it, in the article or once for the feed.`
        : undefined,
    ),
    ...hint(
      'odd-language',
      odd.length > 0 ? `${odd.join(', ')}: no language tag. Write BCP 47: "de", "pt-BR", "zh-Hans".` : undefined,
    ),
    ...hint(
      'missing-language',
      gaps.length > 0 && feed.items.length > 0
        ? `No article is in ${gaps.map(({ name, language }) => `${name} (${language})`).join(', ')}: its readers get another version, with a notice.`
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
        ? `${articles(alone, 'is known by its address', 'are known by their addresses')} alone. An id of its own stays when the address changes, and is the same for all its languages.`
        : undefined,
    ),
  ];
};

const hasRelative = ({ body, url, base }: NewsVersion): boolean =>
  body !== undefined && 'html' in body && !url && !base && RELATIVE.test(body.html.slice(0, MOST));

const hintAtPieces = ({ feed: { items }, hasBase }: Clues): HintReport[] => {
  const headless = items.filter(({ versions }) => !versions.some(({ headline }) => headline)).length;
  const undated = items.filter(({ published }) => !published).length;
  const images = items.flatMap((item) => item.images);
  const silent = images.filter(({ alt }) => alt.length === 0).length;
  const relative = hasBase ? 0 : items.filter(({ versions }) => versions.some(hasRelative)).length;
  return [
    ...hint(
      'no-headline',
      headless > 0
        ? `${articles(headless, 'has', 'have')} no headline: a list shows the summary or the id.`
        : undefined,
    ),
    ...hint(
      'no-date',
      undated > 0
        ? `${articles(undated, 'has', 'have')} no date: nothing can be sorted or found by its year.`
        : undefined,
    ),
    ...hint(
      'no-alt',
      silent > 0
        ? `${silent} of ${images.length} images have no alternative text: who cannot see them does not learn what they show. Nothing is wrong with it for pure decoration.`
        : undefined,
    ),
    ...hint(
      'relative-address',
      relative > 0
        ? `${articles(relative, 'has', 'have')} links or images with relative addresses, and nothing that they are relative to: they are dropped. Give every article a \`url\`.`
        : undefined,
    ),
  ];
};

/** What is known of a feed that can be read. */
export interface Clues {
  readonly feed: NewsFeed;
  readonly languages: readonly LanguageReport[];
  /** Languages asked for. */
  readonly asked: readonly string[];
  readonly requests: readonly RequestReport[];
  readonly problems: readonly ProblemReport[];
  /** Whether relative addresses are relative to something. */
  readonly hasBase: boolean;
}

const hintAtWhole = ({ feed, requests, problems }: Clues): readonly HintReport[] => {
  const largest = Math.max(0, ...requests.map(({ bytes }) => bytes ?? 0));
  const relative = problems.filter(({ kind, text }) => kind === 'address' && text.includes(IS_RELATIVE)).length;
  return [
    ...hint('no-items', feed.items.length === 0 ? 'The feed has no article that can be shown.' : undefined),
    ...hint(
      'relative-address',
      relative > 0
        ? `Relative addresses (${relative}) are relative to the address of the feed; this document came from none. (For a check, \`--base\` names it.)`
        : undefined,
    ),
    ...hint(
      'large',
      largest > LARGE
        ? `The answer has ${(largest / 1_000_000).toFixed(1)} MB: every reader waits for it. Publish the latest articles, and the others on further pages.`
        : undefined,
    ),
  ];
};

/** What could be better about a feed that can be read. */
export const readHints = (clues: Clues): readonly HintReport[] => [
  ...hintAtWhole(clues),
  ...hintAtLanguages(clues),
  ...hintAtIds(clues.feed),
  ...hintAtPieces(clues),
];
