/**
 * Koa middleware of the test server: answers under /faults/ that fail in a given way, and a copy of the
 * built files in which locale chunks or the sanitiser are missing.
 */
import { readFile } from 'node:fs/promises';

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const counts = new Map();

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
  // Fails the first time and works from then on.
  flapping: (context) => {
    const name = context.query.key;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if (count === 0) context.status = 503;
    else context.body = { ...ARTICLE, title: 'Back again' };
  },
  // Answers with how often it was asked.
  count: (context) => {
    const name = context.query.key;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    context.set('cache-control', 'no-store');
    context.body = { ...ARTICLE, title: `Request ${counts.get(name)}` };
  },
};

export const faultServer = async (context, next) => {
  const fault = /^\/faults\/([\w-]+)/.exec(context.path)?.[1];
  if (fault && FAULTS[fault]) return FAULTS[fault](context);
  // /without-locales/cdn/… is /dist/cdn/… with the named folder missing.
  const [, missing, file] = /^\/without-(locales|chunks)\/(cdn\/.*)$/.exec(context.path) ?? [];
  if (!file) return next();
  if (file.startsWith(`cdn/${missing}/`)) {
    context.status = 404;
    return undefined;
  }
  context.type = 'text/javascript';
  context.body = await readFile(`dist/${file}`);
  return undefined;
};
