/**
 * The documentation site as it is built, in a folder of a server: on every page, narrow and dark as well as wide and
 * light, axe finds nothing, the console says nothing, nothing moves, nothing is cut off, and nothing is asked of
 * anybody else. All links of pages lead somewhere.
 */
/* global customElements, document, innerWidth, scrollTo, requestAnimationFrame, PerformanceObserver, axe, shifts -- in the page */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';
import { idsOf, isThere, linksOf, listPages, SITE, targetOf } from './pages.mjs';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** What Google's Core Web Vitals call good is 0.1. */
const MOST_SHIFT = 0.02;

/** `only`: what the second look may find that the first could not, since it is the same document. */
const VIEWS = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark', only: ['color-contrast', 'target-size', 'scrollable-region-focusable'] },
];

/** Before anything is drawn. */
const watchShifts = () => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput)
        shifts.push({ value, node: sources[0]?.node?.localName ?? 'text', top: sources[0]?.previousRect.top });
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Waits until the elements have loaded, then scrolls through the page. */
const settle = async () => {
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  // The example of the loading state never finishes.
  const elements = [...document.querySelectorAll('*')].filter(
    ({ localName, dataset }) => localName.startsWith('wco-') && dataset.state !== 'loading',
  );
  const load = async (element) => {
    await customElements.whenDefined(element.localName);
    await element.updateComplete;
    await element.loadComplete;
  };
  await Promise.race([Promise.all(elements.map(load)), pause(15_000)]);
  await document.fonts.ready;
  await pause(elements.length > 0 ? 300 : 50);
  for (let y = 0; y < document.body.scrollHeight; y += 800) {
    scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(done));
  }
  scrollTo(0, 0);
  await pause(50);
};

const examine = async (only) => {
  // A thousand rows are as one row, and take axe half a minute.
  document.querySelector('[data-state="thousand"]')?.remove();
  const { violations } = await axe.run(document, {
    // Frames show what the reader has written.
    iframes: false,
    resultTypes: ['violations'],
    ...(only && { runOnly: only }),
  });
  return {
    faults: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 4)}`),
    overflow: document.documentElement.scrollWidth - innerWidth,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.map(({ node, top, value }) => `${node} at ${top}: ${value.toFixed(3)}`),
  };
};

/** Shows what is written into it; the pages around it are heard and watched with it. */
const FRAME = 'example-frame.html';
const pages = listPages();

/** An example of a failure says in the console that it failed. */
const isShownFailure = (name, text) =>
  ['news-item.html', 'news-list.html'].includes(name) &&
  text.endsWith('feeds/newsroom.json: network (The request failed)');

describe('links', () => {
  const ids = new Map(pages.map((page) => [page, idsOf(page)]));

  test('all lead to a file, and to an id in it', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .map((address) => ({ address, ...targetOf(page, address) }))
        .filter(({ file, hash }) => !isThere(file) || (hash && ids.has(file) && !ids.get(file).has(hash)))
        .map(({ address }) => `${page}: ${address}`),
    );
    assert.deepEqual(broken, []);
  });

  test('every page is linked to from another', () => {
    const linked = new Set(
      pages.flatMap((page) =>
        linksOf(page)
          .map((address) => targetOf(page, address).file)
          .filter((file) => file !== page),
      ),
    );
    assert.deepEqual(
      pages.filter((page) => !linked.has(page)),
      [],
    );
  });
});

/** How long a late request waits, in milliseconds. */
const LATE = 600;

/** Delays every request whose address contains these words. */
const delay = async (page, words) => {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    setTimeout(() => void request.continue(), request.url().includes(words) ? LATE : 0);
  });
};

/** One tab for all pages: starting one costs as much as looking at a page. `visit` gives what came of a page. */
const openTab = async (browser, base, { width, scheme, only, late }) => {
  let heard = [];
  let asked = [];
  const { page, close } = await openIn(browser, async (opened) => {
    await opened.setViewport({ width, height: 900 });
    await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await opened.evaluateOnNewDocument(watchShifts);
    if (late) await delay(opened, late);
    opened.on('console', (message) => heard.push(message.text()));
    opened.on('pageerror', (error) => heard.push(String(error)));
    opened.on('request', (request) => asked.push(request.url()));
    opened.on('response', (response) => {
      if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
    });
  });
  const visit = async (name) => {
    // The page before goes on until it is left: what an example there has to say is not this one's.
    await page.goto('about:blank');
    heard = [];
    asked = [];
    await page.goto(base + name, { waitUntil: 'load' });
    await page.evaluate(settle);
    await page.evaluate(AXE);
    const found = await page.evaluate(examine, only);
    return {
      ...found,
      heard: heard.filter((text) => !isShownFailure(name, text)),
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

  test('a newsroom doesn’t move when the code of its list is late', async () => {
    const view = { width: 768, scheme: 'light', only: ['color-contrast'], late: 'chunks/news-list-' };
    const tab = await openTab(browser, `${server.base}documentation/`, view);
    const { shift, moved } = await tab.visit('newsroom.html');
    await tab.close();
    assert.ok(shift <= MOST_SHIFT, `moves by ${shift.toFixed(3)}: ${moved}`);
  });

  for (const view of VIEWS) {
    describe(`${view.width} px, ${view.scheme}`, { concurrency: 1 }, () => {
      let tab;

      before(async () => {
        tab = await openTab(browser, `${server.base}documentation/`, view);
      });
      after(() => tab?.close());

      for (const name of pages.filter((page) => page !== FRAME)) {
        test(name, async () => {
          const { faults, overflow, shift, moved, heard, elsewhere } = await tab.visit(name);
          assert.deepEqual(
            { faults, heard, elsewhere, overflow },
            { faults: [], heard: [], elsewhere: [], overflow: 0 },
          );
          assert.ok(shift <= MOST_SHIFT, `moves by ${shift.toFixed(3)}: ${moved}`);
        });
      }
    });
  }
});
