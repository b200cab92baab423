/** Responses that are slow, break off or never arrive. */
import { clearInterval, setInterval } from 'node:timers';
import { ARTICLE, FEED, JSON_TYPE, send, sleep, startRaw } from './answer.mjs';

const text = JSON.stringify(ARTICLE);
const half = text.slice(0, text.length / 2);

/** Repeats a task until the client disconnects. */
const repeat = (socket, milliseconds, task) => {
  const timer = setInterval(task, milliseconds);
  socket.once('close', () => clearInterval(timer));
};

/** Sends endless bytes, slowly enough for the other tests to run. */
const flood = (socket, bytes) => repeat(socket, 5, () => void (socket.writableNeedDrain || socket.write(bytes)));

const CHUNK = Buffer.alloc(64 * 1024, ' ');
const chunked = (bytes) => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

const after = (milliseconds, task) => async (exchange) => {
  await sleep(milliseconds);
  if (!exchange.response.socket?.destroyed) task(exchange);
};

const soon = (socket, task) => setTimeout(() => task(socket), 50);

export const CONNECTIONS = {
  slow: after(3000, (exchange) => send(exchange, ARTICLE)),
  'slow-first-byte': after(10_000, (exchange) => send(exchange, ARTICLE)),
  // Late, but within the timeout.
  leisurely: after(250, (exchange) => send(exchange, ARTICLE)),
  'in-small-pieces': (exchange) => {
    const socket = startRaw(exchange, [`content-length: ${text.length}`]);
    let at = 0;
    repeat(socket, 1, () => {
      if (at < text.length) socket.write(text.slice(at, (at += 5)));
    });
  },
  trickle: (exchange) => {
    const socket = startRaw(exchange, [`content-length: ${text.length}`]);
    let at = 0;
    repeat(socket, 100, () => socket.write(text[at++] ?? ''));
  },
  'stalled-after-headers': (exchange) => void startRaw(exchange, [`content-length: ${text.length}`]),
  'stalled-in-headers': ({ response }) => void response.socket.write('HTTP/1.1 200 OK\r\ncontent-type: appl'),
  'stalled-in-body': (exchange) => void startRaw(exchange, [`content-length: ${text.length}`]).write(half),
  'never-answers': () => undefined,
  'reset-before-headers': ({ response }) => void response.socket.resetAndDestroy(),
  'closed-before-headers': ({ response }) => void response.socket.end(),
  'reset-after-headers': (exchange) =>
    soon(startRaw(exchange, [`content-length: ${text.length}`]), (socket) => socket.resetAndDestroy()),
  'reset-in-body': (exchange) => {
    const socket = startRaw(exchange, [`content-length: ${text.length}`]);
    socket.write(half);
    soon(socket, () => socket.resetAndDestroy());
  },
  'truncated-length': (exchange) => void startRaw(exchange, [`content-length: ${text.length}`]).end(half),
  'truncated-chunked': (exchange) =>
    void startRaw(exchange, ['transfer-encoding: chunked']).end(`${text.length.toString(16)}\r\n${half}`),
  'broken-chunk-size': (exchange) => void startRaw(exchange, ['transfer-encoding: chunked']).end(`zz\r\n${text}\r\n`),
  'chunked-without-end': (exchange) =>
    void startRaw(exchange, ['transfer-encoding: chunked']).write(chunked(Buffer.from(text))),
  'length-too-small': (exchange) => void startRaw(exchange, ['content-length: 20']).end(text),
  'two-lengths': (exchange) =>
    void startRaw(exchange, ['content-length: 10', `content-length: ${text.length}`]).end(text),
  'without-length': (exchange) => void startRaw(exchange).end(text),
  'not-http': ({ response }) => void response.socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  'oversized-headers': (exchange) => void startRaw(exchange, [`x-long: ${'x'.repeat(600_000)}`]).end(text),
  'odd-headers': (exchange) => {
    const odd = ['x-empty:', 'X-UPPER: 1', 'x-latin: caf\u00e9', 'set-cookie: a=1; Domain=elsewhere.example'];
    startRaw(exchange, odd).end(text);
  },
  'huge-chunked': ({ response }) => {
    response.writeHead(200, JSON_TYPE);
    for (let count = 0; count < 50; count += 1) response.write(CHUNK);
    response.end(JSON.stringify(FEED));
  },
  endless: (exchange) => flood(startRaw(exchange), CHUNK),
  'endless-chunked': (exchange) => flood(startRaw(exchange, ['transfer-encoding: chunked']), chunked(CHUNK)),
};
