import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewsError } from '../../model/news-error.js';
import { adoptSheets } from './adopt-sheets.js';
import { whenOnline } from './when-online.js';

/** Code that an element renders with, and its styles. */
export interface ChunkContent<Value> {
  readonly value: Value;
  readonly styles: readonly CSSResult[];
}

/** Loads code that one element renders with. After a failure, loads it again once the network is back. */
export class ChunkController<Value> implements ReactiveController {
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
  #stopWaiting: (() => void) | undefined;

  /** @param onSettled called when loading has succeeded or failed */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    load: () => Promise<ChunkContent<Value>>,
    onSettled = (): void => undefined,
  ) {
    this.#host = host;
    this.#import = load;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  hostConnected(): void {
    this.retry();
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
  }

  get isLoading(): boolean {
    return this.#isRequested && !this.value && !this.error;
  }

  /** Loads the code once. After a failure, call `retry`. */
  load(): void {
    if (this.#isRequested) return;
    this.#isRequested = true;
    this.settled = this.#load();
  }

  /** Loads again after a failure. */
  retry(): void {
    if (!this.error) return;
    this.#stopWaiting?.();
    this.error = undefined;
    this.#host.requestUpdate();
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
      if (this.#host.isConnected) this.#stopWaiting = whenOnline(() => this.retry());
    }
    this.#host.requestUpdate();
    this.#onSettled();
  }
}
