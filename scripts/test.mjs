/**
 * npm test: every check, in the order in which a fault is found soonest. Stops at the first that fails.
 * The last line counts the tests.
 */
import { spawnSync } from 'node:child_process';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const STEPS = [
  ['types', ['run', '--silent', 'typecheck']],
  ['lint', ['run', '--silent', 'lint']],
  ['formatting', ['run', '--silent', 'format:check']],
  ['layers', ['run', '--silent', 'layers']],
  ['translations', ['run', '--silent', 'localize', '--', '--check']],
  ['build', ['run', '--silent', 'build']],
  ['size', ['run', '--silent', 'size', '--', '--check']],
  ['tests in Node', ['run', '--silent', 'test:node']],
  ['tests from outside the page', ['run', '--silent', 'test:outside']],
  ['tests in browsers', ['run', '--silent', 'test:browsers']],
];

for (const [name, args] of STEPS) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(npm, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
  // The count of the tests stays the last line.
  if (name !== 'tests in browsers') console.log(`-- ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
