/** A common interface to the three engines for whole-page tests: open, ask, wait. */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../scripts/browsers.mjs';
import { startWebKit, webkitSession } from '../../scripts/webkit.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** The reason for skipping tests on a developer's machine without the engine, or `false`. CI never skips them. */
export const without = (engine) =>
  findBrowsers()[engine] || process.env.CI ? false : `${engine} is not installed (README.md, "Developing")`;

/** How long to wait for a condition in a page. */
const CONDITION_TIMEOUT_MS = 60_000;

const OPTIONS = {
  chromium: { args: CHROMIUM_FLAGS },
  // Restores the default that puppeteer relaxes: a page from disk has an opaque origin.
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
    until: (condition) => page.waitForFunction(condition, { timeout: CONDITION_TIMEOUT_MS }),
    close: () => browser.close(),
  };
};

const launchWebKit = async () => {
  const { webkit } = findBrowsers();
  // Read on import. Silences progress messages.
  process.env.WDIO_LOG_LEVEL ??= 'error';
  const { default: WebDriver } = await import('webdriver');
  const { port, stop } = await startWebKit(webkit);
  const session = await WebDriver.newSession(webkitSession(webkit, port));
  /** Waits for the promise of a question, as puppeteer does. */
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
        if (Date.now() - start > CONDITION_TIMEOUT_MS) throw new Error(`Timed out: ${condition}`);
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
 * @returns `open(address)`, `ask(question)` (runs a function in the page and returns its result),
 *   `until(condition)`, `close()`
 */
export const launch = (engine) => (engine === 'webkit' ? launchWebKit() : launchWithPuppeteer(engine));
