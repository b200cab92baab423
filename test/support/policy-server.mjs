/**
 * Koa middleware: pages under a content-security policy that comes as a header, past the server's own way, which
 * would add a script of its own to pages.
 *
 * - `/policies/<page>?csp=…` is test/pages/policies/<page> with that policy. In both, `{nonce}` is a nonce and
 *   `{hash:/dist/…}` the hash of a file.
 * - `/policies/open/<file>` is a file for every origin, also for one that is nobody's (a sandboxed page).
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

const hashOf = async (file) =>
  `sha256-${createHash('sha256')
    .update(await readFile(`.${file}`))
    .digest('base64')}`;

const fill = async (text, nonce) => {
  let filled = text.replaceAll('{nonce}', nonce);
  for (const [written, file] of text.matchAll(/\{hash:([\w./-]+)\}/g))
    filled = filled.replaceAll(written, await hashOf(file));
  return filled;
};

export const policyServer = async (context, next) => {
  const [, isOpen, file] = /^\/policies\/(open\/)?((?!.*\.\.)[\w./-]+)$/.exec(context.path) ?? [];
  if (!file) return next();
  const type = `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`;
  const text = await readFile(isOpen ? file : `test/pages/policies/${file}`, 'utf8');
  const nonce = randomBytes(12).toString('base64url');
  context.respond = false;
  context.res.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(isOpen ? { 'access-control-allow-origin': '*' } : {}),
    ...(context.query.csp ? { 'content-security-policy': await fill(String(context.query.csp), nonce) } : {}),
  });
  const script = String(context.query.script ?? '');
  context.res.end(isOpen ? text : await fill(text.replace('<!-- script -->', `<script ${script}></script>`), nonce));
  return undefined;
};
