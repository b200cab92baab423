/** Building blocks for faults. A fault is a function of one exchange: `{ request, response, query, ports }`. */

/** The article that all faults serve. */
export const ARTICLE = {
  id: 'a',
  url: 'https://example.org/a',
  language: 'en',
  title: 'Late article',
  content_text: 'Text.',
  _news: {},
};

export const FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [ARTICLE] };

export const JSON_TYPE = { 'content-type': 'application/json' };
export const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

const toBody = (body) => (typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));

/** Responds through Node, which handles lengths and connections. */
export const send = ({ response }, body, headers = JSON_TYPE, status = 200) => {
  response.writeHead(status, headers);
  response.end(body === undefined ? undefined : toBody(body));
};

/** A fault with a constant response. */
export const answering =
  (body, headers = JSON_TYPE, status = 200) =>
  (exchange) =>
    send(exchange, body, headers, status);

/** Starts a response on the raw socket, for output that Node would reject. Any origin may read it. */
export const startRaw = ({ response }, headers = [], statusLine = 'HTTP/1.1 200 OK') => {
  const all = [statusLine, 'access-control-allow-origin: *', 'content-type: application/json', 'connection: close'];
  response.socket.write(`${[...all, ...headers].join('\r\n')}\r\n\r\n`);
  return response.socket;
};

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
