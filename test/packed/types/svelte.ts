/** Type-checks the elements in Svelte's markup. */
import type { SvelteHTMLElements } from 'svelte/elements';
import type { WcoLoadEvent } from 'wco-widgets';
import type {} from 'wco-widgets/svelte';

type List = SvelteHTMLElements['wco-news-list'];

export const right: readonly List[] = [
  { src: 'feed.json', layout: 'grid', searchable: true, limit: '2', 'heading-level': '2', lang: 'ru', class: 'news' },
  { headingLevel: 2, 'onwco-load': (event) => event satisfies WcoLoadEvent },
];
// @ts-expect-error -- unknown layout
export const wrongLayout: List = { layout: 'table' };
// @ts-expect-error -- must be a number
export const wrongLevel: List = { headingLevel: 'two' };
// @ts-expect-error -- read-only
export const readOnly: List = { feed: undefined };
// @ts-expect-error -- handler of another event
export const wrongEvent: List = { 'onwco-load': ({ item }) => item };
// @ts-expect-error -- unknown property
export const unknown: List = { columns: 2 };
export const others: readonly [
  SvelteHTMLElements['wco-news-item'],
  SvelteHTMLElements['wco-contact-card'],
  SvelteHTMLElements['wco-language-notice'],
  SvelteHTMLElements['wco-language-switcher'],
  SvelteHTMLElements['wco-news-provider'],
] = [{ 'item-id': 'a' }, { 'job-title': 'Clerk' }, { kind: 'machine' }, { mode: 'menu' }, { refreshInterval: 60 }];
