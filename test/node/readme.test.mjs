/** What the README shows works. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
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

test('every attribute, part, slot and custom property of the sources is in it, and no other', () => {
  const sources = ['news-item/news-item', 'language-notice/language-notice', 'contact-card/contact-card'].map((file) =>
    readFileSync(`src/elements/${file}.ts`, 'utf8'),
  );
  const tags = (name) =>
    sources.flatMap((source) => [...source.matchAll(new RegExp(`@${name} ([\\w-]+)`, 'g'))].map(([, value]) => value));
  for (const name of ['slot', 'csspart', 'cssproperty', 'cssstate']) {
    for (const value of tags(name).filter((each) => each !== '-'))
      assert.ok(readme.includes(`${value}`), `${name} ${value}`);
  }
  const documented = [...readme.matchAll(/`(--wco-[\w-]+)`/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(documented)].sort(), [...new Set(tags('cssproperty'))].sort());
  const styles = readFileSync('src/styles/tokens.ts', 'utf8') + readFileSync('src/styles/base.ts', 'utf8');
  const used = [...styles.matchAll(/var\((--wco-[\w-]+)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), [...new Set(tags('cssproperty'))].sort());
});
