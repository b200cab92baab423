/** Pages that are opened from disk (`file:`), where no module and no chunk can be loaded: the classic script. */
/* global document, window -- in the page */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ENGINES, launch, without } from '../../support/engines.mjs';

const FEED = readFileSync('demo/feeds/corruption-prevention.json', 'utf8');
const RSS = readFileSync('test/fixtures/rss/content-module.xml', 'utf8');

const pageOf = (feed) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<title>From disk</title>
<script>Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['en'] });
window.problems = []; addEventListener('error', (event) => problems.push(event.message), true);
addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));</script>
<script defer src="wco-widgets/wco-widgets.classic.js"></script>
<wco-news-item id="inline"><script type="application/json">${FEED.replaceAll('</', '<\\/')}</script></wco-news-item>
<wco-news-item id="json" src="${feed}/feed.json"></wco-news-item>
<wco-news-list id="rss" src="${feed}/feed.xml" searchable></wco-news-list>
<wco-contact-card id="contact" organization="Press office" email="press@news.example"></wco-contact-card>`;

/** All elements have something to show. */
const isShown = () =>
  [...document.querySelectorAll('[id]')].every(({ shadowRoot, state = 'ready' }) => {
    const text = shadowRoot?.querySelector('[part~="body"], [part~="list"], [part~="contact"]')?.textContent;
    return state === 'ready' && text?.trim();
  });

const read = () => ({
  problems: window.problems,
  headings: [...document.querySelectorAll('[id]')].map(({ shadowRoot }) =>
    shadowRoot.querySelector('[part~="headline"], [part~="contact-heading"]').textContent.replace(/\s+/g, ' ').trim(),
  ),
  notice: document.querySelector('#inline').shadowRoot.querySelector('[part~="notice-text"]').textContent.trim(),
  globals: typeof window.wcoWidgets?.parseNews,
});

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

for (const engine of ENGINES) {
  test(
    `a page from disk shows its news in ${engine}, with the classic script alone`,
    { skip: without(engine) },
    async () => {
      const page = await launch(engine);
      try {
        await page.open(pathToFileURL(join(folder, 'page.html')).href);
        await page.until(isShown);
        assert.deepEqual(await page.ask(read), {
          problems: [],
          headings: [
            "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption",
            "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption",
            'Мост откроют в сентябре',
            'Контакты',
          ],
          notice: 'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
          globals: 'function',
        });
      } finally {
        await page.close();
      }
    },
  );
}
