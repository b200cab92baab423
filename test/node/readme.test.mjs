/** What the README shows works. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { makeManifest } from '../../scripts/manifest.mjs';
import { negotiateLanguage, parseNews } from '../../dist/index.js';

const readme = readFileSync('README.md', 'utf8');
const samples = (language) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code);

test('the JSON is valid news-1, and is read', async () => {
  const [sample] = samples('json');
  const ajv = new Ajv2020({ strictRequired: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync('schema/news-1.schema.json', 'utf8')));
  assert.equal(validate(JSON.parse(sample)), true, ajv.errorsText(validate.errors));
  const { items } = await parseNews(sample);
  assert.deepEqual(
    items[0].versions.map(({ language }) => language),
    ['en', 'fr'],
  );
});

test('the call of negotiateLanguage gives what stands beside it', () => {
  assert.match(
    readme,
    /negotiateLanguage\(\['pt-AO', 'en'\], \['pt-BR', 'pt-PT'\]\); \/\/ \{ language: 'pt-PT', kind: 'regional' \}/,
  );
  assert.deepEqual(negotiateLanguage(['pt-AO', 'en'], ['pt-BR', 'pt-PT']), { language: 'pt-PT', kind: 'regional' });
});

test('every script it names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const text = readme + readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  for (const name of [...named, 'start', 'test']) assert.ok(scripts[name], name);
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
  const styles = readdirSync('src/styles').map((file) => readFileSync(`src/styles/${file}`, 'utf8'));
  const used = [...styles.join('').matchAll(/var\((--wco-[\w-]+)/g)].map(([, name]) => name);
  const distinct = (names) => [...new Set(names)].sort();
  assert.deepEqual(distinct(documented), distinct(used));
  assert.deepEqual(distinct(described), distinct(used));
});
