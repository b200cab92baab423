import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { NewsError } from '../../model/news-error.js';
import { adoptSheets } from '../base/adopt-sheets.js';

/** Code that an element renders with, and its styles. */
export interface ChunkContent<Value> {
  readonly value: Value;
  readonly styles: readonly CSSResult[];
}

/** Loads code that one element renders with. */
export class ChunkController<Value> {
  /** The code; `undefined` until it has loaded. */
  value: Value | undefined;
  /** Why loading failed. */
  error: NewsError | undefined;
  /** Resolves when loading has succeeded or failed. Never rejects. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #import: () => Promise<ChunkContent<Value>>;
  readonly #onSettled: () => void;
  #isRequested = false;

  /** @param onSettled called when loading has succeeded or failed */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    load: () => Promise<ChunkContent<Value>>,
    onSettled = (): void => undefined,
  ) {
    this.#host = host;
    this.#import = load;
    this.#onSettled = onSettled;
  }

  /** Loads the code once. After a failure, only `retry` loads again. */
  load(): void {
    if (this.#isRequested) return;
    this.#isRequested = true;
    this.settled = this.#load();
  }

  /** Loads again after a failure. */
  retry(): void {
    if (!this.error) return;
    this.error = undefined;
    this.settled = this.#load();
  }

  async #load(): Promise<void> {
    try {
      const { value, styles } = await this.#import();
      const { shadowRoot } = this.#host;
      if (shadowRoot) {
        adoptSheets(
          shadowRoot,
          styles.flatMap(({ styleSheet }) => styleSheet ?? []),
        );
      }
      this.value = value;
    } catch (cause) {
      this.error = cause as NewsError;
    }
    this.#host.requestUpdate();
    this.#onSettled();
  }
}
