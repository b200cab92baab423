/** Requests that the loader has sent before the code of their elements was there. */
export type EarlyRequests = Map<
  /** Credentials and address: `omit https://news.example/feed.json`. */
  string,
  readonly [answer: Promise<Response>, controller: AbortController]
>;

/** What an event says of a request that the page's policy refused. */
type Violation = Pick<SecurityPolicyViolationEvent, 'blockedURI' | 'effectiveDirective'>;

/** How long a request waits for an element to take it over. Milliseconds. */
const UNCLAIMED_MS = 2_000;

let early: EarlyRequests = new Map();
let violations: readonly Violation[] = [];

/**
 * Connects the loader's requests with the code that reads the answers. Ends those that no element takes over.
 *
 * @param pageViolations of the page's policy, whatever they are about
 */
export const useEarlyRequests = (requests: EarlyRequests, pageViolations: readonly Violation[]): void => {
  early = requests;
  violations = pageViolations;
  const waiting = [...requests];
  setTimeout(() => {
    for (const [key, request] of waiting) {
      if (requests.get(key) !== request) continue;
      requests.delete(key);
      request[1].abort();
    }
  }, UNCLAIMED_MS);
};

/** The loader's request for an address, at most once: a retry or a refresh sends its own. */
export const takeEarlyRequest = (url: string, credentials: RequestCredentials): ReturnType<EarlyRequests['get']> => {
  const key = `${credentials} ${url}`;
  const request = early.get(key);
  early.delete(key);
  return request;
};

/** Whether the page's policy (CSP `connect-src`) refused the loader's request. */
export const isEarlyRequestBlocked = (url: string): boolean =>
  violations.some(
    // Of another origin, the event may name the origin alone.
    ({ blockedURI, effectiveDirective }) => effectiveDirective === 'connect-src' && url.startsWith(blockedURI),
  );
