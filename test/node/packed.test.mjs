/** The published archive has the documented content (docs/package.md) and passes publint and type checks. */
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

/** The code in the first column of the table below a heading. */
const documented = (heading) => {
  const [, section] = DOCUMENTATION.split(`\n## ${heading}\n`);
  return [...section.split('\n## ')[0].matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path),
  );
};

test('can be imported only as documented', () => {
  assert.deepEqual(
    documented('What can be imported'),
    Object.keys(exports).map((path) => path.replace(/^\./, name)),
  );
});

/** Whether a path matches a row. `*` stays within a folder; `**` crosses folders. */
const matches = (path, pattern) => {
  const source = pattern.replace(/[.$]/g, '\\$&').replace(/\*\*|\*/g, (stars) => (stars === '**' ? '.+' : '[^/]+'));
  return new RegExp(`^${source}$`).test(path);
};

test('contains exactly the documented files', () => {
  const patterns = documented('What is in it');
  // Only the rows of `dist/cdn` apply to it. Generic rows would hide stray files.
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

test('contains the targets of its documents’ links, except repository files', () => {
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

test('passes publint', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(archive).buffer }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

/** Problems caused by ES modules and `exports` alone. The tool's profile "esm-only" ignores them too. */
const isIgnored = ({ kind, resolutionKind }) => kind === 'CJSResolvesToESM' || resolutionKind === 'node10';

test('resolves types in every TypeScript module mode', async () => {
  const { types, problems, entrypoints } = await checkPackage(createPackageFromTarballData(new Uint8Array(archive)));
  assert.deepEqual(types, { kind: 'included' });
  assert.deepEqual(Object.keys(entrypoints), Object.keys(exports));
  assert.deepEqual(
    problems.filter((problem) => !isIgnored(problem)),
    [],
  );
});
