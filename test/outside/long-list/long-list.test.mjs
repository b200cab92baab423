/** A list of 310, whose rows after the 120th are in groups that browsers skip until they are near the viewport. */
/* global document, window -- in the page */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../../scripts/browsers.mjs';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { ENGINES, launch, without } from '../../support/engines.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const COUNT = 310;
const PAGE = 'test/outside/long-list/page.html';

let server;

before(async () => {
  server = await serveFolders('.');
});

after(() => server.close());

const isDrawn = () =>
  document.querySelector('wco-news-list').shadowRoot?.querySelectorAll('.group:last-child > li').length === 10;

describe('A list of 310 rows in Chromium', { skip: withoutChromium() }, () => {
  let browser;
  let page;
  let close;
  let images;

  before(async () => {
    // Otherwise Chromium leaves out what it doesn't render until assistive technology asks.
    browser = await launchChromium('--force-renderer-accessibility');
    ({ page, close } = await openIn(browser));
    images = new Set();
    page.on('request', (request) => {
      const [, image] = /svg\?(\d+)$/.exec(request.url()) ?? [];
      if (image) images.add(Number(image));
    });
    await page.goto(`${server.base}${PAGE}`);
    await page.waitForFunction(isDrawn);
  });

  after(async () => {
    await close?.();
    await browser?.close();
  });

  test('assistive technology gets one list of 310 items', async () => {
    const client = await page.createCDPSession();
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** Without nodes that assistive technology doesn't get. */
    const childrenOf = ({ childIds }) =>
      childIds.flatMap((id) => {
        const node = byId.get(id);
        return !node ? [] : node.ignored ? childrenOf(node) : node;
      });
    const lists = nodes.filter(({ ignored, role }) => !ignored && role.value === 'list');
    assert.equal(lists.length, 1);
    const items = childrenOf(lists[0]);
    assert.deepEqual([...new Set(items.map(({ role }) => role.value))], ['listitem']);
    assert.equal(items.length, COUNT);
    const headings = nodes.filter(({ ignored, role }) => !ignored && role.value === 'heading');
    assert.deepEqual([headings.at(1).name.value, headings.at(-1).name.value], ['Article 1.', 'Article 310.']);
  });

  test('does not request images of skipped groups until they are near', async () => {
    assert.deepEqual(
      [...images].filter((image) => image > 120),
      [],
    );
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wco-news-list');
      shadowRoot.querySelectorAll('.group')[1].scrollIntoView();
    });
    await page.waitForFunction(() =>
      document.querySelector('wco-news-list').shadowRoot.querySelectorAll('.group')[1].querySelector('img[src]'),
    );
    await page.waitForNetworkIdle();
    assert.equal(images.has(181), true);
    assert.equal(images.has(COUNT), false);
  });

  test('lets the Tab key walk through all groups', async () => {
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wco-news-list');
      shadowRoot.querySelectorAll('li a')[118].focus();
    });
    const seen = [];
    for (let press = 0; press < 63; press += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => document.querySelector('wco-news-list').shadowRoot.activeElement?.textContent),
      );
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 63 }, (_, index) => `Article ${index + 120}.`),
    );
  });

  test('is printed whole, with all images', async () => {
    await page.pdf();
    const { rows, withoutImage } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wco-news-list');
      return {
        rows: shadowRoot.querySelectorAll('li').length,
        withoutImage: shadowRoot.querySelectorAll('img:not([src])').length,
      };
    });
    assert.deepEqual({ rows, withoutImage }, { rows: COUNT, withoutImage: 0 });
  });

  test('shows all its rows on paper', async () => {
    await page.emulateMediaType('print');
    const heights = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wco-news-list');
      return [...shadowRoot.querySelectorAll('li')].map((row) => row.checkVisibility({ contentVisibilityAuto: true }));
    });
    await page.emulateMediaType();
    assert.equal(heights.filter(Boolean).length, COUNT);
  });
});

describe('A list of 310 rows in Firefox', { skip: without('firefox') }, () => {
  test('assistive technology gets one list of 310 items', async () => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findBrowsers().firefox });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.base}${PAGE}`);
      await page.waitForFunction(isDrawn);
      const list = await page.evaluateHandle(() =>
        document.querySelector('wco-news-list').shadowRoot.querySelector('[part="list"]'),
      );
      assert.equal((await list.$$('aria/[role="listitem"]')).length, COUNT);
    } finally {
      await browser.close();
    }
  });
});

for (const engine of ENGINES) {
  describe(`A list of 310 rows in ${engine}`, { skip: without(engine) }, () => {
    let browser;

    before(async () => {
      browser = await launch(engine);
      await browser.open(`${server.base}${PAGE}`);
      await browser.until(isDrawn);
    });

    after(() => browser?.close());

    // `window.find` of WebKit doesn't search shadow trees.
    test('lets readers find text of a skipped group in the page', { skip: engine === 'webkit' }, async () => {
      assert.equal(await browser.ask(() => window.find('Article 200.')), true);
    });

    test('lets readers select the text of rows in and before a group', async () => {
      await browser.ask(() =>
        document.querySelector('wco-news-list').shadowRoot.querySelector('.group').scrollIntoView(),
      );
      await browser.until(() =>
        document
          .querySelector('wco-news-list')
          .shadowRoot.querySelector('.group .card')
          .checkVisibility({ contentVisibilityAuto: true }),
      );
      const text = await browser.ask(() => {
        const links = document.querySelector('wco-news-list').shadowRoot.querySelectorAll('li a');
        const selection = window.getSelection();
        selection.setBaseAndExtent(links[118].firstChild, 0, links[121].firstChild, 12);
        return selection.toString();
      });
      assert.deepEqual(text.match(/Article \d+\./g), ['Article 119.', 'Article 120.', 'Article 121.', 'Article 122.']);
    });
  });
}
