/** The measurements of one variant. Each runs in a new tab and returns plain numbers. */
import { CDN, filesOf } from './built-files.mjs';

const call = (tab, method, ...values) => tab.evaluate(`bench.${method}(...${JSON.stringify(values)})`);

const open = async (tab, url) => {
  await tab.goto(url);
  // The first use of fonts, dates and templates costs extra in every variant.
  await call(tab, 'prepare', 20, 'ru');
  await call(tab, 'cycle', 2);
};

/** Processor time of a step until it is painted, without the cost of the measurement or of images that arrive later. */
const cpuOf = async (tab, method, ...values) => {
  const before = await tab.cpu();
  const value = await call(tab, method, ...values);
  const after = await tab.cpu();
  await call(tab, 'settle');
  const settled = await tab.cpu();
  await call(tab, 'nothing');
  return { cpu: after - before - ((await tab.cpu()) - settled), value };
};

/** Number of changed responses for one figure. */
const CHANGES = 3;

/** JSON to painted, memory, then changes of the list. */
export const draw = async (tab, origin, name, count) => {
  await open(tab, `${origin}/run/${name}`);
  await call(tab, 'prepare', count, 'ru');
  await call(tab, 'settle');
  const before = await tab.memory();
  const { cpu, value } = await cpuOf(tab, 'mount');
  const after = await tab.memory();
  const missing = await call(tab, 'missing');
  const changeLanguage = async (method) => {
    // The first change fetches the language.
    await call(tab, method, 'en');
    await call(tab, method, 'ru');
    const { cpu: cost } = await cpuOf(tab, method, 'en');
    await call(tab, method, 'ru');
    return cost;
  };
  const language = await changeLanguage('speak');
  let change = 0;
  for (let time = 1; time <= CHANGES; time += 1) {
    await call(tab, 'change', Math.floor((count * time) / (CHANGES + 1)));
    change += (await cpuOf(tab, 'refresh')).cpu / CHANGES;
  }
  const append = await cpuOf(tab, 'more');
  const missingAtEnd = await call(tab, 'missing');
  // Last: the attribute stays.
  const languageByAttribute = (await call(tab, 'hasAttribute')) ? await changeLanguage('speakByAttribute') : undefined;
  const each = (key) => (after[key] - before[key]) / count;
  return {
    draw: cpu,
    first: value.first,
    heap: each('bytes'),
    nodes: each('nodes'),
    language,
    languageByAttribute,
    change,
    append: append.cpu,
    missing: { ...missing, ...missingAtEnd },
  };
};

const CYCLES = 20;

/** Bytes, nodes and listeners that are left after a list is removed. */
export const remove = async (tab, origin, name) => {
  await open(tab, `${origin}/run/${name}`);
  await call(tab, 'prepare', 100, 'ru');
  // The first cycles compile code and fill caches.
  await call(tab, 'cycle', 15);
  const before = await tab.memory();
  await call(tab, 'cycle', CYCLES);
  const after = await tab.memory();
  const each = (key) => (after[key] - before[key]) / CYCLES;
  return { bytesLeft: each('bytes'), nodesLeft: each('nodes'), listenersLeft: each('listeners') };
};

/**
 * Imports the code (ours: the core and the list, without the loader), then upgrades a list that is in the page: from
 * the definition of the element until it has rendered its loading state.
 */
export const evaluate = async (tab, origin, name) => {
  await tab.goto(`${origin}/evaluate`);
  const cpuOfPromise = async (expression) => {
    const before = await tab.cpu();
    await tab.evaluate(`${expression}.then(() => 0)`);
    return (await tab.cpu()) - before;
  };
  const isOurs = name.startsWith('wco');
  const element = `import('/${CDN}${filesOf(['news-list'])[0]}')`;
  const empty = await cpuOfPromise(`import('/empty.js')`);
  const full = await cpuOfPromise(isOurs ? element : `import('/variant/${name}.js')`);
  if (!isOurs) return { import: full - empty };
  // On a page, the loader has fetched the locale by then.
  await tab.evaluate(
    `import('/${CDN}locales/ru.js').then(() => ${element}).then((module) => { globalThis.list = module; })`,
  );
  await tab.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  const nothing = await cpuOfPromise('Promise.resolve()');
  const upgrade = await cpuOfPromise(
    `(list.start('wco-news-list', list.Element), document.querySelector('wco-news-list').updateComplete)`,
  );
  return { import: full - empty, upgrade: upgrade - nothing };
};

const ROWS = `(() => {
  const news = document.querySelector('#news');
  const { shadowRoot } = news.querySelector(':scope > *:only-child') ?? news;
  return (news.shadowRoot ?? shadowRoot ?? news).querySelector('li a') !== null;
})()`;

/** The load of a page with a list of 20. */
export const load = async (tab, origin, name) => {
  const visit = async (query) => {
    await tab.goto(`${origin}/list/${name}${query}`);
    await tab.evaluate(`seen.watch(() => ${ROWS})`);
    // Late content can still shift the layout.
    await tab.evaluate('new Promise((done) => setTimeout(done, 500))');
    return tab.evaluate('({ shift: seen.shift, requests: seen.requests().filter(({ path }) => !/png$/.test(path)) })');
  };
  const { requests, shift } = await visit('');
  const reserved = await visit('?reserved');
  return {
    requests: requests.length,
    bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0),
    shift,
    reservedShift: reserved.shift,
  };
};
