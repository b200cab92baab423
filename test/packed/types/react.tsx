/** Type-checks the elements and components in React's JSX. */
import { createRef } from 'react';
import type { WcoLoadEvent, WcoNewsItem, WcoNewsList } from 'wco-widgets';
import { ContactCard, LanguageNotice, LanguageSwitcher, NewsItem, NewsList, NewsProvider } from 'wco-widgets/react';

const item = createRef<WcoNewsItem>();
const list = createRef<WcoNewsList>();

export const elements = [
  <wco-news-item key="1" ref={item} src="feed.json" item-id="a" heading-level="3" lang="ru" className="news" />,
  <wco-news-item key="2" headingLevel={3} data={{}} debug fetcher={(url, init) => fetch(url, init)} />,
  <wco-news-list key="3" layout="grid" searchable onwco-load={({ feed }) => feed.items.length} />,
  <wco-news-list key="4" onwco-item-open={(event) => event.preventDefault()} url-state="news" />,
  <wco-contact-card key="5" job-title="Spokesperson" onwco-copy={({ text }) => text.length} />,
  <wco-language-notice key="6" kind="machine" variant="banner" dismissible />,
  <wco-language-switcher key="7" for="news" persist="url" mode="menu" />,
  <wco-news-provider key="8" src="feed.json" refresh-interval={60}>
    <wco-news-list />
  </wco-news-provider>,
  // @ts-expect-error -- unknown layout
  <wco-news-list key="9" layout="table" />,
  // @ts-expect-error -- unknown property
  <wco-news-list key="10" columns={2} />,
  <wco-news-list key="11" limit="2" style={{ '--wco-color-accent': '#7a1f3d' }} />,
  // @ts-expect-error -- not a number
  <wco-news-list key="11" limit="two" />,
  // @ts-expect-error -- unknown custom property
  <wco-news-list key="11" style={{ '--wco-color-axcent': '#7a1f3d' }} />,
  // @ts-expect-error -- read-only
  <wco-news-list key="12" state="ready" />,
  // @ts-expect-error -- handler of another event
  <wco-news-list key="13" onwco-load={({ item: { id } }) => id} />,
  // @ts-expect-error -- not a number
  <wco-news-item key="14" heading-level="two" />,
  // @ts-expect-error -- property of another element
  <wco-news-item key="15" ref={list} />,
  // @ts-expect-error -- unknown element
  <wco-news key="16" />,
];

export const components = [
  <NewsItem key="1" ref={item} src="feed.json" itemId="a" headingLevel={3} className="news" lang="ru" />,
  <NewsList key="2" layout="grid" data={{}} onWcoLoad={(event: WcoLoadEvent) => event.feed.items.length} />,
  <NewsProvider key="3" src="feed.json" refreshInterval={60}>
    <LanguageSwitcher mode="menu" onWcoLanguageChange={({ language }) => language?.length} />
  </NewsProvider>,
  <ContactCard key="4" jobTitle="Spokesperson" onWcoCopy={({ text }) => text.length} />,
  <LanguageNotice key="5" shown="en" onWcoLanguageRequest={({ language }) => language.length} />,
  // @ts-expect-error -- unknown layout
  <NewsList key="6" layout="table" />,
  // @ts-expect-error -- an article has no filters
  <NewsItem key="7" onWcoFilterChange={() => undefined} />,
  // @ts-expect-error -- read-only
  <NewsItem key="8" feed={undefined} />,
  // @ts-expect-error -- handler of another event
  <NewsList key="9" onWcoItemOpen={({ feed }) => feed} />,
  // @ts-expect-error -- property of another element
  <NewsItem key="10" ref={list} />,
];
