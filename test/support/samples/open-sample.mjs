/** Opens pages of samples on a web where every address of an example answers, and listens to what goes wrong. */
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

/** What is told of a page, until the next one is opened in its place. */
const listen = (page) => {
  const heard = { problems: [], served: {} };
  const hear = (problem) => heard.problems.push(problem);
  page.on('pageerror', (error) => hear(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) hear(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) hear(`nobody answers: ${response.url()}`);
  });
  page.on('request', (request) => void respond(request, heard.served).catch(() => undefined));
  return heard;
};

/** One browser, and a page that one sample after the other is opened in; what a sample leaves behind is cleared. */
const startPage = async (browser) => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setRequestInterception(true);
  const heard = listen(page);
  const client = await page.createCDPSession();

  return async (html, { served = {}, visit = () => undefined, shows } = {}) => {
    heard.problems = [];
    heard.served = { ...served, [new URL(PAGE).pathname]: { type: 'text/html; charset=utf-8', body: html } };
    const { problems } = heard;
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

/** As many pages as there are samples at a time. */
export const startSamples = async () => {
  const browser = await launchChromium();
  const free = [];

  /**
   * @param html of the page
   * @param options `served`: further answers by path (`{ type, body }`); `visit`: what happens in the page once it is
   *   there, gets puppeteer's page; `shows`: what can then be read in it
   * @returns what went wrong: in the console, on the network, in the elements
   */
  const open = async (html, options) => {
    const show = free.pop() ?? (await startPage(browser));
    const problems = await show(html, options);
    free.push(show);
    return problems;
  };
  return { open, close: () => browser.close() };
};
