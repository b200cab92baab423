/**
 * Copies of dist/cdn in which something is missing, by the first folder of their addresses:
 * /without-locales/cdn/… is /dist/cdn/…, but that what is named here is not found.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { countOf } from './sequences.mjs';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

const MISSING = {
  'without-locales': 'cdn/locales/',
  'without-article': 'cdn/chunks/article-chunk.js',
  'without-cards': 'cdn/chunks/card-chunk.js',
  // Missing the first time it is asked for.
  'late-article': 'cdn/chunks/article-chunk.js',
  'late-script': 'cdn/wco-widgets.js',
  // Nothing: the same at another address, and another release.
  'second-copy': 'none',
  'other-version': 'none',
};

/** Whether a file of a copy is missing: always, or for whoever asks first with a key of their own. */
const isMissing = (copy, key, file) =>
  file.startsWith(MISSING[copy]) && (!copy.startsWith('late') || countOf(`${copy}${key}`) === 1);

/** Koa middleware. */
export const builtCopies = async (context, next) => {
  const [, copy, key, file] = /^\/([a-z-]+)(-\d+)?\/(cdn\/.*)$/.exec(context.path) ?? [];
  if (!copy || !Object.hasOwn(MISSING, copy)) return next();
  // Frames without an origin load them too.
  context.set({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
  if (isMissing(copy, key, file)) {
    context.status = 404;
    return undefined;
  }
  context.type = 'text/javascript';
  const code = await readFile(`dist/${file}`, 'utf8');
  context.body = copy === 'other-version' ? code.replaceAll(`"${VERSION}"`, '"0.0.9"') : code;
  return undefined;
};
