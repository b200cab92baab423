/** npm run bench: measures, prints, and writes docs/performance.md. See bench/README.md. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { launch } from './chromium.mjs';
import { COUNTS } from './goals.mjs';
import { draw, evaluate, load, remove } from './measure.mjs';
import { visitOnPhone } from './phone.mjs';
import { report } from './report.mjs';
import { VARIANTS } from './variants.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    variants: { type: 'string', default: Object.keys(VARIANTS).join() },
    counts: { type: 'string' },
    repetitions: { type: 'string' },
    json: { type: 'string' },
  },
});
const names = [...new Set(options.variants.split(',').flatMap((name) => [VARIANTS[name].base, name]))];
const counts = (options.counts ?? (options.quick ? '20,100,1000' : COUNTS.join())).split(',').map(Number);
const repetitions = Number(options.repetitions ?? (options.quick ? 3 : 7));
/** Only what was measured whole is written down. */
const isWhole = !options.quick && names.length === Object.keys(VARIANTS).length && counts.length === COUNTS.length;

if (!existsSync('dist/cdn/wco-widgets.js')) throw new Error('Build first: npm run build');
if (!existsSync('bench/node_modules')) {
  // A folder of its own: what others need to be compared with us is no concern of `npm ci`.
  execFileSync('npm', ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit' });
}
// It bundles what has just been installed.
const { startServer } = await import('./server.mjs');

const started = Date.now();
const server = await startServer();
let browser = await launch();

/** The long lists take most of the time, and vary least. */
const repetitionsOf = (count) =>
  count < 1000 ? repetitions : count < 5000 ? Math.min(repetitions, 5) : Math.min(repetitions, 2);

const records = [];

/** In each repetition the variants take turns, each time another one first. */
const measure = async (kind, times, run, canRun = () => true) => {
  const able = names.filter(canRun);
  for (let repetition = 0; repetition < times; repetition += 1) {
    for (const index of able.keys()) {
      const name = able[(index + repetition) % able.length];
      const figures = await browser.withTab((tab) => run(tab, server.origin, name));
      records.push({ kind, name, repetition, ...figures });
    }
  }
  console.log(`${kind}: ${Math.round((Date.now() - started) / 1000)} s`);
};

let phone;
try {
  // Bytes are the same each time.
  await measure('load', Math.min(3, repetitions), load);
  await measure('evaluate', repetitions, evaluate);
  await measure('remove', Math.min(3, repetitions), remove);
  for (const count of counts) {
    await measure(
      `draw ${count}`,
      repetitionsOf(count),
      (tab, origin, name) => draw(tab, origin, name, count),
      (name) => count <= (VARIANTS[name].most ?? Infinity),
    );
    // A browser that has had thousands of elements is slower than it was.
    await browser.close();
    browser = await launch();
  }
  phone = await visitOnPhone(browser, server.origin, repetitions);
} finally {
  await browser.close();
  server.close();
}

const lines = report({
  machine: `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}`,
  browser: browser.version,
  when: new Date().toISOString().slice(0, 10),
  repetitions,
  records,
  phone,
});
console.log(lines.join('\n'));
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
if (options.json) writeFileSync(options.json, JSON.stringify({ records, phone }));

if (isWhole) {
  const file = 'docs/performance.md';
  const [before, after] = readFileSync(file, 'utf8').split(/(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/);
  const text = `${before}\n${lines.join('\n')}\n\n${after}`;
  writeFileSync(file, await prettier.format(text, { parser: 'markdown', printWidth: 120 }));
}
