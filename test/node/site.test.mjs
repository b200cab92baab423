/** Builds the documentation site from Markdown, pages and sources. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { integrityOf, describeRelease } from '../../scripts/build/release-files.mjs';
import { apiTables } from '../../scripts/site/api-tables.mjs';
import { makeDocumentPages } from '../../scripts/site/document-page.mjs';
import { DECISIONS, listDocuments } from '../../scripts/site/documents.mjs';
import { expandExamples } from '../../scripts/site/examples.mjs';
import { framePage } from '../../scripts/site/frame.mjs';
import { renderMenu, renderPager } from '../../scripts/site/navigation.mjs';
import { outlinePage } from '../../scripts/site/outline.mjs';
import { renderMarkdown } from '../../scripts/site/markdown.mjs';
import { makeSearchIndex } from '../../scripts/site/search-index.mjs';
import { resolveReference } from '../../scripts/site/references.mjs';

const asIs = (href) => ({ href });

test('Markdown: separates the title, keeps GitHub’s ids, marks the lead, drops comments', () => {
  const text =
    '# The `src` of it\n\nWhat it & *they* do.\n\n<!-- tried -->\n\n## A `<b>` & more\n\n## Twice\n\n## Twice\n\n### Below\n';
  const { title, lead, html, headings } = renderMarkdown(text, asIs);
  assert.equal(title, 'The <code>src</code> of it');
  assert.equal(lead, 'What it & they do.');
  assert.deepEqual(headings, [
    { id: 'a-b--more', html: 'A <code>&lt;b&gt;</code> &amp; more' },
    { id: 'twice', html: 'Twice' },
    { id: 'twice-1', html: 'Twice' },
  ]);
  assert.match(html, /<h3 id="below"><a class="anchor" href="#below">Below<\/a><\/h3>/);
  assert.doesNotMatch(html, /<h1|tried/);
});

test('Markdown: a heading that contains a link is not a link itself', () => {
  assert.match(renderMarkdown('# T\n\n## [a](b)\n', asIs).html, /<h2 id="a"><a href="b">a<\/a><\/h2>/);
});

/** Code without the classes for colours. */
const withoutColours = (html) => html.replace(/<span class="hljs-[^>]*>|<\/span>/g, '');

test('Markdown: code has colours where its language is known', () => {
  const { html } = renderMarkdown('# T\n\n```html\n<a b="c">\n```\n\n```text\n<a>\n```\n', asIs);
  assert.match(html, /<span class="hljs-attr">b<\/span>=<span class="hljs-string">&quot;c&quot;<\/span>/);
  assert.match(html, /<code>&lt;a&gt;<\/code>/);
});

test('Markdown: code can be copied and scrolled, tables have unique names', () => {
  const table = '| a |\n| - |\n| b |\n';
  const { html } = renderMarkdown(`# T\n\n\`\`\`html\n<b>"&"</b>\n\`\`\`\n\n## S\n\n${table}\n\n${table}`, asIs);
  assert.match(
    withoutColours(html),
    /<pre tabindex="0" dir="ltr"><code>&lt;b&gt;&quot;&amp;&quot;&lt;\/b&gt;<\/code><\/pre>/,
  );
  assert.deepEqual(html.match(/aria-label="[^"]*"/g), ['aria-label="Table 1: S"', 'aria-label="Table 2: S"']);
});

test('Markdown: resolves links and pictures; a broken link becomes text', () => {
  const resolve = (href) => (href === 'gone' ? {} : { href: `to/${href}`, size: { width: 3, height: 2 } });
  const { html } = renderMarkdown('# T\n\n[a *b*](x) [c](gone) ![d](p.png)', resolve);
  assert.match(html, /<a href="to\/x">a <em>b<\/em><\/a> c <img src="to\/p.png" alt="d" width="3" height="2" \/>/);
});

test('Markdown: shows the page title for a link labelled with a file name', () => {
  const resolve = (href) => ({ href: 'x.html', ...(href.endsWith('.md') && { title: 'Formats & more' }) });
  const { html } = renderMarkdown('# T\n\n[docs/x.md](docs/x.md) [that](docs/x.md) [a.md](a.txt)', resolve);
  assert.deepEqual(html.match(/(?<=>)[^<>]+(?=<\/a>)/g), ['Formats &amp; more', 'that', 'a.md']);
});

test('references: resolves pages, repository files, addresses and folders', () => {
  const pages = new Map([['docs/formats.md', 'docs/formats.html']]);
  const from = (href, document = { source: 'docs/guides/x.md', page: 'docs/guides/x.html' }) =>
    resolveReference(href, document, (file) => pages.get(file));
  assert.deepEqual(from('https://example.org/a#b'), { href: 'https://example.org/a#b' });
  assert.deepEqual(from('#here'), { href: '#here' });
  assert.deepEqual(from('../formats.md#xml'), { href: '../formats.html#xml', source: 'docs/formats.md' });
  assert.deepEqual(from('../../demo/builder.html'), { href: '../../builder.html' });
  assert.deepEqual(from('../../demo/themes.css'), { href: '../../files/demo/themes.css', file: 'demo/themes.css' });
  assert.deepEqual(from('../../demo'), {});
  assert.throws(() => from('../missing.md'), /docs\/guides\/x\.md: \.\.\/missing\.md is not there/);
});

test('every document has a page; those for readers are in the index and in the menu', () => {
  const { pages, groups } = makeDocumentPages();
  const index = pages.get('docs/index.html');
  const menu = renderMenu('index.html', groups);
  for (const { source, page, group } of listDocuments()) {
    assert.ok(pages.has(page), source);
    assert.equal(index.includes(`href="${page.replace('docs/', '')}"`), group !== DECISIONS, source);
    assert.equal(menu.includes(`href="${page}"`), group !== DECISIONS, source);
  }
  assert.ok(
    pages.has('docs/readme.html') && pages.has('docs/formats.html') && pages.has('docs/decisions/001-messages.html'),
  );
});

const tables = (name) => `<p>${name}</p>`;

test('examples: shows HTML as a page author would write it', () => {
  const html = expandExamples(
    '<div class="live">\n    <b data-state="error" data-src="/a">\n      x\n    </b>\n  </div>',
    tables,
  );
  assert.match(
    withoutColours(html),
    /<\/div>\n<details class="source"><summary>HTML<\/summary>\n<div class="code">\n<pre tabindex="0" dir="ltr"><code>&lt;b src=&quot;\/a&quot;&gt;\n {2}x\n&lt;\/b&gt;<\/code>/,
  );
});

test('examples: an editable one has a labelled field and a frame', () => {
  const html = expandExamples('<p>a</p><div class="editable" title="A card"><b>&amp;</b></div><p>b</p>', tables);
  const [, id] = /<label for="([\w-]+)">/.exec(html);
  assert.match(html, new RegExp(`<textarea id="${id}" [^>]*>\n&lt;b&gt;&amp;amp;&lt;/b&gt;</textarea>`));
  assert.match(html, /<iframe title="A card" src="\.\/example-frame\.html"><\/iframe>/);
  assert.match(html, /^<p>a<\/p>.*<iframe.*<textarea.*<p>b<\/p>$/s);
  assert.doesNotMatch(html, /editable|tabs/);
});

test('examples: the first one has tabs with the code that loads the element', () => {
  const html = expandExamples('<div class="editable" title="A" data-entry="news-list"><b></b></div>', tables);
  assert.deepEqual(html.match(/(?<=\/> )[\w ]+(?=<\/label>)/g), ['HTML', 'Script tag', 'npm']);
  assert.equal(html.match(/ checked /g).length, 1);
  assert.match(withoutColours(html), /import &#x27;wco-widgets\/news-list&#x27;;/);
  const entries = readdirSync('src/entries/register')
    .map((file) => file.replace('.ts', ''))
    .filter((name) => name !== 'register');
  const named = readdirSync('demo')
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => readFileSync(`demo/${file}`, 'utf8').match(/(?<=data-entry=")[^"]+/g) ?? []);
  assert.deepEqual(named.sort(), entries.sort());
});

test('examples: a sample is plain text, an API section has its tables', () => {
  assert.doesNotMatch(expandExamples('<div class="sample"><b>x</b></div>', tables), /<b>/);
  assert.equal(
    expandExamples('<section class="api" data-element="WcoX"><h2>API</h2></section>', tables),
    '<section class="api" data-element="WcoX"><h2>API</h2><p>WcoX</p></section>',
  );
});

test('adds a table of contents and heading links, except to headings in examples', () => {
  const html = outlinePage(
    '<!-- contents --><h2>A &amp; b</h2><div class="live"><h2>Own</h2></div><h2>C</h2><h2 id="api">API</h2><h3 id="x">D</h3>',
  );
  assert.match(html, /<li><a href="#a--b">A &amp; b<\/a><\/li><li><a href="#c">C<\/a><\/li>/);
  assert.match(html, /<li><a href="#api">API<\/a><ul><li><a href="#x">D<\/a><\/li><\/ul><\/li>/);
  assert.match(
    html,
    /<h2 id="a--b"><a class="anchor" href="#a--b">A &amp; b<\/a><\/h2><div class="live"><h2>Own<\/h2>/,
  );
  assert.equal(outlinePage('<h2>A</h2><h2>B</h2><h2>C</h2>'), '<h2>A</h2><h2>B</h2><h2>C</h2>');
});

test('links pages to the previous and next page', () => {
  const pages = ['a', 'b', 'c'].map((name) => ({ page: `${name}.html`, title: name }));
  assert.match(
    renderPager('b.html', pages),
    /<a rel="prev" href="a\.html">.* a<\/a><a rel="next" href="c\.html">.* c<\/a>/,
  );
  assert.doesNotMatch(renderPager('a.html', pages), /prev"/);
  assert.equal(renderPager('d.html', pages), '');
});

test('puts a document’s description from the index into the page head', () => {
  const { pages } = makeDocumentPages();
  const words = 'An article on your page, in three steps.';
  assert.ok(pages.get('docs/index.html').includes(`<p>${words}</p>`));
  assert.ok(pages.get('docs/guides/first-widget.html').includes(`<meta name="description" content="${words}" />`));
});

test('builds the API tables from the sources', () => {
  const tablesOf = apiTables();
  const html = tablesOf('WcoContactCard');
  assert.match(html, /<h3 id="attributes">Attributes<\/h3>/);
  assert.match(html, /<th role="rowheader" scope="row"><code>job-title<\/code><\/th>/);
  assert.match(html, /<th role="rowheader" scope="row"><code>:state\(empty\)<\/code><\/th>/);
  assert.throws(() => tablesOf('WcoNothing'), /WcoNothing/);
});

test('menu: opens the group of the page, and marks the page', () => {
  const groups = [
    { name: 'A', pages: [{ page: 'docs/a.html', title: 'One' }] },
    { name: 'B', pages: [{ page: 'docs/b.html', title: 'Two' }] },
  ];
  const menu = renderMenu('docs/b.html', groups);
  assert.match(menu, /<details>\s*<summary>A<\/summary>\s*<ul><li><a href="a\.html">One/);
  assert.match(menu, /<details open>\s*<summary>B<\/summary>\s*<ul><li><a href="b\.html" aria-current="page">Two/);
});

test('menu: has the headings of the page itself, if there are several', () => {
  const headings = ['x', 'y', 'z'].map((id) => ({ id, html: id.toUpperCase() }));
  const entry = (name, count) => ({ page: `docs/${name}.html`, title: name, headings: headings.slice(0, count) });
  const menuOf = (page) => renderMenu(page, [{ name: 'A', pages: [entry('long', 3), entry('short', 2)] }]);
  assert.match(
    menuOf('docs/long.html'),
    /aria-current="page">long<\/a><ul><li><a href="#x">X<\/a><\/li>.*<a href="#z">Z<\/a><\/li><\/ul><\/li><li>/,
  );
  assert.doesNotMatch(menuOf('docs/short.html'), /href="#/);
});

test('frame: the page for missing addresses has absolute links', () => {
  const source = '<html><head></head><body><main><!-- search --></main></body></html>';
  const html = framePage(source, '404.html', true);
  assert.match(html, /<a href="\/docs\/index\.html">Documentation<\/a>/);
  assert.match(html, /<form action="\/search\.html">/);
  assert.match(html, /<main><form class="find" action="\/search\.html">\s*<label for="q">/);
});

test('search index: has the text of each section, without examples and navigation', () => {
  const html = `<body><main><h1>News <code>item</code></h1><p>One
    article.</p><nav>On this page</nav><h2 id="a"><a href="#a">A &amp; b</a></h2><div class="live">Example</div>
    <table><tr><th>src</th><td>Address</td></tr></table><h3 id="c">C</h3></main></body>`;
  assert.deepEqual(makeSearchIndex(new Map([['x.html', html]])), [
    { page: 'x.html', title: 'News item', heading: '', id: '', text: 'One article.' },
    { page: 'x.html', title: 'News item', heading: 'A & b', id: 'a', text: 'src Address' },
    { page: 'x.html', title: 'News item', heading: 'C', id: 'c', text: '' },
  ]);
});

test('search index: has the keywords of a page in its first section', () => {
  const html = `<head><meta name="keywords" content="dark mode, colors" /></head><body><main><h1>Theming</h1>Colours.
    <h2 id="a">A</h2></main></body>`;
  assert.deepEqual(makeSearchIndex(new Map([['x.html', html]])), [
    { page: 'x.html', title: 'Theming', heading: '', id: '', text: 'Colours.', words: 'dark mode, colors' },
    { page: 'x.html', title: 'Theming', heading: 'A', id: 'a', text: '' },
  ]);
});

test('frame: uses relative links, marks the current page, gives the built page a policy', () => {
  const page = (place, isBuilt) => framePage('<html><head></head><body><main></main></body></html>', place, isBuilt);
  assert.match(page('docs/guides/x.html', true), /<a href="\.\.\/index\.html" aria-current="true">Documentation<\/a>/);
  assert.match(page('news-item.html', true), /<a href="news-item\.html" aria-current="page">News item<\/a>/);
  assert.match(page('news-item.html', true), /connect-src 'self';/);
  assert.match(page('builder.html', true), /connect-src 'self' https: http:;/);
  assert.doesNotMatch(page('news-item.html', false), /Content-Security-Policy/);
});

test('computes integrity from the bytes', () => {
  // echo -n 'alert("Hello, world.");' | openssl dgst -sha384 -binary | openssl base64 -A
  const expected = 'sha384-rwE6Iuo1Y5spnMVUH6Cdjh+wWToU3cZPwiI1th7Wm1MINXGD4PlaByYDRdaBLn0e';
  assert.equal(integrityOf(Buffer.from('alert("Hello, world.");')), expected);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'wco-integrity-'));
  writeFileSync(join(folder, 'a.js'), 'alert("Hello, world.");');
  writeFileSync(join(folder, 'sri.json'), '{}');
  const parts = { 'news-item': ['chunks/a.js'] };
  assert.deepEqual(describeRelease(folder, parts), { version, files: { 'a.js': expected }, parts });
  rmSync(folder, { recursive: true });
});
