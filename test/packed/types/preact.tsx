/** @jsxImportSource preact */
/** Type-checks the elements in Preact's JSX. */
import type { WcoLoadEvent, WcoNewsItem } from 'wco-widgets';
import type {} from 'wco-widgets/preact';

export let element: WcoNewsItem | undefined;

export const elements = () => [
  <wco-news-item
    ref={(each: WcoNewsItem | null) => {
      element = each ?? undefined;
    }}
    src="feed.json"
    item-id="a"
    heading-level="3"
    lang="ru"
    class="news"
    debug
    style={{ '--wco-color-accent': '#7a1f3d' }}
  >
    <a href="/news">News</a>
  </wco-news-item>,
  <wco-news-list data={{}} limit="2" layout="grid" onwco-load={(event) => event satisfies WcoLoadEvent} />,
  <wco-news-provider refresh-interval={60}>
    <wco-language-switcher mode="menu" />
    <wco-language-notice kind="machine" dismissible />
    <wco-contact-card job-title="Clerk" />
  </wco-news-provider>,
  // @ts-expect-error -- unknown layout
  <wco-news-list layout="table" />,
  // @ts-expect-error -- not a number
  <wco-news-list limit="two" />,
  // @ts-expect-error -- read-only
  <wco-news-list state="ready" />,
  // @ts-expect-error -- handler of another event
  <wco-news-list onwco-load={({ item }) => item} />,
  // @ts-expect-error -- unknown property
  <wco-news-list columns={2} />,
  // @ts-expect-error -- unknown element
  <wco-news />,
];
