import { fixture, html } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { ENGLISH_ONLY } from './feeds.js';

define();

// Sets English as the browser language in every engine. It decides which version of an article is shown.
Object.defineProperty(Navigator.prototype, 'languages', { configurable: true, get: () => ['en-US', 'en'] });

/** Data with the full addresses of files on the test server: addresses in data are not relative to the page. */
const withFullAddresses = (data: unknown): unknown =>
  JSON.stringify(data)?.includes('"/faults/')
    ? (JSON.parse(JSON.stringify(data).replaceAll('"/faults/', `"${location.origin}/faults/`)) as unknown)
    : data;

/** An item in the page that shows nothing yet. Its interface is English by default. */
export const placeItem = (
  properties: Partial<WcoNewsItem>,
  attributes: Readonly<Record<string, string>> = {},
  content = '',
): Promise<WcoNewsItem> => {
  const element = document.createElement('wco-news-item');
  element.innerHTML = content;
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes })) element.setAttribute(name, value);
  Object.assign(element, properties, 'data' in properties && { data: withFullAddresses(properties.data) });
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

/** A fetcher that returns an article while `fails` is false, and 503 while it is true. */
export const flakyFetcher = (fails: boolean, article: object = ENGLISH_ONLY) => {
  const server = {
    fails,
    fetcher: (): Promise<Response> =>
      Promise.resolve(server.fails ? new Response('', { status: 503 }) : new Response(JSON.stringify(article))),
  };
  return server;
};

/** An address of the test server without its origin, whose port changes with each run. */
export const local = (address: string | null | undefined): string | undefined =>
  address?.replaceAll(location.origin, '');

/** All pieces of an element with one of these part names, in order. */
export const parts = (element: Element, ...names: readonly string[]): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(names.map((name) => `[part~="${name}"]`).join()),
];

/** Whether an element takes up space on the screen. */
export const isSeen = (element: Element): boolean => element.getBoundingClientRect().height > 0;
