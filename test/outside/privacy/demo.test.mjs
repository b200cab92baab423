/**
 * Walks through the site's own pages (from `npm run build:demo`) in Chromium. Pages request only what their author
 * named, fetch feeds without cookies or referrer, and store only what the elements were told to store.
 */
/* global document, accesses, localStorage, sessionStorage, caches, indexedDB -- in the page */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';
import { holdPage, walk } from './walk.mjs';

const ARTICLE = '/feeds/corruption-prevention.json';
const NEWSROOM = '/feeds/newsroom.json';
const POSTER = '/media/lock.png';
const DISMISSED = 'wco-notice:/news-item.html urn:x-wco-widgets:sample:rail-transit-seal';
const PROBLEMS = '/feeds/with-problems.json';

/**
 * What each page requests besides code and images, and what it stores. `media`: posters of films. `own`: requests of the
 * demo's own script, which are ordinary page requests with cookies and referrer.
 */
const EXPECTED = {
  // Reads integrity hashes from its own folder.
  builder: { feeds: [NEWSROOM], own: ['/wco-widgets/sri.json'], kept: [] },
  'contact-card': { feeds: [], kept: [] },
  coverage: { feeds: [NEWSROOM], kept: [] },
  index: { feeds: [ARTICLE, NEWSROOM], kept: [] },
  // The dismissible notice is in a frame, which the walk does not enter.
  'language-notice': { feeds: [], kept: [] },
  'language-switcher': { feeds: [NEWSROOM], kept: [] },
  // Has a dismissible notice.
  'news-item': {
    feeds: [NEWSROOM, '/feeds/recordings.json'],
    media: [POSTER],
    kept: [
      `sessionStorage.getItem(${DISMISSED} pt-PT en default original)`,
      `sessionStorage.getItem(${DISMISSED} ru ru exact human)`,
      `sessionStorage.setItem(${DISMISSED} ru ru exact human, 1)`,
    ],
  },
  'news-list': { feeds: [NEWSROOM], kept: [] },
  // Its route puts the open article into the address.
  newsroom: { feeds: [NEWSROOM], kept: ['history.pushState(null, #news=urn:x-wco-widgets:sample:mentors-wanted)'] },
  // Its translator is the page's own and sends nothing.
  translate: {
    feeds: [ARTICLE],
    kept: ['sessionStorage.getItem(wco-translate:Demo)', 'sessionStorage.setItem(wco-translate:Demo, 1)'],
  },
  try: { feeds: [PROBLEMS], kept: [] },
};

/** Addresses with which pages show news. */
const QUERIES = { coverage: '?url=./feeds/newsroom.json', try: '?url=./feeds/with-problems.json' };

const WATCH = readFileSync('test/pages/watch-storage.js', 'utf8');
const IMAGES = new Set(readFileSync('demo/feeds/newsroom.json', 'utf8').match(/images\/[\w-]+\.webp/g));
/** Code folders, the site icon and the frame of examples, which is a separate page. */
const isCode = (path) =>
  /^\/(assets|wco-widgets)\/[\w./-]+\.(js|css)$/.test(path) ||
  /^\/assets\/icon-[\w-]+\.svg$/.test(path) ||
  path === '/example-frame.html';
/** Pages that contain our elements. */
const PAGES = readdirSync('demo')
  .filter((file) => file.endsWith('.html') && file !== 'example-frame.html')
  .filter((file) => readFileSync(`demo/${file}`, 'utf8').includes('/wco-widgets.js"'))
  .map((file) => file.replace('.html', ''));

const rows = [];
let server;
let browser;

/** Everything recorded during one visit. */
const visit = async (name, query = '') => {
  const asked = [];
  const { page, close } = await openIn(browser, async (opened) => {
    await opened.evaluateOnNewDocument(WATCH);
    await opened.evaluateOnNewDocument(holdPage);
    // Sets a cookie from an earlier visit.
    const { hostname } = new URL(server.base);
    await opened.browserContext().setCookie({ name: 'visit', value: '1', domain: hostname, path: '/' });
    opened.on('request', (request) => asked.push(request.url()));
  });
  const from = server.requests.length;
  await page.goto(`${server.base}${name}.html${query}`, { waitUntil: 'load' });
  const walked = await page.evaluate(walk);
  const kept = await page.evaluate(async () => ({
    accesses: [...new Set(accesses)],
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).length,
  }));
  const cookies = (await page.browserContext().cookies()).map((cookie) => cookie.name);
  await close();
  const served = server.requests.slice(from).map(({ url, headers }) => ({ path: url.split('?')[0], headers }));
  return { asked, served, walked, kept, cookies };
};

describe('a walk through the demo', { skip: withoutChromium() }, () => {
  before(async () => {
    server = await serveFolders('dist-site');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    console.table(rows);
  });

  test('walks every page with elements', () => assert.deepEqual(PAGES.sort(), Object.keys(EXPECTED)));

  for (const [name, { feeds, own = [], media = [], kept }] of Object.entries(EXPECTED)) {
    test(name, async () => {
      const visited = await visit(name, QUERIES[name]);
      const { asked, served, walked } = visited;
      rows.push({ page: name, ...walked, requests: served.length, kept: visited.kept.accesses.length });
      assert.ok(walked.pressed > 0, 'nothing was pressed');
      const elsewhere = asked.filter((url) => !url.startsWith(server.base) && !/^(data|blob):/.test(url));
      assert.deepEqual(elsewhere, [], 'requests to other origins');

      const others = served.filter(({ path }) => !isCode(path) && path !== `/${name}.html`);
      const images = others.filter(({ path }) => path.startsWith('/images/'));
      assert.deepEqual(
        images.map(({ path }) => path.slice(1)).filter((path) => !IMAGES.has(path)),
        [],
        'images',
      );
      const asksFor = others.filter(({ path }) => !path.startsWith('/images/'));
      assert.deepEqual(
        [...new Set(asksFor.map(({ path }) => path))].sort(),
        [...feeds, ...own, ...media].sort(),
        'documents',
      );

      const ours = others.filter(({ path }) => !own.includes(path));
      assert.deepEqual(
        // HTML cannot keep the referrer from the server of a poster.
        ours.filter(({ path, headers }) => headers.referer && path !== POSTER).map(({ path }) => path),
        [],
        'tell the page',
      );
      const news = ours.filter(({ path }) => feeds.includes(path));
      assert.deepEqual(
        news.filter(({ headers }) => headers.cookie).map(({ path }) => path),
        [],
        'with cookies',
      );

      assert.deepEqual(visited.kept.accesses, kept);
      const { local, session, caches, databases } = visited.kept;
      assert.deepEqual(
        { local, caches, databases, cookies: visited.cookies },
        { local: [], caches: [], databases: 0, cookies: ['visit'] },
      );
      const isAsked = kept.some((access) => access.startsWith('sessionStorage.setItem'));
      assert.equal(session.length > 0, isAsked, session.join());
    });
  }
});
