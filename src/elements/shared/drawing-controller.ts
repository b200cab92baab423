import type { ReactiveControllerHost } from 'lit';
import { NewsError } from '../../model/news-error.js';
import type * as ArticleChunk from '../article/article-chunk.js';

let chunk: Promise<typeof ArticleChunk> | undefined;

/** Fetches the chunk once, however many elements ask. A failure is not kept. */
const loadChunk = (): Promise<typeof ArticleChunk> => {
  chunk ??= import('../article/article-chunk.js').catch((cause: unknown) => {
    chunk = undefined;
    throw new NewsError('network', 'A part of the script (chunks/article-chunk.js) could not be loaded', { cause });
  });
  return chunk;
};

/** What an element draws with, once it is there. */
export interface Drawing extends Omit<typeof ArticleChunk, 'Extras' | 'styles'> {
  /** The element's own: it remembers what has been copied. */
  readonly extras: ArticleChunk.Extras;
}

/** Fetches what draws articles, notices and contacts, with its styles, for one element. */
export class DrawingController {
  /** What to draw with; `undefined` until it is there. */
  value: Drawing | undefined;
  /** Why it is not. */
  error: NewsError | undefined;
  /** Settled when it is there or has failed. Never rejects. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onSettled: () => void;
  #isAsked = false;

  /** @param onSettled called when the chunk is there or has failed */
  constructor(host: ReactiveControllerHost & HTMLElement, onSettled = (): void => undefined) {
    this.#host = host;
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
      const { Extras, styles, ...draw } = await loadChunk();
      this.#host.shadowRoot?.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
      this.value = { ...draw, extras: new Extras(this.#host) };
    } catch (cause) {
      this.error = cause instanceof NewsError ? cause : new NewsError('network', 'The drawing failed', { cause });
    }
    this.#host.requestUpdate();
    this.#onSettled();
  }
}
