/** Type-checks the elements in Vue's templates. */
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
// @ts-expect-error -- unknown layout
export const wrongLayout: List = { layout: 'table' };
// @ts-expect-error -- must be a number
export const wrongLevel: List = { headingLevel: 'two' };
// @ts-expect-error -- read-only
export const readOnly: List = { feed: undefined };
// @ts-expect-error -- handler of another event
export const wrongEvent: List = { onWcoLoad: ({ item }) => item };
// @ts-expect-error -- unknown property
export const unknown: List = { columns: 2 };
export const others: readonly [
  Props<'wco-news-item'>,
  Props<'wco-contact-card'>,
  Props<'wco-language-notice'>,
  Props<'wco-language-switcher'>,
  Props<'wco-news-provider'>,
] = [{ itemId: 'a' }, { jobTitle: 'Clerk' }, { kind: 'machine' }, { mode: 'menu' }, { refreshInterval: 60 }];
