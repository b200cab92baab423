/** Responses that change from request to request. Each client sends its own `key`. */
import { ARTICLE, JSON_TYPE, send } from './answer.mjs';

const counts = new Map();
const revalidated = new Map();

const NOT_KEPT = { ...JSON_TYPE, 'cache-control': 'no-store' };

/** The number of requests with a key, including this one. */
export const countOf = (key) => {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
};

/** `first-x`: fails once as `x` does, then works. `twice-x`: fails twice. `thrice-x`: three times. */
export const failingAtFirst = (times, fault) => (exchange) =>
  countOf(exchange.query.key) > times ? send(exchange, { ...ARTICLE, title: 'Back again' }) : fault(exchange);

/** `works-then-x`: works once, then fails as `x` does. */
export const workingAtFirst = (fault) => (exchange) =>
  countOf(exchange.query.key) > 1 ? fault(exchange) : send(exchange, ARTICLE);

export const SEQUENCES = {
  // Changes on `?set=` and responds 304 to clients with the current version. `?log` returns the requests.
  revalidated: (exchange) => {
    const { key, set, log } = exchange.query;
    const known = revalidated.get(key) ?? { version: '1', log: [] };
    revalidated.set(key, known);
    if (set !== undefined) known.version = set;
    if (set !== undefined || log !== undefined) return send(exchange, known.log, NOT_KEPT);
    const etag = `"${known.version}"`;
    const isKnown = exchange.request.headers['if-none-match'] === etag;
    known.log.push(isKnown ? 304 : 200);
    const headers = { ...JSON_TYPE, etag, 'cache-control': 'max-age=0, must-revalidate' };
    if (isKnown) return send(exchange, undefined, headers, 304);
    const items = [{ ...ARTICLE, title: `Version ${known.version}` }];
    return send(exchange, { version: 'https://jsonfeed.org/version/1.1', title: 'News', items }, headers);
  },
  // Responds with the number of requests so far.
  count: (exchange) => send(exchange, { ...ARTICLE, title: `Request ${countOf(exchange.query.key)}` }, NOT_KEPT),
};
