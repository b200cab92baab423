/**
 * Codes for programs; elements have localized messages for readers. `cors`: another origin cannot be read although
 * the browser is online. Most often CORS or the page's content security policy forbids it, but browsers report a
 * server that is down in the same way.
 */
export type NewsErrorCode =
  | 'network'
  | 'cors'
  | 'timeout'
  | 'http'
  | 'too-large'
  | 'empty-body'
  | 'unsupported-format'
  | 'malformed'
  | 'not-found'
  | 'no-version';

export interface NewsErrorOptions {
  /** HTTP status, for `http` and `not-found`. */
  readonly status?: number;
  /** Milliseconds until the server accepts another request (`Retry-After`). */
  readonly retryAfter?: number | undefined;
  /** Whether a retry may succeed. Default: depends on `code` and `status`. */
  readonly retryable?: boolean;
  /** Whether a file of wco-widgets could not be loaded. Default: false. */
  readonly isScript?: boolean;
  readonly cause?: unknown;
}

/** HTTP statuses after which a retry may succeed. Not 408: browsers retry it themselves. */
const RETRYABLE_STATUSES: readonly number[] = [425, 429, 500, 502, 503, 504];

/**
 * The error of parsing and loading. (If the caller aborts, the reason of its signal is thrown instead.) `message` is
 * English, for the console only.
 */
export class NewsError extends Error {
  readonly code: NewsErrorCode;
  /** Whether a retry may succeed. */
  readonly retryable: boolean;
  /** Whether a file of wco-widgets could not be loaded, and the news is not the cause. */
  readonly isScript: boolean;
  readonly status?: number;
  /** Milliseconds until the server accepts another request (`Retry-After`). */
  readonly retryAfter?: number;

  constructor(code: NewsErrorCode, message: string, options: NewsErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'NewsError';
    this.code = code;
    this.isScript = options.isScript ?? false;
    if (options.status !== undefined) this.status = options.status;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
    this.retryable =
      options.retryable ??
      (/^(network|cors|timeout)$/.test(code) || (code === 'http' && RETRYABLE_STATUSES.includes(options.status ?? 0)));
  }

  /**
   * Whether the publisher withdrew the document, so that copies must no longer be shown. This includes `no-version`: a
   * withheld article has no text.
   */
  get isWithdrawn(): boolean {
    return /^not?-/.test(this.code) || [401, 403, 451].includes(this.status ?? 0);
  }
}
