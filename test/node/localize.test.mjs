/** What a new language of the interface gets from CLDR. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCldr } from '../../scripts/localize/cldr.mjs';
import { languageNames, NAMED_LANGUAGES } from '../../scripts/localize/languages.mjs';

test('a language that CLDR has no name for gets that of its language, with its region or script', () => {
  const names = languageNames(readCldr, 'de');
  assert.equal(names['pt-BR'], 'Portugiesisch (Brasilien)');
  assert.equal(names['fr'], 'Französisch');
});

test('a name that CLDR has stays', () => {
  assert.equal(languageNames(readCldr, 'fr')['pt-BR'], 'portugais brésilien');
});

for (const locale of ['de', 'fa', 'hi', 'it', 'ja', 'nl', 'pl', 'sw', 'tr', 'uk', 'vi']) {
  test(`every language has a name in ${locale}`, () => {
    assert.deepEqual(Object.keys(languageNames(readCldr, locale)), NAMED_LANGUAGES);
  });
}
