/**
 * Copies of dist/cdn with files missing, by the first folder of the address. /without-locales/cdn/… is /dist/cdn/…,
 * but responds 404 for the files listed here. /held/cdn/… delays chunks, so that a page shows what it requests before
 * it has any of them.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { countOf } from './sequences.mjs';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Longer than a page needs to request everything. */
const HELD_MS = 1_000;

const MISSING = {
  'without-locales': 'cdn/locales/',
  'without-article': 'cdn/chunks/article-',
  'without-cards': 'cdn/chunks/card-',
  'without-chunks': 'cdn/chunks/',
  // Missing for the number of requests in MISSING_REQUESTS.
  'late-article': 'cdn/chunks/article-',
  'late-item': 'cdn/chunks/news-item-',
  // Nothing is missing: the same files at another address, delayed, and as another release.
  'second-copy': 'none',
  held: 'none',
  'other-version': 'none',
};

/** The loader and the element both request the article code. Only the loader requests the element. */
const MISSING_REQUESTS = { 'late-article': 2, 'late-item': 1 };

/** Whether a file of a copy is missing: always, or for the first requests with a key. */
const isMissing = (copy, key, file) =>
  file.startsWith(MISSING[copy]) && (!(copy in MISSING_REQUESTS) || countOf(`${copy}${key}`) <= MISSING_REQUESTS[copy]);

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
  if (copy === 'held' && file.startsWith('cdn/chunks/')) await new Promise((resolve) => setTimeout(resolve, HELD_MS));
  context.type = 'text/javascript';
  const code = await readFile(`dist/${file}`, 'utf8');
  context.body = copy === 'other-version' ? code.replaceAll(VERSION, '0.0.9') : code;
  return undefined;
};
