/** A loopback server for this repository's files that records its requests. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/**
 * @param folders the folders to serve; later ones supply files missing from earlier ones
 * @returns `base` (with a slash at its end), `requests` (`{ url, headers }`, oldest first) and `close()`
 */
export const serveFolders = async (...folders) => {
  const requests = [];
  const server = createServer(async ({ url, headers }, response) => {
    requests.push({ url, headers });
    const [path] = decodeURIComponent(url).split('?');
    try {
      if (path.includes('..')) throw new Error('Outside');
      const file = folders.map((folder) => `${folder}${path}`).find((each) => existsSync(each));
      const body = await readFile(file ?? path);
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'access-control-allow-origin': '*',
        ...(/svg|webp/.test(extname(path)) && { 'cache-control': 'max-age=60' }),
      });
      response.end(body);
    } catch {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { base: `http://127.0.0.1:${server.address().port}/`, requests, close };
};
