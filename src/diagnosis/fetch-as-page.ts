import type { Fetcher } from '../loading/fetch-bytes.js';

/** A response on the way to a document: a redirect, or the last one. */
export interface PageResponse {
  readonly url: string;
  /** The `Origin` of the request; `null` if it went to the page's own site, which needs no permission. */
  readonly origin: string | null;
  /** The value of `Access-Control-Allow-Origin`. */
  readonly allowed: string | null;
}

const MAX_REDIRECTS = 20;

const redirectOf = (response: Response, address: URL): URL | undefined => {
  const location = response.headers.get('location');
  if (!location || ![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const next = new URL(location, address);
  if (!/^https?:$/.test(next.protocol)) throw new TypeError(`a redirect to ${next.protocol}`);
  return next;
};

/**
 * A `fetch` for Node that sends the `Origin` header of a page, as browsers do (Fetch standard, HTTP-redirect fetch):
 * the page's origin, or `null` after a redirect from one foreign site to another. Some servers send CORS headers only
 * in response to `Origin`, and browsers require them from each redirect too.
 *
 * @param page origin of the page
 * @param onResponse called for each response
 */
export const fetchAsPage =
  (page: string, onResponse: (response: PageResponse) => void): Fetcher =>
  async (url, init) => {
    let address = new URL(url);
    let origin = page;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const isOwn = address.origin === origin;
      const headers = new Headers(init.headers);
      if (!isOwn) headers.set('origin', origin);
      const response = await fetch(address.href, { ...init, headers, redirect: 'manual' });
      const allowed = response.headers.get('access-control-allow-origin');
      onResponse({ url: address.href, origin: isOwn ? null : origin, allowed });
      const next = redirectOf(response, address);
      if (!next) return response;
      await response.body?.cancel();
      if (!isOwn && next.origin !== address.origin) origin = 'null';
      address = next;
    }
    throw new TypeError('too many redirects');
  };
