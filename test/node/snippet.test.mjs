/** The HTML that puts elements on a page: `writeSnippet`, and `npx wco-widgets snippet` with the build. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runCommand } from '../support/run-command.mjs';
import { writeLinkHeader, writeSnippet } from '../../dist/entries/ssr.js';

const RELEASE = {
  version: '1.2.3',
  files: {
    'api.js': 'sha384-api',
    'chunks/core-1.js': 'sha384-core',
    'hydrate.js': 'sha384-hydrate',
    'locales/pt-BR.js': 'sha384-br',
    'locales/pt-PT.js': 'sha384-pt',
    'wco-widgets.classic.js': 'sha384-classic',
    'wco-widgets.js': 'sha384-loader',
  },
  parts: {
    'news-item': ['chunks/item-2.js', 'chunks/core-1.js'],
    'news-list': ['chunks/list-3.js', 'chunks/core-1.js', 'chunks/row-4.js'],
    'news-provider': ['chunks/provider-5.js', 'chunks/core-1.js'],
    article: ['chunks/article-6.js', 'chunks/core-1.js'],
    card: ['chunks/card-7.js', 'chunks/row-4.js'],
    choose: ['chunks/choose-8.js'],
  },
};

const element = (name, attributes = {}, children = []) => ({
  tag: `wco-${name}`,
  attributes: Object.entries(attributes),
  children,
});
const ITEM = element('news-item', { src: '/feed.json' });

/** Names of the preloaded files. */
const preloaded = (elements, options) =>
  [
    ...writeSnippet(RELEASE, elements, options).matchAll(/<link rel="modulepreload" href="\/wco-widgets\/([^"]+)"/g),
  ].map(([, file]) => file);

test('writes an import map, the script, hints and the element, in this order', () => {
  assert.equal(
    writeSnippet(RELEASE, [element('news-list', { src: '/feed.json' })], { lang: 'pt' }),
    `<script type="importmap">
{
  "integrity": {
    "/wco-widgets/api.js": "sha384-api",
    "/wco-widgets/chunks/core-1.js": "sha384-core",
    "/wco-widgets/locales/pt-BR.js": "sha384-br"
  }
}
</script>
<script type="module" src="/wco-widgets/wco-widgets.js" integrity="sha384-loader" crossorigin></script>
<link rel="modulepreload" href="/wco-widgets/chunks/list-3.js">
<link rel="modulepreload" href="/wco-widgets/chunks/core-1.js" integrity="sha384-core">
<link rel="modulepreload" href="/wco-widgets/chunks/row-4.js">
<link rel="modulepreload" href="/wco-widgets/locales/pt-BR.js" integrity="sha384-br">
<wco-news-list src="/feed.json"></wco-news-list>`,
  );
});

test('writes the classic script with integrity and without map or hints', () => {
  assert.equal(
    writeSnippet(RELEASE, [ITEM], { script: 'wco-widgets.classic.js' }),
    `<script defer src="/wco-widgets/wco-widgets.classic.js" integrity="sha384-classic" crossorigin></script>
<wco-news-item src="/feed.json"></wco-news-item>`,
  );
});

test('writes one script tag without hints and integrity', () => {
  assert.equal(
    writeSnippet(RELEASE, [ITEM], { hints: false, integrity: false }),
    `<script type="module" src="/wco-widgets/wco-widgets.js"></script>
<wco-news-item src="/feed.json"></wco-news-item>`,
  );
});

test('preloads the code that chooses articles for a list that needs it', () => {
  const list = ['chunks/list-3.js', 'chunks/core-1.js', 'chunks/row-4.js'];
  assert.deepEqual(preloaded([element('news-list', { src: '/feed.json', limit: '3' })]), list);
  for (const name of ['topic', 'not-topic', 'place', 'author', 'since', 'until', 'content-language', 'pinned']) {
    assert.deepEqual(preloaded([element('news-list', { src: '/feed.json', [name]: 'x' })]), [
      ...list,
      'chunks/choose-8.js',
    ]);
  }
});

test('preloads an article’s or a card’s code for an item', () => {
  assert.deepEqual(preloaded([ITEM]), ['chunks/item-2.js', 'chunks/core-1.js', 'chunks/article-6.js']);
  for (const variant of ['card', 'compact']) {
    assert.deepEqual(preloaded([element('news-item', { src: '/feed.json', variant })]), [
      'chunks/item-2.js',
      'chunks/core-1.js',
      'chunks/card-7.js',
      'chunks/row-4.js',
    ]);
  }
  assert.deepEqual(preloaded([element('news-provider', { src: '/feed.json' }, [element('news-item')])]), [
    'chunks/provider-5.js',
    'chunks/core-1.js',
    'chunks/item-2.js',
  ]);
  assert.deepEqual(preloaded([element('news-provider', { src: '/feed.json' }, [ITEM])]), [
    'chunks/provider-5.js',
    'chunks/core-1.js',
    'chunks/item-2.js',
    'chunks/article-6.js',
  ]);
});

for (const [lang, locales] of [
  ['pt-AO', ['locales/pt-PT.js']],
  ['en', []],
  ['fr', []],
  ['!', []],
  [undefined, []],
]) {
  test(`preloads ${locales.join() || 'no locale'} for the page language ${lang}`, () =>
    assert.deepEqual(
      preloaded([], { lang }).filter((file) => file.startsWith('locales/')),
      locales,
    ));
}

for (const [base, address] of [
  ['https://cdn.example/wco-widgets@1.2.3', 'https://cdn.example/wco-widgets@1.2.3/api.js'],
  ['../files/', '../files/api.js'],
  // In an import map, a bare name is not a relative address.
  ['files', './files/api.js'],
  ['</script>', './\\u003c/script>/api.js'],
]) {
  test(`the import map for the folder ${base} names ${address}`, () =>
    assert.ok(writeSnippet(RELEASE, [], { base }).includes(`\n    "${address}": "sha384-api",\n`)));
}

test('writes the same hints to the Link header', () => {
  assert.equal(
    writeLinkHeader(RELEASE, [ITEM], { base: '/w' }),
    '</w/chunks/item-2.js>; rel=modulepreload, </w/chunks/core-1.js>; rel=modulepreload, </w/chunks/article-6.js>; rel=modulepreload',
  );
});

test('the command names built files with their integrity', async () => {
  const { code, out, error } = await runCommand(['snippet', '--lang', 'ru']);
  assert.deepEqual([code, error], [0, '']);
  const { files } = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8'));
  const tags = [...out.matchAll(/(?:href|src)="\/wco-widgets\/([^"]+)" integrity="([^"]+)"/g)];
  const names = tags.map(([, file]) => file);
  assert.deepEqual(
    // The bundler orders chunks.
    names.map((file) => file.replace(/-[\w-]{6}(?=\.js$)/, '')).sort(),
    [
      'chunks/article-chunk.js',
      'chunks/core.js',
      'chunks/news-item.js',
      'chunks/parts.js',
      'chunks/visibility.js',
      'locales/ru.js',
      'wco-widgets.js',
    ],
  );
  for (const [, file, integrity] of tags) {
    assert.ok(existsSync(`dist/cdn/${file}`), file);
    assert.equal(integrity, files[file]);
  }
  assert.ok(
    out.endsWith('<wco-news-item src="/news/feed.json">\n  <a href="/news/">All our news</a>\n</wco-news-item>\n'),
  );
});

test('the command puts a newsroom’s elements into the provider', async () => {
  const elements = ['--elements', 'news-provider,news-list,news-item'];
  const { out } = await runCommand(['snippet', ...elements, '--no-hints', '--no-integrity']);
  assert.equal(
    out,
    `<script type="module" src="/wco-widgets/wco-widgets.js"></script>
<wco-news-provider src="/news/feed.json" route="news">
  <wco-news-list>
    <a href="/news/">All our news</a>
  </wco-news-list>
  <wco-news-item></wco-news-item>
</wco-news-provider>
`,
  );
});

test('the command writes a Link header', async () => {
  assert.match(
    (await runCommand(['snippet', '--elements', 'contact-card', '--link-header'])).out,
    /^Link: <\/wco-widgets\/chunks\/contact-card-[\w-]{6}\.js>; rel=modulepreload, <.+>; rel=modulepreload\n$/,
  );
});

for (const [args, message] of [
  [['--elements', 'poster'], /^--elements must be some of news-item, .*, not "poster"$/m],
  [['--variant', 'poster'], /^--variant must be one of article, card, compact, not "poster"$/m],
  [['feed.json'], /^snippet takes no file\nSet the address of the news with --src feed\.json\.$/m],
  [['--strict'], /^snippet has no option --strict$/m],
  [['--classic', '--link-header'], /^--link-header cannot be combined with --classic$/m],
]) {
  test(`the command rejects: snippet ${args.join(' ')}`, async () => {
    const { code, out, error } = await runCommand(['snippet', ...args]);
    assert.deepEqual([code, out], [3, '']);
    assert.match(error, message);
    assert.equal(error.trim().split('\n').length, 2);
  });
}

test('the help and docs/self-hosting.md list every option', async () => {
  const texts = [(await runCommand(['snippet', '--help'])).out, readFileSync('docs/self-hosting.md', 'utf8')];
  for (const option of [
    'elements',
    'src',
    'base',
    'lang',
    'variant',
    'classic',
    'no-hints',
    'no-integrity',
    'link-header',
  ])
    for (const text of texts) assert.ok(text.includes(`--${option}`), option);
});
