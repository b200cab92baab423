/** The data that a new interface language takes from CLDR. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCldr } from '../../scripts/localize/cldr.mjs';
import { languageNames, NAMED_LANGUAGES } from '../../scripts/localize/languages.mjs';

test('builds a name missing from CLDR from the language and its script or region', () => {
  const names = languageNames(readCldr, 'de');
  assert.equal(names['pt-BR'], 'Portugiesisch (Brasilien)');
  assert.equal(names['fr'], 'Französisch');
});

test('keeps a name from CLDR', () => {
  assert.equal(languageNames(readCldr, 'fr')['pt-BR'], 'portugais brésilien');
});

for (const locale of ['de', 'fa', 'hi', 'it', 'ja', 'nl', 'pl', 'sw', 'tr', 'uk', 'vi']) {
  test(`every language has a name in ${locale}`, () => {
    assert.deepEqual(Object.keys(languageNames(readCldr, locale)), NAMED_LANGUAGES);
  });
}
