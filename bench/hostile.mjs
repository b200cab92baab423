/**
 * node bench/hostile.mjs [--kinds expression] [--engines server,chromium,firefox,webkit] [--repetitions 2] [--write]:
 * how long hostile feeds of 2 MB block a server and a page. Needs no build. Run it by hand; tests count the work instead
 * (test/formats/shared/read-entries.node.test.ts, test/formats/shared-nodes.node.test.ts,
 * test/safety/limit-markup.node.test.ts).
 *
 * A page has a list with search and filters, and the first article. Prints milliseconds: the processor time on a server
 * (reading the feed and sanitising the first body), and the longest task in each engine, as the minimum of the
 * repetitions. In Chromium, this is processor time. Firefox and WebKit don't report it: there, it is the longest time
 * between two frames (Firefox) or two timers (WebKit). It includes layout and paint, and
 * other processes can prolong it.
 */
/* global document, performance, requestAnimationFrame -- in the page */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as prettier from 'prettier';
import { launch as launchEngine } from '../test/support/engines.mjs';
import { launch as launchChromium } from './chromium.mjs';
import { BODIES } from './hostile/bodies.mjs';
import { FEEDS } from './hostile/feeds.mjs';

const FILE = 'docs/performance.md';

const { values: options } = parseArgs({
  options: {
    kinds: { type: 'string', default: '' },
    engines: { type: 'string', default: 'server,chromium,firefox,webkit' },
    repetitions: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
  },
});

const feedOf = (content_html) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'x', content_html }] });

/** Feeds by kind, made on demand. */
const KINDS = new Map([
  ...Object.entries(FEEDS),
  ...Object.entries(BODIES).map(([kind, body]) => [`body: ${kind}`, () => feedOf(body)]),
]);

const bundle = async (contents, platform, format) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format,
    platform,
    target: 'es2022',
    define: platform === 'browser' ? { 'process.env.NODE_ENV': '"production"' } : {},
  });
  return outputFiles[0].text;
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title><body><script src="/elements.js"></script>`;

/** Runs in the page: shows a feed, and returns the longest time between two ticks. */
const show = async (source, isTicking) => {
  let longest = 0;
  let isOver = false;
  // What `scheduler.yield` continues runs before timers, but not before frames. Without it, elements use timers, which
  // run before messages in WebKit.
  const schedule = globalThis.scheduler?.yield ? requestAnimationFrame : setTimeout;
  let before = performance.now();
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isOver) schedule(tick);
  };
  if (isTicking) tick();
  const list = document.createElement('wco-news-list');
  list.setAttribute('searchable', '');
  list.setAttribute('filters', 'topic year language sort');
  const elements = [list, document.createElement('wco-news-item')];
  for (const element of elements) element.setAttribute('src', source);
  document.body.append(...elements);
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const isBusy = () => elements.some((element) => !/ready|empty|error/.test(element.state));
  for (let waited = 0; isBusy() && waited < 60_000; waited += 100) await wait(100);
  // Rows are rendered, and bodies are sanitised, in later tasks.
  await wait(1_500);
  isOver = true;
  return longest;
};

const script = (source, isTicking) => `(${show})(${JSON.stringify(source)}, ${isTicking})`;

/** Each takes the address of a page and that of a feed, and returns milliseconds. */
const openBrowser = async (engine) => {
  if (engine === 'chromium') {
    const { withTab, close } = await launchChromium();
    const measure = (page, source) =>
      withTab(async (tab) => {
        await tab.goto(page);
        const { tasks } = await tab.tasksOf(() => tab.evaluate(script(source, false)));
        return Math.max(...tasks);
      });
    return { measure, close };
  }
  const { open, ask, close } = await launchEngine(engine);
  const measure = async (page, source) => {
    await open(page);
    return ask(engine === 'webkit' ? `() => ${script(source, true)}` : script(source, true));
  };
  return { measure, close };
};

const openServer = async () => {
  const code = await bundle(
    `export { parseNews } from './src/loading/parse-news.ts'; export { sanitizeMarkup } from './src/ssr/sanitize-markup.ts';`,
    'node',
    'esm',
  );
  const { parseNews, sanitizeMarkup } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  // Loads the readers.
  await parseNews('<rss><channel><title>t</title></channel></rss>');
  const measure = async (_page, _source, text) => {
    const start = process.cpuUsage();
    const feed = await parseNews(text, { url: 'https://news.invalid/feed' }).catch(() => undefined);
    const html = feed?.items[0]?.versions[0].body?.html;
    if (html) void sanitizeMarkup(html, { baseUrl: 'https://news.invalid/a', headingShift: 2 }).fragment.outerHTML;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return { measure, close: () => undefined };
};

const elements = await bundle(`import { define } from './src/entries/define.ts'; define();`, 'browser', 'iife');
let text = '';
const server = createServer(({ url }, response) => {
  const [type, body] = url.startsWith('/feed')
    ? ['text/plain', text]
    : url === '/elements.js'
      ? ['text/javascript', elements]
      : ['text/html', url === '/' ? PAGE : ''];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const kinds = [...KINDS.keys()].filter((kind) => new RegExp(options.kinds).test(kind));
const engines = options.engines.split(',');
const figures = new Map(kinds.map((kind) => [kind, []]));
for (const engine of engines) {
  const { measure, close } = engine === 'server' ? await openServer() : await openBrowser(engine);
  for (const kind of kinds) {
    text = KINDS.get(kind)();
    const times = [];
    for (let time = 0; time < Number(options.repetitions); time += 1) {
      const page = `${origin}/`;
      times.push(
        await measure(page, `${origin}/feed?${times.length}`, text).catch(
          (error) => console.error(`${engine}, ${kind}: ${error.message}`) ?? NaN,
        ),
      );
    }
    const least = Math.round(Math.min(...times));
    figures.get(kind).push(least);
    console.log(engine.padEnd(8), kind.padEnd(56), String(least).padStart(7));
  }
  await close();
}
server.close();

if (options.write) {
  const rows = [...figures].map(([kind, times]) => `| ${kind} | ${times.join(' | ')} |`);
  const head = `| kind | ${engines.join(' | ')} |\n| --- |${' --: |'.repeat(engines.length)}`;
  const [start, end] = ['<!-- hostile -->', '<!-- /hostile -->'];
  const page = readFileSync(FILE, 'utf8');
  const table = `${start}\n\n${head}\n${rows.join('\n')}\n\n`;
  const written = page.slice(0, page.indexOf(start)) + table + page.slice(page.indexOf(end));
  const config = await prettier.resolveConfig(FILE);
  writeFileSync(FILE, await prettier.format(written, { ...config, filepath: FILE }));
}
