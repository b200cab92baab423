/** The same page with each of the three scripts, from a server and from disk. */
/* global document, window -- in the page */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../../scripts/browsers.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const FEED = readFileSync('demo/feeds/corruption-prevention.json', 'utf8').replaceAll('</', '<\\/');

const SCRIPTS = {
  classic: 'defer src="wco-widgets/wco-widgets.classic.js"',
  module: 'type="module" src="wco-widgets/wco-widgets.js"',
  autoloader: 'type="module" src="wco-widgets/autoloader.js"',
};

const LAUNCH = {
  chromium: { args: CHROMIUM_FLAGS },
  // Puppeteer opens what is closed for readers: by default a page from disk is of no origin.
  firefox: { browser: 'firefox', extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true } },
};

const pageWith = (script) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>One of three scripts</title>
<script ${script} onerror="window.isRefused = true"></script>
<wco-news-item><a href="#read">Read the article</a><script type="application/json">${FEED}</script></wco-news-item>`;

/** What a reader sees, once all of it is there or the script is refused. */
const read = async (page) => {
  await page.waitForFunction(
    () =>
      window.isRefused ||
      document.querySelector('wco-news-item').shadowRoot?.querySelector('[part~="body"]')?.textContent.trim(),
    { timeout: 60_000 },
  );
  return page.evaluate(() => {
    const item = document.querySelector('wco-news-item');
    const textOf = (part) => item.shadowRoot.querySelector(`[part~="${part}"]`).innerText.replace(/\s+/g, ' ').trim();
    return item.shadowRoot
      ? { notice: textOf('notice-text'), article: textOf('article') }
      : { inside: item.innerText.trim(), isShown: item.querySelector('a').getClientRects().length > 0 };
  });
};

let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wco-three-'));
  mkdirSync(join(folder, 'wco-widgets'));
  cpSync('dist/cdn', join(folder, 'wco-widgets'), { recursive: true });
  for (const [name, script] of Object.entries(SCRIPTS)) writeFileSync(join(folder, `${name}.html`), pageWith(script));
  server = await serveFolders(folder);
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

for (const engine of ['chromium', 'firefox']) {
  const executablePath = findBrowsers()[engine];
  const skip = executablePath || process.env.CI ? false : `${engine} is not here (README.md, "Developing")`;

  test(`the three scripts show the same in ${engine}; from disk the classic one does`, { skip }, async () => {
    const browser = await puppeteer.launch({ executablePath, headless: true, ...LAUNCH[engine] });
    try {
      const page = await browser.newPage();
      const said = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', ({ message }) => said.push(message));
      const open = async (address) => {
        await page.goto(address);
        return read(page);
      };

      const shown = await open(`${server.base}classic.html`);
      assert.equal(
        shown.notice,
        'Эта статья недоступна на вашем языке: русский. Язык показанной версии: английский (English).',
      );
      assert.match(shown.article, /12 сентября 2018.*took part in the 9th meeting.*Контакты/);
      assert.deepEqual(await open(`${server.base}module.html`), shown);
      assert.deepEqual(await open(`${server.base}autoloader.html`), shown);
      assert.deepEqual(await open(pathToFileURL(join(folder, 'classic.html')).href), shown);
      assert.deepEqual(said, []);

      // Browsers give a page from disk no origin, and load no module for it: what stands inside stays.
      for (const name of ['module', 'autoloader'])
        assert.deepEqual(await open(pathToFileURL(join(folder, `${name}.html`)).href), {
          inside: 'Read the article',
          isShown: true,
        });
    } finally {
      await browser.close();
    }
  });
}
