/** Opens pages of samples on a web where every address of an example answers, and listens to what goes wrong. */
import { launchChromium } from '../chromium.mjs';
import { answer } from './answers.mjs';
import { ELEMENTS } from './public-names.mjs';
import { examine, settle } from './in-page.mjs';

const PAGE = 'https://www.example.org/sample/';

const respond = (request, served) => {
  const { origin, pathname } = new URL(request.url());
  const found = served[pathname] ?? answer(pathname);
  const headers = { 'access-control-allow-origin': '*' };
  return found
    ? request.respond({ status: 200, contentType: found.type, body: found.body, headers })
    : request.respond({ status: 404, headers, body: `${origin}${pathname}` });
};

/** One browser; each sample has a page of its own. */
export const startSamples = async () => {
  const browser = await launchChromium();

  /**
   * @param html of the page
   * @param served further answers by path: `{ type, body }`
   * @param visit what happens in the page once it is there; gets puppeteer's page
   * @returns what went wrong: in the console, on the network, in the elements
   */
  const open = async (html, served = {}, visit = () => undefined) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`nobody answers: ${response.url()}`);
    });
    await page.setRequestInterception(true);
    const all = { ...served, [new URL(PAGE).pathname]: { type: 'text/html; charset=utf-8', body: html } };
    page.on('request', (request) => void respond(request, all).catch(() => undefined));
    try {
      await page.goto(PAGE, { waitUntil: 'load' });
      await page.evaluate(settle);
      await visit(page);
      await page.evaluate(settle);
      problems.push(...(await page.evaluate(examine, ELEMENTS)));
    } catch (error) {
      problems.push(error.message);
    } finally {
      await context.close();
    }
    return problems;
  };
  return { open, close: () => browser.close() };
};
