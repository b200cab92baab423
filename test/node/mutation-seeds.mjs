/**
 * Mutated documents that once were read wrongly; they always run. What test/node/mutations.test.mjs finds is printed
 * in this form:
 * - `fixture`: file below test/fixtures
 * - `mutations`: see test/support/mutate.mjs
 * - `what`: what it was
 */
export const SEEDS = [
  {
    fixture: 'json-feed/raw-newlines.json',
    mutations: [
      { op: 'truncate', at: 1 },
      { op: 'insert', at: 1, piece: '\\"', times: 200_000 },
    ],
    what: 'repairing raw line breaks took quadratic time: a string that never ends was searched from each quotation mark',
  },
];
