/** Why a language is requested: it is one of those offered (`choice`), or the article lacks it (`missing`). */
export type LanguageRequestReason = 'choice' | 'missing';

/**
 * Fired when the reader chooses a language, or asks the publisher for one that an article lacks. Call `preventDefault()`
 * to handle it yourself; the element then doesn't change, and a link is not followed.
 */
export class WcoLanguageRequestEvent extends Event {
  /** BCP 47 tag as published. */
  readonly language: string;
  /** Address of that version on the publisher's site, if known; for `missing`, where the publisher takes requests. */
  readonly url: string | undefined;
  /** `missing`: the reader asks the publisher for a language in which the article is not available. */
  readonly reason: LanguageRequestReason;

  constructor(language: string, url?: string, reason: LanguageRequestReason = 'choice') {
    super('wco-language-request', { bubbles: true, composed: true, cancelable: true });
    this.language = language;
    this.url = url;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-language-request': WcoLanguageRequestEvent;
  }
}
