/** The report tables of `npm run bench`. The measurements themselves are not tested. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from '../../bench/report.mjs';
import { exponent, median, range, ratio } from '../../bench/statistics.mjs';

for (const [name, numbers, expected] of [
  ['of an empty list', [], NaN],
  ['of one number', [7], 7],
  ['of an odd count', [9, 1, 5], 5],
  ['of an even count', [10, 1, 2, 4], 3],
  ['sorts numerically', [10, 9, 100], 10],
  ['ignores missing and infinite values', [3, NaN, 1, undefined, 2, Infinity], 2],
]) {
  test(`the median ${name}`, () => assert.equal(median(numbers), expected));
}

for (const [name, numbers, expected] of [
  ['of an empty list', [], undefined],
  ['of one number', [7], [7, 7]],
  ['sorts numerically', [10, 9, 100], [9, 100]],
  ['ignores missing values', [3, NaN, undefined, 2], [2, 3]],
]) {
  test(`the range ${name}`, () => assert.deepEqual(range(numbers), expected));
}

for (const [name, numbers, base, expected] of [
  ['of equal values', [4, 4], [4, 4], 1],
  ['of doubled values', [2, 20, 200], [1, 10, 100], 2],
  ['if one repetition is slow for both', [3, 300, 3], [1, 100, 1], 3],
  ['if one repetition is slow for one', [2, 90, 2], [1, 1, 1], 2],
  ['to an empty list', [1], [], NaN],
]) {
  test(`the ratio ${name}`, () => assert.equal(ratio(numbers, base), expected));
}

for (const [name, points, expected] of [
  [
    'of constant values',
    [
      [1, 5],
      [10, 5],
      [100, 5],
    ],
    '0.000',
  ],
  [
    'of linear growth',
    [
      [1, 3],
      [10, 30],
      [100, 300],
    ],
    '1.000',
  ],
  [
    'of quadratic growth',
    [
      [2, 4],
      [4, 16],
      [8, 64],
    ],
    '2.000',
  ],
  [
    'of square roots',
    [
      [1, 1],
      [4, 2],
      [16, 4],
    ],
    '0.500',
  ],
  [
    'without values that have no logarithm',
    [
      [1, 1],
      [10, 10],
      [100, 0],
      [1000, NaN],
    ],
    '1.000',
  ],
  ['of one point', [[10, 10]], 'NaN'],
]) {
  test(`the exponent ${name}`, () => assert.equal(exponent(points).toFixed(3), expected));
}

const linesOf = (records) =>
  report({ machine: 'Machine', browser: 'Browser', when: '2026-01-15', repetitions: 2, records });

const record = (name, repetition, kind, figures) => ({ name, repetition, kind, ...figures });

const PAIRS = [
  record('limit-short', 0, 'draw 20', { draw: 10, missing: { summary: 20 } }),
  record('wco', 0, 'draw 20', { draw: 11 }),
  record('limit-short', 1, 'draw 20', { draw: 10 }),
  record('wco', 1, 'draw 20', { draw: 10.5 }),
];

test('reports the median ratio with its spread, goal and verdict', () => {
  assert.ok(linesOf(PAIRS).includes('| JSON to painted, 20 items | 10.0 ms | 1.08 × | 1.05 to 1.10 | 1.1 × | yes |'));
});

test('reports a missed goal', () => {
  const records = [record('wco', 0, 'evaluate', { import: 5.2 })];
  assert.ok(linesOf(records).includes('| import of core and element | 5.2 ms | 5.2 to 5.2 | 5 ms | **no** |'));
});

test('omits rows without figures', () => {
  assert.equal(linesOf(PAIRS).filter((line) => line.startsWith('| ')).length, 3);
});

test('reports the parts that a variant does not show', () => {
  assert.ok(linesOf(PAIRS).includes('- by hand, without summary shows no summary.'));
});

test('compares figures with hints with the handwritten page', () => {
  const records = [
    record('limit-short', 0, 'phone article', { shown: 1000 }),
    record('wco', 0, 'phone article hints', { shown: 1250 }),
  ];
  assert.ok(
    linesOf(records).includes(
      '| slow phone: an article is shown, with hints | 1,000 ms | 1.25 × | 1.25 to 1.25 | 1.2 × | **no** |',
    ),
  );
});
