/** Pages written by `npx wco-widgets render`, without scripts and hydrated (docs/ssr.md). */
/* global document, window, customElements, performance, PerformanceObserver -- in the page */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve as toPath } from 'node:path';
import { after, before, test } from 'node:test';
import * as esbuild from 'esbuild';
import { launchChromium, withoutChromium } from '../../support/chromium.mjs';
import { ENGINES, launch, without } from '../../support/engines.mjs';

const FEED = 'demo/feeds/corruption-prevention.json';
const LIST = 'demo/feeds/newsroom.json';
const BASE = 'https://news.example/feed.json';

const TABLES = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      language: 'en',
      title: 'Waiting Times',
      content_html: `<table><caption>Wide</caption><tr>${'<td>Harbour</td>'.repeat(30)}</tr></table><table><tr><td>1`,
    },
  ],
};

/** No request: sound loads when it is played. */
const OPEN_DAY = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      language: 'en',
      title: 'Open day',
      content_text: 'Come in.',
      attachments: [
        { url: 'http://media.invalid/horn.wav', mime_type: 'audio/wav', title: 'The horn' },
        { url: 'https://films.example/1', mime_type: 'text/html', title: 'Boats', _news: { medium: 'video' } },
      ],
      _news: { event: { start: '2026-11-04', end: '2026-11-06' } },
    },
  ],
};

const render = (...args) =>
  execFileSync(process.execPath, ['bin/wco-widgets.mjs', 'render', ...args, '--base', BASE], { encoding: 'utf8' });

/** The bundler sample of docs/ssr.md, bundled, by address. */
const bundle = async () => {
  const [, contents] = /```js\n(import 'wco-widgets\/hydrate'[^]*?)```/.exec(readFileSync('docs/ssr.md', 'utf8'));
  const { outputFiles, warnings } = await esbuild.build({
    stdin: { contents, resolveDir: '.' },
    alias: { 'wco-widgets/hydrate': toPath('dist/entries/hydrate.js'), 'wco-widgets': toPath('dist/entries/index.js') },
    conditions: ['production'],
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: '/bundle',
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path, text]));
};

/** So many that rows are in groups, and that the element builds them in slices. */
const LONG = {
  version: 'https://jsonfeed.org/version/1.1',
  items: Array.from({ length: 250 }, (_, index) => ({
    id: String(index),
    language: 'en',
    title: `Article ${index}`,
    url: `https://news.example/${index}`,
    content_text: 'Ports agree.',
  })),
};

const renderFeed = (feed, ...args) => {
  const folder = mkdtempSync(join(tmpdir(), 'wco-feed-'));
  const file = join(folder, 'feed.json');
  writeFileSync(file, JSON.stringify(feed));
  const page = render(file, '--lang', 'en', ...args);
  rmSync(folder, { recursive: true });
  return page;
};

/** Removes requests to other sites and starts recording before anything else runs. */
const prepare = (page) =>
  page.replace(/ src(set)?="https:[^"]*"/g, '').replace('<head>', `<head><script>(${observe})()</script>`);

/** Browsers estimate a row's height until it is near the viewport. This delay lets them measure it. */
const SCRIPT_DELAY_MS = 800;

let server;
let asked = [];
let origin;
let pages;
let bundled;

before(async () => {
  bundled = await bundle();
  pages = {
    '/bundled': render(FEED, '--lang', 'ru', '--script', '/bundle/stdin.js'),
    '/article': render(FEED, '--lang', 'ru', '--script', 'cdn/hydrate.js'),
    '/list': render(
      LIST,
      '--lang',
      'ru',
      '--list',
      '--limit',
      '2',
      '--without',
      'image',
      '--script',
      'cdn/hydrate.js?late',
    ),
    '/chosen': render(
      LIST,
      ...['--lang', 'ru', '--list', '--topic', 'Technology', '--since', '2024-01-01', '--without', 'image'],
      ...['--pinned', 'urn:x-wco-widgets:sample:long-headline', '--feed-link', '--limit', '3'],
      ...['--script', 'cdn/hydrate.js?late'],
    ),
    // One table is wider than the article, one is not.
    '/tables': renderFeed(TABLES, '--script', 'cdn/hydrate.js'),
    '/calendar': render(FEED, '--lang', 'ru', '--calendar', 'persian', '--script', 'cdn/hydrate.js'),
    '/recordings': renderFeed(OPEN_DAY, '--script', 'cdn/hydrate.js'),
    '/long': renderFeed(LONG, '--list', '--limit', '250', '--script', 'cdn/hydrate.js?late'),
    '/lead': renderFeed(
      LONG,
      ...['--list', '--limit', '250', '--layout', 'lead', '--variant', 'thumbnail', '--excerpt', '2'],
      ...['--script', 'cdn/hydrate.js?late'],
    ),
    '/static': render(FEED, '--lang', 'ru'),
    '/plain': render(FEED, '--lang', 'ru', '--script', 'cdn/wco-widgets.js'),
    // The server's markup was changed: the element must render again.
    '/changed': render(FEED, '--lang', 'ru', '--script', 'cdn/hydrate.js').replace('12 сентября 2018', 'вчера'),
  };
  server = createServer(async ({ url }, response) => {
    asked.push(url);
    if (url.endsWith('?late')) await new Promise((resolve) => setTimeout(resolve, SCRIPT_DELAY_MS));
    const page = pages[url];
    if (page) return response.writeHead(200, { 'content-type': 'text/html' }).end(prepare(page));
    if (bundled[url]) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(bundled[url]);
    try {
      const file = readFileSync(`dist${url.replace(/\?.*/, '')}`);
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs before the page's scripts: records the server's markup and layout shifts. */
const observe = () => {
  window.shift = 0;
  window.shiftBefore = 0;
  window.problems = [];
  window.addEventListener('error', ({ message }) => window.problems.push(message));
  const warn = console.warn;
  console.warn = (...what) => {
    window.problems.push(what.join(' '));
    warn(...what);
  };
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    const add = ({ value, sources }) => {
      // The parts of the browser's own players have no node.
      if (sources.some(({ node }) => node)) window.shift += value;
    };
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({
      type: 'layout-shift',
      buffered: true,
    });
  }
  document.addEventListener('readystatechange', () => {
    // The document is parsed and no module has run.
    if (document.readyState !== 'interactive') return;
    const element = document.querySelector('wco-news-item, wco-news-list');
    const heading = element.shadowRoot.querySelector('[part~="headline"], [part~="heading"]');
    const link = element.shadowRoot.querySelector('a[href]');
    window.declared = { heading, link, markup: window.markupOf(element.shadowRoot) };
    link.focus();
    if (element.localName === 'wco-news-list') setTimeout(() => (window.shiftBefore = window.shift), 500);
  });
  /** The markup as a reader gets it: elements with attributes, and text. */
  window.markupOf = (node) =>
    [...node.childNodes]
      .map((child) => {
        if (child.nodeType === 3) return child.data;
        if (child.nodeType !== 1 || child.localName === 'style') return '';
        const attributes = child
          .getAttributeNames()
          .sort()
          .map((name) => `${name}=${child.getAttribute(name)}`);
        return `<${child.localName} ${attributes.join(' ')}>${window.markupOf(child)}</>`;
      })
      .join('');
};

/** The element is defined and the server's marker is gone. */
const isHydrated = () => {
  const element = document.querySelector('wco-news-item, wco-news-list');
  return customElements.get(element.localName) && !element.hasAttribute('data-wco-declared');
};

const readState = () => {
  const { shadowRoot, state } = document.querySelector('wco-news-item, wco-news-list');
  const heading = shadowRoot.querySelector('[part~="headline"], [part~="heading"]');
  // Rendered later, because it depends on the device.
  const markup = window.markupOf(shadowRoot).replace(/<button part=action share .*?<\/><\/><\/>/, '');
  return {
    state,
    isSameHeading: heading === window.declared.heading,
    hasFocus: shadowRoot.activeElement === window.declared.link,
    isSameMarkup: markup === window.declared.markup,
    styleElements: shadowRoot.querySelectorAll('style').length,
    shift: window.shift - window.shiftBefore,
    problems: window.problems,
    // Includes requests to other servers.
    requests: performance.getEntriesByType('resource').map(({ name }) => name),
  };
};

const HYDRATED = {
  state: 'ready',
  isSameHeading: true,
  hasFocus: true,
  isSameMarkup: true,
  styleElements: 0,
  shift: 0,
  problems: [],
};

/** Any request but those for the page and scripts. */
const isNews = (address) =>
  !/\/(article|list|chosen|calendar|recordings|bundled|long|lead|favicon\.ico)$|\/(cdn|bundle)\/.*\.js(\?late)?$/.test(
    address,
  );

for (const engine of ENGINES) {
  test(`hydrates pages in ${engine} without changes or news requests`, { skip: without(engine) }, async () => {
    const page = await launch(engine);
    try {
      for (const path of ['/article', '/list', '/chosen', '/calendar', '/recordings', '/bundled', '/long', '/lead']) {
        asked = [];
        await page.open(`${origin}${path}`);
        await page.until(isHydrated);
        const { requests, ...state } = await page.ask(readState);
        assert.deepEqual([...asked, ...requests].filter(isNews), [], path);
        assert.deepEqual(state, HYDRATED, path);
      }
    } finally {
      await page.close();
    }
  });
}

const skip = withoutChromium();
let chromium;

/** Opens pages in a context of their own. The tests share one browser. */
const inChromium = async (run) => {
  chromium ??= await launchChromium();
  const context = await chromium.createBrowserContext();
  try {
    await run(context);
  } finally {
    await context.close();
  }
};
after(() => chromium?.close());

test('a hydrated list loads more articles', { skip }, async () => {
  await inChromium(async (browser) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/list`);
    await page.waitForFunction(isHydrated);
    const found = await page.evaluate(async () => {
      const list = document.querySelector('wco-news-list');
      const rows = () => [...list.shadowRoot.querySelectorAll('li')];
      const before = rows();
      list.addEventListener('wco-item-open', (event) => {
        event.preventDefault();
        window.opened = event.item.versions[0].headline;
      });
      list.shadowRoot.querySelector('li a').click();
      list.shadowRoot.querySelector('[part="more"]').click();
      await list.loadComplete;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { opened: Boolean(window.opened), rows: rows().length, kept: before.every((row, i) => row === rows()[i]) };
    });
    assert.deepEqual(found, { opened: true, rows: 4, kept: true });
  });
});

test('only tables wider than the article stay in the tab order', { skip }, async () => {
  await inChromium(async (browser) => {
    const framesOf = async (isScripted) => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(isScripted);
      await page.goto(`${origin}/tables`);
      if (isScripted) await page.waitForFunction(isHydrated);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return page.evaluate(() => {
        const { shadowRoot } = document.querySelector('wco-news-item');
        return [...shadowRoot.querySelectorAll('[role="group"]')].map((frame) => frame.tabIndex);
      });
    };
    assert.deepEqual(await framesOf(false), [0, 0]);
    assert.deepEqual(await framesOf(true), [0, -1]);
  });
});

test('without scripts, a page is complete and shows no dead buttons', { skip }, async () => {
  await inChromium(async (browser) => {
    for (const path of ['/article', '/static']) {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(`${origin}${path}`);
      const found = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('wco-news-item');
        const body = shadowRoot.querySelector('[part="body"]');
        return {
          headline: shadowRoot.querySelector('h1').innerText.slice(0, 22),
          paragraphs: [...body.querySelectorAll('p')].filter((p) => p.getBoundingClientRect().height > 10).length,
          buttons: [...shadowRoot.querySelectorAll('button')].filter((b) => b.getBoundingClientRect().height > 0)
            .length,
          email: shadowRoot.querySelector('a[href^="mailto:"]').innerText,
        };
      });
      assert.deepEqual(
        found,
        { headline: 'WCO Participates in th', paragraphs: 5, buttons: 0, email: 'capacity.building@wcoomd.org' },
        path,
      );
      await page.close();
    }
  });
});

test('renders again, once, if the markup differs', { skip }, async () => {
  await inChromium(async (browser) => {
    for (const path of ['/changed', '/plain']) {
      const page = await browser.newPage();
      await page.goto(`${origin}${path}`);
      await page.waitForFunction(
        () => {
          const { shadowRoot, state } = document.querySelector('wco-news-item');
          return state === 'ready' && shadowRoot.querySelector('time')?.textContent === '12 сентября 2018';
        },
        { timeout: 20_000 },
      );
      const headings = await page.evaluate(
        () => document.querySelector('wco-news-item').shadowRoot.querySelectorAll('h1').length,
      );
      assert.equal(headings, 1, path);
      await page.close();
    }
  });
});
