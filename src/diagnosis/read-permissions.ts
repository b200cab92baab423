import type { Hop } from './ask-as-page.js';
import type { PermissionReport, RequestReport } from './diagnosis.js';

/** The page that asks, and how. */
export interface Asker {
  /** Origin of the page: `https://www.example.org`. */
  readonly origin: string;
  readonly credentials?: RequestCredentials | undefined;
}

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

const corsLine = ({ origin, credentials }: Asker): string =>
  // Where cookies go along, a star is not enough.
  credentials === 'include'
    ? `Access-Control-Allow-Origin: ${origin}\nAccess-Control-Allow-Credentials: true`
    : 'Access-Control-Allow-Origin: *';

/** On the same machine http is as good as https. */
const IS_LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;

const mixedContent = (url: string, asker: Asker | undefined): PermissionReport | undefined =>
  asker?.origin.startsWith('https:') && url.startsWith('http:') && !IS_LOCAL.test(url)
    ? {
        kind: 'mixed-content',
        text: 'A page that came over https may not load from http. Use the secure address:',
        line: url.replace('http:', 'https:'),
      }
    : undefined;

const permissionFor = (
  { url, failure }: Pick<RequestReport, 'url' | 'failure'>,
  asker: Asker | undefined,
): PermissionReport | undefined => {
  const origin = originOf(url);
  if (!origin || !failure || !/^(cors|network)$/.test(failure.code)) return undefined;
  const mixed = mixedContent(url, asker);
  if (mixed) return mixed;
  if (failure.code !== 'cors') return undefined;
  if (failure.message.includes('connect-src')) {
    return {
      kind: 'csp',
      text: 'The content-security policy of this page forbids the request. Add the server to it:',
      line: `connect-src ${origin}`,
    };
  }
  return {
    kind: 'cors',
    text: `The server ${origin} has to let other sites read the feed. Let it answer with this header:`,
    line: corsLine(asker ?? { origin: '' }),
  };
};

/** What browsers forbade, and the line that allows it. */
export const readPermissions = (
  requests: readonly Pick<RequestReport, 'url' | 'failure'>[],
  asker: Asker | undefined,
): readonly PermissionReport[] => {
  const permissions = requests.flatMap((request) => permissionFor(request, asker) ?? []);
  return [...new Map(permissions.map((permission) => [permission.line, permission])).values()];
};

/** The first answer that says no: browsers look no further. */
const findRefusal = (hops: readonly Hop[]): Hop | undefined =>
  hops.find(({ origin, allowed }) => origin !== null && allowed !== '*' && allowed !== origin);

/**
 * What the answers to a request say of who may read them, for somebody who can see it: programs can, pages cannot.
 *
 * @param hops redirects, and the answer
 * @param asker the site that is to show the feed, if it is known
 */
export const readAllowed = (hops: readonly Hop[], asker: Asker | undefined): readonly PermissionReport[] => {
  const refusal = findRefusal(hops);
  const mixed = hops.flatMap(({ url }) => mixedContent(url, asker) ?? []).slice(0, 1);
  if (!refusal) return mixed;
  const { url, allowed } = refusal;
  const last = hops.at(-1)?.url;
  const found = allowed === null ? 'sends no Access-Control-Allow-Origin' : `allows ${allowed} alone`;
  const pages = `pages of ${asker?.origin ?? 'other sites'}`;
  const text =
    url === last
      ? `The server ${found}: ${pages} cannot read the feed. Let it answer with this header:`
      : `The redirect at ${url} ${found}: ${pages} cannot follow it. Name the address it leads to (${last ?? ''}), or let it answer with this header:`;
  return [...mixed, { kind: 'cors', text, line: 'Access-Control-Allow-Origin: *' }];
};
