import type { PropertyValues, ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadedNews } from '../../loading/copies.js';
import { loadNewsOrCopy, type LoadOptions } from '../../loading/load-news.js';
import { parseNews } from '../../loading/parse-news.js';
import { NewsError } from '../../model/news-error.js';
import { valueOfState, type LoadState } from '../../model/load-state.js';
import type { NewsFeed } from '../../model/news.js';
import { resolveUrl } from '../../safety/urls.js';
import type { Newsroom } from './newsroom-context.js';
import { PollController } from './poll-controller.js';
import { whenOnline } from './when-online.js';

/** Where an element's news comes from. `data` takes precedence over `src`, and `src` over inline JSON. */
export interface NewsSource extends LoadOptions {
  readonly data?: unknown;
  readonly src?: string | undefined;
  /** Text of a child `<script type="application/json">`. */
  readonly inline?: string | undefined;
  /** Wait until the element is near the viewport. */
  readonly lazy?: boolean;
}

/** Properties that decide what is loaded. */
const SOURCE_PROPERTIES = ['src', 'data', 'format', 'credentials', 'timeout', 'fetcher', 'cache', 'debug'] as const;

/** Distance below the viewport at which a lazy element starts to load: about one phone screen. */
const LAZY_MARGIN = '600px';

/** Resolves once an element is in or near the viewport; rejects with the signal's reason on abort. */
const whenNear = (element: Element, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: LAZY_MARGIN },
    );
    const onAbort = (): void => {
      observer.disconnect();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    observer.observe(element);
  });

const toNewsError = (cause: unknown): NewsError =>
  cause instanceof NewsError ? cause : new NewsError('malformed', 'The news could not be read', { cause });

export interface FeedControllerOptions {
  /** The element's own source; `undefined` without one. */
  readonly source: () => NewsSource | undefined;
  /** The provider around the element, used when the element has no source of its own. */
  readonly newsroom?: () => Newsroom | undefined;
  /** Called after each load, when `state` holds its result. */
  readonly onSettled: () => void;
}

/**
 * Gets the news of one element from its properties, its inline JSON or the provider around it.
 *
 * The newest source wins: a response that arrives after a newer request is dropped. Removing the element aborts its
 * requests; moving it in the page does not.
 */
export class FeedController implements ReactiveController {
  state: LoadState<NewsFeed> = { status: 'idle' };
  /** Resolves when the current load has ended. Never rejects. */
  settled: Promise<void> = Promise.resolve();
  /** Whether the last load ran in the background: a poll, or a retry when back online. It is not announced. */
  isBackground = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FeedControllerOptions;
  #inline: string | undefined;
  #source: NewsSource | undefined;
  #running: AbortController | undefined;
  #reloads = false;
  /** Whether the content shown is that of earlier `data`, while new `data` are read. */
  #isReplacing = false;
  /** When the `value` of the state was loaded, in milliseconds since 1970. */
  #loadedAt = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FeedControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The provider that the news comes from, unless the element has a source of its own. */
  get newsroom(): Newsroom | undefined {
    return this.#options.source() ? undefined : this.#options.newsroom?.();
  }

  /** Address of the feed, the base of relative addresses in its texts. */
  get url(): string | undefined {
    const { newsroom } = this;
    if (newsroom) return newsroom.url;
    const { data, src } = this.#source ?? {};
    return (data ?? undefined) === undefined
      ? resolveUrl(src?.trim().split(/\s/, 1)[0], this.#host.baseURI)?.href
      : undefined;
  }

  /**
   * Loads the news if the element's source has changed. Call it in `willUpdate`.
   *
   * @param keepsValue whether the content stays while new `data` are read. Frameworks often set new objects, and text
   *   that the reader types must not disappear.
   * @returns whether the element's own source has changed
   */
  update(changed: PropertyValues, keepsValue = false): boolean {
    const { newsroom } = this;
    const source = this.#options.source();
    const isChanged = source?.inline !== this.#inline || SOURCE_PROPERTIES.some((name) => changed.has(name));
    this.#inline = source?.inline;
    if (newsroom) {
      this.#adopt(newsroom);
      return false;
    }
    if (isChanged) {
      this.#isReplacing = keepsValue && this.#source?.data !== undefined && source?.data !== undefined;
      this.#source = source;
      this.isBackground = false;
      this.#start(false, this.#isReplacing ? valueOfState(this.state) : undefined);
    }
    return isChanged;
  }

  /** Loads again and bypasses all caches. The content stays until the response arrives. */
  refresh(isBackground = false): Promise<void> {
    const { newsroom } = this;
    if (newsroom) return newsroom.refresh();
    // Don't interrupt a load that the reader waits for. Background loads don't have this status.
    if (isBackground && this.state.status === 'loading') return this.settled;
    this.isBackground = isBackground;
    this.#start(true, valueOfState(this.state));
    return this.settled;
  }

  /**
   * Loads again at regular intervals, unless the news comes from a provider.
   *
   * @param interval seconds; `undefined` for never
   */
  poll(interval: () => number | undefined): void {
    new PollController(this.#host, {
      interval: () => (this.newsroom ? undefined : interval()),
      refresh: async () => {
        await this.refresh(true);
        return this.state.status === 'ready';
      },
    });
  }

  #adopt({ state, isBackground }: Newsroom): void {
    if (state === this.state) return;
    this.#source = undefined;
    this.#running?.abort();
    this.#running = undefined;
    this.isBackground = isBackground;
    this.#set(state);
  }

  hostConnected(): void {
    // Restart a load that was aborted when the element was removed.
    if (this.#running?.signal.aborted) this.#start(this.#reloads, valueOfState(this.state));
  }

  hostDisconnected(): void {
    // Moving an element disconnects it for a moment.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#running?.abort();
    });
  }

  /** @param value shown until the response arrives */
  #start(reload: boolean, value: NewsFeed | undefined): void {
    this.#running?.abort();
    this.#running = undefined;
    const source = this.#source;
    if (!source) {
      this.#set({ status: 'idle' });
      return;
    }
    this.#reloads = reload;
    // A background load changes nothing until the response arrives: “Try again” may have focus.
    if (!this.isBackground) this.#set(value ? { status: 'loading', value } : { status: 'loading' });
    const running = new AbortController();
    this.#running = running;
    // A removed element requests nothing until it is connected again.
    if (this.#host.isConnected)
      this.settled = this.#take(this.#read({ ...source, signal: running.signal, reload }), running);
    else running.abort();
  }

  /** Shows the result of a load. */
  async #take(load: Promise<LoadedNews>, running: AbortController): Promise<void> {
    const { signal } = running;
    let isLast = true;
    try {
      const loaded = await load;
      // Show the older copy while the newer one loads.
      if (loaded.newer) void this.#take(loaded.newer, running);
      if (signal.aborted) return;
      this.#accept(loaded);
      isLast = !loaded.newer && !this.#retriesOnline(loaded.error, signal);
    } catch (cause) {
      if (signal.aborted) return;
      const error = toNewsError(cause);
      const value = error.isWithdrawn || this.#isReplacing ? undefined : valueOfState(this.state);
      this.#set(value ? { status: 'stale', value, error, loadedAt: this.#loadedAt } : { status: 'error', error });
      isLast = !this.#retriesOnline(error, signal);
    }
    if (isLast) this.#running = undefined;
    this.#options.onSettled();
  }

  /** Loads again once the network is back, if the failure may be due to it. */
  #retriesOnline(error: NewsError | undefined, signal: AbortSignal): boolean {
    if (!error?.retryable) return false;
    signal.addEventListener(
      'abort',
      whenOnline(() => void this.refresh(true)),
    );
    return true;
  }

  async #read({ data, src, inline, lazy, ...options }: NewsSource): Promise<LoadedNews> {
    const given = data ?? (src ? undefined : (inline ?? ''));
    const { format, trace } = options;
    trace?.({ step: 'load', src });
    if (given !== undefined || !src) {
      // Without `url`: the addresses in the news are not relative to the page.
      return { feed: await parseNews(given ?? '', { format, trace }), loadedAt: Date.now() };
    }
    if (lazy && !options.reload) await whenNear(this.#host, options.signal);
    return loadNewsOrCopy(src, options);
  }

  #accept({ feed: value, loadedAt, error }: LoadedNews): void {
    this.#loadedAt = loadedAt;
    this.#isReplacing = false;
    this.#set(error ? { status: 'stale', value, error, loadedAt } : { status: 'ready', value });
  }

  #set(state: LoadState<NewsFeed>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
