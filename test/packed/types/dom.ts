/** What TypeScript knows of the elements in the DOM. */
import { WcoNewsList, type NewsErrorCode, type NewsItem } from 'wco-widgets';

const list = document.createElement('wco-news-list');
list satisfies WcoNewsList;
list.layout = 'grid';
// @ts-expect-error -- there is no such layout
list.layout = 'table';
list.limit = 3;
// @ts-expect-error -- a number
list.limit = '3';
// @ts-expect-error -- read-only
list.state = 'ready';

const item = document.querySelector('wco-news-item');
item?.addEventListener('wco-item-open', (event) => {
  event.item satisfies NewsItem;
  // @ts-expect-error -- that is an error's
  event.code;
});
item?.addEventListener('wco-error', ({ code, retryable }) => {
  code satisfies NewsErrorCode;
  retryable satisfies boolean;
});
list.addEventListener('wco-filter-change', ({ filter, count }) => {
  filter.query satisfies string;
  count satisfies number;
});
document.createElement('wco-contact-card').email = 'press@news.example';
document.createElement('wco-language-notice').kind = 'machine';
document.createElement('wco-language-switcher').mode = 'menu';
document.createElement('wco-news-provider').open('urn:x');
// @ts-expect-error -- not one of ours
document.createElement('wco-news').src = 'feed.json';
