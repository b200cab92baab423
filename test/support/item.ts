import { fixture, html } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { ENGLISH_ONLY } from './feeds.js';

define();

// A reader of English, in every engine: which version of an article they get depends on it.
Object.defineProperty(Navigator.prototype, 'languages', { configurable: true, get: () => ['en-US', 'en'] });

/** An item in the page that does not show anything yet. Its interface is English, if nothing else is said. */
export const placeItem = (
  properties: Partial<WcoNewsItem>,
  attributes: Readonly<Record<string, string>> = {},
  content = '',
): Promise<WcoNewsItem> => {
  const element = document.createElement('wco-news-item');
  element.innerHTML = content;
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes })) element.setAttribute(name, value);
  Object.assign(element, properties);
  return fixture<WcoNewsItem>(html`${element}`);
};

/** An item that shows some data. */
export const showItem = async (
  data: unknown,
  attributes?: Readonly<Record<string, string>>,
  content?: string,
): Promise<WcoNewsItem> => {
  const element = await placeItem({ data }, attributes, content);
  await element.loadComplete;
  return element;
};

/** A fetcher that answers with an article while `fails` is false, and with 503 while it is true. */
export const flakyFetcher = (fails: boolean, article: object = ENGLISH_ONLY) => {
  const server = {
    fails,
    fetcher: (): Promise<Response> =>
      Promise.resolve(server.fails ? new Response('', { status: 503 }) : new Response(JSON.stringify(article))),
  };
  return server;
};

/** An address of the test server without its origin, whose port is another one in each run. */
export const local = (address: string | null | undefined): string | undefined =>
  address?.replaceAll(location.origin, '');

/** All pieces of an element with one of these part names, in order. */
export const parts = (element: Element, ...names: readonly string[]): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(names.map((name) => `[part~="${name}"]`).join()),
];

/** Whether a reader sees it. */
export const isSeen = (element: Element): boolean => element.getBoundingClientRect().height > 0;
