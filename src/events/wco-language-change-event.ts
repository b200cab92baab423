/** Fired when an element shows its content in another language. Not cancelable. */
export class WcoLanguageChangeEvent extends Event {
  /** BCP 47 tag as published; `null` if the version declares no language. */
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
