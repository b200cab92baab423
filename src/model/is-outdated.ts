import { isBefore } from './news-date.js';
import type { NewsItem, NewsVersion } from './news.js';

/** Whether the original was updated after a translation. */
export const isOutdated = ({ versions: [original] }: NewsItem, version: NewsVersion): boolean =>
  version !== original && !!version.updated && !!original.updated && isBefore(version.updated, original.updated);
