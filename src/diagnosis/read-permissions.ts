import type { PageResponse } from './fetch-as-page.js';
import type { PermissionReport, RequestReport } from './diagnosis.js';

/** The page that requests the news. */
export interface RequestingPage {
  /** Whether the device is offline. */
  readonly isOffline?: boolean;
  /** Origin of the page: `https://www.example.org`. */
  readonly origin: string;
  readonly credentials?: RequestCredentials | undefined;
}

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

const corsLine = ({ origin, credentials }: RequestingPage): string =>
  // With cookies, browsers reject `*`.
  credentials === 'include'
    ? `Access-Control-Allow-Origin: ${origin}\nAccess-Control-Allow-Credentials: true`
    : 'Access-Control-Allow-Origin: *';

/** Browsers allow http on the same machine. */
const IS_LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;

const mixedContent = (url: string, page: RequestingPage | undefined): PermissionReport | undefined =>
  page?.origin.startsWith('https:') && url.startsWith('http:') && !IS_LOCAL.test(url)
    ? {
        kind: 'mixed-content',
        text: 'An https page cannot load from http. Use the https address:',
        line: url.replace('http:', 'https:'),
      }
    : undefined;

const permissionFor = (
  { url, failure }: Pick<RequestReport, 'url' | 'failure'>,
  page: RequestingPage | undefined,
): PermissionReport | undefined => {
  const origin = originOf(url);
  if (!origin || !failure || !/^(cors|network)$/.test(failure.code)) return undefined;
  const mixed = mixedContent(url, page);
  if (mixed) return mixed;
  if (failure.code !== 'cors') return undefined;
  if (failure.message.includes('connect-src')) {
    return {
      kind: 'csp',
      text: 'The content security policy of this page blocks the request. Add the server to it:',
      line: `connect-src ${origin}`,
    };
  }
  return {
    kind: 'cors',
    text: `The server ${origin} must allow other sites to read the feed. Add this header to its responses:`,
    line: corsLine(page ?? { origin: '' }),
  };
};

/** What forbids a request that failed, if it is known. */
export const refusalOf = (
  request: Pick<RequestReport, 'url' | 'failure'>,
  page: RequestingPage | undefined,
): PermissionReport['kind'] | undefined => permissionFor(request, page)?.kind;

/** Finds failures of requests that browsers blocked, and the line that allows each. */
export const readPermissions = (
  requests: readonly Pick<RequestReport, 'url' | 'failure'>[],
  page: RequestingPage | undefined,
): readonly PermissionReport[] => {
  const permissions = requests.flatMap((request) => permissionFor(request, page) ?? []);
  return [...new Map(permissions.map((permission) => [permission.line, permission])).values()];
};

/** The lines that allow recordings which the page's policy blocked. */
export const mediaPermissions = (origins: readonly string[] = []): readonly PermissionReport[] =>
  origins.map((origin) => ({
    kind: 'csp',
    text: 'The content security policy of this page blocks a recording. Add the server to it:',
    line: `media-src ${origin}`,
  }));

/** The first response without permission, at which browsers stop. */
const findRefusal = (responses: readonly PageResponse[]): PageResponse | undefined =>
  responses.find(({ origin, allowed }) => origin !== null && allowed !== '*' && allowed !== origin);

/**
 * Checks in the response headers whether a page can read the feed. For Node: scripts in pages don't see all headers.
 *
 * @param responses the redirects and the last response
 * @param page the page that will show the feed, if known
 * @param nextUrls the addresses of further pages, which are not requested
 */
export const readAllowed = (
  responses: readonly PageResponse[],
  page: RequestingPage | undefined,
  nextUrls: readonly string[] = [],
): readonly PermissionReport[] => {
  const refusal = findRefusal(responses);
  const urls = [...responses.map(({ url }) => url), ...nextUrls];
  const mixed = urls.flatMap((url) => mixedContent(url, page) ?? []).slice(0, 1);
  if (!refusal) return mixed;
  const { url, allowed } = refusal;
  const last = responses.at(-1)?.url;
  const found = allowed === null ? 'sends no Access-Control-Allow-Origin' : `allows only ${allowed}`;
  const pages = `pages of ${page?.origin ?? 'other sites'}`;
  const text =
    url === last
      ? `The server ${found}: ${pages} cannot read the feed. Add this header to its responses:`
      : `The redirect at ${url} ${found}: ${pages} cannot follow it. Use the address it leads to (${last ?? ''}), or add this header to its responses:`;
  return [...mixed, { kind: 'cors', text, line: 'Access-Control-Allow-Origin: *' }];
};
