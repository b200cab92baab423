import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { slowestFiles } from './file-times.mjs';
import { addCounts } from './results.mjs';

/** All tests of a suite and of the suites in it: `[full name, result]`. */
const testsIn = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => [[...path, test.name].join(' '), test]),
  ...(suite?.suites ?? []).flatMap((each) => testsIn(each, [...path, each.name])),
];

const failuresOf = ({ testResults, errors, passed }) => {
  // Errors of hooks, and of files that could not be loaded.
  const ofFile = errors.map(({ message }) => message).join('\n');
  const tests = testsIn(testResults)
    .filter(([, test]) => !test.passed && !test.skipped)
    .map(([test, { error }]) => ({ test, reason: error?.message || ofFile || 'It did not run: a hook failed' }));
  if (passed || tests.length > 0) return tests;
  return [{ test: 'The file as a whole', reason: ofFile || 'Its tests did not end, or there were none' }];
};

/**
 * Writes how many tests passed and failed in each engine, which failed and why, and the figures that tests are named
 * after, for the closing lines of `npm test`.
 */
export const countingReporter = () => ({
  onTestRunFinished({ sessions }) {
    const totals = {};
    const figures = {};
    const failures = [];
    for (const session of sessions) {
      // MiniBrowser is what WebKitGTK calls its browser for tests.
      const engine = session.browser.name === 'MiniBrowser' ? 'WebKit' : session.browser.name;
      const tests = testsIn(session.testResults).map(([, test]) => test);
      const failed = failuresOf(session);
      addCounts(totals, engine, {
        passed: tests.filter((test) => test.passed && !test.skipped).length,
        failed: failed.length,
        skipped: tests.filter((test) => test.skipped).length,
      });
      failures.push(...failed.map((failure) => ({ file: relative('', session.testFile), engine, ...failure })));
      for (const { name, passed } of tests)
        if (passed && name.startsWith('figures: ')) (figures[name.replace('figures: ', '')] ??= []).push(engine);
    }
    if (process.env.WCO_COUNTS)
      writeFileSync(process.env.WCO_COUNTS, JSON.stringify({ totals, figures, failures, slowest: slowestFiles(20) }));
  },
});
