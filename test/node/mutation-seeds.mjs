/**
 * Mutated documents that once were read wrongly; they always run. What test/node/mutations.test.mjs finds is printed
 * in this form:
 * - `fixture`: file below test/fixtures
 * - `mutations`: see test/support/mutate.mjs
 * - `what`: what it was
 */
export const SEEDS = [];
