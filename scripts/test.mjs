/**
 * npm test: every check, those that find a fault soonest first. Steps of a stage run two at a time, and each is
 * printed when it has ended. Stops after the stage in which something failed. Ends with what failed, and the count of
 * the tests as the last line.
 *
 * npm run test:quick: most unit tests, and most tests of elements in Chromium.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printResults, readResults } from '../test/support/results.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const AT_ONCE = 2;

const QUICK = [
  [
    ['unit tests', 'test:unit', '--quick'],
    [
      'tests of elements in Chromium',
      'test:browsers',
      '--engine=chromium',
      'test/elements/**/*.test.ts',
      // These try each state in several languages, schemes and widths.
      '!test/elements/*{accessibility,screen-reader,reflow,pseudo-locales}*',
    ],
  ],
];

const STAGES = [
  [
    ['lint', 'lint'],
    ['types', 'typecheck'],
    ['formatting', 'format:check'],
    ['layers', 'layers'],
    ['translations', 'localize', '--check'],
    ['unit tests', 'test:unit'],
  ],
  [['build', 'build']],
  [['documentation site', 'build:demo']],
  [
    ['tests from outside the page', 'test:outside'],
    ['the packed package in projects', 'test:packed'],
    ['size', 'size', '--check'],
    ['tests in Node', 'test:node'],
  ],
  [['tests in browsers', 'test:browsers']],
];

const results = mkdtempSync(join(tmpdir(), 'wco-results-'));

/** Runs one step; alone in its stage, it is heard at once. */
const run = ([name, script, ...args], isAlone) =>
  new Promise((resolve) => {
    const start = Date.now();
    if (isAlone) console.log(`\n== ${name}`);
    const child = spawn(npm, ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, WCO_RESULTS: results },
    });
    const heard = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => heard.push(chunk));
    child.on('close', (status) => {
      if (!isAlone) console.log(`\n== ${name}\n${Buffer.concat(heard).toString()}`);
      if (status !== 0) failedSteps.push(name);
      else console.log(`-- ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
      resolve(status ?? 1);
    });
  });

let failed;
const failedSteps = [];
for (const stage of process.argv.includes('--quick') ? QUICK : STAGES) {
  const waiting = [...stage];
  const statuses = [];
  const work = async () => {
    while (waiting.length > 0) statuses.push(await run(waiting.shift(), stage.length === 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  failed = statuses.find((status) => status !== 0);
  if (failed) break;
}
console.log('');
for (const name of failedSteps) console.error(`${name} failed.`);
printResults(readResults(results));
rmSync(results, { recursive: true });
process.exit(failed ?? 0);
