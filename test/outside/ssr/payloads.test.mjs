/** Hostile markup, sanitised on a server and opened in a real browser. */
/* global document, window -- in the page */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import { launchChromium, withoutChromium } from '../../support/chromium.mjs';

const { PAYLOADS } = await tsImport('../../safety/payloads.ts', import.meta.url);
const BASE = 'https://news.invalid/2024/a.html';

/** Counts script executions. Installed before anything is parsed. */
const arm = () => {
  window.fired = 0;
  window.pwn = () => (window.fired += 1);
};

const ALLOWED = new Set(
  (
    'lang dir title href hreflang rel src srcset alt width height referrerpolicy loading decoding colspan rowspan scope ' +
    'span start reversed type value datetime open'
  ).split(' '),
);

test(`blocks all of ${PAYLOADS.length} payloads in a server-rendered page`, { skip: withoutChromium() }, async () => {
  const { sanitizeMarkup } = await import('../../../dist/ssr/sanitize-markup.js');
  const clean = PAYLOADS.map(({ html }) => sanitizeMarkup(html, { baseUrl: BASE, headingShift: 2 }).fragment.outerHTML);
  const bodies = clean.map((html, index) => `<div class="case"><div>${html}</div></div><hr id="end-${index}">`);
  const roots = clean.map((html) => `<p><template shadowrootmode="open"><div>${html}</div></template></p>`);
  const page = `<!doctype html><meta charset="utf-8"><body>${bodies.join('')}${roots.join('')}</body>`;
  // Proves that the detector works: the same page with unsanitised payloads.
  const raw = `<!doctype html><meta charset="utf-8"><body>${PAYLOADS.map(({ html }) => html).join('\n')}`;
  const server = createServer(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(url === '/raw' ? raw : page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await launchChromium();
  try {
    const open = async (path) => {
      const tab = await browser.newPage();
      const asked = [];
      tab.on('request', (request) => asked.push(request.url()));
      await tab.evaluateOnNewDocument(arm);
      await tab.goto(`${origin}${path}`, { waitUntil: 'domcontentloaded' });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return { tab, asked };
    };
    const { tab, asked } = await open('/');
    const found = await tab.evaluate(
      (allowed) => {
        const roots = [...document.querySelectorAll('p')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        const elements = [document.body, ...roots].flatMap((root) => [...root.querySelectorAll('.case *, div *')]);
        // The sanitiser itself adds these to scrollable elements.
        const isOurs = (element, name) =>
          element.matches('div[role="group"]:has(> table:only-child)') &&
          ['tabindex', 'role', 'aria-label'].includes(name);
        const attributes = elements.flatMap((element) =>
          element.getAttributeNames().filter((name) => !isOurs(element, name)),
        );
        return {
          fired: window.fired,
          roots: roots.length,
          strange: [...new Set(attributes)].filter((name) => !allowed.includes(name) && name !== 'class'),
          // The content of a case has not closed its container.
          broken: [...document.querySelectorAll('hr[id]')].filter(({ parentNode }) => parentNode !== document.body)
            .length,
        };
      },
      [...ALLOWED],
    );
    assert.deepEqual(found, { fired: 0, roots: PAYLOADS.length, strange: [], broken: 0 });
    assert.deepEqual(
      asked.filter((url) => url.startsWith(origin) && !/\/(favicon\.ico)?$/.test(url)),
      [],
    );
    const { tab: hostile } = await open('/raw');
    assert.ok((await hostile.evaluate(() => window.fired)) > 0);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
