/**
 * All tests that need a browser, in every engine that scripts/run-browser-tests.mjs found (WCO_BROWSERS). The machine's
 * zone is far west of Greenwich, where a date that is converted by mistake becomes the day before;
 * the group "dates" runs far east, where it would become the day after.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { globSync } from 'tinyglobby';
import { CHROMIUM_FLAGS } from './scripts/browsers.mjs';
import { webkitSession } from './scripts/webkit.mjs';
import { faultServer } from './test/support/fault-server.mjs';
import { fileTimes } from './test/support/file-times.mjs';
import { fixtureServer } from './test/support/fixture-server.mjs';
import { mutationServer } from './test/support/mutation-server.mjs';
import { policyServer } from './test/support/policy-server.mjs';
import { hostServer } from './test/support/host-server.mjs';
import { otherOrigins } from './test/support/faults/other-origins.mjs';

const engines = JSON.parse(process.env.WCO_BROWSERS ?? '{}');
const EAST = 'Pacific/Kiritimati';

const chromium = (timeZone) =>
  chromeLauncher({
    launchOptions: {
      executablePath: engines.chromium,
      env: { ...process.env, ...(timeZone ? { TZ: timeZone } : {}) },
      args: CHROMIUM_FLAGS,
    },
  });

const firefox = (timeZone) =>
  chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      executablePath: engines.firefox,
      headless: true,
      env: { ...process.env, ...(timeZone ? { TZ: timeZone } : {}) },
    },
    createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
  });

// By default, the driver answers when a page has loaded. Tests that add frames and pictures delay that, and after five
// minutes the client gives up.
const webkit = (port) =>
  webdriverLauncher({
    automationProtocol: 'webdriver',
    ...webkitSession(engines.webkit, port, { pageLoadStrategy: 'none' }),
  });

/**
 * Launchers name themselves after their product; the report should say which engine it was. Chromium's
 * keeps its type, by which commands such as `emulateMedia` know it.
 */
const named = (name, launcher) =>
  Object.assign(launcher, { name, type: name === 'Chromium' ? launcher.type : name.toLowerCase() });

const browsers = (webkitPort, timeZone) => [
  ...(engines.chromium ? [named('Chromium', chromium(timeZone))] : []),
  ...(engines.firefox ? [named('Firefox', firefox(timeZone))] : []),
  ...(engines.webkit ? [named('WebKit', webkit(webkitPort))] : []),
];

/** The bundles that match a pattern (scripts/build-browser-tests.mjs). A run can ask for some files only. */
const bundles = (...patterns) => globSync(patterns);

const DATES = ['dist-tests/language/format-date.test.js', 'dist-tests/pages/dates.test.js'];
const SAFETY = 'dist-tests/safety/**/*.test.js';

const others = bundles('dist-tests/**/*.test.js', `!${SAFETY}`);

const groups = [
  { name: 'dates', files: bundles(...DATES), browsers: browsers(engines.webkit?.eastPort, EAST) },
  // A long test: in separate browsers, it uses the core that another engine leaves free.
  { name: 'safety', files: bundles(SAFETY), browsers: browsers(engines.webkit?.safetyPort) },
].filter(({ files }) => files.length > 0);

export default {
  rootDir: '.',
  // For the pages that import another copy of Lit from node_modules.
  nodeResolve: { exportConditions: ['browser', 'production', 'default'] },
  ...(others.length > 0 && { files: others }),
  groups,
  browsers: browsers(engines.webkit?.port),
  concurrency: 1,
  // Each browser keeps a little more than one core busy. More would make pages wait for each other on two cores.
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // On a busy machine with three engines at once.
  testsFinishTimeout: 900_000,
  plugins: [otherOrigins()],
  middleware: [fileTimes, faultServer, fixtureServer, policyServer, mutationServer, hostServer],
  // No test measures time. This only ends a test that hangs.
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: false })],
};
