/** Checks the build output in Node and on disk. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const files = (folder) => readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
const LOCALES = JSON.parse(readFileSync('locales/languages.json', 'utf8'))
  .flatMap(({ tag }) => [`locales/${tag}.js`, `locales/${tag}.regions.js`])
  .concat('locales/en.regions.js')
  .sort();

test('imports in Node without side effects', async () => {
  const before = Object.keys(globalThis);
  const { negotiateLanguage, parseNews, sanitizeHtml, define, WcoNewsItem, registerFormat } =
    await import('../../dist/entries/index.js');
  assert.equal(typeof globalThis.document, 'undefined');
  const added = Object.keys(globalThis).filter((key) => !before.includes(key));
  // Lit and its DOM shim leave globals behind. We add none.
  assert.deepEqual(
    added.filter((key) => !/^(lit|reactive|customElements$)/.test(key)),
    [],
  );
  for (const each of [define, sanitizeHtml, WcoNewsItem, registerFormat]) assert.equal(typeof each, 'function');
  assert.deepEqual(negotiateLanguage('ru', ['en', 'ru-RU']), { language: 'ru-RU', kind: 'exact' });
  const feed = await parseNews(readFileSync('demo/feeds/corruption-prevention.json', 'utf8'));
  assert.deepEqual(feed.items[0].published, { kind: 'day', iso: '2018-09-12' });
});

test('registration modules can be imported without a custom element registry', async () => {
  for (const file of files('dist/entries/register')) await import(`../../dist/entries/register/${file}`);
  const { WcoNewsItem } = await import('../../dist/entries/embed.js');
  assert.equal(typeof WcoNewsItem, 'function');
  assert.equal(globalThis.customElements?.get('wco-news-item'), undefined);
});

test('the build contains the package version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.ok(readFileSync('dist/cdn/wco-widgets.js', 'utf8').includes(`\`${version}\``));
});

test('parses bytes in Node', async () => {
  const { parseNews } = await import('../../dist/entries/index.js');
  const bytes = new Uint8Array(readFileSync('demo/feeds/corruption-prevention.json'));
  assert.equal((await parseNews(bytes)).items.length, 1);
  await assert.rejects(parseNews('<html>'), { name: 'NewsError', code: 'unsupported-format' });
});

/** Removes the hash from a chunk's file name. */
const nameOf = (file) => file.replace(/-[\w-]{6}(?=\.js$)/, '');

test('dist/cdn holds the scripts, the chunks and one file per locale', () => {
  assert.deepEqual(files('dist/cdn').map(nameOf).sort(), [
    'api.js',
    'chunks/article-chunk.js',
    'chunks/card-chunk.js',
    'chunks/card.js',
    'chunks/choose-items.js',
    'chunks/closest-word.js',
    'chunks/comparison.js',
    'chunks/contact-card.js',
    'chunks/contact-details.js',
    'chunks/core.js',
    'chunks/debug-session.js',
    'chunks/describe-choice.js',
    'chunks/describe-contact-card.js',
    'chunks/describe-feed.js',
    'chunks/describe-language-notice.js',
    'chunks/describe-language-switcher.js',
    'chunks/describe.js',
    'chunks/download.js',
    'chunks/event.js',
    'chunks/explain-language-choice.js',
    'chunks/explain-problem.js',
    'chunks/find-mistakes.js',
    'chunks/htmlparser2.js',
    'chunks/join-versions.js',
    'chunks/language-notice.js',
    'chunks/language-switcher.js',
    'chunks/load-many.js',
    'chunks/markup-to-text.js',
    'chunks/news-item.js',
    'chunks/news-list.js',
    'chunks/news-provider.js',
    'chunks/parts.js',
    'chunks/persisted-copies.js',
    'chunks/phone-url.js',
    'chunks/read-requests.js',
    'chunks/readers.js',
    'chunks/recordings.js',
    'chunks/request-link.js',
    'chunks/rolldown-runtime.js',
    'chunks/structured-data.js',
    'chunks/suggest-address.js',
    'chunks/translation-chunk.js',
    'chunks/vcard.js',
    'chunks/visibility.js',
    'hydrate.js',
    ...LOCALES,
    'wco-widgets.classic.js',
    'wco-widgets.js',
  ]);
});

test('sri.json has the integrity of every file in dist/cdn', () => {
  const { version, files: listed } = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8'));
  assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
  assert.deepEqual(Object.keys(listed), files('dist/cdn').sort());
  assert.deepEqual(
    readdirSync('dist/cdn', { recursive: true }).filter((file) => /\.\w+$/.test(file) && !file.endsWith('.js')),
    ['LICENSES.txt', 'sri.json'],
  );
  const hashes = execFileSync('openssl', ['dgst', '-sha384', '-r', ...Object.keys(listed)], {
    cwd: 'dist/cdn',
    encoding: 'utf8',
  });
  const expected = [...hashes.matchAll(/^([0-9a-f]{96}) \*(.+)$/gm)].map(([, hash, file]) => [
    file,
    `sha384-${Buffer.from(hash, 'hex').toString('base64')}`,
  ]);
  assert.deepEqual(listed, Object.fromEntries(expected));
});

test('includes the licences of all bundled code', () => {
  const modules = files('dist').filter((file) => !/^(cdn|frameworks|ssr)\b/.test(file));
  const imported = modules.flatMap((file) =>
    [...readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:\bfrom |\bimport\(|^import )["']([@a-z][^"':]*)["']/gm)].map(
      ([, specifier]) => specifier,
    ),
  );
  const bundled = imported.map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)[0]);
  const texts = readFileSync('dist/cdn/LICENSES.txt', 'utf8').split(/\n-{80}\n/);
  const licensed = texts.flatMap((text) => text.trim().split('\n')[0].split(', '));
  assert.ok(bundled.includes('lit') && bundled.includes('@lit-labs/ssr-client'));
  assert.deepEqual(
    [...new Set(bundled)].filter((name) => !licensed.includes(name)),
    [],
  );
  assert.ok(licensed.includes('cldr-core'));
  for (const text of texts) assert.match(text, /copyright/i);
  assert.match(readFileSync('dist/cdn/wco-widgets.classic.js', 'utf8'), /^\/\*! .*LICENSES\.txt \*\/\n/);
});

/** The imports of each file in dist/cdn, static and dynamic. */
const importsOf = (file) => {
  const code = readFileSync(`dist/cdn/${file}`, 'utf8');
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*["'`]([^"'`]+)["'`]/g)].map(([, specifier]) => specifier);
};

test('dist/cdn needs no bundler, and no chunk imports the loader', () => {
  for (const file of files('dist/cdn').filter((each) => !each.endsWith('.classic.js'))) {
    for (const specifier of importsOf(file)) {
      const isChunk = file.startsWith('chunks/')
        ? /^(\.\/[\w.-]+|\.\.\/locales\/\$\{\w+\}(\.regions)?)\.js$/.test(specifier)
        : /^\.\/(chunks\/[\w.-]+|(chunks|locales)\/\$\{\w+\})\.js$/.test(specifier);
      // hydrate.js replaces the loader on a page. Functions in api.js can start the loader.
      const isLoader = ['api.js', 'hydrate.js'].includes(file) && specifier === './wco-widgets.js';
      assert.ok(isChunk || isLoader, `${file} imports ${specifier}`);
    }
  }
});

test('the loader names existing files and has no static imports', () => {
  const code = readFileSync('dist/cdn/wco-widgets.js', 'utf8');
  assert.doesNotMatch(code, /\bimport\s*[{"'`]/);
  const [, table] = /(\{"news-provider":.*?\}|\{"news-item":.*?\})/.exec(code);
  const names = [...table.matchAll(/`([\w -]+)`/g)].flatMap(([, each]) => each.split(' '));
  assert.ok(names.length > 15);
  for (const name of names) assert.ok(existsSync(`dist/cdn/chunks/${name}.js`), name);
});

test('served files contain no translator notes or source paths', () => {
  for (const file of files('dist/cdn')) {
    const code = readFileSync(`dist/cdn/${file}`, 'utf8');
    assert.doesNotMatch(code, /Button after a loading error|sourceMappingURL|\/src\//);
  }
});

test('every module has types', () => {
  const untyped = files('dist').filter(
    (file) => !/^(cdn|locales|_virtual)\b/.test(file) && !existsSync(`dist/${file.replace(/\.js$/, '.d.ts')}`),
  );
  assert.deepEqual(untyped, []);
});

test('the manifest names existing files', () => {
  const { bin, exports, types } = JSON.parse(readFileSync('package.json', 'utf8'));
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const path of [types, ...Object.values(bin), ...paths.filter((each) => !each.includes('*'))])
    assert.ok(existsSync(path), path);
});
