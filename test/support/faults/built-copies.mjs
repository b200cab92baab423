/**
 * Copies of dist/cdn in which something is missing, by the first folder of their addresses:
 * /without-locales/cdn/… is /dist/cdn/…, but that what is named here is not found. In /held/cdn/… chunks come after a
 * while, so that a page shows what it asks for before it has any of them.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { countOf } from './sequences.mjs';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Longer than a page takes to ask for everything it needs. */
const HELD_MS = 1_000;

const MISSING = {
  'without-locales': 'cdn/locales/',
  'without-article': 'cdn/chunks/article-',
  'without-cards': 'cdn/chunks/card-',
  'without-chunks': 'cdn/chunks/',
  // Missing at first: as often as LATE says.
  'late-article': 'cdn/chunks/article-',
  'late-item': 'cdn/chunks/news-item-',
  // Nothing: the same at another address, later, and another release.
  'second-copy': 'none',
  held: 'none',
  'other-version': 'none',
};

/** What draws articles is asked for by the loader and by the element; the element itself by the loader alone. */
const LATE = { 'late-article': 2, 'late-item': 1 };

/** Whether a file of a copy is missing: always, or for whoever asks first with a key of their own. */
const isMissing = (copy, key, file) =>
  file.startsWith(MISSING[copy]) && (!(copy in LATE) || countOf(`${copy}${key}`) <= LATE[copy]);

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
  context.body =
    copy === 'other-version' ? code.replaceAll(new RegExp(`(["\`])${VERSION}\\1`, 'g'), '$10.0.9$1') : code;
  return undefined;
};
