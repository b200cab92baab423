/** The demo's feeds are valid news-1. The schema rejects invalid feeds. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(readJson('schema/news-1.schema.json'));

// One of them shows how problems are reported.
for (const file of readdirSync('demo/feeds').filter((name) => name !== 'with-problems.json')) {
  test(`demo/feeds/${file} is valid`, () => {
    assert.equal(validate(readJson(`demo/feeds/${file}`)), true, ajv.errorsText(validate.errors));
  });
}

const sample = () => readJson('demo/feeds/corruption-prevention.json');

for (const [name, spoil] of [
  ['an item without a title', (feed) => delete feed.items[0].title],
  [
    'a translation without text',
    (feed) => feed.items[0]._news.translations.push({ language: 'ru', url: 'https://a.example/', title: 'Т' }),
  ],
  ['a date without an offset', (feed) => (feed.items[0].date_published = '2018-09-12T00:00:00')],
  ['a language tag with an underscore', (feed) => (feed.items[0].language = 'en_GB')],
  ['a contact without a way to reach it', (feed) => (feed.items[0]._news.contacts = [{ role: 'press' }])],
]) {
  test(`the schema rejects ${name}`, () => {
    const feed = sample();
    spoil(feed);
    assert.equal(validate(feed), false);
  });
}
