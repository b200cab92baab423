/** The README is short and docs/elements documents the whole API. samples.test.mjs runs the samples. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { marked } from 'marked';
import { makeManifest } from '../../scripts/manifest.mjs';
import { negotiateLanguage } from '../../dist/entries/index.js';

const read = (file) => readFileSync(file, 'utf8');

test('the README has at most 6,000 bytes', () => {
  assert.ok(Buffer.byteLength(read('README.md')) <= 6_000);
});

test('the README links to each element’s page', () => {
  for (const tag of TAGS) assert.ok(read('README.md').includes(`(docs/elements/${tag}.md)`), tag);
});

test('negotiateLanguage returns the result in docs/functions.md', () => {
  assert.match(
    read('docs/functions.md'),
    /negotiateLanguage\(\['pt-AO', 'en'\], \['pt-BR', 'pt-PT'\]\); \/\/ \{ language: 'pt-PT', kind: 'regional' \}/,
  );
  assert.deepEqual(negotiateLanguage(['pt-AO', 'en'], ['pt-BR', 'pt-PT']), { language: 'pt-PT', kind: 'regional' });
});

const TAGS = [
  'wco-contact-card',
  'wco-language-notice',
  'wco-language-switcher',
  'wco-news-item',
  'wco-news-list',
  'wco-news-provider',
];
const tagOf = (className) => className.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
const elements = makeManifest().modules.flatMap(({ declarations }) => declarations);

test('the manifest has all elements', () => {
  assert.deepEqual(elements.map(({ name }) => tagOf(name)).sort(), TAGS);
});

test('the tables in docs/elements are up to date', () => {
  execFileSync(process.execPath, ['scripts/reference.mjs', '--check'], { stdio: 'inherit' });
});

/** The names in the first column of the table under each heading of the reference. */
const namesByHeading = (file) => {
  const names = {};
  let heading;
  for (const token of marked.lexer(read(file).split('<!-- api -->')[1])) {
    if (token.type === 'heading') heading = token.text;
    if (token.type === 'table')
      names[heading] = token.rows.map(([cell]) => /^`(\(default\)|:state\([\w-]+\)|[^`(]+)/.exec(cell.text)[1]);
  }
  return names;
};

const namesOf = (entries = []) => entries.map(({ name }) => name);

for (const element of elements) {
  const file = `docs/elements/${tagOf(element.name)}.md`;

  test(`${file} names every attribute, property, method, event, slot, part, custom property and state`, () => {
    const own = element.members.filter(({ attribute }) => attribute === undefined);
    const expected = {
      Attributes: namesOf(element.attributes),
      Properties: namesOf(own.filter(({ kind }) => kind === 'field')),
      Methods: namesOf(own.filter(({ kind }) => kind === 'method')),
      Events: namesOf(element.events),
      Slots: namesOf(element.slots).map((name) => name || '(default)'),
      Parts: namesOf(element.cssParts),
      'Custom properties': namesOf(element.cssProperties),
      States: namesOf(element.cssStates).map((name) => `:state(${name})`),
    };
    const present = Object.entries(expected).filter(([, names]) => names.length > 0);
    assert.deepEqual(namesByHeading(file), Object.fromEntries(present));
  });
}

test('the theming guide lists exactly the public custom properties', () => {
  const documented = [...read('docs/guides/theming.md').matchAll(/--wco-[\w-]+/g)].map(([name]) => name);
  const described = elements.flatMap(({ cssProperties }) => namesOf(cssProperties));
  const distinct = (names) => [...new Set(names)].sort();
  assert.deepEqual(distinct(documented), distinct(described));
});
