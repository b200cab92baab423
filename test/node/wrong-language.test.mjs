/** Detection of texts in the wrong language, with franc and the build. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languageDetection } from '../../bin/detect-language.mjs';
import { check } from '../../dist/entries/check.js';
import { readXliff } from '../../scripts/localize/xliff.mjs';
import { runCommand } from '../support/run-command.mjs';

const WRONG = 'test/fixtures/check/wrong-languages.json';

/** Documents of the project: samples of the site, and fixtures of every format. */
const documents = ['demo/feeds', 'test/fixtures']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => /\.(json|xml|rdf|html)$/.test(file) && file !== WRONG);

/** Each translation of the interface, as four articles of 300 characters and one with the whole text. */
const interfaceFeed = () => {
  const items = readdirSync('locales')
    .filter((file) => file.endsWith('.xlf'))
    .flatMap((file) => {
      const language = file.replace('.xlf', '');
      const text = [...readXliff(readFileSync(join('locales', file), 'utf8'), file).values()]
        .map(({ target }) => target)
        .filter((target) => target.length > 20 && !/\{\w+, (plural|select)/.test(target))
        .join(' ')
        .replace(/\{\w+\}/g, '');
      return [0, 300, 600, 900, undefined].map((start, index) => ({
        id: `${language} ${index}`,
        language,
        content_text: start === undefined ? text : text.slice(start, start + 300),
      }));
    });
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items });
};

const examine = async (input) => (await check(input, { detection: languageDetection })).diagnosis.wrongLanguages ?? [];

test('raises no false alarm for any document of the project', async () => {
  const alarms = [];
  for (const file of documents) {
    for (const { id, declared, found } of await examine(new Uint8Array(readFileSync(file))))
      alarms.push(`${file} ${id}: ${declared}, ${found}`);
  }
  assert.deepEqual(alarms, []);
  assert.ok(documents.length > 200);
});

test('raises no false alarm in the 70 languages of the interface', async () => {
  const feed = interfaceFeed();
  assert.ok(JSON.parse(feed).items.length >= 69 * 5);
  assert.deepEqual(await examine(feed), []);
});

test('finds texts whose language differs from the declared one', async () => {
  const found = await examine(readFileSync(WRONG, 'utf8'));
  assert.deepEqual(
    found.map(({ id, declared, found: language }) => `${id}: ${declared}, ${language}`),
    [
      'fr-is-en: fr, en',
      'es-is-fr: es, fr',
      'en-is-de: en, de',
      'de-is-en: de, en',
      'ru-is-en: ru, en',
      'en-is-ru: en, ru',
      'ar-is-fr: ar, fr',
      'zh-Hans-is-en: zh-Hans, en',
      'it-is-es: it, es',
      'pl-is-ru: pl, ru',
      'en-is-zh-Hans: en, zh',
      'untranslated: fr, en',
    ],
  );
});

test('check names the article, the declared language and the one found, and fails under --strict', async () => {
  const { code, out } = await runCommand(['check', WRONG]);
  assert.equal(code, 0);
  assert.ok(out.includes('Wrong languages: 12\n'), out);
  assert.ok(
    out.includes('  untranslated: is declared as French (fr), but the text is probably English (en): Porte fermée\n'),
    out,
  );
  assert.equal((await runCommand(['check', WRONG, '--strict'])).code, 1);
  const { wrongLanguages } = JSON.parse((await runCommand(['check', WRONG, '--json'])).out);
  assert.deepEqual(wrongLanguages.at(-1), {
    id: 'untranslated',
    headline: 'Porte fermée',
    declared: 'fr',
    found: 'en',
    text: 'is declared as French (fr), but the text is probably English (en)',
  });
});

test('only the command line imports the detector', () => {
  const importing = ['bin', 'dist', 'src']
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => /\.(js|mjs|ts)$/.test(file))
    .filter((file) => /['"]franc['"]/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(importing, ['bin/detect-language.mjs']);
});
