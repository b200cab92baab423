/** Type-checks the elements in the DOM. */
import { WcoNewsList, type NewsErrorCode, type NewsItem } from 'wco-widgets';

const list = document.createElement('wco-news-list');
list satisfies WcoNewsList;
list.layout = 'grid';
// @ts-expect-error -- unknown layout
list.layout = 'table';
list.limit = 3;
// @ts-expect-error -- must be a number
list.limit = '3';
// @ts-expect-error -- read-only
list.state = 'ready';

const item = document.querySelector('wco-news-item');
item?.addEventListener('wco-item-open', (event) => {
  event.item satisfies NewsItem;
  // @ts-expect-error -- field of an error event
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
// @ts-expect-error -- unknown element
document.createElement('wco-news').src = 'feed.json';
