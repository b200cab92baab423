/**
 * npm run test:browsers [-- --engine=chromium] [file …]: the tests that need a browser, in every installed engine
 * (or in those that are named).
 * Starts WebKit's driver and display. Fails if an engine is missing in CI, or if there is no engine.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBrowserTests } from './build-browser-tests.mjs';
import { printResults, writeResults } from '../test/support/results.mjs';
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

const drivers = [];
const stop = () => {
  for (const driver of drivers) driver.stop();
};
if (engines.webkit) {
  // A driver has one session at a time, so each group of tests has its own.
  for (const zone of [WEST, EAST, WEST]) drivers.push(await startWebKit(engines.webkit, zone));
  const [port, eastPort, safetyPort] = drivers.map((driver) => driver.port);
  Object.assign(engines.webkit, { port, eastPort, safetyPort });
}

await buildBrowserTests(files);
const counts = join(mkdtempSync(join(tmpdir(), 'wco-')), 'counts.json');
const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    TZ: WEST,
    WCO_BROWSERS: JSON.stringify(engines),
    WCO_COUNTS: counts,
  },
});
const [code, signal] = await new Promise((resolve) => {
  runner.on('exit', (status, by) => resolve([status ?? 1, by]));
});
stop();
if (!existsSync(counts)) {
  console.error(`The test runner ended before its tests did: ${signal ?? `exit code ${code}`}`);
  process.exit(1);
}

const { figures, slowest, ...results } = JSON.parse(readFileSync(counts, 'utf8'));
for (const [figure, where] of Object.entries(figures)) console.log(`${figure} (${where.join(', ')})`);
console.log(`Slowest: ${slowest.map(({ file, engine, seconds }) => `${file} ${seconds} s (${engine})`).join(', ')}`);
writeResults('browsers', results);
printResults([results]);
const hasPassed = Object.values(results.totals).some(({ passed }) => passed > 0);
process.exit(hasPassed ? code : 1);
