/**
 * npm run size: measures in Chromium what pages load of our files: bytes (brotli 11, with one locale), requests, and
 * waves of requests after the loader. Fails above a cap and writes docs/size.md; with --check, fails if that file differs
 * by more than 1 %.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { clearTimeout, setTimeout } from 'node:timers';
import { brotliCompressSync, constants } from 'node:zlib';
import * as prettier from 'prettier';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from './browsers.mjs';

const CDN = 'dist/cdn';
const ARTICLE = '/feeds/corruption-prevention.json';
const LIST = '/feeds/newsroom.json';
/** A wave ends when the page requests nothing for this long. */
const WAVE_MS = 300;

const newsroom = `<wco-news-provider src="${LIST}"><wco-language-switcher languages="en ru"></wco-language-switcher>
<wco-news-list></wco-news-list><wco-news-item></wco-news-item></wco-news-provider>`;

/** Pages, each with its budgets as `[goal, cap]`. */
const PAGES = [
  {
    name: 'an article with notice and contact',
    html: `<wco-news-item src="${ARTICLE}"></wco-news-item>`,
    drawn: 'wco-news-item',
    // Chromium can translate the article. The code for that is fetched when idle.
    later: /\/(translation-chunk|request-link|rolldown-runtime)-/,
    bytes: [42_000, 66_000],
    requests: [6, 7],
  },
  {
    name: 'a list of cards',
    html: `<wco-news-list src="${LIST}"></wco-news-list>`,
    drawn: 'wco-news-list',
    bytes: [38_000, 56_000],
    requests: [5, 6],
  },
  {
    name: 'a newsroom, before an article is opened',
    html: newsroom,
    drawn: 'wco-news-list',
    // It fetches the code of articles when idle; that isn't counted.
    later: /\/(article-chunk|parts|visibility)-/,
    bytes: [48_000, 65_000],
    requests: [8, 8],
  },
  {
    name: 'a contact card alone',
    html: '<wco-contact-card email="press@news.example"></wco-contact-card>',
    drawn: 'wco-contact-card',
    bytes: [36_000, 47_000],
    requests: [5, 5],
  },
];

const sizes = new Map();
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };

/** Compressed bytes of a file. Pages share most files, and quality 11 is slow. */
const brotli = (file) => {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(readFileSync(file), { params }).length);
  return sizes.get(file);
};

const TYPES = { js: 'text/javascript', json: 'application/json' };

/** Serves a page and our files. The files of a wave are sent together, once all of them are requested. */
const serve = async () => {
  const state = { html: '', files: [], waves: 0 };
  let waiting = [];
  let timer;
  const release = () => {
    state.waves += 1;
    for (const answer of waiting.splice(0)) answer();
  };
  const server = createServer(({ url }, response) => {
    const path = url.replace(/\?.*/, '');
    const send = (file) => {
      response.setHeader('content-type', TYPES[file.split('.').at(-1)]);
      response.end(readFileSync(file));
    };
    if (path === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(state.html);
    } else if (path.startsWith('/feeds/')) send(`demo${path}`);
    else if (path.startsWith('/wco-widgets/')) {
      const file = path.replace('/wco-widgets', CDN);
      state.files.push(file);
      if (path.endsWith('/wco-widgets.js')) send(file);
      else {
        waiting.push(() => send(file));
        clearTimeout(timer);
        timer = setTimeout(release, WAVE_MS);
      }
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { state, base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
};

const measure = async (browser, { html, drawn, later }) => {
  const { state, base, close } = await serve();
  state.html = `<!doctype html><html lang="ru"><meta charset="utf-8"><link rel="icon" href="data:,">
    <script type="module" src="/wco-widgets/wco-widgets.js"></script>${html}`;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(base);
  await page.waitForFunction(
    (tag) => {
      const text = globalThis.document.querySelector(tag)?.shadowRoot?.textContent ?? '';
      return /сентября|press@/.test(text);
    },
    {},
    drawn,
  );
  const files = state.files.filter((file) => !later?.test(file));
  const waves = later ? 1 : state.waves;
  await context.close();
  close();
  return { bytes: files.reduce((sum, file) => sum + brotli(file), 0), requests: files.length, waves };
};

const { chromium } = findBrowsers();
if (!chromium) {
  console.error('npm run size needs Chromium, which is not installed.');
  process.exit(1);
}

const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
const rows = [];
for (const page of PAGES) {
  const { bytes, requests, waves } = await measure(browser, page);
  rows.push(
    { what: `${page.name}: bytes`, value: bytes, budget: page.bytes, unit: 'kB' },
    { what: `${page.name}: requests`, value: requests, budget: page.requests },
    { what: `${page.name}: waves after the loader`, value: waves, budget: [1, 1] },
  );
}
await browser.close();

const locales = readdirSync(`${CDN}/locales`).map((file) => brotli(`${CDN}/locales/${file}`));
rows.push(
  { what: 'the loader', value: brotli(`${CDN}/wco-widgets.js`), budget: [1_000, 2_000], unit: 'kB' },
  { what: 'the largest locale', value: Math.max(...locales), budget: [2_200, 4_400], unit: 'kB' },
  {
    what: 'the classic script, with everything and eight locales',
    value: brotli(`${CDN}/wco-widgets.classic.js`),
    budget: [135_000, 190_000],
    unit: 'kB',
  },
);

const print = (value, unit) => (unit ? `${(value / 1000).toFixed(2)} kB` : String(value));
const table = rows
  .map(
    ({ what, value, budget: [goal, cap], unit }) =>
      `| ${[what, ...[value, goal, cap].map((each) => print(each, unit))].join(' | ')} |`,
  )
  .join('\n');

const file = 'docs/size.md';
const text = await prettier.format(
  `# Size

Written by \`npm run size\`. It opens Russian pages in Chromium and counts the files of this package that they request until the content
is shown, including the loader and one locale, without the news itself. Bytes are compressed with Brotli at quality 11. The files of a
wave are requested before any of them has arrived.

| what | now | goal | cap |
| --- | --- | --- | --- |
${table}
`,
  { parser: 'markdown', printWidth: 120 },
);
/** A text without its numbers, and the numbers. */
const split = (written) => [written.replaceAll(/\d+(?:\.\d+)?/g, '0'), written.match(/\d+(?:\.\d+)?/g).map(Number)];
const isNear = (written) => {
  const [[before, numbers], [after, values]] = [split(written), split(text)];
  return before === after && numbers.every((number, index) => Math.abs(number / values[index] - 1) <= 0.01);
};
const isRight = existsSync(file) && isNear(readFileSync(file, 'utf8'));
const isCheck = process.argv.includes('--check');
if (!isCheck) writeFileSync(file, text);
console.log(table);

const over = rows.filter(({ value, budget: [, cap] }) => value > cap);
for (const {
  what,
  value,
  budget: [, cap],
  unit,
} of over)
  console.error(`${what}: ${print(value, unit)}, more than ${print(cap, unit)}`);
if (!isRight && isCheck) console.error(`${file} is not up to date (run npm run size)`);
if (over.length > 0 || (!isRight && isCheck)) process.exit(1);
