/** What went wrong, for programs. Messages for readers are localized elsewhere. */
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

  constructor(code: NewsErrorCode, message: string, options: NewsErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'NewsError';
    this.code = code;
    if (options.status !== undefined) this.status = options.status;
    this.retryable =
      code === 'network' || code === 'timeout' || (code === 'http' && RETRYABLE_STATUSES.includes(options.status ?? 0));
  }
}
