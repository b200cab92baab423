/** What `npx wco-widgets check` does, and the demo's page "Try your feed": loads or reads news, and says what came of it. */
import type { Fetcher } from '../loading/fetch-bytes.js';
import { loadNews } from '../loading/load-news.js';
import { parseNews } from '../loading/parse-news.js';
import type { TraceStep } from '../loading/trace.js';
import { askAsPage, type Hop } from '../diagnosis/ask-as-page.js';
import { diagnose } from '../diagnosis/diagnose.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { readAllowed, type Asker } from '../diagnosis/read-permissions.js';
import { resolveContentLanguage } from '../language/content-language.js';
import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';

export { describe, type Limits, type Line, type Section } from '../diagnosis/describe.js';
export type { Diagnosis } from '../diagnosis/diagnosis.js';
export { printable } from '../diagnosis/printable.js';
export { toText, type TextStyle } from '../diagnosis/to-text.js';

export interface CheckOptions {
  /** Name of a format, instead of recognising it. */
  readonly format?: string | undefined;
  /** Languages of a reader, best first. */
  readonly languages?: readonly string[];
  /** Milliseconds for one attempt. */
  readonly timeout?: number | undefined;
  /** Most decoded bytes. */
  readonly maxBytes?: number | undefined;
  /** What relative addresses in a text or in bytes are relative to. */
  readonly base?: string | undefined;
  /** The page that will show the news, for what browsers allow: `{ origin: 'https://www.example.org' }`. */
  readonly asker?: Asker | undefined;
  /** Whether all headers of an answer can be seen, as in Node: then it is checked whether pages may read it. */
  readonly seesHeaders?: boolean;
}

export interface Checked {
  readonly diagnosis: Diagnosis;
  /** What was read; missing after a failure. */
  readonly feed?: NewsFeed;
}

const MOST_BYTES = 2_000_000;

const isWeb = (source: string | Uint8Array | URL): source is URL => source instanceof URL;

const load = async (
  source: URL | string | Uint8Array,
  options: CheckOptions,
  trace: (step: TraceStep) => void,
  fetcher: Fetcher | undefined,
): Promise<NewsFeed> => {
  const { format, timeout, maxBytes = MOST_BYTES, base: url } = options;
  if (isWeb(source)) return loadNews(source.href, { format, timeout, maxBytes, trace, fetcher });
  if (source.length > maxBytes) throw new NewsError('too-large', `There are more than ${maxBytes} bytes`);
  return parseNews(source, { format, url, trace });
};

/** Any site, where it is not said which will show the news: who lets all read often says so to pages alone. */
const ANY_SITE = 'https://any-site.example';

/** Why a request failed, as Node tells and browsers do not: `ECONNREFUSED`. */
const reasonOf = (failure: unknown): string => {
  if (!(failure instanceof Error)) return '';
  // What `fetch` rejects with says "fetch failed", and its cause why.
  const { cause } = failure;
  return cause instanceof Error ? String(Reflect.get(cause, 'code') ?? cause.message) : failure.message;
};

/** What happened to a request, with the reason where Node knows one. */
export const explainFailure = (error: unknown): string => {
  if (!(error instanceof NewsError)) return String(Reflect.get(Object(error), 'message') ?? error);
  const reason = error.code === 'network' ? reasonOf(error.cause) : '';
  return reason ? `${error.message}: ${reason}` : error.message;
};

/** What a reader of these languages would get of each article. */
const chooseFor =
  (languages: readonly string[], feed: NewsFeed) =>
  ({
    versions,
  }: NewsFeed['items'][number]): {
    language: string | null;
    kind: ReturnType<typeof resolveContentLanguage>['kind'];
  } => {
    const wishes = { languages, interfaceLanguages: [], browserLanguages: [] };
    const available = versions.flatMap(({ language }) => language ?? []);
    const { language, kind } = resolveContentLanguage(wishes, available, { '*': feed.fallback });
    return { language, kind };
  };

/**
 * Loads news from an address, or reads a text or bytes, with the loader and the readers of the elements. Never
 * rejects: what fails is in the diagnosis.
 */
export const check = async (source: URL | string | Uint8Array, options: CheckOptions = {}): Promise<Checked> => {
  const { languages = [], asker, seesHeaders } = options;
  const steps: TraceStep[] = [];
  let hops: Hop[] = [];
  // An attempt begins anew.
  const fetcher: Fetcher = (url, init) => {
    hops = [];
    return askAsPage(asker?.origin ?? ANY_SITE, (hop) => hops.push(hop))(url, init);
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
    asked: languages,
    choose,
    asker,
    hasBase: isWeb(source) || options.base !== undefined,
  });
  // What is no feed has other troubles.
  const forbidden = feed ? readAllowed(hops, asker) : [];
  return {
    diagnosis: {
      ...diagnosis,
      failures: diagnosis.failures.map((failure) =>
        failure.code === error?.code ? { ...failure, message: explainFailure(error) } : failure,
      ),
      permissions: [...diagnosis.permissions, ...forbidden],
    },
    ...(feed && { feed }),
  };
};
