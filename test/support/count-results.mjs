import { relative } from 'node:path';
import { addCounts } from './results.mjs';

/** All tests of a suite and its nested suites: `[full name, result]`. */
const testsIn = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => [[...path, test.name].join(' '), test]),
  ...(suite?.suites ?? []).flatMap((each) => testsIn(each, [...path, each.name])),
];

/** `dist-tests/pages/print.test.js` → `test/pages/print.test.ts` */
const sourceOf = (bundle) => relative('dist-tests', bundle).replace(/^(.*)\.js$/, 'test/$1.ts');

const failuresOf = ({ testResults, errors, passed }) => {
  // Errors in hooks and in files that failed to load.
  const ofFile = errors.map(({ message }) => message).join('\n');
  const tests = testsIn(testResults)
    .filter(([, test]) => !test.passed && !test.skipped)
    .map(([test, { error }]) => ({ test, reason: error?.message || ofFile || 'It did not run: a hook failed' }));
  if (passed || tests.length > 0) return tests;
  return [{ test: 'The whole file', reason: ofFile || 'Its tests did not end, or it has none' }];
};

/**
 * What a run of the test runner's sessions came to: counts per engine, the failures, and the figures from test names
 * with the engines that have them.
 */
export const countResults = (sessions) => {
  const totals = {};
  const figures = {};
  const failures = [];
  for (const session of sessions) {
    // MiniBrowser is WebKitGTK's test browser.
    const engine = session.browser.name === 'MiniBrowser' ? 'WebKit' : session.browser.name;
    const tests = testsIn(session.testResults).map(([, test]) => test);
    const failed = failuresOf(session);
    addCounts(totals, engine, {
      passed: tests.filter((test) => test.passed && !test.skipped).length,
      failed: failed.length,
      skipped: tests.filter((test) => test.skipped).length,
    });
    failures.push(...failed.map((failure) => ({ file: sourceOf(session.testFile), engine, ...failure })));
    for (const { name, passed } of tests)
      if (passed && name.startsWith('figures: ')) (figures[name.replace('figures: ', '')] ??= []).push(engine);
  }
  return { totals, figures, failures };
};
