/** Serves pages, variants, feeds and the built files to this machine, with the compression of a good host. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { CDN } from './built-files.mjs';
import { bundleStyles, bundleVariant } from './bundle.mjs';
import { articleText, feedText, image } from './fixture.mjs';
import { pages } from './pages.mjs';
import { VARIANTS } from './variants.mjs';

const ROOT = new URL('..', import.meta.url);

const TYPES = { '.js': 'text/javascript', '.json': 'application/feed+json', '.css': 'text/css', '.png': 'image/png' };

/** Characters. */
const LONG = 50_000;

const brotli = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

const feed = (query) => {
  const { from, count, changed, next } = Object.fromEntries(query);
  const number = (text) => (text === undefined ? undefined : Number(text));
  return feedText({ from: number(from), count: number(count), changed: number(changed), next });
};

/** The content at a path; `undefined` if there is none. */
const find = ({ pathname, searchParams }, bundles, cdn) => {
  const [, first, name] = pathname.split('/');
  if (first === 'feed.json') return feed(searchParams);
  if (first === 'article.json') return articleText();
  if (first === 'story') return pages.story();
  if (first === 'image') return image(Number.parseInt(name, 10));
  if (first === 'dist') return readFileSync(new URL(pathname.replace(`/${CDN}`, cdn), ROOT));
  if (first === 'harness.js') return readFileSync(new URL('bench/page/harness.js', ROOT));
  if (first === 'empty.js') return 'export {};';
  return bundles.get(pathname) ?? pages[first]?.(name, searchParams);
};

/**
 * @param names variants to serve
 * @param cdn folder of the built files
 * @returns `{ origin, close() }`
 */
export const startServer = async (names, cdn = CDN) => {
  const bundles = new Map([['/variant/limit-article.js', await bundleVariant('limit-article')]]);
  for (const name of names) {
    const { styles } = VARIANTS[name];
    bundles.set(`/variant/${name}.js`, await bundleVariant(name));
    if (styles) bundles.set(`/styles/${name}.css`, await bundleStyles(styles));
  }
  const compressed = new Map();
  const server = createServer((request, response) => {
    const address = new URL(request.url, 'http://localhost');
    const type = TYPES[extname(address.pathname)] ?? 'text/html; charset=utf-8';
    let body;
    try {
      body = find(address, bundles, cdn);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    if (body === undefined) return response.writeHead(404).end();
    // Only the harness requests long feeds. Compressing them would take longer than the measurement.
    const isCompressed = type !== TYPES['.png'] && !(type === TYPES['.json'] && body.length > LONG);
    if (isCompressed && !compressed.has(request.url)) compressed.set(request.url, brotli(body));
    response.writeHead(200, { 'content-type': type, ...(isCompressed ? { 'content-encoding': 'br' } : {}) });
    return response.end(isCompressed ? compressed.get(request.url) : body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};
