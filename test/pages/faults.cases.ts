/** What a source may do, and the resulting state of an element. */

/** Browsers do not tell scripts why a cross-origin request failed. */
const UNREACHABLE = 'error cors';
const BROKEN_OFF = 'error network';

/** Engines report a response that breaks off differently; each of these is correct. */
const BROKEN = /^error (network|cors|malformed)$/;
/** For responses that only some engines reject. */
const BROKEN_OR_READY = /^(ready|error (network|cors|malformed|unsupported-format))$/;

export interface FaultCase {
  /** The last part of `/faults/…`, or an address. */
  readonly name: string;
  /** State and code of the error: `error http`. */
  readonly outcome: string | RegExp;
  /** Default: the fault is served from another origin. */
  readonly isSameOrigin?: boolean;
  /** The attribute `timeout`, in milliseconds. */
  readonly timeout?: number;
  readonly credentials?: string;
  /** Whether there is a retry button; not checked where engines differ. */
  readonly hasRetry?: boolean;
  readonly headline?: string;
}

const ready = (name: string, rest: Partial<FaultCase> = {}): FaultCase => ({
  name,
  outcome: 'ready',
  hasRetry: false,
  headline: 'Late article',
  ...rest,
});

const final = (name: string, code: string, rest: Partial<FaultCase> = {}): FaultCase => ({
  name,
  outcome: `error ${code}`,
  hasRetry: false,
  ...rest,
});

const passing = (name: string, outcome: string, rest: Partial<FaultCase> = {}): FaultCase => ({
  name,
  outcome,
  hasRetry: true,
  ...rest,
});

const either = (name: string, outcome: RegExp): FaultCase => ({ name, outcome });

/** A short time-out in milliseconds; all attempts together end after 2.5 times that. */
const SHORT_TIMEOUT = { timeout: 300 };

const STATUSES: readonly FaultCase[] = [
  ...[300, 304, 400, 401, 402, 403, 405, 406, 409, 413, 414, 418, 421, 422, 426, 431, 451].map((status) =>
    final(`status-${status}`, 'http'),
  ),
  // Browsers may retry some of these themselves.
  ...[408, 501, 505, 507, 511, 520, 599].map((status) => final(`status-${status}`, 'http')),
  ...[425, 429, 500, 502, 503, 504].map((status) => passing(`status-${status}`, 'error http')),
  final('status-404', 'not-found'),
  final('status-410', 'not-found'),
  final('status-204', 'empty-body'),
  final('status-205', 'empty-body'),
  ready('status-206'),
  ready('early-hints'),
  ready('continue'),
  {
    name: 'switching-protocols',
    outcome: /^error (network|cors|timeout|http|empty-body|unsupported-format)$/,
    ...SHORT_TIMEOUT,
  },
  passing('retry-after-far', 'error http'),
  passing('retry-after-far-date', 'error http'),
  ready('first-retry-after-seconds', { headline: 'Back again' }),
  ready('first-retry-after-date', { headline: 'Back again' }),
  ready('first-retry-after-garbage', { headline: 'Back again' }),
];

const BODIES: readonly FaultCase[] = [
  ...['empty', 'white-space'].map((name) => final(name, 'empty-body')),
  ...[
    ...['text', 'html', 'html-as-json', 'png', 'pdf', 'png-as-json', 'true', 'null', 'number'],
    ...['empty-list', 'empty-object', 'error-object', 'nul-bytes', 'gzip-unsaid'],
    ...['utf8-as-utf16'],
  ].map((name) => final(name, 'unsupported-format')),
  ...[
    ...['malformed', 'truncated-json', 'json-lines', 'single-quotes', 'deep', 'deep-objects'],
    ...['utf16-as-utf8'],
  ].map((name) => final(name, 'malformed')),
  either('truncated-xml', /^(empty|error (malformed|unsupported-format|no-version))$/),
  ...['octet-stream', 'text-plain', 'text-html', 'without-type', 'garbage-type', 'two-types', 'raw-line-breaks'].map(
    (name) => ready(name),
  ),
  // Text around the document, from a server with warnings, a cache or a guard against inclusion.
  ...['html-before-json', 'html-after-json', 'javascript', 'security-prefix'].map((name) => ready(name)),
  ...['unknown-charset', 'utf16', 'bom-utf8', 'bom-utf16le', 'bom-utf16be', 'two-boms'].map((name) =>
    ready(name, { headline: 'Новость' }),
  ),
  // Valid UTF-8 wins over a header that states another encoding.
  ready('wrong-charset', { headline: 'Новость' }),
  // A single invalid byte makes the whole response windows-1252.
  ready('invalid-utf8', { headline: 'Late Ã( article' }),
  ready('wrong-members'),
  { name: 'only-wrong-items', outcome: 'empty', hasRetry: false },
  { name: 'empty-feed', outcome: 'empty', hasRetry: false },
  final('no-version', 'no-version'),
  ...['huge', 'huge-chunked', 'endless', 'endless-chunked', 'gzip-bomb'].map((name) => final(name, 'too-large')),
  ready('gzip'),
  either('brotli', BROKEN_OR_READY),
  either('gzip-broken', BROKEN_OR_READY),
  either('gzip-truncated', BROKEN_OR_READY),
  either('gzip-twice', /^error (network|cors|unsupported-format)$/),
  either('gzip-untrue', BROKEN_OR_READY),
  either('encoding-unknown', BROKEN_OR_READY),
];

const CONNECTIONS: readonly FaultCase[] = [
  ...['leisurely', 'in-small-pieces', 'without-length', 'odd-headers'].map((name) => ready(name)),
  ...[
    ...['slow-first-byte', 'trickle', 'stalled-after-headers', 'stalled-in-headers', 'stalled-in-body'],
    ...['never-answers', 'chunked-without-end'],
  ].map((name) => passing(name, 'error timeout', SHORT_TIMEOUT)),
  ...['reset-before-headers', 'closed-before-headers'].flatMap((name) => [
    passing(name, UNREACHABLE),
    passing(name, BROKEN_OFF, { isSameOrigin: true }),
  ]),
  passing('reset-in-body', BROKEN_OFF),
  either('reset-after-headers', /^error (network|cors)$/),
  either('truncated-length', BROKEN),
  either('truncated-chunked', BROKEN),
  either('broken-chunk-size', /^error (network|cors|empty-body)$/),
  either('length-too-small', BROKEN),
  either('two-lengths', BROKEN_OR_READY),
  either('not-http', /^error (network|cors|unsupported-format)$/),
  either('oversized-headers', BROKEN_OR_READY),
  ready('first-reset-before-headers', { headline: 'Back again' }),
  ready('twice-503', { headline: 'Back again' }),
  passing('thrice-503', 'error http'),
  ready('first-never-answers', { headline: 'Back again', timeout: 1200 }),
];

const REDIRECTS: readonly FaultCase[] = [
  ...[301, 302, 303, 307, 308, 'twice', 'to-other-origin'].map((kind) =>
    ready(`redirect-${kind}`, { isSameOrigin: true }),
  ),
  ready('redirect-308'),
  final('redirect-to-login', 'unsupported-format'),
  final('redirect-to-404', 'not-found'),
  either('redirect-without-location', /^error (http|network|cors)$/),
  passing('redirect-loop', UNREACHABLE),
  passing('redirect-to-nowhere', BROKEN_OFF, { isSameOrigin: true }),
  passing('redirect-without-cors', BROKEN_OFF, { isSameOrigin: true }),
  ...['redirect-to-no-address', 'redirect-to-data', 'redirect-to-script'].map((name) => passing(name, UNREACHABLE)),
];

const ORIGINS: readonly FaultCase[] = [
  ...['cors-missing', 'cors-wrong-origin', 'cors-null-origin', 'cors-two-origins'].map((name) =>
    passing(name, UNREACHABLE),
  ),
  ready('cors-missing', { isSameOrigin: true }),
  ready('cors-this-origin'),
  ready('cors-credentials', { credentials: 'include' }),
  passing('cors-this-origin', UNREACHABLE, { credentials: 'include' }),
  passing('http://127.0.0.1:9/feed.json', UNREACHABLE),
  {
    name: 'http://nowhere.invalid/feed.json',
    outcome: /^error (cors|network|timeout)$/,
    hasRetry: true,
    timeout: 2000,
  },
  final('http://[/feed.json', 'not-found'),
  final('javascript:alert(1)', 'not-found'),
  final('ftp://news.example/feed.json', 'not-found'),
  final('data:application/json,{"version":', 'malformed'),
  either('blob:http://localhost/gone', /^error (network|cors)$/),
];

export const FAULT_CASES: readonly FaultCase[] = [...STATUSES, ...BODIES, ...CONNECTIONS, ...REDIRECTS, ...ORIGINS];

/** Sources that load once and then fail on refresh: state and code after that. */
export const LATER_CASES: readonly (readonly [name: string, outcome: string, hasRetry: boolean])[] = [
  ['works-then-fine', 'ready', false],
  ['works-then-500', 'stale http', true],
  ['works-then-400', 'stale http', false],
  ['works-then-reset-before-headers', 'stale cors', true],
  ['works-then-cors-missing', 'stale cors', true],
  ['works-then-never-answers', 'stale timeout', true],
  ['works-then-malformed', 'stale malformed', false],
  ['works-then-empty', 'stale empty-body', false],
  ['works-then-html', 'stale unsupported-format', false],
  ['works-then-error-object', 'stale unsupported-format', false],
  ['works-then-huge', 'stale too-large', false],
  ['works-then-404', 'error not-found', false],
  ['works-then-410', 'error not-found', false],
  ['works-then-401', 'error http', false],
  ['works-then-403', 'error http', false],
  ['works-then-451', 'error http', false],
  ['works-then-no-version', 'error no-version', false],
  ['works-then-empty-feed', 'empty', false],
];
