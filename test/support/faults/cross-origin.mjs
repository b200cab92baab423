/** Responses with and without permission for another origin. (The other-origin servers allow everything else.) */
import { ARTICLE, JSON_TYPE, send } from './answer.mjs';

/** @param toOrigins header values for the requesting origin; several values are several headers */
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
