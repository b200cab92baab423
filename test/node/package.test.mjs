/** What was built, as Node and a file system see it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const files = (folder) => readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
const LOCALES = ['ar', 'es', 'fr', 'pt-BR', 'pt-PT', 'ru', 'zh-Hans'];

test('the package can be imported in Node, without side effects', async () => {
  const before = Object.keys(globalThis);
  const { negotiateLanguage, parseNews, sanitizeHtml, define, WcoNewsItem, registerFormat } =
    await import('../../dist/index.js');
  assert.equal(typeof globalThis.document, 'undefined');
  const added = Object.keys(globalThis).filter((key) => !before.includes(key));
  // What Lit (and its stand-in for the DOM) leaves behind is Lit's; we add nothing.
  assert.deepEqual(
    added.filter((key) => !/^(lit|reactive|customElements$)/.test(key)),
    [],
  );
  for (const each of [define, sanitizeHtml, WcoNewsItem, registerFormat]) assert.equal(typeof each, 'function');
  assert.deepEqual(negotiateLanguage('ru', ['en', 'ru-RU']), { language: 'ru-RU', kind: 'exact' });
  const feed = await parseNews(readFileSync('demo/feeds/corruption-prevention.json', 'utf8'));
  assert.deepEqual(feed.items[0].published, { kind: 'day', iso: '2018-09-12' });
});

test('what registers elements can be imported where there is nothing to register them in', async () => {
  for (const file of readdirSync('dist/register').filter((each) => each.endsWith('.js')))
    await import(`../../dist/register/${file}`);
  const { WcoNewsItem } = await import('../../dist/embed.js');
  assert.equal(typeof WcoNewsItem, 'function');
  assert.equal(globalThis.customElements?.get('wco-news-item'), undefined);
});

test('the version by which copies know each other is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.ok(readFileSync('dist/cdn/wco-widgets.js', 'utf8').includes(`"${version}"`));
});

test('bytes are read in Node too', async () => {
  const { parseNews } = await import('../../dist/index.js');
  const bytes = new Uint8Array(readFileSync('demo/feeds/corruption-prevention.json'));
  assert.equal((await parseNews(bytes)).items.length, 1);
  await assert.rejects(parseNews('<html>'), { name: 'NewsError', code: 'unsupported-format' });
});

test('dist/cdn holds the script, its chunks and a locale each', () => {
  assert.deepEqual(files('dist/cdn').sort(), [
    'autoloader.js',
    'chunks/article-chunk.js',
    'chunks/card-chunk.js',
    'chunks/companions-chunk.js',
    'chunks/debug-chunk.js',
    'chunks/describe-article.js',
    'chunks/entities.js',
    'chunks/htmlparser2.js',
    'chunks/load-many.js',
    'chunks/localized-address-format.js',
    'chunks/message-ids.js',
    'chunks/native.js',
    'chunks/newsroom-chunk.js',
    'chunks/persisted-copies.js',
    'chunks/readers.js',
    'chunks/vcard-creator.js',
    'chunks/when-near.js',
    'hydrate.js',
    ...LOCALES.map((locale) => `locales/${locale}.js`),
    'wco-widgets.classic.js',
    'wco-widgets.js',
  ]);
});

test('sri.json has the integrity of every file of dist/cdn', () => {
  const { version, files: listed } = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8'));
  assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
  assert.deepEqual(Object.keys(listed), files('dist/cdn').sort());
  assert.deepEqual(
    readdirSync('dist/cdn', { recursive: true }).filter((file) => /\.\w+$/.test(file) && !file.endsWith('.js')),
    ['LICENSES.txt', 'sri.json'],
  );
  for (const [file, expected] of Object.entries(listed)) {
    const hash = execFileSync('openssl', ['dgst', '-sha384', '-binary', `dist/cdn/${file}`]).toString('base64');
    assert.equal(expected, `sha384-${hash}`, file);
  }
});

test('the licences of all that is bundled go with it', () => {
  const modules = files('dist').filter((file) => !/^(cdn|vendor|frameworks)\b/.test(file));
  const imported = modules.flatMap((file) =>
    [...readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:\bfrom |\bimport\(|^import )["']([@a-z][^"':]*)["']/gm)].map(
      ([, specifier]) => specifier,
    ),
  );
  const bundled = [...imported, ...files('dist/vendor')].map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)[0]);
  const texts = readFileSync('dist/cdn/LICENSES.txt', 'utf8').split(/\n-{80}\n/);
  const licensed = texts.flatMap((text) => text.trim().split('\n')[0].split(', '));
  assert.ok(bundled.includes('htmlparser2') && bundled.includes('@lit-labs/ssr'));
  assert.deepEqual(
    [...new Set(bundled)].filter((name) => !licensed.includes(name)),
    [],
  );
  assert.ok(licensed.includes('cldr-core'));
  for (const text of texts) assert.match(text, /copyright/i);
  assert.match(readFileSync('dist/cdn/wco-widgets.classic.js', 'utf8'), /^\/\*! .*LICENSES\.txt \*\/\n/);
});

test('nothing in dist/cdn needs a bundler, and no chunk loads the script again', () => {
  for (const file of files('dist/cdn')) {
    const code = readFileSync(`dist/cdn/${file}`, 'utf8');
    const imported = [
      ...code.matchAll(/\bfrom\s*["']([^"']+)["']|\bimport\(["']([^"']+)["']\)|\bimport\s*["']([^"']+)["']/g),
    ];
    for (const [, ...groups] of imported) {
      const specifier = groups.find(Boolean);
      // The script names its chunks; a chunk names chunks beside it.
      const isBeside = file.startsWith('chunks/') && /^\.\/[\w-]+\.js$/.test(specifier);
      const isBelow = file === 'wco-widgets.js' && /^\.\/(chunks|locales)\/[\w-]+\.js$/.test(specifier);
      const isScript = file === 'autoloader.js' && specifier === './wco-widgets.js';
      assert.ok(isBeside || isBelow || isScript, `${file} imports ${specifier}`);
    }
  }
});

test('whoever loads a chunk hands it what it needs of the script', () => {
  const isFactory = (file) => readFileSync(`dist/cdn/${file}`, 'utf8').includes('export default({');
  let handedOver = 0;
  for (const file of files('dist/cdn')) {
    const code = readFileSync(`dist/cdn/${file}`, 'utf8');
    for (const [, path, next] of code.matchAll(/\bimport\("\.\/((?:chunks\/)?[\w-]+\.js)"\)(.{0,24})/g)) {
      const loaded = file.startsWith('chunks/') ? `chunks/${path}` : path;
      const takes = loaded.startsWith('chunks/') && isFactory(loaded);
      assert.equal(/^\.then\((\w+)=>\1\.default\(/.test(next), takes, `${file} loads ${loaded}`);
      if (takes) handedOver += 1;
    }
  }
  assert.ok(handedOver > 8);
});

test('notes for translators and source paths stay out of what is served', () => {
  for (const file of files('dist/cdn')) {
    const code = readFileSync(`dist/cdn/${file}`, 'utf8');
    assert.doesNotMatch(code, /Button after a loading error|sourceMappingURL|\/src\//);
  }
});

test('every module of the package has types', () => {
  const untyped = files('dist').filter(
    (file) => !/^(cdn|vendor|_virtual)\b/.test(file) && !existsSync(`dist/${file.replace(/\.js$/, '.d.ts')}`),
  );
  assert.deepEqual(untyped, []);
});

test('the manifest names files that are there', () => {
  const { bin, exports, types } = JSON.parse(readFileSync('package.json', 'utf8'));
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const path of [types, ...Object.values(bin), ...paths.filter((each) => !each.includes('*'))])
    assert.ok(existsSync(path), path);
});
