/** npm run bench: measures, prints, and writes docs/performance.md. See bench/README.md. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { launch } from './chromium.mjs';
import { COUNTS, QUICK_COUNTS } from './goals.mjs';
import { draw, evaluate, load, remove } from './measure.mjs';
import { MAKERS, PHONE_PAGES, SCREEN, openOnPhone, phoneKind, visitOnPhone } from './phone.mjs';
import { report } from './report.mjs';
import { VARIANTS } from './variants.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    variants: { type: 'string' },
    counts: { type: 'string' },
    repetitions: { type: 'string' },
    json: { type: 'string' },
  },
});
const wanted = options.variants?.split(',') ?? (options.quick ? ['wco'] : Object.keys(VARIANTS));
/** The chosen variants and their bases. */
const names = [...new Set(wanted.flatMap((name) => [VARIANTS[name].base, name]))];
const counts = options.counts?.split(',').map(Number) ?? (options.quick ? QUICK_COUNTS : COUNTS);
const repetitions = Number(options.repetitions ?? (options.quick ? 3 : 7));
/** Only a complete run is written into the documentation. */
const isWhole = !options.quick && names.length === Object.keys(VARIANTS).length && counts.length === COUNTS.length;

if (!existsSync('dist/cdn/wco-widgets.js')) throw new Error('Build first: npm run build');
if (!existsSync('bench/node_modules') && names.some((name) => VARIANTS[name].isPackage)) {
  // In a separate folder, because the project itself does not need these packages.
  execFileSync('npm', ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit' });
}
// The server bundles the packages.
const { startServer } = await import('./server.mjs');

const started = Date.now();
const server = await startServer(names);
let browser = await launch();

/** Long lists take most of the time and vary least. */
const repetitionsOf = (count) =>
  count < 1000 ? repetitions : Math.min(repetitions, count < 5000 ? 5 : options.quick ? 1 : 2);
/** Bytes, shifts and leaks hardly vary. */
const steady = Math.min(repetitions, options.quick ? 1 : 3);

const records = [];

/** The variants take turns in each repetition; each time, another one is first. */
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

/** In each repetition, visits each version of each phone page. */
const visitPhone = async () => {
  // The first visit does not count: the server compresses each file once.
  for (const page of Object.keys(PHONE_PAGES)) {
    for (const by of Object.keys(MAKERS)) await browser.withTab((tab) => openOnPhone(tab, server.origin, page, by));
  }
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const page of Object.keys(PHONE_PAGES)) {
      for (const [by, { name }] of Object.entries(MAKERS)) {
        const figures = await browser.withTab((tab) => visitOnPhone(tab, server.origin, page, by), SCREEN);
        records.push({ kind: phoneKind(page, by), name, repetition, ...figures });
      }
    }
  }
  console.log(`phone: ${Math.round((Date.now() - started) / 1000)} s`);
};

try {
  await measure('load', steady, load);
  await measure('evaluate', repetitions, evaluate);
  await measure('remove', steady, remove);
  for (const count of counts) {
    await measure(
      `draw ${count}`,
      repetitionsOf(count),
      (tab, origin, name) => draw(tab, origin, name, count),
      (name) => count <= (VARIANTS[name].most ?? Infinity),
    );
    // Thousands of elements leave a browser slower than a new one.
    await browser.close();
    browser = await launch();
  }
  if (names.includes('wco')) await visitPhone();
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
});
console.log(lines.join('\n'));
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
if (options.json) writeFileSync(options.json, JSON.stringify({ records }));

if (isWhole) {
  const file = 'docs/performance.md';
  const [before, after] = readFileSync(file, 'utf8').split(/(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/);
  const text = `${before}\n${lines.join('\n')}\n\n${after}`;
  writeFileSync(file, await prettier.format(text, { parser: 'markdown', printWidth: 120 }));
}
