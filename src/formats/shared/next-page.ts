import { resolveUrl, webUrl } from '../../safety/urls.js';
import type { SourceDocument } from '../format-adapter.js';

/** The address that a `Link` header (RFC 8288) gives for a relation. */
const linkOf = (header: string, relation: string): string | undefined => {
  for (const [, address, parameters = ''] of header.matchAll(/<([^<>]*)>([^<>]*)/g)) {
    const [, relations = ''] = /;\s*rel\s*=\s*"?([^";,]*)/i.exec(parameters) ?? [];
    if (relations.toLowerCase().split(/\s+/).includes(relation)) return address;
  }
  return undefined;
};

/**
 * The next page of a list whose server tells it in headers, as WordPress does: `Link: <…>; rel="next"`, else
 * `X-WP-TotalPages`, counted by the `page` parameter of the document's address.
 */
export const nextPage = ({ headers, url }: SourceDocument): string | undefined => {
  const link = webUrl(linkOf(headers?.get('link') ?? '', 'next'), url);
  if (link) return link;
  const total = Number(headers?.get('x-wp-totalpages') ?? 0);
  const next = resolveUrl(url);
  const page = Number(next?.searchParams.get('page') ?? 1);
  if (!next || !Number.isInteger(page) || page < 1 || !(page < total)) return undefined;
  next.searchParams.set('page', String(page + 1));
  return webUrl(next.href);
};
