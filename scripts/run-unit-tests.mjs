/**
 * npm run test:unit [-- --quick] [file …]: tests that need neither a browser nor a build, `*.node.test.ts`. They run in
 * a time zone far west of Greenwich, where a date converted by mistake becomes the day before; tests of dates also run
 * far east, where it becomes the day after. `--quick` leaves out the slowest files.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const WEST = 'Pacific/Pago_Pago';
const EAST = 'Pacific/Kiritimati';

const DATES = ['test/formats/shared/lenient-date.node.test.ts', 'test/model/news-date.node.test.ts'];

/** Files that read thousands of documents. */
const LONG = /every-field|totality/;

const run = (name, timeZone, files) =>
  new Promise((resolve) => {
    const runner = spawn(process.execPath, ['--import', 'tsx', 'test/support/run-mocha.mjs', name, ...files], {
      stdio: 'inherit',
      env: { ...process.env, TZ: timeZone },
    });
    runner.on('close', (status) => resolve(status ?? 1));
  });

const all = readdirSync('test', { recursive: true })
  .filter((file) => file.endsWith('.node.test.ts'))
  .map((file) => join('test', file))
  .sort();
const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' } },
});
const wanted = asked.length > 0 ? asked : all;
const files = options.quick ? wanted.filter((file) => !LONG.test(file)) : wanted;
const dates = DATES.filter((file) => files.includes(file));

const statuses = [await run('Node', WEST, files)];
if (dates.length > 0) statuses.push(await run('Node, far east', EAST, dates));
process.exit(Math.max(...statuses));
