import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadedNews } from '../../loading/loaded-news.js';
import { loadNewsOrCopy, type LoadOptions } from '../../loading/load-news.js';
import { parseNews } from '../../loading/parse-news.js';
import { NewsError } from '../../model/news-error.js';
import { whenNear } from './when-near.js';
import { valueOf, type LoadState } from '../../model/load-state.js';
import type { NewsFeed } from '../../model/news.js';

/** Where an element's news come from: `data` before `src` before an inline script. */
export interface NewsSource extends LoadOptions {
  readonly data?: unknown;
  readonly src?: string | undefined;
  readonly inline?: string | undefined;
  /** Wait until the element is near the viewport. */
  readonly lazy?: boolean;
}

const toNewsError = (cause: unknown): NewsError =>
  cause instanceof NewsError ? cause : new NewsError('malformed', 'The news could not be read', { cause });

/**
 * Loads the news of one element. The newest source wins: an answer that arrives after a newer request
 * is dropped. Removing the element ends its requests; moving it in the page does not.
 */
export class NewsController implements ReactiveController {
  state: LoadState<NewsFeed> = { status: 'idle' };
  /** Settled when the current load has ended, well or badly. Never rejects. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onSettled: () => void;
  #source: NewsSource | undefined;
  #running: AbortController | undefined;
  #reloads = false;
  /** When `value` of the state arrived. */
  #loadedAt = 0;

  /** @param onSettled called after each load, when `state` holds its result */
  constructor(host: ReactiveControllerHost & HTMLElement, onSettled: () => void) {
    this.#host = host;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  /** Loads from a source; `undefined` for none. */
  load(source: NewsSource | undefined): void {
    this.#source = source;
    this.#start(false, undefined);
  }

  /** Takes over what somebody else has loaded. */
  adopt(state: LoadState<NewsFeed>): void {
    if (state === this.state) return;
    this.#source = undefined;
    this.#running?.abort();
    this.#running = undefined;
    this.#set(state);
  }

  /** Loads again, past all caches; what is shown stays until the answer is there. */
  refresh(): Promise<void> {
    this.#start(true, valueOf(this.state));
    return this.settled;
  }

  hostConnected(): void {
    // A load that removal ended starts again.
    if (this.#running?.signal.aborted) this.#start(this.#reloads, valueOf(this.state));
  }

  hostDisconnected(): void {
    // Moving an element disconnects and connects it: only who is still away after that is gone.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#running?.abort();
    });
  }

  /** @param value what is shown until the answer is there */
  #start(reload: boolean, value: NewsFeed | undefined): void {
    this.#running?.abort();
    this.#running = undefined;
    const source = this.#source;
    if (!source) {
      this.#set({ status: 'idle' });
      return;
    }
    this.#reloads = reload;
    this.#set(value ? { status: 'loading', value } : { status: 'loading' });
    const running = new AbortController();
    this.#running = running;
    // An element that was removed asks for nothing until it is put back.
    if (this.#host.isConnected)
      this.settled = this.#take(this.#read({ ...source, signal: running.signal, reload }), running);
    else running.abort();
  }

  /** Shows what a load comes to. */
  async #take(load: Promise<LoadedNews>, running: AbortController): Promise<void> {
    const { signal } = running;
    let isLast = true;
    try {
      const loaded = await load;
      // An older copy is shown while the newer one is on its way: that goes on by itself.
      if (loaded.newer) void this.#take(loaded.newer, running);
      if (signal.aborted) return;
      isLast = !loaded.newer;
      this.#accept(loaded);
    } catch (cause) {
      if (signal.aborted) return;
      const error = toNewsError(cause);
      const value = error.isWithdrawn ? undefined : valueOf(this.state);
      this.#set(value ? { status: 'stale', value, error, loadedAt: this.#loadedAt } : { status: 'error', error });
      if (error.retryable && !navigator.onLine) {
        isLast = false;
        window.addEventListener('online', () => void this.refresh(), { once: true, signal });
      }
    }
    if (isLast) this.#running = undefined;
    this.#onSettled();
  }

  async #read({ data, src, inline, lazy, ...options }: NewsSource): Promise<LoadedNews> {
    const { baseURI: url } = this.#host;
    const given = data ?? (src ? undefined : (inline ?? ''));
    const { format, trace } = options;
    trace?.({ step: 'load', src });
    if (given !== undefined || !src) {
      return { feed: await parseNews(given ?? '', { url, format, trace }), loadedAt: Date.now() };
    }
    if (lazy && !options.reload) await whenNear(this.#host, options.signal);
    return loadNewsOrCopy(src, options);
  }

  #accept({ feed: value, loadedAt, error }: LoadedNews): void {
    this.#loadedAt = loadedAt;
    this.#set(error ? { status: 'stale', value, error, loadedAt } : { status: 'ready', value });
  }

  #set(state: LoadState<NewsFeed>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
