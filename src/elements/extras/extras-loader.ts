import type { ReactiveControllerHost } from 'lit';
import type * as ExtrasModule from './extras.js';

let chunk: Promise<typeof ExtrasModule | undefined> | undefined;

/** The chunk; `undefined` when it cannot be had. A failure is not kept: whoever comes later asks again. */
const loadChunk = (): Promise<typeof ExtrasModule | undefined> => {
  chunk ??= import('./extras.js').catch((error: unknown) => {
    chunk = undefined;
    console.warn('[wco-widgets] Documents, sharing and copying could not be loaded.', error);
    return undefined;
  });
  return chunk;
};

/** How long an article waits for its extras before it is shown without them. Milliseconds. */
const PATIENCE = 6_000;

/** Loads the extras for one element, which renders without them until they are there. */
export class ExtrasLoader {
  /** The extras, once they are there. */
  value: ExtrasModule.Extras | undefined;
  /** Whether waiting for them has an end in sight. */
  isLoading = false;
  /** Settled when they are there or have failed. Never rejects. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & HTMLElement;
  #hasAsked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Asks for them, once. */
  load(): void {
    if (this.#hasAsked) return;
    this.#hasAsked = true;
    this.isLoading = true;
    this.settled = this.#load();
  }

  async #load(): Promise<void> {
    const stopWaiting = (): void => {
      this.isLoading = false;
      this.#host.requestUpdate();
    };
    const timer = setTimeout(stopWaiting, PATIENCE);
    const module = await loadChunk();
    clearTimeout(timer);
    this.isLoading = false;
    if (module) this.value = new module.Extras(this.#host);
    this.#host.requestUpdate();
  }
}
