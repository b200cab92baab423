/** What TypeScript knows of the elements in Vue's templates. */
import type { GlobalComponents } from 'vue';
import type { WcoLoadEvent, WcoNewsList } from 'wco-widgets';
import type {} from 'wco-widgets/vue';

type Instance<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>;
type Props<Tag extends keyof GlobalComponents> = Instance<Tag>['$props'];
type List = Props<'wco-news-list'>;

export const right: readonly List[] = [
  { src: 'feed.json', layout: 'grid', searchable: true, headingLevel: '2', lang: 'ru', class: 'news', key: 1 },
  { headingLevel: 2, onWcoLoad: (event) => event satisfies WcoLoadEvent },
];
export const isElement = (list: Instance<'wco-news-list'>): WcoNewsList => list;
// @ts-expect-error -- no such layout
export const wrongLayout: List = { layout: 'table' };
// @ts-expect-error -- a number
export const wrongLevel: List = { headingLevel: 'two' };
// @ts-expect-error -- read-only
export const readOnly: List = { feed: undefined };
// @ts-expect-error -- another event's
export const wrongEvent: List = { onWcoLoad: ({ item }) => item };
// @ts-expect-error -- no such property
export const unknown: List = { columns: 2 };
export const others: readonly [
  Props<'wco-news-item'>,
  Props<'wco-contact-card'>,
  Props<'wco-language-notice'>,
  Props<'wco-language-switcher'>,
  Props<'wco-news-provider'>,
] = [{ itemId: 'a' }, { jobTitle: 'Clerk' }, { kind: 'machine' }, { mode: 'menu' }, { refreshInterval: 60 }];
