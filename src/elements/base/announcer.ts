import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long an announcement stays. Left in place, it would be read again before the content. */
const LIFETIME_MS = 10_000;

interface Host extends ReactiveControllerHost {
  readonly uiLanguage: string;
  readonly isConnected: boolean;
}

/** The texts of an element's live region. */
export class Announcer implements ReactiveController {
  readonly #host: Host;
  #texts: readonly string[] = [];
  /** The language of the texts. */
  #language = '';

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#texts = [];
  }

  /** The announcement, in one or more texts. Empty after the interface language has changed. */
  get texts(): readonly string[] {
    return this.#language === this.#host.uiLanguage ? this.#texts : [];
  }

  /** Replaces the announcement. Without texts, clears it. */
  say(...texts: readonly string[]): void {
    // Screen readers announce only changes: make a repeated text differ.
    const isRepeated = texts.length > 0 && texts.join() === this.#texts.join();
    this.#texts = isRepeated ? texts.map((text) => `${text}\u00a0`) : texts;
    this.#language = this.#host.uiLanguage;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || texts.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#texts = [];
      this.#host.requestUpdate();
    }, LIFETIME_MS);
  }
}
