/**
 * npm run test:browsers [-- file …]: the tests that need a browser, in every engine that is there.
 * Starts what WebKit needs around it, and fails when an engine is missing in CI or when there is none.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers, installBrowsers } from './browsers.mjs';

const WEST = 'Pacific/Pago_Pago';
const EAST = 'Pacific/Kiritimati';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const untilListening = async (port) => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing listens on port ${port}`);
};

/** So many files that failed are run again; more is no accident. */
const AGAIN = 3;

const helpers = [];
const stop = () => {
  for (const helper of helpers) helper.kill();
};
const start = (command, args, env = {}) => {
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  child.on('error', (error) => console.error(`${command}: ${error.message}`));
  helpers.push(child);
};

installBrowsers();
const engines = findBrowsers();
const names = Object.keys(engines).filter((name) => engines[name]);
const missing = Object.keys(engines).filter((name) => !engines[name]);
if (names.length === 0 || (process.env.CI && missing.length > 0)) {
  console.error(`Missing: ${missing.join(', ')}. See README.md, "Developing".`);
  process.exit(1);
}
if (missing.length > 0) console.warn(`Not here, so not tested: ${missing.join(', ')}`);

if (engines.webkit) {
  const display = `:${90 + (process.pid % 900)}`;
  const [port, eastPort] = [await freePort(), await freePort()];
  start(engines.webkit.display, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const env = { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  start(engines.webkit.driver, [`--port=${port}`], { ...env, TZ: WEST });
  start(engines.webkit.driver, [`--port=${eastPort}`], { ...env, TZ: EAST });
  await Promise.all([untilListening(port), untilListening(eastPort)]);
  Object.assign(engines.webkit, { port, eastPort });
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
