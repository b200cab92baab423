import type { NewsItem } from '../model/news.js';

/** Fired when the reader opens an article from its card. Call `preventDefault()` to open the article yourself. */
export class WcoItemOpenEvent extends Event {
  readonly item: NewsItem;
  /** Address of the version on the card; `undefined` if it has none. */
  readonly url: string | undefined;

  constructor(item: NewsItem, url?: string) {
    super('wco-item-open', { bubbles: true, composed: true, cancelable: true });
    this.item = item;
    this.url = url;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-item-open': WcoItemOpenEvent;
  }
}
