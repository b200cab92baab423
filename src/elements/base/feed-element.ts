import type { PropertyDeclarations } from 'lit';
import { WcoErrorEvent } from '../../events/wco-error-event.js';
import { WcoLoadEvent } from '../../events/wco-load-event.js';
import type { LanguagePreferences } from '../../language/content-language.js';
import { navigatorLanguages } from '../../language/inherited-languages.js';
import type { Fetcher } from '../../loading/fetch-bytes.js';
import type { LoadOptions } from '../../loading/load-news.js';
import { valueOfState, type LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed } from '../../model/news.js';
import { warn } from '../../model/warn.js';
import { parseTokens } from '../../model/parse-tokens.js';
import { FEED_VALUES, type AllowedValues } from './allowed-values.js';
import { FeedController, type NewsSource } from './feed-controller.js';
import { LightDomController } from './light-dom-controller.js';
import type { Newsroom } from './newsroom-context.js';
import { WcoElement } from './wco-element.js';

/** Base class of the elements that load news. */
export abstract class FeedElement extends WcoElement {
  protected static override readonly choices: AllowedValues = FEED_VALUES;

  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    credentials: {},
    loading: {},
    timeout: { type: Number },
    cache: {},
    data: { attribute: false },
    fetcher: { attribute: false },
    languages: {},
  };

  /**
   * Address of a feed or an article, relative to the page. Several addresses, separated by spaces, become one feed.
   */
  declare src: string | undefined;
  /** Name of the format. Default: detected from the content. */
  declare format: string | undefined;
  /**
   * Whether cookies are sent with the request.
   * @default 'omit'
   */
  declare credentials: RequestCredentials | undefined;
  /**
   * `lazy`: load when the element is about to enter the viewport.
   * @default 'eager'
   */
  declare loading: 'eager' | 'lazy' | undefined;
  /**
   * Milliseconds to wait for a response.
   * @default 8000
   */
  declare timeout: number | undefined;
  /**
   * `persist`: keep responses in the browser's Cache API for 30 days, and show them while a newer one is loaded or
   * when loading fails. Requests with cookies are never kept. Default: responses are kept until the reader leaves the
   * page.
   */
  declare cache: 'persist' | undefined;
  /** News instead of `src`: text or JSON in any known format, or a feed from `parseNews()`. */
  declare data: unknown;
  /** Function to call instead of `fetch`, with the same parameters and result. */
  declare fetcher: Fetcher | undefined;
  /** Languages wanted for articles, best first, separated by spaces. Default: the interface language. */
  declare languages: string | undefined;

  protected readonly lightDom = new LightDomController(this);
  protected readonly news = new FeedController(this, {
    source: () => this.#source(),
    newsroom: () => this.newsroom,
    onSettled: () => this.onSettled(),
  });

  /** Load state. `stale`: an earlier response is shown, because the latest load failed. */
  get state(): LoadStatus {
    return this.news.state.status;
  }

  /** Why loading failed, in the states `error` and `stale`. */
  get error(): NewsError | undefined {
    return 'error' in this.news.state ? this.news.state.error : undefined;
  }

  /** The loaded feed; `undefined` before the first response. */
  get feed(): NewsFeed | undefined {
    return valueOfState(this.news.state);
  }

  /** Loads again and bypasses all caches. The current content stays until the response arrives. */
  async refresh(): Promise<void> {
    await this.news.refresh();
    await this.loadComplete;
  }

  /** The provider around the element. */
  protected get newsroom(): Newsroom | undefined {
    return undefined;
  }

  protected override get lacksSource(): boolean {
    return this.news.state.status === 'idle' && !this.newsroom;
  }

  protected override async whenLoaded(): Promise<void> {
    await this.updateComplete;
    await this.news.settled;
    await super.whenLoaded();
  }

  /** Called after each load by the element itself, not by a provider. */
  protected onSettled(): void {
    this.announceLoad();
  }

  /** Fires `wco-load` or `wco-error`. */
  protected announceLoad(): void {
    const { error, feed } = this;
    if (error) {
      warn(`[${this.localName}] ${this.src ?? 'data'}: ${error.code} (${error.message})`);
      // An address such as `www.example.org/feed` probably lacks its scheme.
      if (!/^(https?:\/)?[./]/i.test(this.src ?? '.')) this.checkMarkup(true);
      this.dispatchEvent(new WcoErrorEvent(error));
    } else if (feed) {
      this.dispatchEvent(new WcoLoadEvent(feed));
    }
  }

  /** Load options from the properties. */
  protected get loadOptions(): LoadOptions {
    const { format, credentials, fetcher, cache } = this;
    const timeout = (this.timeout ?? 0) > 0 ? this.timeout : undefined;
    const trace = this.debug ? this.updateDebugPanel.bind(this) : undefined;
    return { format, credentials, timeout, fetcher, cache, trace };
  }

  #source(): NewsSource | undefined {
    const { src, data } = this;
    const { json: inline } = this.lightDom;
    // A removed attribute is null.
    return (src ?? data ?? inline) != null
      ? { src, data, inline, lazy: this.loading === 'lazy', ...this.loadOptions }
      : undefined;
  }

  /** The languages that decide which version the reader gets. */
  protected preferences(choice?: string): LanguagePreferences {
    return {
      choice,
      languages: [...parseTokens(this.languages)],
      interfaceLanguages: this.language.languages,
      browserLanguages: navigatorLanguages(),
    };
  }
}
