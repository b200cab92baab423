/** Pages that are opened from disk (`file:`), where no module and no chunk can be loaded: the classic script. */
/* global document, window -- in the page */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../../scripts/browsers.mjs';

const FEED = readFileSync('demo/feeds/corruption-prevention.json', 'utf8');
const RSS = readFileSync('test/fixtures/rss/content-module.xml', 'utf8');

const LAUNCH = {
  chromium: { args: CHROMIUM_FLAGS },
  // Puppeteer opens what is closed for readers: by default a page from disk is of no origin.
  firefox: { browser: 'firefox', extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true } },
};

const pageOf = (feed) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<title>From disk</title>
<script>window.problems = []; addEventListener('error', (event) => problems.push(event.message), true);
addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));</script>
<script defer src="wco-widgets/wco-widgets.classic.js"></script>
<wco-news-item id="inline"><script type="application/json">${FEED.replaceAll('</', '<\\/')}</script></wco-news-item>
<wco-news-item id="json" src="${feed}/feed.json"></wco-news-item>
<wco-news-list id="rss" src="${feed}/feed.xml" searchable></wco-news-list>
<wco-contact-card id="contact" organization="Press office" email="press@news.example"></wco-contact-card>`;

/** What elements show, once all have something to show. */
const readPage = async (page) => {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[id]')].every(({ shadowRoot, state = 'ready' }) => {
        const text = shadowRoot?.querySelector('[part~="body"], [part~="list"], [part~="contact"]')?.textContent;
        return state === 'ready' && text?.trim();
      }),
    { timeout: 60_000 },
  );
  return page.evaluate(() => ({
    problems: window.problems,
    headings: [...document.querySelectorAll('[id]')].map(({ shadowRoot }) =>
      shadowRoot.querySelector('[part~="headline"], [part~="contact-heading"]').textContent.replace(/\s+/g, ' ').trim(),
    ),
    notice: document.querySelector('#inline').shadowRoot.querySelector('[part~="notice-text"]').textContent.trim(),
    globals: typeof window.wcoWidgets?.parseNews,
  }));
};

let server;
let folder;

before(async () => {
  server = createServer(({ url }, response) => {
    // A page from disk has no origin; only this lets it read.
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(url.endsWith('.xml') ? RSS : FEED);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(join(tmpdir(), 'wco-disk-'));
  mkdirSync(join(folder, 'wco-widgets'));
  cpSync('dist/cdn/wco-widgets.classic.js', join(folder, 'wco-widgets/wco-widgets.classic.js'));
  writeFileSync(join(folder, 'page.html'), pageOf(`http://127.0.0.1:${server.address().port}`));
});

after(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

for (const engine of ['chromium', 'firefox']) {
  const executablePath = findBrowsers()[engine];
  const skip = executablePath || process.env.CI ? false : `${engine} is not here (README.md, "Developing")`;

  test(`a page from disk shows its news in ${engine}, with the classic script alone`, { skip }, async () => {
    const browser = await puppeteer.launch({ executablePath, headless: true, ...LAUNCH[engine] });
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, 'page.html')).href);
      assert.deepEqual(await readPage(page), {
        problems: [],
        headings: [
          "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption",
          "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption",
          'Мост откроют в сентябре',
          'Контакты',
        ],
        notice: 'Эта статья недоступна на вашем языке: русский. Язык показанной версии: английский (English).',
        globals: 'function',
      });
    } finally {
      await browser.close();
    }
  });
}
