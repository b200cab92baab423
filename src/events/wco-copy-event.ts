/** Fired when the reader has copied contact details or the link to an article. Not cancelable. */
export class WcoCopyEvent extends Event {
  /** The copied text. */
  readonly text: string;

  constructor(text: string) {
    super('wco-copy', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-copy': WcoCopyEvent;
  }
}
