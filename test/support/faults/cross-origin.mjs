/** Answers that the browser may not show to another origin, or may. (The servers of other origins allow all else.) */
import { ARTICLE, JSON_TYPE, send } from './answer.mjs';

/** @param toOrigins values of the header, of the origin that asks; several of them are several headers */
const allowing =
  (toOrigins, headers = {}) =>
  (exchange) => {
    const { request, response } = exchange;
    response.removeHeader('access-control-allow-origin');
    const origins = toOrigins(request.headers.origin ?? '');
    if (origins.length > 0) response.setHeader('access-control-allow-origin', origins);
    send(exchange, ARTICLE, { ...JSON_TYPE, ...headers });
  };

export const CROSS_ORIGIN = {
  'cors-missing': allowing(() => []),
  'cors-wrong-origin': allowing(() => ['https://elsewhere.example']),
  'cors-null-origin': allowing(() => ['null']),
  'cors-two-origins': allowing((origin) => [origin, '*']),
  'cors-this-origin': allowing((origin) => [origin]),
  'cors-credentials': allowing((origin) => [origin], { 'access-control-allow-credentials': 'true' }),
};
