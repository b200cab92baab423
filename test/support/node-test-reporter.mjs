/** A reporter for Node's test runner that keeps counts and failures for the end of `npm test`. */
import { relative } from 'node:path';
import { writeResults } from './results.mjs';

const NAMES = { pass: 'passed', fail: 'failed', skipped: 'skipped' };

export default async function* nodeTestReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, files: 0 };
  const failures = [];
  const files = new Set();
  for await (const { type, data } of source) {
    if (data?.file) files.add(relative('', data.file));
    if (type === 'test:diagnostic') {
      const [, key, count] = /^(pass|fail|skipped) (\d+)$/.exec(data.message) ?? [];
      if (key && data.nesting === 0) counts[NAMES[key]] = Number(count);
    }
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      const { error } = data.details;
      failures.push({
        file: relative('', data.file ?? ''),
        engine: 'Node',
        test: data.name,
        reason: error.cause?.message ?? error.message,
      });
    }
  }
  counts.files = files.size;
  // `test/outside`, for example: one run of the runner covers one folder.
  const [folder = 'test'] = [...files].map((file) => file.split(/[/\\]/).slice(0, 2).join('/'));
  writeResults(folder.replace('/', '-'), { totals: { [folder]: counts }, failures });
  yield '';
}
