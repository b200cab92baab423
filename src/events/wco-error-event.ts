import type { NewsError, NewsErrorCode } from '../model/news-error.js';

/** An element could not load or read its news. The reader sees a message already. */
export class WcoErrorEvent extends Event {
  readonly error: NewsError;

  constructor(error: NewsError) {
    super('wco-error', { bubbles: true, composed: true });
    this.error = error;
  }

  get code(): NewsErrorCode {
    return this.error.code;
  }

  /** Whether asking again may help. */
  get retryable(): boolean {
    return this.error.retryable;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-error': WcoErrorEvent;
  }
}
