/** A reader copied an address, a telephone number or the link to an article. */
export class WcoCopyEvent extends Event {
  /** What is on the clipboard now. */
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
