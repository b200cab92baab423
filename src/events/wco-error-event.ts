import type { NewsError, NewsErrorCode } from '../model/news-error.js';

/** Fired when an element could not load or read its news. The element shows a message itself. Not cancelable. */
export class WcoErrorEvent extends Event {
  readonly error: NewsError;

  constructor(error: NewsError) {
    super('wco-error', { bubbles: true, composed: true });
    this.error = error;
  }

  get code(): NewsErrorCode {
    return this.error.code;
  }

  /** Whether a retry may succeed. */
  get retryable(): boolean {
    return this.error.retryable;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-error': WcoErrorEvent;
  }
}
