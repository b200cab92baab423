interface Host {
  readonly uiLanguage: string;
  requestUpdate(): void;
}

/** The texts of an element's live region. */
export class Announcer {
  readonly #host: Host;
  #texts: readonly string[] = [];
  /** The language of the texts. */
  #language = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** The announcement, in one or more texts; none once the interface language has changed. */
  get texts(): readonly string[] {
    return this.#language === this.#host.uiLanguage ? this.#texts : [];
  }

  say(...texts: readonly string[]): void {
    // Screen readers announce changes only: make a repeated text differ.
    const isRepeated = texts.length > 0 && texts.join() === this.#texts.join();
    this.#texts = isRepeated ? texts.map((text) => `${text}\u00a0`) : texts;
    this.#language = this.#host.uiLanguage;
    this.#host.requestUpdate();
  }
}
