/**
 * What other sites learn about a reader, in Chromium. Feeds, images and chunks from another site are requested without
 * a referrer, and so is every page that any fixture links to.
 */
/* global document, customElements -- in the page */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const FIXTURES = readdirSync('test/fixtures', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `/${parentPath}/${name}`);

/** Every kind of link, by element and part. Links in an article's text or lines have no part. */
const KINDS = [
  'wco-news-item related-link: noopener noreferrer',
  'wco-news-item source: noopener noreferrer',
  'wco-news-item text: author noopener noreferrer',
  'wco-news-item text: license noopener noreferrer',
  'wco-news-item text: noopener noreferrer',
  'wco-news-item text: noopener noreferrer nofollow ugc',
  'wco-news-item version: alternate noreferrer',
  'wco-news-list all-news: noopener noreferrer',
  'wco-news-list link: noopener noreferrer',
];

/** Shows each feed as a list and each of its articles in full. Returns every rendered link and image. */
const showAll = async (script, addresses) => {
  const { define, loadNews } = await import(script);
  await define();
  const found = { feeds: 0, articles: 0, links: [], images: [] };
  const show = async (tag, feed, attributes) => {
    const element = Object.assign(document.createElement(tag), { data: feed, linkTarget: '_blank' }, attributes);
    document.body.replaceChildren(element);
    await element.loadComplete;
    const all = (name) => [...element.shadowRoot.querySelectorAll(name)];
    found.links.push(...all('a[href]').map(({ part, href, rel }) => ({ tag, part: part.value, href, rel })));
    found.images.push(...all('img').map(({ part, referrerPolicy }) => ({ tag, part: part.value, referrerPolicy })));
  };
  for (const address of addresses) {
    const feed = await loadNews(address).catch(() => undefined);
    if (!feed) continue;
    found.feeds += 1;
    await show('wco-news-list', feed, { paging: 'none', limit: 1000 });
    for (const { id } of feed.items) {
      found.articles += 1;
      await show('wco-news-item', feed, { itemId: id });
    }
  }
  return found;
};

describe('requests to other sites', { skip: withoutChromium() }, () => {
  let site;
  let other;
  let browser;
  before(async () => {
    [site, other, browser] = await Promise.all([serveFolders('.'), serveFolders('.'), launchChromium()]);
  });
  const open = async () => {
    const { page } = await openIn(browser);
    await page.goto(`${site.base.replace('127.0.0.1', 'localhost')}test/outside/privacy/links.html`);
    return page;
  };
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), other?.close()]);
  });

  test('script, chunks, feed and images: only the page’s script tag sends a referrer', async () => {
    const page = await open();
    await page.evaluate(async (base) => {
      document.body.innerHTML = `<wco-news-item lang="ru" src="${base}test/outside/leaks/feed.json"></wco-news-item>
        <wco-news-list lang="ru" src="${base}test/outside/leaks/feed.json"></wco-news-list>`;
      const script = Object.assign(document.createElement('script'), { type: 'module' });
      script.src = `${base}dist/cdn/wco-widgets.js`;
      document.head.append(script);
      await customElements.whenDefined('wco-news-list');
      await Promise.all([...document.body.children].map((element) => element.loadComplete));
      const images = [...document.body.children].flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('img')]);
      await Promise.all(images.map((image) => image.decode()));
    }, other.base);
    const asked = [...new Set(other.requests.map(({ url }) => url))];
    assert.ok(
      asked.includes('/test/outside/leaks/feed.json') && asked.includes('/test/pages/layout-shift.svg'),
      asked.join(),
    );
    assert.ok(
      asked.includes('/dist/cdn/locales/ru.js') &&
        asked.some((path) => path.startsWith('/dist/cdn/chunks/article-chunk-')),
      asked.join(),
    );
    const withReferrer = other.requests.filter(
      ({ headers }) => headers.referer && !headers.referer.startsWith(other.base),
    );
    assert.deepEqual(
      withReferrer.map(({ url }) => url),
      ['/dist/cdn/wco-widgets.js'],
    );
    assert.deepEqual(
      other.requests.filter(({ headers }) => headers.cookie),
      [],
    );
    console.log(`${asked.length} files of another site`);
  });

  test('every link and image of all fixtures sends no referrer', async () => {
    const page = await open();
    const { feeds, articles, links, images } = await page.evaluate(
      `(${showAll})('/dist/cdn/api.js', ${JSON.stringify(FIXTURES)})`,
    );
    // `mailto:` and `tel:` send no referrer. `#` opens an article in place.
    const outward = links.filter(({ href }) => /^https?:/.test(href));
    console.log(`${feeds} feeds, ${articles} articles, ${outward.length} links, ${images.length} images`);
    const withReferrer = outward.filter(({ rel }) => !rel.split(' ').includes('noreferrer'));
    assert.deepEqual(withReferrer, []);
    assert.deepEqual(
      images.filter(({ referrerPolicy }) => referrerPolicy !== 'no-referrer'),
      [],
    );
    const kinds = outward.map(({ tag, part, rel }) => `${tag} ${part || 'text'}: ${rel}`);
    assert.deepEqual([...new Set(kinds)].sort(), KINDS);
    assert.ok(feeds >= 100 && articles >= 300 && outward.length >= 500 && images.length >= 100, 'too few were shown');
  });
});
