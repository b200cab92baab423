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

const permissionFor = (
  { url, failure }: Pick<RequestReport, 'url' | 'failure'>,
  asker: Asker | undefined,
): PermissionReport | undefined => {
  const origin = originOf(url);
  if (!origin || !failure || !/^(cors|network)$/.test(failure.code)) return undefined;
  if (asker?.origin.startsWith('https:') && url.startsWith('http:')) {
    return {
      kind: 'mixed-content',
      text: 'A page that came over https may not load from http. Use the secure address:',
      line: url.replace('http:', 'https:'),
    };
  }
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

/**
 * What a header that lets others read says, for somebody who can see it: programs can, pages cannot.
 *
 * @param allowed the value of `Access-Control-Allow-Origin`; `null` without one
 * @param origin the site that is to show the feed, if it is known
 */
export const readAllowed = (allowed: string | null, origin: string | undefined): readonly PermissionReport[] => {
  if (allowed === '*' || (origin !== undefined && allowed === origin)) return [];
  const found = allowed === null ? 'sends no Access-Control-Allow-Origin' : `allows ${allowed} alone`;
  return [
    {
      kind: 'cors',
      text: `The server ${found}: pages of ${origin ?? 'other sites'} cannot read the feed. Let it answer with this header:`,
      line: 'Access-Control-Allow-Origin: *',
    },
  ];
};
