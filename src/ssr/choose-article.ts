import { selectArticle, type Article } from '../elements/parts/article.js';
import { NewsError } from '../model/news-error.js';
import type { NewsFeed, NewsItem } from '../model/news.js';
import type { RenderOptions } from './options.js';
import type { Reader } from './reader.js';

/** @throws NewsError `not-found` when there is no such article */
export const chooseItem = (items: readonly NewsItem[], id: string | undefined): NewsItem => {
  const item = id === undefined ? items[0] : items.find((each) => each.id === id);
  if (!item) throw new NewsError('not-found', id ? `The feed has no item "${id}"` : 'The feed has no items');
  return item;
};

/** The article of a feed of one, in the version for a reader. */
export const chooseArticle = (feed: NewsFeed, reader: Reader, options: RenderOptions): Article =>
  selectArticle(chooseItem(feed.items, undefined), feed, {
    wishes: reader.wishes,
    fallback: options.fallback ?? 'best',
    notice: options.notice ?? 'auto',
  });
