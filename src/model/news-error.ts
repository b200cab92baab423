/**
 * What went wrong, for programs. Messages for readers are localized elsewhere. `cors`: another origin could not
 * be read although the browser is online; most often it does not allow it (CORS), or the page's own
 * content-security policy forbids it. Browsers do not tell this from a server that is down.
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
  /** HTTP status, with `http` and `not-found`. */
  readonly status?: number;
  /** Milliseconds the server asks to be left alone. */
  readonly retryAfter?: number | undefined;
  /** Whether asking again may help, where the code alone does not tell. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/** HTTP statuses after which a later attempt may succeed (408 is left to browsers: they repeat it themselves). */
const RETRYABLE_STATUSES: readonly number[] = [425, 429, 500, 502, 503, 504];

/**
 * The one error that parsing and loading reject with (besides the `AbortError` of a signal the
 * caller aborted). `message` is English and meant for the console, never for a reader.
 */
export class NewsError extends Error {
  readonly code: NewsErrorCode;
  /** Whether asking again may help. */
  readonly retryable: boolean;
  readonly status?: number;
  /** Milliseconds the server asks to be left alone. */
  readonly retryAfter?: number;

  constructor(code: NewsErrorCode, message: string, options: NewsErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'NewsError';
    this.code = code;
    if (options.status !== undefined) this.status = options.status;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
    this.retryable =
      options.retryable ??
      (/^(network|cors|timeout)$/.test(code) || (code === 'http' && RETRYABLE_STATUSES.includes(options.status ?? 0)));
  }

  /**
   * Whether the publisher took something back (an article without a text is what is left of a withheld one): no
   * earlier copy of it may be shown any longer.
   */
  get isWithdrawn(): boolean {
    return /^not?-/.test(this.code) || [401, 403, 451].includes(this.status ?? 0);
  }
}
