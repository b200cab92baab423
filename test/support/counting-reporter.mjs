import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { slowestFiles } from './file-times.mjs';

const countTests = (suite) => {
  const own = suite?.tests ?? [];
  const nested = (suite?.suites ?? []).map(countTests);
  const sum = (key) => nested.reduce((total, counts) => total + counts[key], 0);
  return {
    passed: own.filter((test) => test.passed && !test.skipped).length + sum('passed'),
    failed: own.filter((test) => !test.passed && !test.skipped).length + sum('failed'),
    skipped: own.filter((test) => test.skipped).length + sum('skipped'),
  };
};

const figuresIn = (suite) => [
  ...(suite?.tests ?? []).filter(({ name, passed }) => passed && name.startsWith('figures: ')).map(({ name }) => name),
  ...(suite?.suites ?? []).flatMap(figuresIn),
];

/**
 * Writes how many tests passed and failed in each engine, which files failed, and the figures that tests are named
 * after, for the closing lines of `npm test`.
 */
export const countingReporter = () => ({
  onTestRunFinished({ sessions }) {
    const totals = {};
    const figures = {};
    const failures = new Map();
    for (const { browser, testResults, passed, testFile, group } of sessions) {
      const counts = countTests(testResults);
      // A file that could not even be loaded counts as one failure.
      if (!passed && counts.failed === 0) counts.failed = 1;
      // MiniBrowser is what WebKitGTK calls its browser for tests.
      const engine = browser.name === 'MiniBrowser' ? 'WebKit' : browser.name;
      const total = (totals[engine] ??= { passed: 0, failed: 0, skipped: 0, files: 0 });
      for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
      total.files += 1;
      if (!passed) {
        const file = relative('', testFile);
        failures.set(`${group.name} ${file}`, { file, group: group.name });
      }
      for (const name of figuresIn(testResults)) (figures[name.replace('figures: ', '')] ??= []).push(engine);
    }
    if (process.env.WCO_COUNTS)
      writeFileSync(
        process.env.WCO_COUNTS,
        JSON.stringify({ totals, figures, failures: [...failures.values()], slowest: slowestFiles(20) }),
      );
  },
});
