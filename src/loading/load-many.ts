import { NewsError } from '../model/news-error.js';
import { warn } from '../model/warn.js';
import { resolveUrl } from '../safety/urls.js';
import type { LoadedNews } from './copies.js';
import { mergeFeeds } from './merge-feeds.js';
import type { Trace } from './trace.js';

type Results = readonly PromiseSettledResult<LoadedNews>[];

const toAbsolute = (url: string): string =>
  resolveUrl(url, (globalThis as { document?: Document }).document?.baseURI)?.href ?? url;

const isRejected = (result: PromiseSettledResult<LoadedNews>): result is PromiseRejectedResult =>
  result.status === 'rejected';

/** Merges the loaded feeds. The result is as old as its oldest source, and has the first error of a source. */
const mergeResults = async (
  urls: readonly string[],
  results: Results,
  trace: Trace | undefined,
): Promise<LoadedNews> => {
  const loaded = results.flatMap((result, index) =>
    isRejected(result) ? [] : [{ ...result.value, url: toAbsolute(urls[index] ?? '') }],
  );
  const failure = results.find(isRejected)?.reason as Error | undefined;
  // An error of another type is the caller's abort.
  if (failure && (loaded.length === 0 || !(failure instanceof NewsError))) throw failure;
  const error = loaded.find((each) => each.error)?.error;
  return {
    feed: await mergeFeeds(loaded, (problem) => trace?.({ step: 'problem', problem })),
    loadedAt: Math.min(...loaded.map(({ loadedAt }) => loadedAt)),
    ...(error && { error }),
  };
};

const warnOfFailures = (results: Results): void => {
  const reasons = results.filter(isRejected).map(({ reason }) => reason as unknown);
  if (reasons.length > 0) warn('[wco-widgets] Not all sources could be loaded:', ...reasons);
};

/**
 * Merges several sources, for example one feed for each language, into one feed. Sources that fail are left out with
 * a warning.
 *
 * @throws the first failure if all sources fail; the reason of the signal if the caller aborted
 */
export const loadMany = async (
  urls: readonly string[],
  loads: readonly Promise<LoadedNews>[],
  trace?: Trace,
): Promise<LoadedNews> => {
  const finish = async (results: Results): Promise<LoadedNews> => {
    const merged = await mergeResults(urls, results, trace);
    warnOfFailures(results);
    return merged;
  };
  const results = await Promise.allSettled(loads);
  if (!results.some((result) => !isRejected(result) && result.value.newer !== undefined)) return finish(results);
  // Merge before starting `newer`: if this throws, `newer` would reject unhandled.
  const merged = await mergeResults(urls, results, trace);
  const newest = results.map(async (result): Promise<LoadedNews> => {
    if (isRejected(result)) throw result.reason as Error;
    return (await result.value.newer) ?? result.value;
  });
  return { ...merged, newer: Promise.allSettled(newest).then(finish) };
};
