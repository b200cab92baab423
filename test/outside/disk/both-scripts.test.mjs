/** The same page with each of the two scripts: from a server, and from disk with a script from a server or beside it. */
/* global document, window -- in the page */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ENGINES, launch, without } from '../../support/engines.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const FEED = readFileSync('demo/feeds/corruption-prevention.json', 'utf8').replaceAll('</', '<\\/');

const SCRIPTS = {
  classic: (from) => `defer src="${from}wco-widgets.classic.js"`,
  module: (from) => `type="module" src="${from}wco-widgets.js"`,
};
const NAMES = Object.keys(SCRIPTS);

const pageWith = (script) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>One of two scripts</title>
<script>
  // A reader of English, in every engine.
  Object.defineProperty(Navigator.prototype, "languages", { get: () => ["en"] });
  window.said = [];
  for (const name of ['log', 'info', 'warn', 'error']) console[name] = (...words) => said.push(words.join(' '));
  addEventListener('error', ({ message }) => said.push(message));
  addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
</script>
<script ${script} onerror="window.isRefused = true"></script>
<wco-news-item><a href="#read">Read the article</a><script type="application/json">${FEED}</script></wco-news-item>`;

/** All of it is there, or the script is refused. */
const isSettled = () =>
  window.isRefused ||
  document.querySelector('wco-news-item').shadowRoot?.querySelector('[part~="body"]')?.textContent.trim();

/** What a reader sees. */
const read = () => {
  const item = document.querySelector('wco-news-item');
  const textOf = (part) => item.shadowRoot.querySelector(`[part~="${part}"]`).innerText.replace(/\s+/g, ' ').trim();
  const shown = item.shadowRoot
    ? { notice: textOf('notice-text'), article: textOf('article') }
    : { inside: item.innerText.trim(), isShown: item.querySelector('a').getClientRects().length > 0 };
  return { ...shown, said: window.said };
};

let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wco-three-'));
  mkdirSync(join(folder, 'wco-widgets'));
  cpSync('dist/cdn', join(folder, 'wco-widgets'), { recursive: true });
  server = await serveFolders(folder);
  for (const name of NAMES) {
    writeFileSync(join(folder, `${name}.html`), pageWith(SCRIPTS[name]('wco-widgets/')));
    writeFileSync(join(folder, `${name}-of-server.html`), pageWith(SCRIPTS[name](`${server.base}wco-widgets/`)));
  }
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

for (const engine of ENGINES) {
  test(`both scripts show the same in ${engine}, from a server and from disk`, { skip: without(engine) }, async () => {
    const page = await launch(engine);
    try {
      const open = async (address) => {
        await page.open(address);
        await page.until(isSettled);
        return page.ask(read);
      };
      const fromDisk = (name) => open(pathToFileURL(join(folder, `${name}.html`)).href);

      const shown = await open(`${server.base}classic.html`);
      assert.equal(
        shown.notice,
        'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
      );
      assert.match(shown.article, /12 сентября 2018.*took part in the 9th meeting.*Контакты/);
      assert.deepEqual(shown.said, []);
      assert.deepEqual(await open(`${server.base}module.html`), shown);
      for (const name of NAMES) assert.deepEqual(await fromDisk(`${name}-of-server`), shown, name);
      assert.deepEqual(await fromDisk('classic'), shown);

      // Browsers give a page from disk no origin, and load no module beside it: what stands inside stays.
      assert.deepEqual(await fromDisk('module'), { inside: 'Read the article', isShown: true, said: [] });
    } finally {
      await page.close();
    }
  });
}
