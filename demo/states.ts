/** Brings an element into a state that a page alone does not bring it into. */
import type { WcoNewsItem } from '../src/index.js';

type Bring = (item: WcoNewsItem) => Promise<void> | void;

const never: WcoNewsItem['fetcher'] = () => new Promise(() => undefined);
const fails: WcoNewsItem['fetcher'] = () => Promise.reject(new TypeError('The demo is offline'));

export const STATES: Readonly<Record<string, Bring>> = {
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
