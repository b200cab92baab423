import type { ReactiveControllerHost } from 'lit';
import { loadNews, type LoadOptions } from '../../loading/load-news.js';
import type { NewsFeed } from '../../model/news.js';
import { warn } from '../../model/warn.js';
import { whenOnline } from '../base/when-online.js';

/** Loads the next page of a feed, one at a time. After a failure, loads it again once the network is back. */
export class PageLoader {
  /** Whether a page is loading. */
  isLoading = false;
  /** Whether the last page failed to load. */
  hasFailed = false;
  readonly #host: ReactiveControllerHost;
  #request = new AbortController();
  #stopWaiting: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Loads a page, unless one is loading.
   *
   * @param take called with the page, before the host updates
   * @returns whether it was taken
   */
  async load(url: string, options: LoadOptions, take: (page: NewsFeed) => Promise<void>): Promise<boolean> {
    if (this.isLoading) return false;
    this.#stopWaiting?.();
    this.isLoading = true;
    this.hasFailed = false;
    this.#host.requestUpdate();
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      await take(await loadNews(url, { ...options, signal }));
    } catch (error) {
      // An aborted request (removed list, other feed) is not a failure.
      if (!signal.aborted) {
        warn(`[wco-news-list] ${url}`, error);
        this.hasFailed = true;
        this.#stopWaiting = whenOnline(() => void this.load(url, options, take));
      }
    }
    this.isLoading = false;
    this.#host.requestUpdate();
    return !signal.aborted && !this.hasFailed;
  }

  /** Aborts the request, and forgets a failed one. */
  stop(): void {
    this.#stopWaiting?.();
    this.#request.abort();
  }
}
