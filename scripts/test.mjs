/**
 * npm test: every check. Two steps run at a time, so that no core is idle; the output of a step is printed when it
 * ends. After a failure, only steps that need no build still start. The last lines name the failures and count the
 * tests.
 *
 * npm run test:quick: most unit tests, and most tests of elements in Chromium.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printResults, readResults } from '../test/support/results.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const MAX_RUNNING = 2;

/** First, because it writes modules that all others import. */
const TRANSLATIONS = { name: 'translations', command: ['localize', '--check'] };

const QUICK = [
  TRANSLATIONS,
  { name: 'unit tests', command: ['test:unit', '--quick'] },
  {
    name: 'tests of elements in Chromium',
    command: [
      'test:browsers',
      '--engine=chromium',
      'test/elements/**/*.test.ts',
      // These try each state in several languages, colour schemes and widths.
      '!test/elements/*{accessibility,screen-reader,reflow,pseudo-locales}*',
    ],
  },
];

/** In the order in which they start. `needs`: steps that must have passed; `isAlone`: uses both cores itself. */
const STEPS = [
  TRANSLATIONS,
  { name: 'lint', command: ['lint'] },
  { name: 'types', command: ['typecheck'] },
  { name: 'formatting', command: ['format:check'] },
  { name: 'layers', command: ['layers'] },
  { name: 'unit tests', command: ['test:unit'] },
  { name: 'build', command: ['build'], needs: ['unit tests'] },
  { name: 'documentation site', command: ['build:demo'], needs: ['build'] },
  { name: 'tests from outside the page', command: ['test:outside'], needs: ['documentation site'] },
  { name: 'the packed package in projects', command: ['test:packed'], needs: ['build'] },
  { name: 'tests in Node', command: ['test:node'], needs: ['documentation site'] },
  { name: 'size', command: ['size', '--check'], needs: ['build'] },
  { name: 'tests in browsers', command: ['test:browsers'], isAlone: true },
];

const results = mkdtempSync(join(tmpdir(), 'wco-results-'));
const failed = [];

/** Runs one step. The output of a step that runs alone is printed at once. */
const run = ({ name, command: [script, ...args], isAlone }) =>
  new Promise((resolve) => {
    const start = Date.now();
    if (isAlone) console.log(`\n== ${name}`);
    const child = spawn(npm, ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, WCO_RESULTS: results },
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    child.on('close', (status) => {
      if (!isAlone) console.log(`\n== ${name}\n${Buffer.concat(output).toString()}`);
      if (status === 0) console.log(`-- ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
      else failed.push(name);
      resolve();
    });
  });

const waiting = process.argv.includes('--quick') ? QUICK : STEPS;
const passed = new Set();
const running = new Map();

const canStart = ({ needs, isAlone }) => {
  if (running.has(TRANSLATIONS.name)) return false;
  if (isAlone) return running.size === 0 && waiting.length === 1 && failed.length === 0;
  return !needs || (failed.length === 0 && needs.every((name) => passed.has(name)));
};

for (;;) {
  while (running.size < MAX_RUNNING) {
    const index = waiting.findIndex(canStart);
    if (index < 0) break;
    const [step] = waiting.splice(index, 1);
    const end = run(step).then(() => {
      running.delete(step.name);
      if (!failed.includes(step.name)) passed.add(step.name);
    });
    running.set(step.name, end);
  }
  if (running.size === 0) break;
  await Promise.race(running.values());
}
console.log('');
for (const name of failed) console.error(`${name} failed.`);
printResults(readResults(results));
rmSync(results, { recursive: true });
process.exit(failed.length > 0 ? 1 : 0);
