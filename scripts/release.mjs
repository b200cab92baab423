/**
 * npm run release -- <version> [--dry-run]: makes a release on this machine. Refuses a tree that isn't clean, another
 * branch than main, a version that does not follow, a tag that is there, a changelog without a word, and any check
 * that fails. Publishes nothing; it says how to.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Refusal, release } from './release/release.mjs';
import { writeZip } from './release/zip.mjs';

const USAGE = 'Usage: npm run release -- <version> [--dry-run]';

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
// The tarball has what was just built; `prepack` would build it once more.
const pack = () => execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { encoding: 'utf8' }).trim();

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length !== 1) throw new Error('One version, please.');
    return { version: positionals[0], isDryRun: values['dry-run'] === true };
  } catch (error) {
    throw new Refusal(`${error.message}\n${USAGE}`);
  }
};

try {
  const { version, isDryRun } = readArguments();
  const today = new Date().toISOString().slice(0, 10);
  release(version, {
    folder: '.',
    isDryRun,
    today,
    say: (text) => console.log(text),
    check: () => run('.ci/run'),
    build: () => run('npm', 'run', 'build'),
    pack,
    zip: (file) => writeZip('dist/cdn', file, today),
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
