import type { NewsError } from '../model/news-error.js';
import type { LoadedNews } from './loaded-news.js';
import { mergeFeeds } from './merge-feeds.js';

/** One of several results: as old as the oldest, and with what went wrong, if something did. */
const join = (urls: readonly string[], settled: readonly PromiseSettledResult<LoadedNews>[]): LoadedNews => {
  const loaded = settled.flatMap((each, index) =>
    each.status === 'fulfilled' ? [{ ...each.value, url: urls[index] ?? '' }] : [],
  );
  const [failed] = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as NewsError] : []));
  if (loaded.length === 0) throw failed ?? new Error('Nothing to load');
  if (failed) console.warn('[wco-widgets] One of several sources could not be loaded:', failed);
  const error = loaded.find((each) => each.error)?.error;
  return {
    feed: mergeFeeds(loaded),
    loadedAt: Math.min(...loaded.map(({ loadedAt }) => loadedAt)),
    ...(error && { error }),
  };
};

/**
 * Loads several sources (one feed a language, say) as one feed. What can be had of them is shown; only when
 * nothing can, it is a failure.
 */
export const loadMany = async (
  urls: readonly string[],
  loadEach: (url: string) => Promise<LoadedNews>,
): Promise<LoadedNews> => {
  const settled = await Promise.allSettled(urls.map(loadEach));
  const joined = join(urls, settled);
  const isOld = settled.some((each) => each.status === 'fulfilled' && each.value.newer !== undefined);
  if (!isOld) return joined;
  const newest = settled.map(async (each): Promise<LoadedNews> => {
    if (each.status === 'rejected') throw each.reason as NewsError;
    return (await each.value.newer) ?? each.value;
  });
  return { ...joined, newer: Promise.allSettled(newest).then((all) => join(urls, all)) };
};
