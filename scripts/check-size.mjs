/**
 * npm run size: what a reader downloads, in brotli-11 bytes, against the budgets. Fails when a file is
 * over its hard cap, and writes the table of docs/size.md.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import * as prettier from 'prettier';
import { build } from 'vite';
import { sourcePlugins } from './vite/cdn-plugins.mjs';
import { mainModules } from './vite/main-modules.mjs';
import { minifyModules } from './vite/minify.mjs';

const brotli = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** Bytes of an entry and of all it imports at once; chunks loaded on demand are not in it. */
const entrySize = async (entry) => {
  const main = mainModules(`/${entry}`);
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [main.plugin, ...sourcePlugins(), minifyModules()],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { codeSplitting: { groups: [{ name: 'entry', test: main.test }] } },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  const byName = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set();
  const add = (chunk) => {
    if (needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) add(byName.get(name));
  };
  add(output.find((chunk) => chunk.isEntry));
  return [...needed].reduce((total, { code }) => total + brotli(code), 0);
};

const fileSize = (file) => brotli(readFileSync(file));

/** What is drawn of an article, a notice or a contact: fetched beside the news. */
const articleChunk = fileSize('dist/cdn/chunks/article-chunk.js');
/** What reads our format: fetched beside the news. */
const nativeChunk = fileSize('dist/cdn/chunks/native.js');

const locales = readdirSync('dist/cdn/locales').map((file) => `dist/cdn/locales/${file}`);
const largestLocale = locales.reduce((a, b) => (fileSize(a) > fileSize(b) ? a : b));

/**
 * Goals and hard caps in bytes. A `ceiling` marks a row that is over its cap and is known to be: it may
 * not grow (docs/decisions/004-size-of-an-item.md).
 */
const ROWS = [
  {
    what: '`<wco-news-list>` with all it can do (its module, `native.js` and `card-chunk.js`)',
    size:
      (await entrySize('src/elements/news-list/news-list.ts')) +
      nativeChunk +
      fileSize('dist/cdn/chunks/card-chunk.js'),
    goal: 10_000,
    cap: 13_000,
    ceiling: 33_000,
  },
  {
    what: '`<wco-news-item>` with notice, contact and all else it can show (its module, `native.js` and `article-chunk.js`), without the sanitiser chunk',
    size: (await entrySize('src/elements/news-item/news-item.ts')) + nativeChunk + articleChunk,
    goal: 11_000,
    cap: 14_000,
    ceiling: 33_200,
  },
  {
    what: 'all elements in one module (`wco-widgets.js`), without its chunks (drawing of articles, sanitiser, rare things) and locales',
    size: fileSize('dist/cdn/wco-widgets.js'),
    goal: 18_000,
    cap: 24_000,
  },
  {
    what: 'a page with the autoloader and none of the elements (`autoloader.js`)',
    size: fileSize('dist/cdn/autoloader.js'),
    goal: 1_000,
    cap: 1_500,
  },
  { what: 'sanitiser chunk', size: fileSize('dist/cdn/chunks/sanitizer.js'), goal: 11_700, cap: 12_500 },
  {
    what: `a locale (the largest: ${largestLocale.replace(/^.*\/|\.js$/g, '')})`,
    size: fileSize(largestLocale),
    goal: 1_800,
    cap: 2_400,
  },
  {
    what: 'the classic script, with everything in it (`wco-widgets.classic.js`)',
    size: fileSize('dist/cdn/wco-widgets.classic.js'),
    goal: 138_000,
    cap: 145_000,
  },
];

const format = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
const table = ROWS.map(
  ({ what, size, goal, cap }) =>
    `| ${what} | ${format(size)} | ${format(goal)} | ${format(cap)}${size > cap ? ' **(over)**' : ''} |`,
).join('\n');

const file = 'docs/size.md';
const text = await prettier.format(
  `# Size

Written by \`npm run size\`. Brotli at quality 11, English included, Lit included.

| what a reader downloads | size | goal | hard cap |
| --- | --- | --- | --- |
${table}
`,
  { parser: 'markdown', printWidth: 120 },
);
const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
if (!isSame) writeFileSync(file, text);
console.log(table);

const over = ROWS.filter(({ size, cap, ceiling = cap }) => size > ceiling);
for (const { what, size, cap, ceiling = cap } of over) {
  console.error(`${size - ceiling} bytes more than ${ceiling === cap ? 'its cap' : 'it may be'}: ${what}`);
}
if (!isSame && process.argv.includes('--check')) console.error(`${file} is not up to date (run npm run size)`);
if (over.length > 0 || (!isSame && process.argv.includes('--check'))) process.exit(1);
