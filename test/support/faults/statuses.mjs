/** Responses by status: `status-503`. Clients ignore the body. */
import { answering, ARTICLE, HTML_TYPE, JSON_TYPE, send, startRaw } from './answer.mjs';

const WITHOUT_BODY = [204, 205, 304];

/** Any status. */
export const answerStatus = (status) => (exchange) =>
  send(exchange, WITHOUT_BODY.includes(status) ? undefined : '<h1>For nobody</h1>', HTML_TYPE, status);

const busy = (retryAfter) => (exchange) => send(exchange, 'busy', { ...HTML_TYPE, 'retry-after': retryAfter() }, 429);

export const STATUSES = {
  404: answerStatus(404),
  503: answerStatus(503),
  // A partial response to a request without a range.
  'status-206': answering(ARTICLE, { ...JSON_TYPE, 'content-range': 'bytes 0-99/100' }, 206),
  // Interim responses, then a final one.
  'early-hints': (exchange) => {
    const hint = 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n';
    exchange.response.socket.write(hint);
    startRaw(exchange).end(JSON.stringify(ARTICLE));
  },
  continue: (exchange) => {
    exchange.response.socket.write('HTTP/1.1 100 Continue\r\n\r\n');
    startRaw(exchange).end(JSON.stringify(ARTICLE));
  },
  'switching-protocols': (exchange) => {
    startRaw(exchange, ['upgrade: telex'], 'HTTP/1.1 101 Switching Protocols').end('telex');
  },
  'retry-after-seconds': busy(() => '1'),
  'retry-after-date': busy(() => new Date(Date.now() + 1000).toUTCString()),
  'retry-after-far': busy(() => '3600'),
  'retry-after-far-date': busy(() => new Date(Date.now() + 86_400_000).toUTCString()),
  'retry-after-garbage': busy(() => 'when the moon is full'),
};
