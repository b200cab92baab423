/**
 * npm run bench:profile -- --step draw --count 1000: where the page's main thread spends its time in a step, by
 * function. Our files are built with the names of their functions into bench/.cache for it.
 */
import { parseArgs } from 'node:util';
import { build } from 'vite';
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
const CDN = 'bench/.cache/cdn/';

process.env.WCO_NAMES = '1';
await build({ mode: 'cdn', logLevel: 'error', build: { outDir: CDN, emptyOutDir: true } });

const call = (tab, method, ...values) => tab.evaluate(`bench.${method}(...${JSON.stringify(values)})`);

/** What comes before the step, and the step; `evaluate` has a page of its own, where nothing is shown. */
const STEPS = {
  draw: [[], ['mount']],
  language: [
    [['mount'], ['speak', 'en'], ['speak', 'ru']],
    ['speak', 'en'],
  ],
  change: [[['mount'], ['change', Math.floor(count / 2)]], ['refresh']],
  append: [[['mount']], ['more']],
};
const [before, step] = STEPS[options.step] ?? [];
const EVALUATE = `import('/dist/cdn/wco-widgets.js').then(() => customElements.whenDefined('wco-news-list')).then(() => 0)`;

/** Milliseconds by what the browser did: script, style, layout; the rest is paint and the like. */
const kinds = {};

/** Milliseconds by function, in it alone and with what it calls. */
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
  await tab.goto(`${server.origin}/run/${options.variant}`);
  await call(tab, 'prepare', 20, 'ru');
  await call(tab, 'cycle', 2);
  await call(tab, 'prepare', count, 'ru');
  for (const [method, ...values] of before) await call(tab, method, ...values);
};

const server = await startServer(CDN);
const browser = await launch();
try {
  for (let time = 0; time < Number(options.repetitions); time += 1) {
    await browser.withTab(async (tab) => {
      if (step) await prepare(tab);
      else await tab.goto(`${server.origin}/evaluate`);
      await tab.send('Profiler.enable');
      await tab.send('Profiler.setSamplingInterval', { interval: 100 });
      await tab.send('Profiler.start');
      const start = await tab.kinds();
      await (step ? call(tab, ...step) : tab.evaluate(EVALUATE));
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

const { all, ...parts } = kinds;
const rest = all - Object.values(parts).reduce((sum, value) => sum + value, 0);
console.log(
  `${options.step}, ${count} items, profiled: ${all.toFixed(1)} ms of the main thread; ${Object.entries({
    ...parts,
    rest,
  })
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
