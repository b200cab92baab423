interface Host {
  readonly uiLanguage: string;
  requestUpdate(): void;
}

/** The text of an element's live region. */
export class Announcer {
  readonly #host: Host;
  #text = '';
  /** The language of the text. */
  #language = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** The announcement; empty once the interface language has changed. */
  get text(): string {
    return this.#language === this.#host.uiLanguage ? this.#text : '';
  }

  say(text: string): void {
    // Screen readers announce changes only: make a repeated text differ.
    this.#text = text !== '' && text === this.#text ? `${text}\u00a0` : text;
    this.#language = this.#host.uiLanguage;
    this.#host.requestUpdate();
  }
}
