/**
 * Koa middleware of the test server: answers under /faults/ that fail in a given way, and copies of the
 * built files in which something is missing.
 */
import { readFile } from 'node:fs/promises';

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const counts = new Map();
const revalidated = new Map();

const ARTICLE = {
  id: 'a',
  url: 'https://example.org/a',
  language: 'en',
  title: 'Late article',
  content_text: 'Text.',
  _news: {},
};

const FAULTS = {
  404: (context) => {
    context.status = 404;
    context.body = 'gone';
  },
  503: (context) => {
    context.status = 503;
    context.body = 'busy';
  },
  slow: async (context) => {
    await sleep(3000);
    context.body = ARTICLE;
  },
  malformed: (context) => {
    context.type = 'application/json';
    context.body = '{"version": "https://jsonfeed.org/version/1.1", "items": [';
  },
  empty: (context) => {
    context.type = 'application/json';
    context.body = '';
  },
  text: (context) => {
    context.type = 'application/json';
    context.body = 'Not Found';
  },
  'no-version': (context) => {
    context.body = { id: 'a', url: 'https://example.org/a', _news: { translations: [] } };
  },
  'empty-feed': (context) => {
    context.body = { version: 'https://jsonfeed.org/version/1.1', title: 'Nothing yet', items: [] };
  },
  huge: (context) => {
    context.type = 'application/json';
    context.body = `{"a":"${'x'.repeat(2_500_000)}"}`;
  },
  // A picture of four to three, whatever the rest of the address says.
  image: (context) => {
    context.type = 'image/svg+xml';
    context.body =
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480"/></svg>';
  },
  // Fails the first time and works from then on.
  flapping: (context) => {
    const name = context.query.key;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if (count === 0) context.status = 503;
    else context.body = { ...ARTICLE, title: 'Back again' };
  },
  // Changes when it is told to (`?set=`), and answers 304 to those who have it; `?log` tells what was asked.
  revalidated: (context) => {
    const { key, set, log } = context.query;
    const known = revalidated.get(key) ?? { version: '1', log: [] };
    revalidated.set(key, known);
    if (set !== undefined) known.version = set;
    if (set !== undefined || log !== undefined) {
      context.set('cache-control', 'no-store');
      context.body = known.log;
      return;
    }
    const etag = `"${known.version}"`;
    const isKnown = context.get('if-none-match') === etag;
    known.log.push(isKnown ? 304 : 200);
    context.set('etag', etag);
    context.set('cache-control', 'max-age=0, must-revalidate');
    if (isKnown) context.status = 304;
    else {
      context.body = {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [{ ...ARTICLE, title: `Version ${known.version}` }],
      };
    }
  },
  // Answers with how often it was asked.
  count: (context) => {
    const name = context.query.key;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    context.set('cache-control', 'no-store');
    context.body = { ...ARTICLE, title: `Request ${counts.get(name)}` };
  },
};

/**
 * Copies of dist/cdn, by the first folder of their addresses: /without-locales/cdn/… is /dist/cdn/…, but
 * that what is named here is not found.
 */
const MISSING = {
  'without-locales': 'cdn/locales/',
  'without-sanitizer': 'cdn/chunks/sanitizer.js',
  'without-article': 'cdn/chunks/article-chunk.js',
  'without-cards': 'cdn/chunks/card-chunk.js',
  // Missing the first time it is asked for.
  'late-article': 'cdn/chunks/article-chunk.js',
};

/** Whether a file of a copy is missing: always, or for whoever asks first with a key of their own. */
const isMissing = (copy, key, file) => {
  if (!file.startsWith(MISSING[copy])) return false;
  if (!copy.startsWith('late')) return true;
  const count = counts.get(key) ?? 0;
  counts.set(key, count + 1);
  return count === 0;
};

export const faultServer = async (context, next) => {
  const fault = /^\/faults\/([\w-]+)/.exec(context.path)?.[1];
  if (fault && FAULTS[fault]) return FAULTS[fault](context);
  const [, copy, key, file] = /^\/([a-z-]+)(-\d+)?\/(cdn\/.*)$/.exec(context.path) ?? [];
  if (!copy || !Object.hasOwn(MISSING, copy)) return next();
  context.set('cache-control', 'no-store');
  if (isMissing(copy, key, file)) {
    context.status = 404;
    return undefined;
  }
  context.type = 'text/javascript';
  context.body = await readFile(`dist/${file}`);
  return undefined;
};
