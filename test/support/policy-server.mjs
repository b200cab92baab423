/**
 * Koa middleware: pages under a content security policy header. It bypasses the server's own handling, which adds a
 * script to pages.
 *
 * - `/policies/<page>?csp=…&script=…&files=…` is test/pages/policies/<page> with that policy and script tag, and with
 *   feeds from below `files`. In all of them `{nonce}` is a nonce, `{hash:/dist/…}` the hash of a file.
 * - `/policies/open/<file>` is a file that any origin may read, even an opaque one (a sandboxed page).
 */
import { createHash, randomBytes } from 'node:crypto';
import { servedFile } from './served-file.mjs';

const hashOf = async (file) =>
  `sha256-${createHash('sha256')
    .update((await servedFile(file)).body)
    .digest('base64')}`;

const fill = async (text, nonce) => {
  let filled = text.replaceAll('{nonce}', nonce);
  for (const [written, file] of text.matchAll(/\{hash:\/([\w./-]+)\}/g))
    filled = filled.replaceAll(written, await hashOf(file));
  return filled;
};

const openFile = async ({ body, type }) => ({
  headers: { 'content-type': type, 'access-control-allow-origin': '*' },
  body,
});

const page = async ({ body, type }, { csp = '', script = '', files = '/policies/open' }) => {
  const nonce = randomBytes(12).toString('base64url');
  const html = String(body).replaceAll('{files}', files).replace('<!-- script -->', `<script ${script}></script>`);
  return {
    headers: { 'content-type': type, ...(csp && { 'content-security-policy': await fill(csp, nonce) }) },
    body: await fill(html, nonce),
  };
};

export const policyServer = async (context, next) => {
  const [, isOpen, path] = /^\/policies\/(open\/)?([\w./-]+)$/.exec(context.path) ?? [];
  const file = path && (await servedFile(isOpen ? path : `test/pages/policies/${path}`));
  if (!file) return next();
  const { headers, body } = await (isOpen ? openFile(file) : page(file, context.query));
  context.respond = false;
  context.res.writeHead(200, { 'cache-control': 'no-store', ...headers }).end(body);
  return undefined;
};
