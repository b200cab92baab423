/**
 * All tests that need a browser, in every engine that scripts/test.mjs found (WCO_BROWSERS). The machine's
 * zone is far west of Greenwich, where a date that is converted by mistake falls back to the day before;
 * the group "dates" runs far east, where it would jump to the next.
 */
import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS } from './scripts/browsers.mjs';
import { webkitSession } from './scripts/webkit.mjs';
import { faultServer } from './test/support/fault-server.mjs';
import { fileTimes } from './test/support/file-times.mjs';
import { fixtureServer } from './test/support/fixture-server.mjs';
import { mutationServer } from './test/support/mutation-server.mjs';
import { policyServer } from './test/support/policy-server.mjs';
import { hostServer } from './test/support/host-server.mjs';
import { otherOrigins } from './test/support/faults/other-origins.mjs';
import { countingReporter } from './test/support/counting-reporter.mjs';

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

const webkit = (port) => webdriverLauncher({ automationProtocol: 'webdriver', ...webkitSession(engines.webkit, port) });

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

const only = JSON.parse(process.env.WCO_TESTS ?? '[]');

/** These run in Node: scripts/run-unit-tests.mjs. */
const ELSEWHERE = '!test/**/*.node.test.ts';

export default {
  rootDir: '.',
  nodeResolve: { exportConditions: ['browser', 'production', 'default'] },
  ...(only.length > 0
    ? { files: [...only, ELSEWHERE] }
    : { files: ['test/**/*.test.ts', ELSEWHERE, '!test/safety/**/*.test.ts'] }),
  groups:
    only.length > 0 || !existsSync('test/language/format-date.test.ts')
      ? []
      : [
          {
            name: 'dates',
            files: ['test/language/format-date.test.ts', 'test/pages/dates.test.ts'],
            browsers: browsers(engines.webkit?.eastPort, EAST),
          },
          // Long: as browsers of its own, it fills the core that another engine leaves.
          {
            name: 'safety',
            files: ['test/safety/**/*.test.ts', ELSEWHERE],
            browsers: browsers(engines.webkit?.safetyPort),
          },
        ],
  browsers: browsers(engines.webkit?.port),
  concurrency: 1,
  // Each keeps a little more than one core busy: this carries two cores, and more make pages wait for each other.
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // On a busy machine with three engines at once.
  testsFinishTimeout: 900_000,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }), otherOrigins()],
  middleware: [fileTimes, faultServer, fixtureServer, policyServer, mutationServer, hostServer],
  // No test measures time: this only ends one that waits in vain.
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter()],
};
