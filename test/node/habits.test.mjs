/** Checks the format of the changelog, the CI workflow and the issue forms. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { parseVersion, readSections } from '../../scripts/release/release.mjs';

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const sections = readSections(changelog);
const releases = sections.slice(1);

test('the changelog starts with Unreleased, followed by dated releases', () => {
  assert.equal(sections[0].name, 'Unreleased');
  assert.equal(changelog.match(/^## /gm).length, sections.length);
  for (const { name, date } of releases) {
    assert.ok(parseVersion(name), name);
    assert.match(date ?? '', /^\d{4}-\d\d-\d\d$/);
  }
});

test('the changelog lists releases from newest to oldest', () => {
  const order = ({ name }) => parseVersion(name).reduce((sum, part) => sum * 1e6 + part, 0);
  for (const [at, release] of releases.entries()) {
    const older = releases[at + 1];
    if (older) assert.ok(order(release) > order(older) && release.date >= older.date, release.name);
  }
});

test('each release groups its changes under unique known headings', () => {
  const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
  for (const { name, text } of sections) {
    const [before, ...groups] = text.split(/^### /m);
    assert.equal(before.trim(), '', name);
    const kinds = groups.map((group) => group.split('\n')[0]);
    assert.deepEqual(
      kinds.filter((kind) => !KINDS.includes(kind)),
      [],
    );
    assert.equal(new Set(kinds).size, kinds.length, name);
    for (const group of groups) assert.match(group, /^- \S/m, name);
  }
});

test('the workflow runs .ci/run on Debian with Node 20 and pinned actions', () => {
  const workflow = readFileSync('.github/workflows/ci.yml', 'utf8');
  assert.match(workflow, /^ {6}- run: \.ci\/run$/m);
  assert.match(workflow, /^ {4}container: node:20-/m);
  assert.match(workflow, /^permissions:\n {2}contents: read$/m);
  for (const [, version] of workflow.matchAll(/uses: [\w/-]+@(\S+)/g)) assert.match(version, /^v\d+\.\d+\.\d+$/);
  assert.ok(statSync('.ci/run').mode & 0o100, '.ci/run can be run');
});

const FORMS = '.github/ISSUE_TEMPLATE';

for (const file of readdirSync(FORMS).filter((name) => name !== 'config.yml')) {
  test(`the form ${file} has the fields that GitHub requires`, () => {
    const form = readFileSync(`${FORMS}/${file}`, 'utf8');
    for (const member of ['name', 'description', 'body']) assert.match(form, new RegExp(`^${member}:`, 'm'));
    const fields = form.split(/^ {2}- type: /m).slice(1);
    const ids = fields.map((field) => /^ {4}id: (\S+)$/m.exec(field)?.[1]);
    assert.equal(new Set(ids).size, ids.length);
    for (const field of fields) {
      const [type] = field.split('\n');
      assert.ok(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type), type);
      if (type !== 'markdown') assert.match(field, /^ {6}label: \S/m);
    }
  });
}

test('SECURITY.md states how to report and which versions are supported', () => {
  const security = readFileSync('SECURITY.md', 'utf8');
  assert.match(security, /^## Reporting$/m);
  assert.match(security, /privately/);
  assert.match(security, /^## Supported versions$/m);
});

test('SECURITY.md names an existing test for each attack', () => {
  const [, table] = readFileSync('SECURITY.md', 'utf8').split('## Attacks that were tried');
  const rows = table.split('\n').filter((line) => /^\| (?!attack |-)/.test(line));
  assert.ok(rows.length >= 50, `${rows.length} rows`);
  for (const row of rows) {
    const named = /`([^`]+)` *\|$/.exec(row)?.[1] ?? '';
    const file = named.startsWith('attacks') ? `test/safety/${named}.test.ts` : named;
    assert.match(readFileSync(file, 'utf8'), /\b(?:it|test)\(/, row);
  }
});
