/**
 * npm run bench:profile -- --step draw --count 1000: where the page's main thread spends its time in a step, by
 * function. For this, it builds our files with the names of their functions into bench/.cache.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { partFiles } from '../scripts/build/release-files.mjs';
import { CDN, filesOf } from './built-files.mjs';
import { launch } from './chromium.mjs';
import { startServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    step: { type: 'string', default: 'draw' },
    count: { type: 'string', default: '1000' },
    variant: { type: 'string', default: 'wco' },
    lines: { type: 'string', default: '25' },
    repetitions: { type: 'string', default: '3' },
  },
});
const count = Number(options.count);
const FOLDER = 'bench/.cache/cdn/';

const buildMode = async (mode, more) => {
  const minify = { compress: true, mangle: false };
  const built = await build({
    mode,
    logLevel: 'error',
    build: { outDir: FOLDER, emptyOutDir: mode === 'cdn', rolldownOptions: { output: { minify } } },
    ...more,
  });
  return (Array.isArray(built) ? built[0] : built).output;
};
const parts = partFiles(await buildMode('cdn'));
writeFileSync(`${FOLDER}sri.json`, JSON.stringify({ parts }));
// As scripts/build.mjs does.
const names = Object.entries(parts).map(([part, files]) => [
  part,
  files.map((file) => file.replace(/^chunks\/|\.js$/g, '')).join(' '),
]);
await buildMode('loader', { define: { WCO_FILES: JSON.stringify(Object.fromEntries(names)) } });

const call = (tab, method, ...values) => tab.evaluate(`bench.${method}(...${JSON.stringify(values)})`);

const ELEMENT = `import('/${CDN}${filesOf(['news-list'], FOLDER)[0]}')`;
const LOCALE = `import('/${CDN}locales/ru.js')`;

/** The preparation of each step, and the step: methods of `bench`. */
const STEPS = {
  draw: [[], ['mount']],
  language: [
    [['mount'], ['speak', 'en'], ['speak', 'ru']],
    ['speak', 'en'],
  ],
  change: [[['mount'], ['change', Math.floor(count / 2)]], ['refresh']],
  append: [[['mount']], ['more']],
};
/** The same on the page where code is imported, as expressions. See `evaluate` in measure.mjs. */
const EVALUATE_STEPS = {
  import: ['0', `${ELEMENT}.then(() => 0)`],
  upgrade: [
    `${LOCALE}.then(() => ${ELEMENT}).then((module) => { globalThis.list = module; })`,
    `(list.start('wco-news-list', list.Element), document.querySelector('wco-news-list').updateComplete)`,
  ],
};
const steps = { ...STEPS, ...EVALUATE_STEPS };
if (!(options.step in steps)) throw new Error(`No step "${options.step}": ${Object.keys(steps).join(', ')}`);
const [before, step] = steps[options.step];
const isEvaluated = options.step in EVALUATE_STEPS;

/** Milliseconds by kind of work: script, style, layout; the rest is mainly paint. */
const kinds = {};

/** Milliseconds by function, without and with the functions it calls. */
const times = new Map();

const add = ({ nodes, samples, timeDeltas }) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])));
  const nameOf = ({ callFrame: { functionName, url, lineNumber, columnNumber } }) =>
    url
      ? `${functionName || '(anonymous)'} ${url.replace(/^.*\/(?=[^/]*$)/, '')}:${lineNumber + 1}:${columnNumber + 1}`
      : functionName;
  for (const [index, id] of samples.entries()) {
    const spent = timeDeltas[index] / 1000 / Number(options.repetitions);
    const seen = new Set();
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const name = nameOf(byId.get(at));
      if (seen.has(name)) continue;
      seen.add(name);
      const time = times.get(name) ?? { own: 0, all: 0 };
      if (at === id) time.own += spent;
      time.all += spent;
      times.set(name, time);
    }
  }
};

const prepare = async (tab) => {
  if (isEvaluated) {
    await tab.goto(`${server.origin}/evaluate`);
    await tab.evaluate(before);
    return;
  }
  await tab.goto(`${server.origin}/run/${options.variant}`);
  await call(tab, 'prepare', 20, 'ru');
  await call(tab, 'cycle', 2);
  await call(tab, 'prepare', count, 'ru');
  for (const [method, ...values] of before) await call(tab, method, ...values);
};

const server = await startServer([options.variant], FOLDER);
const browser = await launch();
try {
  for (let time = 0; time < Number(options.repetitions); time += 1) {
    await browser.withTab(async (tab) => {
      await prepare(tab);
      await tab.send('Profiler.enable');
      await tab.send('Profiler.setSamplingInterval', { interval: 100 });
      await tab.send('Profiler.start');
      const start = await tab.kinds();
      await (isEvaluated ? tab.evaluate(step) : call(tab, ...step));
      const end = await tab.kinds();
      for (const [kind, value] of Object.entries(end)) {
        kinds[kind] = (kinds[kind] ?? 0) + (value - start[kind]) / Number(options.repetitions);
      }
      add((await tab.send('Profiler.stop')).profile);
    });
  }
} finally {
  await browser.close();
  server.close();
}

const { all, ...some } = kinds;
const rest = all - Object.values(some).reduce((sum, value) => sum + value, 0);
console.log(
  `${options.step}${isEvaluated ? '' : `, ${count} items`}, profiled: ${all.toFixed(1)} ms of the main thread; ${Object.entries(
    {
      ...some,
      rest,
    },
  )
    .map(([kind, value]) => `${kind} ${value.toFixed(1)}`)
    .join(', ')}`,
);

const print = (title, key) => {
  console.log(`\n${title}, ms`);
  const order = [...times].sort(([, a], [, b]) => b[key] - a[key]);
  for (const [name, { own, all }] of order.slice(0, Number(options.lines))) {
    console.log(`${own.toFixed(1).padStart(7)} ${all.toFixed(1).padStart(7)}  ${name}`);
  }
};
print('Most in itself (itself, with what it calls)', 'own');
print('Most with what it calls (itself, with what it calls)', 'all');
