/** Checks that docs/accessibility-conformance.md is complete and names existing tests. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync('docs/accessibility-conformance.md', 'utf8');
const [, tests, levelA, levelAA, levelAAA] = page.split(/^## /m);

/** The cells of the rows of a table, without its head. */
const rowsOf = (section) =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));

const numbersIn = (section) => rowsOf(section).map(([, criterion]) => criterion.split(' ')[0]);

test('the levels A and AA of WCAG 2.2 are complete', () => {
  assert.deepEqual(
    numbersIn(levelA).join(' '),
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 ' +
      '2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  );
  assert.deepEqual(
    numbersIn(levelAA).join(' '),
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 ' +
      '3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
  );
});

test('every criterion that is met says how it is tested', () => {
  const names = rowsOf(tests).map(([, name]) => name);
  const met = [...rowsOf(levelA), ...rowsOf(levelAA)].filter(([, , result]) => result === 'Met');
  const testedBy = [...met.map((row) => row[3]), ...rowsOf(levelAAA).map((row) => row[2])];
  assert.ok(testedBy.length > 40);
  for (const cell of testedBy) for (const name of cell.split(', ')) assert.ok(names.includes(name), cell);
});

test('every named test exists', () => {
  const files = page.match(/test\/[\w./-]+\.(?:ts|mjs)/g);
  assert.ok(files.length > 15);
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  );
});
