/** Checks news for the command line, and for the demo's pages "Try your feed" and "Coverage". */
import type { Fetcher } from '../loading/fetch-bytes.js';
import { loadNews } from '../loading/load-news.js';
import { parseNews } from '../loading/parse-news.js';
import type { TraceStep } from '../loading/trace.js';
import { diagnose } from '../diagnosis/diagnose.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { fetchAsPage, type PageResponse } from '../diagnosis/fetch-as-page.js';
import { findWrongLanguages, type LanguageDetection } from '../diagnosis/find-wrong-languages.js';
import { pageLanguageDetection } from '../diagnosis/page-language-detection.js';
import { readAllowed, type RequestingPage } from '../diagnosis/read-permissions.js';
import { resolveContentLanguage } from '../language/content-language.js';
import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';

export {
  describe,
  printable,
  toText,
  type Limits,
  type Line,
  type Section,
  type TextStyle,
} from '../diagnosis/describe.js';
export { coverage, type Coverage } from '../diagnosis/coverage.js';
export { describeCoverage, describeSize, PARTIAL } from '../diagnosis/describe-coverage.js';
export { COVERAGE_CSS, coverageToCsv, coverageToHtml, coverageToTables } from '../diagnosis/write-coverage.js';
export { mergeFeeds } from '../loading/merge-feeds.js';
export { closestWord } from '../diagnosis/closest-word.js';
export type { Diagnosis } from '../diagnosis/diagnosis.js';
export { suggestAddress } from '../diagnosis/suggest-address.js';
export { limitDay } from '../model/date-limit.js';

export interface CheckOptions {
  /** Name of the format. Default: detected from the content. */
  readonly format?: string | undefined;
  /** Languages of the reader, best first. Default: none; no version is chosen. */
  readonly languages?: readonly string[];
  /** Time for one attempt, in milliseconds. Default 8,000. */
  readonly timeout?: number | undefined;
  /** Size limit, in decoded bytes. Default 2,000,000. */
  readonly maxBytes?: number | undefined;
  /** Base of relative addresses in a text or bytes. */
  readonly base?: string | undefined;
  /** The page that will show the news: `{ origin: 'https://www.example.org' }`. Default: a page of any site. */
  readonly page?: RequestingPage | undefined;
  /** Whether scripts can see all response headers, as in Node. If so, CORS headers are checked. Default: false. */
  readonly seesHeaders?: boolean;
  /** Detects languages. Default: the browser, if it can do so without a download. */
  readonly detection?: LanguageDetection;
}

export interface CheckResult {
  readonly diagnosis: Diagnosis;
  /** The feed; missing after a failure. */
  readonly feed?: NewsFeed;
}

const MAX_BYTES = 2_000_000;

const isWeb = (source: string | Uint8Array | URL): source is URL => source instanceof URL;

const load = async (
  source: URL | string | Uint8Array,
  options: CheckOptions,
  trace: (step: TraceStep) => void,
  fetcher: Fetcher | undefined,
): Promise<NewsFeed> => {
  const { format, timeout, maxBytes = MAX_BYTES, base: url } = options;
  if (isWeb(source)) return loadNews(source.href, { format, timeout, maxBytes, trace, fetcher });
  const { length } = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  if (length > maxBytes) throw new NewsError('too-large', `More than ${maxBytes} bytes`);
  return parseNews(source, { format, url, trace });
};

/** The default page. Some servers send CORS headers only in response to `Origin`. */
const ANY_SITE = 'https://any-site.example';

/** Explanations of Node's error codes. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'no server is listening there'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'the host name is not known'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the server closed the connection'],
  [/CERT|UNABLE_TO_VERIFY/, 'the certificate of the server is not valid'],
  [/^Z_/, 'the compressed response is damaged'],
];

/** The reason for a failed request, which only Node reports: `ECONNREFUSED`. */
const reasonOf = (failure: unknown): string => {
  if (!(failure instanceof Error)) return '';
  // The error of `fetch` says only "fetch failed"; its cause has the reason.
  const { cause } = failure;
  const reason = cause instanceof Error ? String(Reflect.get(cause, 'code') ?? cause.message) : failure.message;
  const words = REASONS.find(([pattern]) => pattern.test(reason))?.[1];
  return words ? `${reason} (${words})` : reason;
};

/** The message of an error, with the reason for a failed request if Node reports one. */
export const explainFailure = (error: unknown): string => {
  if (!(error instanceof NewsError)) return String(Reflect.get(Object(error), 'message') ?? error);
  const reason = error.code === 'network' ? reasonOf(error.cause) : '';
  return reason ? `${error.message}: ${reason}` : error.message;
};

/** Chooses the version of each article for a reader of these languages. */
const chooseFor =
  (languages: readonly string[], feed: NewsFeed) =>
  ({
    versions,
  }: NewsFeed['items'][number]): {
    language: string | null;
    kind: ReturnType<typeof resolveContentLanguage>['kind'];
  } => {
    const preferences = { languages, interfaceLanguages: [], browserLanguages: [] };
    const available = versions.flatMap(({ language }) => language ?? []);
    const { language, kind } = resolveContentLanguage(preferences, available, { '*': feed.fallback });
    return { language, kind };
  };

/** Finds texts in the wrong language; `undefined` if languages cannot be detected here. */
const detect = async (feed: NewsFeed, given: LanguageDetection | undefined): Promise<Diagnosis['wrongLanguages']> => {
  try {
    const detection = given ?? (await pageLanguageDetection());
    return detection && (await findWrongLanguages(feed, detection));
  } catch {
    return undefined;
  }
};

/**
 * Loads news from an address, or reads a text or bytes, as the elements do. Never rejects: failures are part of the
 * diagnosis.
 */
export const check = async (source: URL | string | Uint8Array, options: CheckOptions = {}): Promise<CheckResult> => {
  const { languages = [], page, seesHeaders } = options;
  const steps: TraceStep[] = [];
  let responses: PageResponse[] = [];
  // Keeps only the last attempt.
  const fetcher: Fetcher = (url, init) => {
    responses = [];
    return fetchAsPage(page?.origin ?? ANY_SITE, (response) => responses.push(response))(url, init);
  };
  const collect = (step: TraceStep): void => void steps.push(step);
  let feed: NewsFeed | undefined;
  let error: NewsError | undefined;
  try {
    feed = await load(source, options, collect, seesHeaders ? fetcher : undefined);
  } catch (cause) {
    error = cause instanceof NewsError ? cause : new NewsError('malformed', String(cause), { cause });
  }
  const choose = feed && languages.length > 0 ? chooseFor(languages, feed) : undefined;
  const diagnosis = diagnose({
    steps,
    feed,
    error,
    requested: languages,
    choose,
    page,
    hasBase: isWeb(source) || options.base !== undefined,
  });
  const wrongLanguages = feed && (await detect(feed, options.detection));
  // Without a feed, other failures matter more.
  const forbidden = feed ? readAllowed(responses, page, feed.nextUrl?.split(' ')) : [];
  return {
    diagnosis: {
      ...diagnosis,
      failures: diagnosis.failures.map((failure) =>
        failure.code === error?.code ? { ...failure, message: explainFailure(error) } : failure,
      ),
      permissions: [...diagnosis.permissions, ...forbidden],
      ...(wrongLanguages && { wrongLanguages }),
    },
    ...(feed && { feed }),
  };
};
