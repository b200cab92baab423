/** Answers that the browser may not show to another origin, or may. (The server of other origins allows all else.) */
import { ARTICLE, JSON_TYPE, send } from './answer.mjs';

const allowing = (headers) => (exchange) => {
  exchange.response.removeHeader('access-control-allow-origin');
  send(
    exchange,
    ARTICLE,
    [...Object.entries(JSON_TYPE), ...headers({ origin: exchange.request.headers.origin ?? '' })].flat(),
  );
};

const ALLOW = 'access-control-allow-origin';

export const CROSS_ORIGIN = {
  'cors-missing': allowing(() => []),
  'cors-wrong-origin': allowing(() => [[ALLOW, 'https://elsewhere.example']]),
  'cors-null-origin': allowing(() => [[ALLOW, 'null']]),
  'cors-two-origins': allowing(({ origin }) => [
    [ALLOW, origin],
    [ALLOW, '*'],
  ]),
  'cors-this-origin': allowing(({ origin }) => [[ALLOW, origin]]),
  'cors-credentials': allowing(({ origin }) => [
    [ALLOW, origin],
    ['access-control-allow-credentials', 'true'],
  ]),
};
