import type { Fetcher } from '../loading/fetch-bytes.js';

/** An answer on the way to a document: a redirect, or the last one. */
export interface Hop {
  readonly url: string;
  /** What the request said that it came from; `null` where it was for the asker's own site, and nobody is asked. */
  readonly origin: string | null;
  /** The value of `Access-Control-Allow-Origin`. */
  readonly allowed: string | null;
}

const MOST_REDIRECTS = 20;

const nextAddress = (response: Response, address: URL): URL | undefined => {
  const location = response.headers.get('location');
  if (!location || ![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const next = new URL(location, address);
  if (!/^https?:$/.test(next.protocol)) throw new TypeError(`a redirect to ${next.protocol}`);
  return next;
};

/**
 * A `fetch` for programs that sends what a page of another site would (Fetch standard, HTTP-redirect fetch): its origin,
 * or `null` once one foreign site has led to another. Servers may answer that alone with their permission, and browsers
 * want it from each redirect too.
 *
 * @param onHop told of each answer
 */
export const askAsPage =
  (page: string, onHop: (hop: Hop) => void): Fetcher =>
  async (url, init) => {
    let address = new URL(url);
    let origin = page;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const isOwn = address.origin === origin;
      const headers = new Headers(init.headers);
      if (!isOwn) headers.set('origin', origin);
      const response = await fetch(address.href, { ...init, headers, redirect: 'manual' });
      const allowed = response.headers.get('access-control-allow-origin');
      onHop({ url: address.href, origin: isOwn ? null : origin, allowed });
      const next = nextAddress(response, address);
      if (!next) return response;
      await response.body?.cancel();
      if (!isOwn && next.origin !== address.origin) origin = 'null';
      address = next;
    }
    throw new TypeError('too many redirects');
  };
