/** The content of an element is now in another language. */
export class WcoLanguageChangeEvent extends Event {
  /** BCP 47 tag as the publisher spells it; `null` when the publisher did not say. */
  readonly language: string | null;

  constructor(language: string | null) {
    super('wco-language-change', { bubbles: true, composed: true });
    this.language = language;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-language-change': WcoLanguageChangeEvent;
  }
}
