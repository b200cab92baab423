/**
 * npm run screenshots: takes pictures of the site's pages in Chromium and Firefox, narrow and wide, light and dark, into
 * screenshots/ (not committed), and the README's picture, docs/images/russian-reader.png.
 *
 * npm run screenshots -- readme: only the README's picture.
 */
/* global document, scrollTo, scrollY -- in the functions that run in the page */
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowsers, installBrowsers } from './browsers.mjs';

const PAGES = [
  'index',
  'builder',
  'builder?element=newsroom&lang=ar&layout=grid&searchable=yes&filters=topic+year&theme=technical',
  'try',
  'coverage?url=./feeds/newsroom.json',
  'elements',
  'newsroom',
  'news-list',
  'language-switcher',
  'news-item',
  'language-notice',
  'contact-card',
  'docs/index',
  'docs/readme',
];
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];
const FOLDER = 'screenshots';
const README_PICTURE = 'docs/images/russian-reader.png';

const launch = (engine, executablePath) =>
  puppeteer.launch(
    engine === 'firefox'
      ? { browser: 'firefox', executablePath, headless: true }
      : { executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] },
  );

/** Waits for the widgets and scrolls through the page, so that lazy images load. */
const settle = (page) =>
  page.evaluate(async () => {
    const patience = new Promise((resolve) => setTimeout(resolve, 4000));
    const items = [...document.querySelectorAll('wco-news-item')].map((item) => item.loadComplete);
    // The example of the loading state never completes.
    await Promise.race([Promise.all(items), patience]);
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    scrollTo(0, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });

const open = async (browser, address, { width, scheme = 'light', scale = 1 }) => {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900, deviceScaleFactor: scale });
  await page.emulateMediaFeatures?.([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForSelector('footer');
  await settle(page);
  return page;
};

const shootAll = async (engine, executablePath, base) => {
  const browser = await launch(engine, executablePath);
  for (const name of PAGES) {
    const [file, query = ''] = name.split('?');
    for (const width of WIDTHS) {
      // Puppeteer can't set the colour scheme in Firefox.
      for (const scheme of engine === 'firefox' ? ['light'] : SCHEMES) {
        const page = await open(browser, `${base}${file}.html?${query}`, { width, scheme });
        const path = `${FOLDER}/${[engine, ...name.split(/\W+/), width, scheme].join('-')}.png`;
        await page.screenshot({ path, fullPage: true });
        await page.close();
        console.log(path);
      }
    }
  }
  await browser.close();
};

/** The Russian reader's article, without the demo around it. */
const shootReadme = async (executablePath, base) => {
  const browser = await launch('chromium', executablePath);
  const page = await open(browser, `${base}index.html`, { width: 760, scale: 2 });
  // From the notice to the end of the second paragraph.
  const { x, y, width, height } = await page.evaluate(() => {
    const root = document.querySelector('#page wco-news-item').shadowRoot;
    const top = root.querySelector('[part="notice"]').getBoundingClientRect();
    const { bottom } = root.querySelector('[part="body"] p').getBoundingClientRect();
    return { x: top.x, y: top.y + scrollY, width: top.width, height: bottom - top.y };
  });
  mkdirSync('docs/images', { recursive: true });
  const margin = 20;
  const clip = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  await page.screenshot({ path: README_PICTURE, clip });
  await browser.close();
  console.log(README_PICTURE);
};

installBrowsers();
const engines = findBrowsers();
const server = await createServer({ logLevel: 'error', server: { port: 0 } });
await server.listen();
const [base] = server.resolvedUrls.local;
mkdirSync(FOLDER, { recursive: true });
if (process.argv[2] !== 'readme') {
  for (const engine of ['chromium', 'firefox']) {
    if (engines[engine]) await shootAll(engine, engines[engine], base);
  }
}
await shootReadme(engines.chromium, base);
await server.close();
