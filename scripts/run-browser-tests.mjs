/**
 * npm run test:browsers [-- --engine=chromium] [file …]: the tests that need a browser, in every installed engine
 * (or in those that are named).
 * Starts WebKit's driver and display. Fails if an engine is missing in CI, or if there is no engine.
 */
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { countResults } from '../test/support/count-results.mjs';
import { slowestFiles } from '../test/support/file-times.mjs';
import { printResults, writeResults } from '../test/support/results.mjs';
import { buildBrowserTests } from './build-browser-tests.mjs';
import { findBrowsers, installBrowsers } from './browsers.mjs';
import { startWebKit } from './webkit.mjs';

const WEST = 'Pacific/Pago_Pago';
const EAST = 'Pacific/Kiritimati';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', multiple: true } },
});

installBrowsers();
const engines = findBrowsers();
if (options.engine) for (const name of Object.keys(engines)) if (!options.engine.includes(name)) delete engines[name];
const names = Object.keys(engines).filter((name) => engines[name]);
const missing = Object.keys(engines).filter((name) => !engines[name]);
if (names.length === 0 || (process.env.CI && missing.length > 0)) {
  console.error(`Missing: ${missing.join(', ')}. See README.md, "Developing".`);
  process.exit(1);
}
if (missing.length > 0) console.warn(`Not here, so not tested: ${missing.join(', ')}`);

if (engines.webkit) {
  // A driver has one session at a time, so each group of tests has its own.
  const drivers = [];
  process.on('exit', () => {
    for (const driver of drivers) driver.stop();
  });
  for (const zone of [WEST, EAST, WEST]) drivers.push(await startWebKit(engines.webkit, zone));
  const [port, eastPort, safetyPort] = drivers.map((driver) => driver.port);
  Object.assign(engines.webkit, { port, eastPort, safetyPort });
}

await buildBrowserTests(files);

// What a browser's driver or a connection throws outside of a test. The tests that it stops fail by themselves. An error of
// this script ends it early, and must not look like success.
process.exitCode = 1;
process.on('uncaughtException', (error) => console.error('Error outside of the tests:', error));
process.env.TZ = WEST;
process.env.WCO_BROWSERS = JSON.stringify(engines);
// By default, the runner stops at such an error, and ends before it has printed it.
const runner = await startTestRunner({ readCliArgs: false, autoExitProcess: false });
if (!runner) process.exit(1);
const hasPassed = await new Promise((resolve) => {
  runner.on('stopped', resolve);
});

const { figures, ...results } = countResults(runner.sessions.all());
const slowest = slowestFiles(20).map(({ file, engine, seconds }) => `${file} ${seconds} s (${engine})`);
for (const [figure, where] of Object.entries(figures)) console.log(`${figure} (${where.join(', ')})`);
console.log(`Slowest: ${slowest.join(', ')}`);
writeResults('browsers', results);
printResults([results]);
const isEmpty = Object.values(results.totals).every(({ passed }) => passed === 0);
process.exit(hasPassed && !isEmpty ? 0 : 1);
