/** Tests scripts/release in a temporary repository. Slow steps are faked. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { unzipSync } from 'fflate';
import { nextVersions, parseVersion, release } from '../../scripts/release/release.mjs';
import { writeZip } from '../../scripts/release/zip.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A list.

## [0.1.0] - 2026-01-02

### Added

- An article.
`;

const START = {
  'package.json': '{\n  "name": "wco-widgets",\n  "version": "0.1.0"\n}\n',
  'package-lock.json':
    '{\n  "name": "wco-widgets",\n  "version": "0.1.0",\n  "packages": {\n    "": {\n      "version": "0.1.0"\n    },\n    "node_modules/lit": {\n      "version": "0.1.0"\n    }\n  }\n}\n',
  'src/model/version.ts': "export const VERSION = '0.1.0';\n",
  'CHANGELOG.md': CHANGELOG,
};

const skip = spawnSync('git', ['--version']).status === 0 ? false : 'git is not installed';

let folder;
let messages;
let steps;

const git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
const read = (file) => readFileSync(join(folder, file), 'utf8');
const write = (file, text) => writeFileSync(join(folder, file), text);
const commit = () => git('commit', '--quiet', '--all', '--message', 'A change');

const run = (version, tools = {}) =>
  release(version, {
    folder,
    isDryRun: false,
    today: '2026-03-04',
    say: (text) => messages.push(text),
    check: () => steps.push('check'),
    build: () => steps.push(`build ${JSON.parse(read('package.json')).version}`),
    pack: () => {
      steps.push('pack');
      return 'wco-widgets.tgz';
    },
    zip: (file) => steps.push(`zip ${file}`),
    ...tools,
  });

/** Asserts that no file or tag has changed. */
const expectUntouched = () => {
  for (const [file, text] of Object.entries(START)) if (file !== 'CHANGELOG.md') assert.equal(read(file), text);
  assert.equal(git('tag', '--list', 'v*').includes('v0.2.0'), false);
};

beforeEach(() => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), 'wco-release-'));
  [messages, steps] = [[], []];
  mkdirSync(join(folder, 'src/model'), { recursive: true });
  for (const [file, text] of Object.entries(START)) write(file, text);
  git('init', '--quiet', '--initial-branch=main');
  for (const [key, value] of [
    ['user.name', 'Test'],
    ['user.email', 'test@example.org'],
    ['commit.gpgsign', 'false'],
    ['tag.gpgsign', 'false'],
  ])
    git('config', key, value);
  git('add', '.');
  commit();
});

afterEach(() => !skip && rmSync(folder, { recursive: true }));

test('updates the version, dates the changelog, commits and tags, but does not publish', { skip }, () => {
  run('0.2.0');
  assert.deepEqual(steps, ['check', 'build 0.2.0', 'zip wco-widgets-0.2.0.zip', 'pack']);
  assert.equal(read('package.json'), START['package.json'].replace('0.1.0', '0.2.0'));
  assert.equal(
    read('package-lock.json'),
    START['package-lock.json']
      .replace('0.1.0', '0.2.0')
      .replace('"": {\n      "version": "0.1.0"', '"": {\n      "version": "0.2.0"'),
  );
  assert.equal(read('src/model/version.ts'), "export const VERSION = '0.2.0';\n");
  assert.match(read('CHANGELOG.md'), /## \[Unreleased\]\n\n## \[0\.2\.0\] - 2026-03-04\n\n### Added\n\n- A list\.\n/);
  assert.equal(git('log', '-1', '--format=%s'), 'Release 0.2.0');
  assert.equal(git('describe', '--exact-match'), 'v0.2.0');
  assert.equal(git('status', '--porcelain'), '');
  assert.match(messages.at(-1), /npm publish wco-widgets\.tgz[\s\S]*Attach wco-widgets-0\.2\.0\.zip/);
});

test('releases the current version if it was never released', { skip }, () => {
  write('CHANGELOG.md', CHANGELOG.replace(/## \[0\.1\.0\][\s\S]*/, ''));
  commit();
  run('0.1.0');
  assert.equal(git('describe', '--exact-match'), 'v0.1.0');
});

test('changes nothing in a dry run', { skip }, () => {
  run('0.2.0', { isDryRun: true });
  assert.deepEqual(steps, ['check']);
  expectUntouched();
  assert.match(messages.at(-1), /could be released/);
});

const fail = () => {
  throw new Error('no');
};

/** Label, change to the repository, expected error. */
const REFUSED = [
  [
    'a changed file',
    () => write('src/model/version.ts', `${START['src/model/version.ts']}\n`),
    /Not everything is committed:\n.*version\.ts/,
  ],
  ['an untracked file', () => write('new.txt', ''), /Not everything is committed:\n.*new\.txt/],
  ['another branch', () => git('checkout', '--quiet', '-b', 'other'), /the branch other; releases are made on main/],
  ['an existing tag', () => git('tag', 'v0.2.0'), /The tag v0\.2\.0 already exists/],
  [
    'an empty changelog section',
    () => {
      write('CHANGELOG.md', CHANGELOG.replace('- A list.\n\n', ''));
      commit();
    },
    /nothing under \[Unreleased\]/,
  ],
  [
    'a version.ts with another version',
    () => {
      write('src/model/version.ts', "export const VERSION = '0.0.9';\n");
      commit();
    },
    /version\.ts does not say 0\.1\.0/,
  ],
];

for (const [name, spoil, message] of REFUSED) {
  test(`stops before slow steps: ${name}`, { skip }, () => {
    spoil();
    assert.throws(() => run('0.2.0'), { message });
    assert.deepEqual(steps, []);
  });
}

for (const version of [
  '0.1.0',
  '0.1.2',
  '0.3.0',
  '0.2.1',
  '2.0.0',
  '0.0.9',
  'v0.2.0',
  '0.2',
  '0.02.0',
  '0.2.0-rc.1',
  '',
]) {
  test(`rejects "${version}" as the next version`, { skip }, () => {
    assert.throws(() => run(version), { message: /does not follow 0\.1\.0|is no version/ });
    expectUntouched();
  });
}

test('stops if a check fails', { skip }, () => {
  assert.throws(() => run('0.2.0', { check: fail }), { message: 'A check has failed.' });
  expectUntouched();
});

test('stops if a check changes generated files', { skip }, () => {
  assert.throws(() => run('0.2.0', { check: () => write('new.ts', '') }), { message: /new\.ts/ });
});

for (const step of ['build', 'zip', 'pack']) {
  test(`changes nothing if the ${step} step fails`, { skip }, () => {
    assert.throws(() => run('0.2.0', { [step]: fail }), { message: 'It cannot be built or packed: no' });
    expectUntouched();
    assert.equal(read('CHANGELOG.md'), CHANGELOG);
    assert.equal(git('status', '--porcelain'), '');
  });
}

test('packs the script files into one folder, reproducibly', () => {
  const place = mkdtempSync(join(tmpdir(), 'wco-zip-'));
  const source = join(place, 'cdn');
  mkdirSync(join(source, 'chunks'), { recursive: true });
  writeFileSync(join(source, 'wco-widgets.js'), 'loader');
  writeFileSync(join(source, 'sri.json'), '{}');
  writeFileSync(join(source, 'chunks/core-1.js'), 'core');
  const [first, second] = ['first.zip', 'second.zip'].map((name) => {
    const file = join(place, name);
    writeZip(source, file, '2026-03-04');
    return readFileSync(file);
  });
  rmSync(place, { recursive: true });
  const texts = Object.entries(unzipSync(first)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]);
  assert.deepEqual(Object.fromEntries(texts), {
    'wco-widgets/chunks/core-1.js': 'core',
    'wco-widgets/sri.json': '{}',
    'wco-widgets/wco-widgets.js': 'loader',
  });
  assert.deepEqual(second, first);
});

test('lists the possible next versions', () => {
  assert.deepEqual(nextVersions('1.2.3'), ['1.2.4', '1.3.0', '2.0.0']);
  assert.deepEqual(parseVersion('10.0.12'), [10, 0, 12]);
  assert.equal(parseVersion('1.2.x'), undefined);
});

test('rejects an unknown option and shows the usage', () => {
  const { stderr, status } = spawnSync(process.execPath, ['scripts/release.mjs', '--force', '0.2.0'], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stderr, /Unknown option '--force'[\s\S]*Usage: npm run release/);
});
