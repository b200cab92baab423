/** Chromium with its DevTools protocol, for what a page cannot see of itself. */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../scripts/browsers.mjs';

/** Why tests that need Chromium are skipped, if they are: on a developer's machine without it. Never in CI. */
export const withoutChromium = () =>
  findBrowsers().chromium || process.env.CI ? false : 'Chromium is not here (README.md, "Developing")';

/** Starts Chromium, which by itself asks nobody for anything. */
export const launchChromium = (...args) =>
  puppeteer.launch({
    executablePath: findBrowsers().chromium,
    args: [...CHROMIUM_FLAGS, ...args],
    protocolTimeout: 120_000,
  });

/** Opens an address in a page of its own context: nothing of other pages is there. */
export const openIn = async (browser, prepare = () => undefined) => {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const page = await context.newPage();
  await prepare(page);
  return { page, close: () => context.close() };
};

const METRICS = { nodes: 'Nodes', listeners: 'JSEventListeners', documents: 'Documents', heap: 'JSHeapUsedSize' };

/** What a page holds once all that nobody holds is gone. */
export const measureMemory = async (client) => {
  await client.send('Performance.enable');
  // What one collection frees may be all that held something else.
  for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  return Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, values.get(name)]));
};
