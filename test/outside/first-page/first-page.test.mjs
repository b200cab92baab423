/**
 * What a webmaster does first, step by step, in three engines: the three steps of docs/guides/first-widget.md, and a
 * page with the HTML of the embed builder. Needs the built site.
 */
/* global document -- in the page */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ENGINES, launch, without } from '../../support/engines.mjs';
import { ARTICLE } from '../../support/samples/answers.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const GUIDE = readFileSync('docs/guides/first-widget.md', 'utf8');
/** The script and the element of the section “Three steps”. */
const [SCRIPT, ELEMENT] = [
  ...GUIDE.slice(GUIDE.indexOf('## Three steps'), GUIDE.indexOf('Two mistakes')).matchAll(/```html\n([^]*?)```/g),
].map(([, html]) => html);

const pageWith = (...pieces) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Our site</title>
<h1>Our site</h1>
${pieces.join('\n')}
</html>`;

let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wco-first-page-'));
  cpSync('dist/cdn', join(folder, 'wco-widgets'), { recursive: true });
  mkdirSync(join(folder, 'news'));
  writeFileSync(join(folder, 'news/2018-09-12.json'), ARTICLE);
  cpSync('demo/feeds/newsroom.json', join(folder, 'news/feed.json'));
  writeFileSync(join(folder, 'guide.html'), pageWith(SCRIPT, ELEMENT));
  server = await serveFolders(folder, 'dist-site');
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

for (const engine of ENGINES) {
  test(`the first widget of the guide shows its article in ${engine}`, { skip: without(engine) }, async () => {
    const page = await launch(engine);
    try {
      await page.open(`${server.base}guide.html`);
      await page.until(() => document.querySelector('wco-news-item')?.shadowRoot?.querySelector('[part="body"]'));
      const shown = await page.ask(() => {
        const { shadowRoot, state } = document.querySelector('wco-news-item');
        return [state, shadowRoot.querySelector('[part="headline"]').textContent];
      });
      assert.deepEqual(shown, ['ready', 'Ports Agree on Shorter Queues']);
    } finally {
      await page.close();
    }
  });

  test(`a page with the HTML of the embed builder shows its list in ${engine}`, { skip: without(engine) }, async () => {
    const page = await launch(engine);
    try {
      await page.open(`${server.base}builder.html?element=list&layout=grid&limit=3&lang=fr&theme=own&accent=%23005f87`);
      await page.until(() => document.querySelector('#snippet')?.textContent.includes('<wco-news-list'));
      const html = await page.ask(() => document.querySelector('#snippet').textContent);
      assert.match(html, /integrity="sha384-/);
      writeFileSync(join(folder, `${engine}.html`), pageWith(html));
      await page.open(`${server.base}${engine}.html`);
      await page.until(
        () => document.querySelector('wco-news-list')?.shadowRoot?.querySelectorAll('article').length === 3,
      );
      const shown = await page.ask(() => {
        const { shadowRoot, state, uiLanguage } = document.querySelector('wco-news-list');
        return [state, uiLanguage, shadowRoot.querySelector('[part="headline"]').textContent];
      });
      assert.deepEqual(shown, [
        'ready',
        'fr',
        'Guichet unique\u00a0: les délais de mainlevée réduits de moitié dans douze ports',
      ]);
    } finally {
      await page.close();
    }
  });
}
