import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';

/** An element with one value in all attributes except the given ones. */
export const withAttributes = (
  tag: string,
  names: readonly string[],
  hostile: string,
  given: object = {},
): HTMLElement => {
  const element = document.createElement(tag);
  for (const name of names) element.setAttribute(name, hostile);
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, String(value));
  return element;
};

export const newsItem = (data: unknown, own: Partial<Pick<WcoNewsItem, 'variant' | 'itemId'>> = {}): WcoNewsItem =>
  Object.assign(document.createElement('wco-news-item'), { ...own, data });
