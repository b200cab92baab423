/** Koa middleware of the test server: serves fixtures byte by byte. The server itself would read them as UTF-8. */
import { readFile } from 'node:fs/promises';

export const fixtureServer = async (context, next) => {
  const [file] = /^\/test\/fixtures\/(?!.*\.\.)[\w./-]+$/.exec(context.path) ?? [];
  if (!file) return next();
  try {
    context.body = await readFile(`.${file}`);
    context.type = 'application/octet-stream';
  } catch {
    context.status = 404;
  }
};
