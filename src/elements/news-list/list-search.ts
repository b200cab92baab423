import type { ReactiveControllerHost } from 'lit';
import { foldText, queryWords } from '../../language/fold-text.js';
import type { NewsItem } from '../../model/news.js';
import { bodyText, loadMarkupReader } from '../parts/excerpt.js';

/** How long a search may block the page. */
const SLICE_MS = 8;

/** Lets the page paint and react. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * Searches headline, summary and body of all versions of items. An item is folded once, when it is first searched;
 * the work is split into slices, so that typing stays smooth with thousands of items.
 */
export class SearchIndex {
  readonly #folded = new WeakMap<NewsItem, string>();

  /**
   * The items that contain all words.
   *
   * @param signal aborted by a newer search; the result is then `undefined`
   */
  async find(
    items: readonly NewsItem[],
    words: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly NewsItem[] | undefined> {
    if (words.length === 0) return items;
    // Without this code, bodies are not searched.
    const hasReader = await loadMarkupReader();
    const found: NewsItem[] = [];
    let start = performance.now();
    for (const item of items) {
      if (performance.now() - start > SLICE_MS) {
        await nextTask();
        if (signal.aborted) return undefined;
        start = performance.now();
      }
      const text = this.#textOf(item, hasReader);
      if (words.every((word) => text.includes(word))) found.push(item);
    }
    return found;
  }

  #textOf(item: NewsItem, isWhole: boolean): string {
    let text = this.#folded.get(item);
    if (text === undefined) {
      text = foldText(
        item.versions.map((version) => [version.headline, version.summary, bodyText(version)].join(' ')).join(' '),
      );
      if (isWhole) this.#folded.set(item, text);
    }
    return text;
  }
}

/** The search of a list: its words and what they found. */
export class ListSearch {
  /**
   * Ids of the items found; `undefined` without a search. Ids, because a corrected item is another object and stays
   * until it has been searched again.
   */
  matches: ReadonlySet<string> | undefined;
  /** The words that `matches` belong to; rows mark them. */
  words: readonly string[] = [];
  /** Resolves when the last search has ended. Never rejects. */
  settled: Promise<void> | undefined;
  #isRunning = false;
  readonly #host: ReactiveControllerHost;
  readonly #index = new SearchIndex();
  #run = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get isStopped(): boolean {
    return this.#run.signal.aborted;
  }

  /** Whether the first result is still to come. */
  get isPending(): boolean {
    return this.#isRunning && this.matches === undefined;
  }

  stop(): void {
    this.#run.abort();
    this.#isRunning = false;
  }

  /** Searches. A newer search drops the result of an older one. */
  find(items: readonly NewsItem[], query: string): Promise<void> {
    this.settled = this.#find(items, query);
    return this.settled;
  }

  async #find(items: readonly NewsItem[], query: string): Promise<void> {
    this.stop();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const words = queryWords(query);
    this.#isRunning = words.length > 0;
    const found = words.length > 0 ? await this.#index.find(items, words, signal) : [];
    if (!found || signal.aborted) return;
    this.#isRunning = false;
    this.words = words;
    this.matches = words.length > 0 ? new Set(found.map(({ id }) => id)) : undefined;
    this.#host.requestUpdate();
  }
}
