import type { NewsItem } from '../model/news.js';

/**
 * A reader opens an article from its card. Cancelable: after `preventDefault()` the link is not
 * followed, and the page itself sees to it.
 */
export class WcoItemOpenEvent extends Event {
  readonly item: NewsItem;
  /** Address of the version shown on the card. */
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
