/** Requests that the loader sent before the code of the elements arrived. */
export type EarlyRequests = Map<
  /** Credentials mode and URL: `omit https://news.example/feed.json`. */
  string,
  readonly [response: Promise<Response>, controller: AbortController]
>;

/** A request that the page's content security policy blocked. */
type Violation = Pick<SecurityPolicyViolationEvent, 'blockedURI' | 'effectiveDirective'> &
  Partial<Pick<SecurityPolicyViolationEvent, 'disposition'>>;

/** A request that no element takes within this time is aborted. */
const UNCLAIMED_TIMEOUT_MS = 2_000;

let early: EarlyRequests = new Map();
let violations: readonly Violation[] = [];

/**
 * Hands the loader's requests to the elements, and aborts those that no element takes.
 *
 * @param pageViolations all violations of the page's content security policy so far
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
  }, UNCLAIMED_TIMEOUT_MS);
};

/** Whether the loader has sent a request that no element has taken. */
export const hasEarlyRequest = (url: string, credentials: RequestCredentials): boolean =>
  early.has(`${credentials} ${url}`);

/** Takes the loader's request for a URL. The next call gets `undefined`: a retry or a refresh sends a new request. */
export const takeEarlyRequest = (url: string, credentials: RequestCredentials): ReturnType<EarlyRequests['get']> => {
  const key = `${credentials} ${url}`;
  const request = early.get(key);
  early.delete(key);
  return request;
};

/** Whether the page's content security policy (`connect-src`) blocked a request. Report-only policies block nothing. */
export const isViolationOf = ({ blockedURI, effectiveDirective, disposition }: Violation, url: string): boolean =>
  // For another origin, the event can contain the origin alone.
  effectiveDirective === 'connect-src' && disposition !== 'report' && url.startsWith(blockedURI);

/** Whether the page's content security policy blocked the loader's request. */
export const isEarlyRequestBlocked = (url: string): boolean =>
  violations.some((violation) => isViolationOf(violation, url));
