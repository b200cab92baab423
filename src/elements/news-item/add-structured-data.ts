/** The chunk for elements with `structured-data`. */
import type { NewsItem, NewsVersion } from '../../model/news.js';
import { trustedHtml } from '../../safety/trusted-types.js';
import { newsArticle, scriptText } from './structured-data.js';

const SCRIPT = ':scope > script[type="application/ld+json"]';

/** A page that demands Trusted Types lets nobody write the text of a script, even of one that does not run. */
const makeScript = (text: string): Element | null => {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(`<script type="application/ld+json">${text}</script>`);
  return template.content.firstElementChild;
};

/** Keeps a schema.org description of an article in the light tree of its element, where machines look for it. */
export const describeArticle = (host: Element, item: NewsItem, version: NewsVersion | undefined): void => {
  const before = host.querySelector(SCRIPT);
  const text = version ? scriptText(newsArticle(item, version)) : '';
  if ((before?.textContent ?? '') === text) return;
  before?.remove();
  const script = text && makeScript(text);
  if (script) host.append(script);
};
