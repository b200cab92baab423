/**
 * A reader asked for a language. Cancelable: after `preventDefault()` the page itself sees to it, and
 * the element stays as it is.
 */
export class WcoLanguageRequestEvent extends Event {
  /** BCP 47 tag as the publisher spells it. */
  readonly language: string;
  /** Address of that version at the publisher's, if known. */
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
