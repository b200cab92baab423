/**
 * npm run release -- <version> [--dry-run]: makes a release on this machine. Refuses uncommitted changes, a branch other
 * than main, a version that doesn't follow the last, an existing tag, an empty changelog, and a failing check. Doesn't
 * publish; prints the commands that do.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Refusal, release } from './release/release.mjs';
import { writeZip } from './release/zip.mjs';

const USAGE = 'Usage: npm run release -- <version> [--dry-run]';

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
// `prepack` would build again.
const pack = () => execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { encoding: 'utf8' }).trim();

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length !== 1) throw new Error('Name one version.');
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
