/** Puts elements into states that a plain page cannot show. */
import type { WcoNewsItem, WcoNewsList } from '../src/entries/index.js';

type SetState = (item: WcoNewsItem & WcoNewsList) => Promise<void> | void;

const never: WcoNewsItem['fetcher'] = () => new Promise(() => undefined);
const fails: WcoNewsItem['fetcher'] = () => Promise.reject(new TypeError('The demo is offline'));

/** Functions by the value of `data-state`. */
const STATES: Readonly<Record<string, SetState>> = {
  loading: (item) => {
    item.fetcher = never;
  },
  error: (item) => {
    item.fetcher = fails;
  },
  empty: (item) => {
    item.data = { version: 'https://jsonfeed.org/version/1.1', title: 'Empty', items: [] };
  },
  stale: async (item) => {
    let requests = 0;
    item.fetcher = (url, init) => (requests++ === 0 ? fetch(url, init) : fails(url, init));
    await item.updateComplete;
    await item.loadComplete;
    await item.refresh();
  },
};

/** Sets the state of every element with `data-state`, and then its `src`, because elements load at once. */
export const setStates = async (): Promise<void> => {
  for (const item of document.querySelectorAll<WcoNewsItem & WcoNewsList>('[data-state]')) {
    await customElements.whenDefined(item.localName);
    void STATES[item.dataset['state'] ?? '']?.(item);
    const { src } = item.dataset;
    if (src) item.setAttribute('src', src);
  }
};
