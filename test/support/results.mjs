/** The results of test runners: counts per engine, and each failure with file, engine and reason. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `name (engine) test: reason`, over several lines if the reason has several. */
const describeFailure = ({ file, engine, test, reason }) =>
  `${file} (${engine})\n  ${test}\n    ${reason.trim().replaceAll('\n', '\n    ')}`;

/** Adds the counts of one file to those of an engine. */
export const addCounts = (totals, engine, { passed, failed, skipped = 0 }) => {
  const total = (totals[engine] ??= { passed: 0, failed: 0, skipped: 0, files: 0 });
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.files += 1;
};

/**
 * Saves the results of one runner for the end of `npm test`, which sets the folder in WCO_RESULTS.
 *
 * @param results `{ totals: { [engine]: { passed, failed, skipped, files } }, failures: [{ file, engine, test, reason }] }`
 */
export const writeResults = (runner, results) => {
  const folder = process.env.WCO_RESULTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${runner}.json`), JSON.stringify(results));
};

/** The results of all runners in a folder. */
export const readResults = (folder) =>
  readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

/** Prints failures, the counts per engine, and the total as the last line. */
export const printResults = (all) => {
  const failures = all.flatMap((results) => results.failures);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map(describeFailure).join('\n')}`);
  const totals = all.flatMap((results) => Object.entries(results.totals));
  for (const [engine, { passed, failed, skipped, files }] of totals)
    console.log(`${engine}: ${passed} passed, ${failed} failed, ${skipped} skipped (${files} files)`);
  const sum = (key) => totals.reduce((total, [, counts]) => total + counts[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
};
