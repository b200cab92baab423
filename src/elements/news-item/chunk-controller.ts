import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { NewsError } from '../../model/news-error.js';

/** What a chunk gives an element: something to draw with, and the styles that belong to it. */
export interface ChunkContent<Value> {
  readonly value: Value;
  readonly styles: readonly CSSResult[];
}

/** Fetches for one element what it draws with. */
export class ChunkController<Value> {
  /** What to draw with; `undefined` until it is there. */
  value: Value | undefined;
  /** Why it is not. */
  error: NewsError | undefined;
  /** Settled when it is there or has failed. Never rejects. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fetch: () => Promise<ChunkContent<Value>>;
  readonly #onSettled: () => void;
  #isAsked = false;

  /** @param onSettled called when the chunk is there or has failed */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    fetch: () => Promise<ChunkContent<Value>>,
    onSettled = (): void => undefined,
  ) {
    this.#host = host;
    this.#fetch = fetch;
    this.#onSettled = onSettled;
  }

  /** Asks for the chunk, once: after a failure, only `retry` asks again. */
  load(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.settled = this.#load();
  }

  /** Asks again, after a failure. */
  retry(): void {
    if (!this.error) return;
    this.error = undefined;
    this.settled = this.#load();
  }

  async #load(): Promise<void> {
    try {
      const { value, styles } = await this.#fetch();
      this.#host.shadowRoot?.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
      this.value = value;
    } catch (cause) {
      this.error = cause as NewsError;
    }
    this.#host.requestUpdate();
    this.#onSettled();
  }
}
