import type { ReactiveControllerHost } from 'lit';
import type { NewsItem } from '../../model/news.js';
import { queryWords } from '../../language/fold-text.js';
import { SearchIndex } from './search-index.js';

/** What a reader searches for, and what was found. */
export class ListSearch {
  /**
   * Ids of what was found, because a corrected item is another object and should not go until it has been searched
   * again. `undefined` when nobody searches.
   */
  matches: ReadonlySet<string> | undefined;
  /** What `matches` are matches of: they are marked. */
  words: readonly string[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #index = new SearchIndex();
  #run = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get isStopped(): boolean {
    return this.#run.signal.aborted;
  }

  stop(): void {
    this.#run.abort();
  }

  /** Searches anew; what a newer search replaces comes to nothing. */
  async find(items: readonly NewsItem[], query: string): Promise<void> {
    this.stop();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const words = queryWords(query);
    // At once, where nobody searches.
    const found = words.length > 0 ? await this.#index.find(items, words, signal) : [];
    if (!found || signal.aborted) return;
    this.words = words;
    this.matches = words.length > 0 ? new Set(found.map(({ id }) => id)) : undefined;
    this.#host.requestUpdate();
  }
}
