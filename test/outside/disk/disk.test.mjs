/**
 * Pages opened from disk (`file:`), where browsers load no modules or chunks next to the page, and the same pages from
 * a server. Each uses both scripts.
 */
/* global document, window -- in the page */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ENGINES, launch, without } from '../../support/engines.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const FEED = readFileSync('demo/feeds/corruption-prevention.json', 'utf8');
const INLINE_FEED = `<script type="application/json">${FEED.replaceAll('</', '<\\/')}</script>`;

/** Runs before our script: sets English as the browser language and records console output and failures. */
const BEFORE = `<script>
  Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['en'] });
  window.said = [];
  for (const name of ['log', 'info', 'warn', 'error']) console[name] = (...words) => said.push(words.join(' '));
  // Our script tag has its own error handler.
  addEventListener('error', ({ message, target }) => target.onerror || said.push(message ?? target.outerHTML), true);
  addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
</script>`;

const pageWith = (script, body) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>From disk</title>
${BEFORE}
<script ${script} onerror="window.isRefused = true"></script>
${body}`;

const SCRIPTS = {
  classic: (from) => `defer src="${from}wco-widgets.classic.js"`,
  module: (from) => `type="module" src="${from}wco-widgets.js"`,
};
const NAMES = Object.keys(SCRIPTS);

const ARTICLE = `<wco-news-item><a href="#read">Read the article</a>${INLINE_FEED}</wco-news-item>`;

const everything = (base) => `<wco-news-item id="inline">${INLINE_FEED}</wco-news-item>
<wco-news-item id="json" src="${base}feed.json"></wco-news-item>
<wco-news-list id="rss" src="${base}feed.xml" searchable></wco-news-list>
<wco-contact-card id="contact" organization="Press office" email="press@news.example"></wco-contact-card>`;

/** In the page: whether the article is shown or the script is blocked. */
const isArticleSettled = () =>
  window.isRefused ||
  document.querySelector('wco-news-item').shadowRoot?.querySelector('[part~="body"]')?.textContent.trim();

/** In the page: what a reader sees. */
const readArticle = () => {
  const item = document.querySelector('wco-news-item');
  const textOf = (part) => item.shadowRoot.querySelector(`[part~="${part}"]`).innerText.replace(/\s+/g, ' ').trim();
  const shown = item.shadowRoot
    ? { notice: textOf('notice-text'), article: textOf('article') }
    : { inside: item.innerText.trim(), isShown: item.querySelector('a').getClientRects().length > 0 };
  return { ...shown, said: window.said };
};

/** In the page: whether every element shows something. */
const isEverythingShown = () =>
  [...document.querySelectorAll('[id]')].every(({ shadowRoot, state = 'ready' }) => {
    const text = shadowRoot?.querySelector('[part~="body"], [part~="list"], [part~="contact"]')?.textContent;
    return state === 'ready' && text?.trim();
  });

const readEverything = () => ({
  said: window.said,
  headings: [...document.querySelectorAll('[id]')].map(({ shadowRoot }) =>
    shadowRoot.querySelector('[part~="headline"], [part~="contact-heading"]').textContent.replace(/\s+/g, ' ').trim(),
  ),
  notice: document.querySelector('#inline').shadowRoot.querySelector('[part~="notice-text"]').textContent.trim(),
  globals: typeof window.wcoWidgets?.parseNews,
});

const HEADLINE =
  "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption";
const NOTICE = 'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).';

let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wco-disk-'));
  cpSync('dist/cdn', join(folder, 'wco-widgets'), { recursive: true });
  mkdirSync(join(folder, 'alone'));
  cpSync('dist/cdn/wco-widgets.classic.js', join(folder, 'alone/wco-widgets.classic.js'));
  cpSync('test/fixtures/rss/content-module.xml', join(folder, 'feed.xml'));
  const write = (name, page) => writeFileSync(join(folder, name), page);
  write('feed.json', FEED);
  server = await serveFolders(folder);
  for (const name of NAMES) {
    write(`${name}.html`, pageWith(SCRIPTS[name]('wco-widgets/'), ARTICLE));
    write(`${name}-of-server.html`, pageWith(SCRIPTS[name](`${server.base}wco-widgets/`), ARTICLE));
  }
  write('everything.html', pageWith(SCRIPTS.classic('alone/'), everything(server.base)));
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

for (const engine of ENGINES) {
  describe(engine, { skip: without(engine) }, () => {
    let page;
    const openFromDisk = (name) => page.open(pathToFileURL(join(folder, `${name}.html`)).href);

    before(async () => {
      page = await launch(engine);
    });
    after(() => page?.close());

    test('both scripts show the same from a server and from disk', async () => {
      const read = async (opened) => {
        await opened;
        await page.until(isArticleSettled);
        return page.ask(readArticle);
      };

      const shown = await read(page.open(`${server.base}classic.html`));
      assert.equal(shown.notice, NOTICE);
      assert.match(shown.article, /12 сентября 2018.*took part in the 9th meeting.*Контакты/);
      assert.deepEqual(shown.said, []);
      assert.deepEqual(await read(page.open(`${server.base}module.html`)), shown);
      for (const name of NAMES) assert.deepEqual(await read(openFromDisk(`${name}-of-server`)), shown, name);
      assert.deepEqual(await read(openFromDisk('classic')), shown);

      // Pages from disk have no origin, so browsers block modules: the light DOM stays.
      assert.deepEqual(await read(openFromDisk('module')), { inside: 'Read the article', isShown: true, said: [] });
    });

    test('the classic script alone shows news from disk and from a server', async () => {
      await openFromDisk('everything');
      await page.until(isEverythingShown);
      assert.deepEqual(await page.ask(readEverything), {
        said: [],
        headings: [HEADLINE, HEADLINE, 'Мост откроют в сентябре', 'Контакты'],
        notice: NOTICE,
        globals: 'function',
      });
    });
  });
}
