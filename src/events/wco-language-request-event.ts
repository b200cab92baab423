/**
 * Fired when the reader chooses a language. Call `preventDefault()` to handle the choice yourself; the element then
 * doesn't change.
 */
export class WcoLanguageRequestEvent extends Event {
  /** BCP 47 tag as published. */
  readonly language: string;
  /** Address of that version on the publisher's site, if known. */
  readonly url: string | undefined;

  constructor(language: string, url?: string) {
    super('wco-language-request', { bubbles: true, composed: true, cancelable: true });
    this.language = language;
    this.url = url;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-language-request': WcoLanguageRequestEvent;
  }
}
