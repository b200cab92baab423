/**
 * Runs the server configurations of docs/self-hosting.md and checks types, caching, compression and CORS headers.
 * They listen on sockets in a temporary folder. The test of a server that is not installed is skipped.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { allSamples } from '../support/samples/extract.mjs';

const FOLDER = '/wco-widgets';
const VERSION = '/wco-widgets@0.1.0';
const [CHUNK] = readdirSync('dist/cdn/chunks').filter((file) => file.startsWith('core-'));
const JAVASCRIPT = 'text/javascript; charset=utf-8';
const MINUTES = 'public, max-age=300';
const IMMUTABLE = 'public, max-age=31536000, immutable';

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'wco-hosting-'));
  mkdirSync(join(folder, 'www'));
  for (const place of [FOLDER, VERSION]) cpSync('dist/cdn', join(folder, 'www', place), { recursive: true });
});

after(() => rmSync(folder, { recursive: true }));

/** The documented configuration of a server, pointed at this test's folder. */
const documented = (kind) =>
  allSamples()
    .filter((sample) => sample.file === 'docs/self-hosting.md' && sample.kind === kind)
    .map(({ code }) => code.replace('/srv/www', join(folder, 'www')))
    .join('\n');

/** Moves nginx's temporary folders to where an unprivileged process can write. */
const NGINX_PLACES = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `${name}_temp_path temporary;`)
  .join('\n');

const SERVERS = {
  nginx: {
    write: (socket) => `daemon off; master_process off; pid nginx.pid; error_log stderr; events {}
http { access_log off; ${NGINX_PLACES}
  server { listen unix:${socket}; ${documented('nginx')} } }`,
    args: (file) => ['-p', folder, '-c', file, '-e', 'stderr'],
  },
  caddy: {
    write: (socket) =>
      `{\n admin off\n}\n${documented('caddy').replace('cdn.example {', `http://cdn.example {\n bind unix/${socket}`)}`,
    args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
};

const get = (socketPath, path, headers = {}) =>
  new Promise((resolve, reject) => {
    request({ socketPath, path, headers: { host: 'cdn.example', ...headers } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

/** Runs a server for the duration of a test. */
const serve = async (name, visit) => {
  const { write, args } = SERVERS[name];
  const socket = join(folder, `${name}.socket`);
  const file = join(folder, `${name}.conf`);
  writeFileSync(file, write(socket));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = spawn(name, args(file), { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errorOutput = '';
  server.stderr.setEncoding('utf8').on('data', (text) => (errorOutput += text));
  const ended = new Promise((resolve) => server.on('close', resolve));
  try {
    for (let tries = 0; !existsSync(socket) && tries < 200 && server.exitCode === null; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    assert.ok(existsSync(socket), errorOutput);
    await visit((path, headers) => get(socket, path, headers));
  } finally {
    server.kill();
    await ended;
  }
};

const without = (name) => (spawnSync(name, ['-h']).error ? `${name} is not installed` : false);

/** The headers that another site's page needs for each script. */
const expectScript = ({ status, headers }, caching) => {
  assert.deepEqual(
    [
      status,
      headers['content-type'],
      headers['cache-control'],
      headers['access-control-allow-origin'],
      headers['x-content-type-options'],
    ],
    [200, JAVASCRIPT, caching, '*', 'nosniff'],
  );
};

for (const name of Object.keys(SERVERS)) {
  test(`${name} serves files as documented`, { skip: without(name), timeout: 20_000 }, async () => {
    await serve(name, async (ask) => {
      for (const file of ['wco-widgets.js', 'api.js', 'hydrate.js', 'wco-widgets.classic.js', 'locales/ru.js']) {
        const script = await ask(`${FOLDER}/${file}`);
        expectScript(script, MINUTES);
        assert.deepEqual(script.body, readFileSync(`dist/cdn/${file}`));
      }
      expectScript(await ask(`${FOLDER}/chunks/${CHUNK}`), IMMUTABLE);
      const { headers } = await ask(`${FOLDER}/sri.json`);
      assert.match(headers['content-type'], /^application\/json/);

      const zipped = await ask(`${FOLDER}/chunks/${CHUNK}`, { 'accept-encoding': 'gzip' });
      expectScript(zipped, IMMUTABLE);
      assert.deepEqual(
        [zipped.headers['content-encoding'], zipped.headers['vary']?.toLowerCase()],
        ['gzip', 'accept-encoding'],
      );
      assert.deepEqual(gunzipSync(zipped.body), readFileSync(`dist/cdn/chunks/${CHUNK}`));

      for (const file of ['none.js', 'chunks/none.js']) {
        const gone = await ask(`${FOLDER}/${file}`);
        assert.deepEqual([gone.status, gone.headers['cache-control']], [404, undefined]);
      }
    });
  });
}

test('nginx caches all files of a version forever', { skip: without('nginx'), timeout: 20_000 }, async () => {
  await serve('nginx', async (ask) => {
    for (const file of ['wco-widgets.js', `chunks/${CHUNK}`]) expectScript(await ask(`${VERSION}/${file}`), IMMUTABLE);
    const gone = await ask(`${VERSION}/chunks/none.js`);
    assert.deepEqual([gone.status, gone.headers['cache-control']], [404, undefined]);
  });
});

test('nginx redirects the short address to a version', { skip: without('nginx'), timeout: 20_000 }, async () => {
  await serve('nginx', async (ask) => {
    const { status, headers } = await ask('/wco-widgets@0/wco-widgets.js');
    assert.deepEqual(
      [status, new URL(headers.location, 'http://cdn.example').pathname, headers['access-control-allow-origin']],
      [302, `${VERSION}/wco-widgets.js`, '*'],
    );
    assert.equal(headers['cache-control'], MINUTES);
  });
});
