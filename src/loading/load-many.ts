import { NewsError } from '../model/news-error.js';
import { resolveUrl } from '../safety/urls.js';
import type { LoadedNews } from './loaded-news.js';
import { mergeFeeds } from './merge-feeds.js';
import type { Trace } from './trace.js';
import { warn } from '../model/warn.js';

const toAbsolute = (url: string): string =>
  resolveUrl(url, (globalThis as { document?: Document }).document?.baseURI)?.href ?? url;

const isRejected = (each: PromiseSettledResult<LoadedNews>): each is PromiseRejectedResult =>
  each.status === 'rejected';

/** One of several results: as old as the oldest, and with what went wrong, if something did. */
const join = (
  urls: readonly string[],
  settled: readonly PromiseSettledResult<LoadedNews>[],
  trace: Trace | undefined,
): LoadedNews => {
  const loaded = settled.flatMap((each, index) =>
    isRejected(each) ? [] : [{ ...each.value, url: toAbsolute(urls[index] ?? '') }],
  );
  const failed = settled.find(isRejected)?.reason as Error | undefined;
  // Whoever gave up wants nothing of it.
  if (failed && (loaded.length === 0 || !(failed instanceof NewsError))) throw failed;
  const error = loaded.find((each) => each.error)?.error;
  return {
    feed: mergeFeeds(loaded, (problem) => trace?.({ step: 'problem', problem })),
    loadedAt: Math.min(...loaded.map(({ loadedAt }) => loadedAt)),
    ...(error && { error }),
  };
};

const warnOf = (settled: readonly PromiseSettledResult<LoadedNews>[]): void => {
  const reasons = settled.filter(isRejected).map(({ reason }) => reason as unknown);
  if (reasons.length > 0) warn('[wco-widgets] Not all sources could be loaded:', ...reasons);
};

/**
 * Loads several sources (one feed a language, say) as one feed. What can be had of them is shown; only when
 * nothing can, it is a failure.
 */
export const loadMany = async (
  urls: readonly string[],
  loadEach: (url: string) => Promise<LoadedNews>,
  trace?: Trace,
): Promise<LoadedNews> => {
  const finish = (settled: readonly PromiseSettledResult<LoadedNews>[]): LoadedNews => {
    const joined = join(urls, settled, trace);
    warnOf(settled);
    return joined;
  };
  const first = await Promise.allSettled(urls.map(loadEach));
  if (!first.some((each) => !isRejected(each) && each.value.newer !== undefined)) return finish(first);
  // Before anything is left pending: who is told of a failure does not wait for what is newer.
  const joined = join(urls, first, trace);
  const newest = first.map(async (each): Promise<LoadedNews> => {
    if (isRejected(each)) throw each.reason as Error;
    return (await each.value.newer) ?? each.value;
  });
  const newer = Promise.allSettled(newest).then(finish);
  return { ...joined, newer };
};
