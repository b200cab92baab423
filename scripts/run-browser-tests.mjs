/**
 * npm run test:browsers [-- file …]: the tests that need a browser, in every engine that is there.
 * Starts what WebKit needs around it, and fails when an engine is missing in CI or when there is none.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers, installBrowsers } from './browsers.mjs';
import { startWebKit } from './webkit.mjs';

const WEST = 'Pacific/Pago_Pago';
const EAST = 'Pacific/Kiritimati';

/** So many files that failed are run again; more is no accident. */
const AGAIN = 3;

installBrowsers();
const engines = findBrowsers();
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

/** Runs files (none: all) and says what came of them. */
const run = async (files) => {
  const counts = join(mkdtempSync(join(tmpdir(), 'wco-')), 'counts.json');
  const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      TZ: WEST,
      WCO_BROWSERS: JSON.stringify(engines),
      WCO_COUNTS: counts,
      WCO_TESTS: files.join(','),
    },
  });
  const [code, signal] = await new Promise((resolve) => {
    runner.on('exit', (status, by) => resolve([status ?? 1, by]));
  });
  if (existsSync(counts)) return { code, ...JSON.parse(readFileSync(counts, 'utf8')) };
  console.error(`The test runner ended before its tests did: ${signal ?? `exit code ${code}`}`);
  stop();
  process.exit(1);
};

const report = ({ totals, figures, slowest }) => {
  for (const [figure, where] of Object.entries(figures)) console.log(`${figure} (${where.join(', ')})`);
  console.log(`Slowest: ${slowest.map(({ file, engine, seconds }) => `${file} ${seconds} s (${engine})`).join(', ')}`);
  for (const [engine, { passed, failed, skipped, files }] of Object.entries(totals)) {
    console.log(`${engine}: ${passed} passed, ${failed} failed, ${skipped} skipped (${files} files)`);
  }
  const sum = (key) => Object.values(totals).reduce((total, each) => total + each[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('passed');
};

const asked = process.argv.slice(2);
const first = await run(asked);
let isGood = report(first) > 0 && first.code === 0;
const again = [...new Set(first.failures.map(({ file }) => file))];
// Nineteen thousand tests in three engines on two cores: one that waits in vain for the machine is not news, so a
// handful gets a second chance on its own, and is named. Files of the group "dates" depend on its zone.
const mayRunAgain =
  asked.length === 0 && again.length <= AGAIN && first.failures.every(({ group }) => group !== 'dates');
if (!isGood && again.length > 0 && mayRunAgain) {
  console.log(`\nFailed, and run once more on their own: ${again.join(', ')}`);
  const second = await run(again);
  isGood = report(second) > 0 && second.code === 0;
  if (isGood) console.log(`Unsteady: ${again.join(', ')} failed at first and passed on their own.`);
}
stop();
process.exit(isGood ? 0 : 1);
