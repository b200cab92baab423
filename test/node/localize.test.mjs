/** Translations: the files of locales/, their checks, and the data that a language takes from CLDR. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkMessage } from '../../scripts/localize/check.mjs';
import {
  dateSymbols,
  grouping,
  pluralCategories,
  pluralSamples,
  readCldr,
  regionNames,
  sizePatterns,
} from '../../scripts/localize/cldr.mjs';
import { languageNames, LANGUAGES, NAMED_LANGUAGES } from '../../scripts/localize/languages.mjs';
import { headerOf, isFinished, readXliff, updateUnits, writeXliff } from '../../scripts/localize/xliff.mjs';

const catalogueOf = (...messages) => new Map(messages.map(([id, source]) => [id, { source, note: 'A button.' }]));

const file = (target, attributes = '') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="de" datatype="plaintext" original="x"><body>
<trans-unit id="common.retry"${attributes}><source>Try again</source>${target}</trans-unit></body></file></xliff>`;

const unit = (target, attributes) => readXliff(file(target, attributes), 'locales/de.xlf').get('common.retry');

describe('a file of translations', () => {
  test('reads what translation programs write', () => {
    const { target, state } = unit('<target xml:lang="de" state="translated">Erneut &amp; noch mal</target>');
    assert.equal(target, 'Erneut & noch mal');
    assert.equal(isFinished({ target, state }), true);
  });

  for (const state of ['new', 'needs-translation', 'needs-review-translation', 'needs-l10n', 'needs-adaptation'])
    test(`is unfinished in the state "${state}"`, () => {
      assert.equal(isFinished(unit(`<target state="${state}">Erneut</target>`)), false);
    });

  test('is unfinished without a text', () => {
    assert.equal(isFinished(unit('<target/>')), false);
    assert.equal(isFinished(unit('')), false);
  });

  test('needs a review once the English text has changed', () => {
    const before = readXliff(file('<target state="final">Erneut</target>'), 'locales/de.xlf');
    const after = updateUnits(before, catalogueOf(['common.retry', 'Load again']));
    assert.deepEqual(after.get('common.retry'), {
      source: 'Load again',
      target: 'Erneut',
      state: 'needs-review-translation',
      isApproved: false,
      note: 'A button.',
    });
    const same = updateUnits(before, catalogueOf(['common.retry', 'Try again']));
    assert.equal(same.get('common.retry').state, 'final');
  });

  test('gets new messages, and loses removed ones', () => {
    const before = readXliff(file('<target>Erneut</target>'), 'locales/de.xlf');
    const after = updateUnits(before, catalogueOf(['a.new', 'New']));
    assert.deepEqual([...after.keys()], ['a.new']);
    assert.equal(after.get('a.new').target, '');
  });

  test('stays the same when it is read and written again', () => {
    const units = updateUnits(
      readXliff(file('<target state="final">Erneut &lt;b&gt; &amp;</target>', ' approved="yes"'), 'locales/de.xlf'),
      catalogueOf(['common.retry', 'Try again'], ['a.new', 'New']),
    );
    const text = writeXliff('de', units);
    assert.deepEqual(readXliff(text, 'locales/de.xlf'), units);
    assert.equal(writeXliff('de', readXliff(text, 'locales/de.xlf')), text);
  });

  test('keeps its header', () => {
    const header = '<header>\n<note from="style">Formal.</note>\n</header>\n';
    const text = writeXliff('de', updateUnits(new Map(), catalogueOf(['a.new', 'New'])), header);
    assert.equal(headerOf(text), header);
    assert.equal(writeXliff('de', readXliff(text, 'locales/de.xlf'), headerOf(text)), text);
  });

  for (const [name, text] of [
    ['an open tag', file('<target>Erneut')],
    ['no XML', 'msgid "Try again"'],
  ])
    test(`names the file if it contains ${name}`, () => {
      assert.throws(() => readXliff(text, 'locales/de.xlf'), /^Error: locales\/de\.xlf: /);
    });

  test('names a duplicate message', () => {
    const twice = file('<target>Erneut</target>').replace(/(<trans-unit.*<\/trans-unit>)/, '$1$1');
    assert.throws(() => readXliff(twice, 'locales/de.xlf'), /common\.retry occurs twice/);
  });
});

describe('a translation', () => {
  /** Reads messages without plurals. */
  const parse = (text) => text.split(/(\{\w+\})/).map((part) => (part[0] === '{' ? { name: part.slice(1, -1) } : part));
  const check = (text, { source = 'No articles to show.', script = 'Latn', isApproved = false } = {}) =>
    checkMessage({ source, text, script, categories: ['other'], isApproved, parse });

  test('without faults has no problems', () => {
    assert.deepEqual(check('Keine Artikel vorhanden.'), []);
  });

  for (const [script, text] of Object.entries({
    Arab: 'کوئی مضمون نہیں ہے۔',
    Armn: 'Հոդվածներ չկան։',
    Beng: 'দেখানোর মতো কোনো নিবন্ধ নেই।',
    Cyrl: 'Статей для показа нет.',
    Deva: 'दिखाने के लिए कोई लेख नहीं है।',
    Ethi: 'የሚታዩ ጽሑፎች የሉም።',
    Geor: 'საჩვენებელი სტატიები არ არის.',
    Grek: 'Δεν υπάρχουν άρθρα.',
    Hans: '没有可显示的文章。',
    Hebr: 'אין מאמרים להצגה.',
    Jpan: '表示する記事はありません。',
    Khmr: 'គ្មានអត្ថបទសម្រាប់បង្ហាញទេ។',
    Kore: '표시할 기사가 없습니다.',
    Laoo: 'ບໍ່ມີບົດຄວາມໃຫ້ສະແດງ',
    Mymr: 'ပြသရန် ဆောင်းပါး မရှိပါ။',
    Thai: 'ไม่มีบทความที่จะแสดง',
  }))
    test(`in ${script} needs the full stop of that script, if it has one`, () => {
      assert.deepEqual(check(text, { script }), []);
      if (!['Thai', 'Laoo'].includes(script))
        assert.match(check(text.slice(0, -1), { script }).join(), /lacks the full stop/);
    });

  for (const [text, problem, options] of [
    ['', /is missing/],
    ['No articles to show.', /same as the English text.*approved="yes"/],
    ['Статей нет.', /no letter in the script of the language \(Latn\)/],
    ['Keine Artikel', /lacks the full stop/],
    ['Artikel.', /has a full stop/, { source: 'Articles' }],
    ['Keine <b>Artikel</b>.', /markup/],
    ['Keine  Artikel.', /white space/],
    ['Artikel {count}.', /has the arguments count instead of \(none\)/],
    [`${'Gar keine Artikel '.repeat(9)}.`, /much longer/],
  ])
    test(`is refused: ${text.slice(0, 40) || 'an empty text'}`, () => {
      assert.match(check(text, options).join(), problem);
    });

  test('may be the same as in English if it is approved', () => {
    assert.deepEqual(check('Documents', { source: 'Documents', isApproved: true }), []);
  });
});

describe('data from CLDR', () => {
  test('has a name for each language in each language', () => {
    for (const { tag, names } of LANGUAGES) {
      const found = languageNames(readCldr, { 'pt-BR': 'pt' }[tag] ?? tag, names);
      assert.deepEqual(
        Object.keys(found).filter((named) => found[named]),
        NAMED_LANGUAGES,
        tag,
      );
    }
  });

  test('builds a name missing from CLDR from the language and its script or region', () => {
    const names = languageNames(readCldr, 'de');
    assert.equal(names['pt-BR'], 'Portugiesisch (Brasilien)');
    assert.equal(names['sr-Latn'], 'Serbisch (Lateinisch)');
    assert.equal(names.fr, 'Französisch');
  });

  test('keeps a name from CLDR, prefers one of our own, and never composes Montenegrin', () => {
    assert.equal(languageNames(readCldr, 'fr')['pt-BR'], 'portugais brésilien');
    assert.equal(languageNames(readCldr, 'fr', { 'sr-ME': 'monténégrin' })['sr-ME'], 'monténégrin');
    assert.equal(languageNames(readCldr, 'fr')['sr-ME'], undefined);
  });

  for (const [tag, long] of Object.entries({
    ru: 'd MMMM y',
    bg: "d MMMM y\u202f'г'.",
    mk: "d MMMM y\u202f'г'.",
    be: "d MMMM y\u202f'г'.",
    th: 'd MMMM y',
    fi: 'd. MMMM y',
    de: 'd. MMMM y',
  }))
    test(`has the pattern of dates in ${tag}`, () => {
      assert.equal(dateSymbols(tag).patterns.long, long);
    });

  test('has only the pattern fields that formatDate supports', () => {
    assert.equal(dateSymbols('fi').patterns.full, 'EEEE d. MMMM y');
    assert.equal(dateSymbols('th').patterns.full, 'EEEEที่ d MMMM y');
  });

  test('has plural categories and grouping', () => {
    assert.deepEqual(pluralCategories('ar'), ['zero', 'one', 'two', 'few', 'many', 'other']);
    assert.deepEqual(pluralCategories('tg'), ['other']);
    assert.deepEqual(pluralCategories('zh-Hant'), ['other']);
    assert.deepEqual(grouping('de'), { separator: '.', from: 1000, decimal: ',' });
    assert.deepEqual(grouping('es'), { separator: '.', from: 10000, decimal: ',' });
    assert.deepEqual(grouping('hi'), { separator: ',', from: 1000, isIndian: true });
  });

  test('has sample numbers of plural categories', () => {
    assert.deepEqual(pluralSamples('lv').one, [1, 21, 31, 41, 51, 61, 71, 81, 101, 1001]);
    assert.deepEqual(pluralSamples('fr').many, [1000000]);
    assert.deepEqual(pluralSamples('tg').other.slice(-2), [15, 100]);
  });

  test('has the patterns of sizes, and the separator of two days', () => {
    assert.equal(sizePatterns('ru'), '{0}\u00a0кБ|{0}\u00a0МБ|{0}\u00a0ГБ');
    assert.equal(dateSymbols('de').between, '.–');
    assert.equal(dateSymbols('ja').between, '日～');
    assert.equal(dateSymbols('lv').between, '.–');
    assert.equal(dateSymbols('lo').between, '–');
  });

  test('has names of countries and regions only', () => {
    const names = regionNames('de');
    assert.deepEqual([names.BE, names.XK, names.EU, names.ZZ], ['Belgien', 'Kosovo', undefined, undefined]);
  });
});

test('locales/ has a file for each language of languages.json', () => {
  for (const { tag } of LANGUAGES) assert.match(readFileSync(`locales/${tag}.xlf`, 'utf8'), new RegExp(`"${tag}"`));
});
