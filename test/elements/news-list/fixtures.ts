import { fixture, html } from '@open-wc/testing';
import { define } from '../../../src/entries/define.js';
import type { WcoNewsList } from '../../../src/elements/news-list/news-list.js';
import { part, textOf, until } from '../../support/dom.js';

define();

// The reader's language is English in every engine.
Object.defineProperty(Navigator.prototype, 'languages', { configurable: true, get: () => ['en-US', 'en'] });

/** An article of a feed. */
export const article = (id: string, fields: object = {}) => ({
  id,
  url: `https://news.example/en/${id}`,
  language: 'en',
  title: `Article ${id}`,
  content_html: `<p>Text of ${id}.</p>`,
  date_published: '2018-09-12',
  ...fields,
});

/** Articles `1` to `count`. */
export const articles = (count: number, from = 1): readonly object[] =>
  Array.from({ length: count }, (_, index) => article(String(from + index)));

/** A feed that contains the given articles. */
export const feedOf = (items: readonly object[], more: object = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Test news',
  language: 'en',
  items,
  ...more,
});

/** A list in the page; its interface is English by default. */
export const placeList = (
  properties: Partial<WcoNewsList>,
  attributes: Readonly<Record<string, string>> = {},
  content = '',
): Promise<WcoNewsList> => {
  const element = document.createElement('wco-news-list');
  element.innerHTML = content;
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes })) element.setAttribute(name, value);
  Object.assign(element, properties);
  return fixture<WcoNewsList>(html`${element}`);
};

/** A list that shows some items. */
export const showList = async (
  items: readonly object[],
  attributes?: Readonly<Record<string, string>>,
  content?: string,
): Promise<WcoNewsList> => {
  const element = await placeList({ data: feedOf(items) }, attributes, content);
  await element.loadComplete;
  return element;
};

export const rows = (element: Element): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('ul li'),
];

export const headlines = (element: Element): readonly string[] =>
  rows(element).map((row) => textOf(row.querySelector('[part="headline"]')));

export const count = (element: Element, selector: string): number =>
  element.shadowRoot!.querySelectorAll(selector).length;

export const announcement = (element: Element): string => textOf(part(element, 'announcement'));

/** Text of the focused link. */
export const focused = (element: Element): string => textOf(element.shadowRoot!.activeElement);

export const button = (element: Element, name: string): HTMLButtonElement =>
  element.shadowRoot!.querySelector<HTMLButtonElement>(`button[part="${name}"]`)!;

export const press = async (element: WcoNewsList, name: string): Promise<void> => {
  button(element, name).click();
  await element.loadComplete;
};

/** Types into the search field and waits for the results. */
export const type = async (element: WcoNewsList, query: string): Promise<void> => {
  const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
  const isDone = new Promise((resolve) => element.addEventListener('wco-filter-change', resolve, { once: true }));
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await isDone;
  await element.updateComplete;
};

/** Chooses an option of a filter. */
export const choose = async (element: WcoNewsList, name: string, value: string): Promise<void> => {
  const select = element.shadowRoot!.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
  const isDone = new Promise((resolve) => element.addEventListener('wco-filter-change', resolve, { once: true }));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await isDone;
  await element.updateComplete;
};

/** Waits for an announcement. */
export const untilAnnounced = (element: Element, text: string): Promise<void> =>
  until(() => announcement(element) === text, `"${text}" is announced`);
