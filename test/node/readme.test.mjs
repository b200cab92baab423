/** The README names everything that there is. That its samples work: samples.test.mjs. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeManifest } from '../../scripts/manifest.mjs';
import { negotiateLanguage } from '../../dist/entries/index.js';

const readme = readFileSync('README.md', 'utf8');
test('the call of negotiateLanguage gives what stands beside it', () => {
  assert.match(
    readme,
    /negotiateLanguage\(\['pt-AO', 'en'\], \['pt-BR', 'pt-PT'\]\); \/\/ \{ language: 'pt-PT', kind: 'regional' \}/,
  );
  assert.deepEqual(negotiateLanguage(['pt-AO', 'en'], ['pt-BR', 'pt-PT']), { language: 'pt-PT', kind: 'regional' });
});

const elements = makeManifest().modules.flatMap(({ declarations }) => declarations);

test('the manifest has all elements', () => {
  assert.deepEqual(elements.map(({ name }) => name).sort(), [
    'WcoContactCard',
    'WcoLanguageNotice',
    'WcoLanguageSwitcher',
    'WcoNewsItem',
    'WcoNewsList',
    'WcoNewsProvider',
  ]);
});

for (const { name, ...element } of elements) {
  test(`every attribute, event, slot, part and state of ${name} is in it`, () => {
    for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'cssStates']) {
      for (const { name: entry } of element[kind] ?? []) {
        if (entry) assert.match(readme, new RegExp(`\\b${entry}\\b`), `${kind}: ${entry}`);
      }
    }
  });
}

test('every custom property of the sources is in it, and no other', () => {
  const documented = [...readme.matchAll(/`(--wco-[\w-]+)`/g)].map(([, name]) => name);
  const described = elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
  const styles = readdirSync('src/elements', { recursive: true })
    .filter((file) => /(-styles|tokens)\.ts$/.test(file))
    .map((file) => readFileSync(`src/elements/${file}`, 'utf8'));
  const used = [...styles.join('').matchAll(/var\((--wco-[\w-]+)/g)].map(([, name]) => name);
  const distinct = (names) => [...new Set(names)].sort();
  assert.deepEqual(distinct(documented), distinct(used));
  assert.deepEqual(distinct(described), distinct(used));
});
