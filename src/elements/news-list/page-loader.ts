import type { ReactiveControllerHost } from 'lit';
import { loadNews, type LoadOptions } from '../../loading/load-news.js';
import type { NewsFeed } from '../../model/news.js';
import { warn } from '../../model/warn.js';

/** Loads further pages of a feed, one at a time. */
export class PageLoader {
  /** A page is on its way. */
  isLoading = false;
  /** The last one that was asked for could not be had. */
  hasFailed = false;
  readonly #host: ReactiveControllerHost;
  #request = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Loads a page, unless one is on its way.
   *
   * @param take called with the page, before the host is drawn again
   * @returns whether it was taken
   */
  async load(url: string, options: LoadOptions, take: (page: NewsFeed) => Promise<void>): Promise<boolean> {
    if (this.isLoading) return false;
    this.isLoading = true;
    this.hasFailed = false;
    this.#host.requestUpdate();
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      await take(await loadNews(url, { ...options, signal }));
    } catch (error) {
      // A page of a list that is gone, or shows another feed by now, is no failure.
      if (!signal.aborted) {
        warn(`[wco-news-list] ${url}`, error);
        this.hasFailed = true;
      }
    }
    this.isLoading = false;
    this.#host.requestUpdate();
    return !signal.aborted && !this.hasFailed;
  }

  /** Ends the request that is on its way. */
  stop(): void {
    this.#request.abort();
  }
}
