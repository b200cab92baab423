/** The archive that is published: what is in it is documented (docs/package.md), and nothing is wrong with it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { before, test } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packInto } from '../support/pack.mjs';

const { exports, name } = JSON.parse(readFileSync('package.json', 'utf8'));
const DOCUMENTATION = readFileSync('docs/package.md', 'utf8');

let archive;
let paths;

before(() => {
  const folder = mkdtempSync(join(tmpdir(), 'wco-packed-'));
  const { filename, files } = packInto(folder);
  archive = readFileSync(join(folder, filename));
  paths = files.map(({ path }) => path);
  rmSync(folder, { recursive: true });
});

/** What stands in code in the first column of the table below a heading. */
const documented = (heading) => {
  const [, section] = DOCUMENTATION.split(`\n## ${heading}\n`);
  return [...section.split('\n## ')[0].matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path),
  );
};

test('it can be imported as documented, and in no other way', () => {
  assert.deepEqual(
    documented('What can be imported'),
    Object.keys(exports).map((path) => path.replace(/^\./, name)),
  );
});

/** Whether a path is one of a row: `*` is within a folder, `**` is folders. */
const matches = (path, pattern) => {
  const source = pattern.replace(/[.$]/g, '\\$&').replace(/\*\*|\*/g, (stars) => (stars === '**' ? '.+' : '[^/]+'));
  return new RegExp(`^${source}$`).test(path);
};

test('it holds what is documented, and nothing else', () => {
  const patterns = documented('What is in it');
  // `dist/cdn` has rows of its own: those for any folder are not for what should not be there.
  const rowsFor = (path) =>
    patterns.filter((pattern) => !path.startsWith('dist/cdn/') || pattern.startsWith('dist/cdn/'));
  assert.deepEqual(
    paths.filter((path) => !rowsFor(path).some((pattern) => matches(path, pattern))),
    [],
  );
  assert.deepEqual(
    patterns.filter((pattern) => !paths.some((path) => rowsFor(path).includes(pattern) && matches(path, pattern))),
    [],
  );
});

test('its documents link to what is in it, but for what only the repository has', () => {
  const documents = paths.filter((path) => path.endsWith('.md') || path === 'dist/llms.txt');
  assert.ok(documents.length > 20);
  const missing = documents.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g)]
      .map(([, href]) => posix.join(posix.dirname(path), href))
      .filter((target) => !paths.some((each) => each === target || each.startsWith(`${target}/`))),
  );
  const isOfRepository = /^(?:(?:bench|locales|src|test|docs\/decisions)\b|docs\/images\/russian-reader\.png$)/;
  assert.deepEqual(
    missing.filter((target) => !isOfRepository.test(target)),
    [],
  );
});

test('publint finds nothing', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(archive).buffer }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

/** What only ES modules and `exports` make impossible: the tool's profile "esm-only" leaves it out, too. */
const isOfOthers = ({ kind, resolutionKind }) => kind === 'CJSResolvesToESM' || resolutionKind === 'node10';

test('types are right, however TypeScript looks for them', async () => {
  const { types, problems, entrypoints } = await checkPackage(createPackageFromTarballData(new Uint8Array(archive)));
  assert.deepEqual(types, { kind: 'included' });
  assert.deepEqual(Object.keys(entrypoints), Object.keys(exports));
  assert.deepEqual(
    problems.filter((problem) => !isOfOthers(problem)),
    [],
  );
});
