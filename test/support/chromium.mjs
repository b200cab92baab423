/** Chromium with its DevTools protocol, for measurements that a page cannot make itself. */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../scripts/browsers.mjs';

/** The reason for skipping tests on a developer's machine without Chromium, or `false`. CI never skips them. */
export const withoutChromium = () =>
  findBrowsers().chromium || process.env.CI ? false : 'Chromium is not installed (README.md, "Developing")';

/** Starts Chromium without its own network requests. */
export const launchChromium = (...args) =>
  puppeteer.launch({
    executablePath: findBrowsers().chromium,
    args: [...CHROMIUM_FLAGS, ...args],
    protocolTimeout: 120_000,
  });

/** Opens an address in a page with its own browser context, isolated from other pages. */
export const openIn = async (browser, prepare = () => undefined) => {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const page = await context.newPage();
  await prepare(page);
  return { page, close: () => context.close() };
};

const METRICS = { nodes: 'Nodes', listeners: 'JSEventListeners', documents: 'Documents', heap: 'JSHeapUsedSize' };

/** Measures what a page retains after garbage collection. */
export const measureMemory = async (client) => {
  await client.send('Performance.enable');
  // One collection can release objects that the next one frees.
  for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  return Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, values.get(name)]));
};
