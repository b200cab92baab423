import type { NewsFeed } from '../model/news.js';

/** Fired when an element has loaded and read its news. Not cancelable. */
export class WcoLoadEvent extends Event {
  readonly feed: NewsFeed;

  constructor(feed: NewsFeed) {
    super('wco-load', { bubbles: true, composed: true });
    this.feed = feed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-load': WcoLoadEvent;
  }
}
