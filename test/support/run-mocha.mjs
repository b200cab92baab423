/** Runs TypeScript test files in Node: `node --import tsx test/support/run-mocha.mjs <name> <file>…` */
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { writeResults } from './results.mjs';

const SLOWEST = 5;

const [name, ...files] = process.argv.slice(2);
const mocha = new Mocha({ reporter: 'dot', timeout: 60_000 });
for (const file of files) {
  // Mocha itself uses require(), which would load dynamically imported modules twice.
  mocha.suite.emit('pre-require', globalThis, file, mocha);
  await import(pathToFileURL(file));
}

const failures = [];
const times = new Map();
const figures = [];
const runner = mocha.run((failed) => {
  const { passes, pending } = runner.stats;
  writeResults(name, {
    totals: { [name]: { passed: passes, failed, skipped: pending, files: files.length } },
    failures,
  });
  for (const figure of figures) console.log(`${figure} (Node)`);
  const slowest = [...times].sort(([, a], [, b]) => b - a).slice(0, SLOWEST);
  console.log(`Slowest: ${slowest.map(([file, ms]) => `${file} ${(ms / 1000).toFixed(1)} s`).join(', ')}`);
  console.log(`${name}: ${passes} passed, ${failed} failed, ${pending} skipped (${files.length} files)`);
  process.exitCode = failed > 0 || passes === 0 ? 1 : 0;
});
runner.on('test end', ({ file, duration = 0 }) => {
  const path = relative('', file);
  times.set(path, (times.get(path) ?? 0) + duration);
});
runner.on('pass', ({ title }) => {
  if (title.startsWith('figures: ')) figures.push(title.replace('figures: ', ''));
});
runner.on('fail', (test, error) => {
  failures.push({
    file: relative('', test.file ?? ''),
    engine: name,
    test: test.fullTitle(),
    reason: error.message ?? String(error),
  });
});
