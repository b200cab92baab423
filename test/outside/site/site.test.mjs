/**
 * The built documentation site, served from a folder. Pages are opened wide and light, then narrow and dark: the console
 * is empty, the layout doesn't shift or overflow, there are no requests to other origins, and axe finds nothing. All
 * links lead to a page.
 */
/* global customElements, document, Event, getComputedStyle, innerWidth, scrollTo, requestAnimationFrame, requestIdleCallback, PerformanceObserver, axe, readShifts -- in the page */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';
import { idsOf, isFile, linksOf, listPages, SITE, targetOf } from './pages.mjs';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Stricter than Core Web Vitals, which rate up to 0.1 as good. */
const MAX_SHIFT = 0.02;
/** Height of the header in pixels, so that a phone shows the page. */
const MAX_HEADER = 64;

/** `only`: the rules that depend on width or colours, for pages that the first view has checked. */
const VIEWS = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark', only: ['color-contrast', 'target-size', 'scrollable-region-focusable'] },
];

/** Runs before the page renders. */
const watchShifts = () => {
  const shifts = [];
  const add = (entries) => {
    for (const { value, hadRecentInput, sources } of entries) {
      if (!hadRecentInput)
        shifts.push({ value, node: sources[0]?.node?.localName ?? 'text', top: sources[0]?.previousRect.top });
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.readShifts = () => {
    add(observer.takeRecords());
    return shifts;
  };
};

/** Waits until the elements and their images have loaded, then scrolls through the page. */
const settle = async () => {
  const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  // The loading-state example never finishes.
  const elements = [...document.querySelectorAll('*')].filter(
    ({ localName, dataset }) => localName.startsWith('wco-') && dataset.state !== 'loading',
  );
  const load = async (element) => {
    await customElements.whenDefined(element.localName);
    await element.updateComplete;
    await element.loadComplete;
    await element.updateComplete;
  };
  const late = new Promise((done) => setTimeout(done, 15_000));
  await Promise.race([Promise.all(elements.map(load)), late]);
  await document.fonts.ready;
  // Elements that load more when idle, like a newsroom.
  if (elements.length > 0) await new Promise((done) => requestIdleCallback(done));
  await nextFrame();
  for (let y = 0; y < document.body.scrollHeight; y += 800) {
    scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(done));
  }
  const images = [document, ...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) => [
    ...root.querySelectorAll('img'),
  ]);
  await Promise.race([Promise.all(images.map((image) => image.decode().catch(() => undefined))), late]);
  scrollTo(0, 0);
  await nextFrame();
  await nextFrame();
};

const measure = () => {
  const shifts = readShifts();
  return {
    header: document.querySelector('header').getBoundingClientRect().height,
    overflow: document.documentElement.scrollWidth - innerWidth,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.map(({ node, top, value }) => `${node} at ${top}: ${value.toFixed(3)}`),
  };
};

const findFaults = async (only) => {
  const { violations } = await axe.run(document, {
    // Frames show content typed by the reader.
    iframes: false,
    resultTypes: ['violations'],
    ...(only && { runOnly: only }),
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 4)}`);
};

/**
 * Pages made from Markdown share a template and a style sheet, so in the wide view one page with tables, code and lists
 * stands for all.
 */
const isOpenedWide = (name) => !name.startsWith('docs/') || name === 'docs/self-hosting.html';

/** Shows content typed into it. Checked as part of the pages around it. */
const FRAME = 'example-frame.html';
/** Its addresses are absolute, so it works at the root of a server only. No page links to it. */
const NOT_FOUND = '404.html';
const pages = listPages();

/** A failure example logs its failure to the console. */
const isShownFailure = (name, text) =>
  ['news-item.html', 'news-list.html'].includes(name) &&
  text.endsWith('feeds/newsroom.json: network (The request failed)');

describe('links', () => {
  const ids = new Map(pages.map((page) => [page, idsOf(page)]));

  test('all lead to a file and an id in it', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .map((address) => ({ address, ...targetOf(page, address) }))
        .filter(({ file, hash }) => !isFile(file) || (hash && ids.has(file) && !ids.get(file).has(hash)))
        .map(({ address }) => `${page}: ${address}`),
    );
    assert.deepEqual(broken, []);
  });

  test('lead to every page', () => {
    const linked = new Set(
      pages.flatMap((page) =>
        linksOf(page)
          .map((address) => targetOf(page, address).file)
          .filter((file) => file !== page),
      ),
    );
    assert.deepEqual(
      pages.filter((page) => page !== NOT_FOUND && !linked.has(page)),
      [],
    );
  });
});

/** How long a late request is held back. */
const DELAY_MS = 600;

/** Delays every request whose address contains this text. */
const delay = async (page, words) => {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    setTimeout(() => void request.continue(), request.url().includes(words) ? DELAY_MS : 0);
  });
};

/** One tab for all pages, since opening one costs as much as checking a page. `visit` returns a page's results. */
const openTab = async (browser, base, { width, scheme, only, late }) => {
  let messages = [];
  let asked = [];
  const { page, close } = await openIn(browser, async (opened) => {
    await opened.setViewport({ width, height: 900 });
    await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await opened.evaluateOnNewDocument(watchShifts);
    if (late) await delay(opened, late);
    opened.on('console', (message) => messages.push(message.text()));
    opened.on('pageerror', (error) => messages.push(String(error)));
    opened.on('request', (request) => asked.push(request.url()));
    opened.on('response', (response) => {
      if (response.status() >= 400) messages.push(`${response.status()} ${response.url()}`);
    });
  });
  const visit = async (name) => {
    // The previous page runs until navigation. Its examples may still log.
    await page.goto('about:blank');
    messages = [];
    asked = [];
    // A script creates the builder's preview.
    await page.goto(base + name, { waitUntil: name === 'builder.html' ? 'networkidle0' : 'load' });
    await page.evaluate(settle);
    const found = await page.evaluate(measure);
    await page.evaluate(AXE);
    return {
      ...found,
      faults: await page.evaluate(findFaults, isOpenedWide(name) ? only : undefined),
      messages: messages.filter((text) => !isShownFailure(name, text)),
      elsewhere: asked.filter((url) => !url.startsWith(base) && !url.startsWith('data:')),
    };
  };
  return { visit, close };
};

describe('pages', { skip: withoutChromium(), concurrency: 2 }, () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wco-site-'));
    symlinkSync(resolve(SITE), join(folder, 'documentation'));
    server = await serveFolders(folder);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [late, width] of Object.entries({ 'news-list': 768, 'news-provider': 1280 })) {
    test(`a newsroom doesn’t shift when the code of its ${late} is late`, async () => {
      const view = { width, scheme: 'light', only: ['color-contrast'], late: `chunks/${late}-` };
      const tab = await openTab(browser, `${server.base}documentation/`, view);
      const { shift, moved } = await tab.visit('newsroom.html');
      await tab.close();
      assert.ok(shift <= MAX_SHIFT, `moves by ${shift.toFixed(3)}: ${moved}`);
    });
  }

  test('the page for missing addresses has its style and links at any depth', async () => {
    const rooted = await serveFolders(SITE);
    const { page, close } = await openIn(browser, (opened) =>
      // A server sends the page for the address of another.
      opened
        .setRequestInterception(true)
        .then(() =>
          opened.on('request', (request) =>
            request.url().endsWith('/docs/guides/gone')
              ? request.respond({ status: 404, contentType: 'text/html', body: readFileSync(join(SITE, NOT_FOUND)) })
              : request.continue(),
          ),
        ),
    );
    await page.goto(`${rooted.base}docs/guides/gone`, { waitUntil: 'load' });
    const found = await page.evaluate(async () => ({
      title: document.querySelector('h1').textContent,
      rules: [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0),
      answers: await Promise.all(
        [...document.querySelectorAll('header a, nav a')].map(async ({ href }) => (await fetch(href)).status),
      ),
    }));
    await close();
    await rooted.close();
    assert.deepEqual(
      { ...found, answers: [...new Set(found.answers)] },
      { title: 'Page not found', rules: true, answers: [200] },
    );
  });

  test('the builder says that the address is an example until the reader enters one', async () => {
    const { page, close } = await openIn(browser);
    const isShown = async (query) => {
      await page.goto(`${server.base}documentation/builder.html${query}`, { waitUntil: 'networkidle0' });
      return page.$eval('#example-source', (hint) => hint.checkVisibility());
    };
    const found = [await isShown(''), await isShown('?src=./feeds/newsroom.json')];
    assert.match(await page.$eval('#snippet', ({ textContent }) => textContent), /src="\.\/feeds\/newsroom\.json"/);
    await close();
    assert.deepEqual(found, [true, false]);
  });

  test('readers see the examples in another language and other colours', async () => {
    const { page, close } = await openIn(browser);
    await page.goto(`${server.base}documentation/news-list.html`, { waitUntil: 'load' });
    const look = () =>
      page.$eval('.live wco-news-list', async (list) => {
        await list.loadComplete;
        const { backgroundColor } = getComputedStyle(list.closest('.live'));
        return [list.uiLanguage, getComputedStyle(list).direction, backgroundColor];
      });
    await page.waitForSelector('.settings select');
    await page.waitForFunction(() => document.querySelector('.live wco-news-list').uiLanguage !== undefined);
    const before = await look();
    const [language, colours] = await page.$$('.settings select');
    await language.select('ar');
    await colours.select('dark');
    const changed = await look();
    await language.select('');
    await colours.select('');
    const after = await look();
    await close();
    assert.deepEqual(
      [before, changed, after],
      [
        ['en', 'ltr', 'rgb(255, 255, 255)'],
        ['ar', 'rtl', 'rgb(18, 18, 18)'],
        ['en', 'ltr', 'rgb(255, 255, 255)'],
      ],
    );
  });

  for (const [query, result] of [
    ['install', 'docs/guides/first-widget.html'],
    ['theme', 'docs/guides/theming.html'],
    ['rss', 'docs/guides/sources.html'],
  ])
    test(`the search for “${query}” finds ${result} first, and marks no other words`, async () => {
      const { page, close } = await openIn(browser);
      await page.goto(`${server.base}documentation/search.html?q=${query}`, { waitUntil: 'load' });
      await page.waitForSelector('#results a');
      assert.equal(await page.$eval('#results a', ({ href }) => href), `${server.base}documentation/${result}`);
      const marked = await page.$$eval('#results mark', (marks) => marks.map(({ textContent }) => textContent));
      assert.deepEqual(
        marked.filter((word) => !word.toLowerCase().includes(query)),
        [],
      );
      await close();
    });

  test('the search finds a section, and the menu of a phone opens and leads to pages', async () => {
    const { page, close } = await openIn(browser, (opened) => opened.setViewport({ width: 320, height: 700 }));
    await page.goto(`${server.base}documentation/search.html?q=other+sites+cors`, { waitUntil: 'load' });
    await page.waitForSelector('#results a');
    const first = await page.$eval('#results a', ({ href }) => href);
    assert.match(first, /documentation\/docs\/guides\/sources\.html#other-sites-cors$/);
    assert.match(await page.$eval('#status', ({ textContent }) => textContent), /results?$/);
    await page.$eval('#q', (field) => {
      field.value = 'qqqqqqq';
      field.dispatchEvent(new Event('input'));
    });
    await page.waitForFunction(() => document.querySelector('#status').textContent.startsWith('Nothing found'));
    await page.click('.menu-button');
    await page.waitForSelector('#menu summary', { visible: true });
    await Promise.all([page.waitForNavigation(), page.click('#menu a[href="docs/index.html"]')]);
    assert.equal(await page.$eval('h1', ({ textContent }) => textContent), 'Documentation');
    await close();
  });

  for (const view of VIEWS) {
    describe(`${view.width} px, ${view.scheme}`, { concurrency: 1 }, () => {
      let tab;

      before(async () => {
        tab = await openTab(browser, `${server.base}documentation/`, view);
      });
      after(() => tab?.close());

      const isOpened = (name) => name !== FRAME && name !== NOT_FOUND && (view.only || isOpenedWide(name));
      for (const name of pages.filter(isOpened)) {
        test(name, async () => {
          const { faults, header, overflow, shift, moved, messages, elsewhere } = await tab.visit(name);
          assert.deepEqual(
            { faults, messages, elsewhere, overflow },
            { faults: [], messages: [], elsewhere: [], overflow: 0 },
          );
          assert.ok(shift <= MAX_SHIFT, `moves by ${shift.toFixed(3)}: ${moved}`);
          assert.ok(header <= MAX_HEADER, `the header is ${header} px high`);
        });
      }
    });
  }
});
