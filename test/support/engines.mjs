/** The three engines, as much of them alike as a test of a whole page needs: it opens, asks and waits. */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../scripts/browsers.mjs';
import { startWebKit, webkitSession } from '../../scripts/webkit.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** Why tests in an engine are skipped, if they are: on a developer's machine without it. Never in CI. */
export const without = (engine) =>
  findBrowsers()[engine] || process.env.CI ? false : `${engine} is not here (README.md, "Developing")`;

/** Milliseconds that a page is given until something is there. */
const PATIENCE = 60_000;

const OPTIONS = {
  chromium: { args: CHROMIUM_FLAGS },
  // Puppeteer opens what is closed for readers: by default a page from disk is of no origin.
  firefox: { browser: 'firefox', extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true } },
};

const launchWithPuppeteer = async (engine) => {
  const browser = await puppeteer.launch({
    executablePath: findBrowsers()[engine],
    headless: true,
    ...OPTIONS[engine],
  });
  const page = await browser.newPage();
  return {
    open: (address) => page.goto(address),
    ask: (question) => page.evaluate(question),
    until: (condition) => page.waitForFunction(condition, { timeout: PATIENCE }),
    close: () => browser.close(),
  };
};

const launchWebKit = async () => {
  const { webkit } = findBrowsers();
  // Read when the module is: what it does is no news.
  process.env.WDIO_LOG_LEVEL ??= 'error';
  const { default: WebDriver } = await import('webdriver');
  const { port, stop } = await startWebKit(webkit);
  const session = await WebDriver.newSession(webkitSession(webkit, port));
  /** A promise is waited for, as puppeteer does it. */
  const ask = async (question) => {
    const { value, error } = await session.executeAsyncScript(
      `const answer = arguments[arguments.length - 1];
       Promise.resolve().then(${question}).then((value) => answer({ value }), (error) => answer({ error: String(error) }));`,
      [],
    );
    if (error) throw new Error(error);
    return value;
  };
  return {
    open: (address) => session.navigateTo(address),
    ask,
    until: async (condition) => {
      const start = Date.now();
      while (!(await ask(`async () => Boolean(await (${condition})())`))) {
        if (Date.now() - start > PATIENCE) throw new Error(`Waited in vain: ${condition}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await session.deleteSession();
      stop();
    },
  };
};

/**
 * Starts an engine with one page.
 * @returns `open(address)`, `ask(question)` (a function that is run in the page, and what it answers),
 *   `until(condition)`, `close()`
 */
export const launch = (engine) => (engine === 'webkit' ? launchWebKit() : launchWithPuppeteer(engine));
