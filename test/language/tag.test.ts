import { expect } from '@open-wc/testing';
import { normaliseTag, parseTag } from '../../src/language/tag.js';

/** Language, script, region, likely script and likely region. */
const PARTS: readonly (readonly [tag: string, language: string, ...rest: readonly [string, string, string, string]])[] =
  [
    ['en', 'en', '', '', 'Latn', 'US'],
    ['en-GB', 'en', '', 'GB', 'Latn', 'GB'],
    ['EN_gb', 'en', '', 'GB', 'Latn', 'GB'],
    ['fr_CA.UTF-8', 'fr', '', 'CA', 'Latn', 'CA'],
    ['fra', 'fr', '', '', 'Latn', 'FR'],
    ['es-419', 'es', '', '419', 'Latn', '419'],
    ['zh', 'zh', '', '', 'Hans', 'CN'],
    ['zh-TW', 'zh', '', 'TW', 'Hant', 'TW'],
    ['zh-Hant', 'zh', 'Hant', '', 'Hant', 'TW'],
    ['zh-hant-hk', 'zh', 'Hant', 'HK', 'Hant', 'HK'],
    ['zh-yue', 'yue', '', '', 'Hant', 'HK'],
    ['sr', 'sr', '', '', 'Cyrl', 'RS'],
    ['sr_RS@latin', 'sr', 'Latn', 'RS', 'Latn', 'RS'],
    ['sr_RS.UTF-8@latin', 'sr', 'Latn', 'RS', 'Latn', 'RS'],
    ['uz@cyrillic', 'uz', 'Cyrl', '', 'Cyrl', 'UZ'],
    ['ks@devanagari', 'ks', 'Deva', '', 'Deva', 'IN'],
    ['pa-PK', 'pa', '', 'PK', 'Arab', 'PK'],
    ['pa@arabic', 'pa', 'Arab', '', 'Arab', 'PK'],
    ['no', 'nb', '', '', 'Latn', 'NO'],
    ['cn', 'zh', '', '', 'Hans', 'CN'],
    ['jp', 'ja', '', '', 'Jpan', 'JP'],
    ['he', 'he', '', '', 'Hebr', 'IL'],
    ['ar-u-nu-latn', 'ar', '', '', 'Arab', 'EG'],
    ['ru-RU-x-private', 'ru', '', 'RU', 'Cyrl', 'RU'],
  ];

const NORMALISED: readonly (readonly [unknown, string])[] = [
  ['en', 'en'],
  ['  en  ', 'en'],
  ['EN-us', 'en-US'],
  ['pt_br', 'pt-BR'],
  ['ZH_hANT_tw', 'zh-Hant-TW'],
  ['zh-cn', 'zh-CN'],
  ['sr_RS@latin', 'sr-Latn-RS'],
  ['be@latin', 'be-Latn'],
  ['de_DE.UTF-8', 'de-DE'],
  ['de_AT@euro', 'de-AT'],
  ['ca_ES@valencia', 'ca-ES'],
  ['de-DE-1996', 'de-DE'],
  ['en-US-posix', 'en-US'],
  ['th-TH-u-ca-buddhist', 'th-TH'],
  ['fr-t-en', 'fr'],
  ['en-a-bbb-x-ccc', 'en'],
  ['es-419', 'es-419'],
  ['no', 'nb'],
  ['no-NO', 'nb-NO'],
  ['nn-NO', 'nn-NO'],
  ['cn', 'zh'],
  ['jp', 'ja'],
  ['kr', 'kr'],
  ['se', 'se'],
  ['eng', 'en'],
  ['deu-AT', 'de-AT'],
  ['zho-TW', 'zh-TW'],
  ['fil', 'fil'],
  ['yue', 'yue'],
  ['xx', 'xx'],
];

/** Invalid tags. */
const INVALID_TAGS: readonly unknown[] = [
  '',
  ' ',
  'auto',
  'und',
  'und-TW',
  'mul',
  'mis',
  'zxx',
  'art-lojban',
  '*',
  'e',
  'english',
  'x-default',
  'i-klingon',
  'en, fr',
  'en fr',
  'en/fr',
  '-en',
  '1',
  'C',
  'C.UTF-8',
  'POSIX',
  '@latin',
  'русский',
  '<b>',
  'constructor',
  '__proto__',
  undefined,
  null,
  42,
  true,
  {},
  ['en'],
];

describe('parseTag', () => {
  for (const [tag, language, script, region, likelyScript, likelyRegion] of PARTS) {
    it(`${tag} is ${language}, likely ${likelyScript} and ${likelyRegion}`, () => {
      const expected = { language, script, region, variants: '', likelyScript, likelyRegion };
      expect(parseTag(tag)).to.deep.equal(expected);
    });
  }

  for (const tag of INVALID_TAGS) {
    it(`rejects ${typeof tag} "${String(tag)}"`, () => {
      expect(parseTag(tag)).to.equal(undefined);
    });
  }

  it('keeps variants', () => {
    expect(parseTag('de-DE-1996')?.variants).to.match(/^-?1996$/);
    expect(parseTag('sl-Rozaj-Biske-1994')?.variants).to.match(/^-?rozaj-biske-1994$/);
  });

  it('rejects an overlong tag', () => {
    expect(parseTag('en' + '-abcdefgh'.repeat(1000))).to.equal(undefined);
  });

  it('parses a tag again after thousands of others', () => {
    expect(parseTag('pt-BR')?.region).to.equal('BR');
    for (let index = 0; index < 5000; index += 1) parseTag(`en-x-${index}`);
    expect(parseTag('pt-BR')?.region).to.equal('BR');
    expect(parseTag('en-x-7')?.language).to.equal('en');
  });
});

describe('normaliseTag', () => {
  for (const [tag, normalised] of NORMALISED) {
    it(`normalises ${String(tag)} to ${normalised}`, () => {
      expect(normaliseTag(tag)).to.equal(normalised);
    });
  }

  for (const tag of INVALID_TAGS) {
    it(`returns nothing for ${typeof tag} "${String(tag)}"`, () => {
      expect(normaliseTag(tag)).to.equal('');
    });
  }
});
