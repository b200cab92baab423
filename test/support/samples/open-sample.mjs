/** Opens sample pages with every example address answered, and records what goes wrong. */
import { launchChromium } from '../chromium.mjs';
import { answer } from './answers.mjs';
import { ELEMENTS } from './public-names.mjs';
import { examine, readAll, settle } from './in-page.mjs';

const PAGE = 'https://www.example.org/sample/';

const respond = (request, served) => {
  const { origin, pathname } = new URL(request.url());
  const found = served[pathname] ?? answer(pathname);
  const headers = { 'access-control-allow-origin': '*' };
  return found
    ? request.respond({ status: 200, contentType: found.type, body: found.body, headers })
    : request.respond({ status: 404, headers, body: `${origin}${pathname}` });
};

/** Chromium logs this when its translator is asked about an unknown language. */
const UNKNOWN_LANGUAGE = 'The requested language options are not supported.';

/** Records messages of a page until the next one replaces it. */
const listen = (page) => {
  const record = { problems: [], served: {} };
  const report = (problem) => record.problems.push(problem);
  page.on('pageerror', (error) => report(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && message.text() !== UNKNOWN_LANGUAGE)
      report(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`no response for ${response.url()}`);
  });
  page.on('request', (request) => void respond(request, record.served).catch(() => undefined));
  return record;
};

/** One browser and one page for samples in sequence. Clears what each sample leaves behind. */
const startPage = async (browser) => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setRequestInterception(true);
  const record = listen(page);
  const client = await page.createCDPSession();

  return async (html, { served = {}, visit = () => undefined, shows } = {}) => {
    record.problems = [];
    record.served = { ...served, [new URL(PAGE).pathname]: { type: 'text/html; charset=utf-8', body: html } };
    const { problems } = record;
    try {
      await page.goto(PAGE, { waitUntil: 'load' });
      await visit(page);
      await page.evaluate(settle);
      problems.push(...(await page.evaluate(examine, ELEMENTS)));
      const text = await page.evaluate(readAll);
      if (shows && !text.includes(shows)) problems.push(`"${shows}" is not shown, but: ${text}`);
    } catch (error) {
      problems.push(error.message);
    }
    await page.goto('about:blank');
    await client.send('Storage.clearDataForOrigin', { origin: new URL(PAGE).origin, storageTypes: 'all' });
    return problems;
  };
};

/** One page per concurrent sample. */
export const startSamples = async () => {
  const browser = await launchChromium();
  const free = [];

  /**
   * @param html the page's HTML
   * @param options `served`: more responses by path (`{ type, body }`); `visit`: actions in the loaded page, with
   *   puppeteer's page; `shows`: text that must then be visible
   * @returns what went wrong in the console, on the network and in the elements
   */
  const open = async (html, options) => {
    const show = free.pop() ?? (await startPage(browser));
    const problems = await show(html, options);
    free.push(show);
    return problems;
  };
  return { open, close: () => browser.close() };
};
