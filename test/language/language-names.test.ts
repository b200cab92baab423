import { expect } from '@open-wc/testing';
import { autonym, languageName, type LanguageNames } from '../../src/language/language-names.js';

const FRENCH: LanguageNames = {
  de: '',
  en: 'anglais',
  he: 'hébreu',
  nb: 'norvégien bokmål',
  pt: 'portugais',
  'pt-BR': 'portugais brésilien',
  ru: 'russe',
  sr: 'serbe',
  'zh-Hans': 'chinois simplifié',
  'zh-Hant': 'chinois traditionnel',
};

const NAMES: readonly (readonly [tag: string, name: string])[] = [
  ['ru', 'russe'],
  ['ru-RU', 'russe'],
  ['RU_ru.UTF-8', 'russe'],
  ['rus', 'russe'],
  ['en-GB', 'anglais'],
  ['pt', 'portugais'],
  ['pt-BR', 'portugais brésilien'],
  ['pt_br', 'portugais brésilien'],
  ['pt-AO', 'portugais'],
  ['no', 'norvégien bokmål'],
  ['nb-NO', 'norvégien bokmål'],
  ['he-IL', 'hébreu'],
  ['sr-RS', 'serbe'],
  ['zh', 'chinois simplifié'],
  ['zh-CN', 'chinois simplifié'],
  ['zh-SG', 'chinois simplifié'],
  ['zh-Hans-HK', 'chinois simplifié'],
  ['zh-TW', 'chinois traditionnel'],
  ['zh-HK', 'chinois traditionnel'],
  ['zh-Hant-TW', 'chinois traditionnel'],
];

const AUTONYMS: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['fr', 'français'],
  ['es', 'español'],
  ['ru', 'русский'],
  ['ar', 'العربية'],
  ['zh-Hans', '简体中文'],
  ['pt-BR', 'português do Brasil'],
  ['pt-PT', 'português europeu'],
  ['zh', '简体中文'],
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
  ['zh-HK', '繁體中文'],
  ['zh-Hant', '繁體中文'],
  ['pt', 'português'],
  ['pt-AO', 'português'],
  ['PT_br', 'português do Brasil'],
  ['en-GB', 'English'],
  ['fr-CA', 'français'],
  ['es-419', 'español'],
  ['ar-EG', 'العربية'],
  ['he', 'עברית'],
  ['fa', 'فارسی'],
  ['ur-PK', 'اردو'],
  ['de', 'Deutsch'],
  ['uk', 'українська'],
  ['el', 'Ελληνικά'],
  ['hi', 'हिन्दी'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['tr', 'Türkçe'],
  ['vi', 'Tiếng Việt'],
  ['no', 'norsk bokmål'],
  ['sr', 'српски'],
  ['ga', 'Gaeilge'],
  ['mt', 'Malti'],
  ['dv', 'ދިވެހި'],
];

/** Invalid tags are shown unchanged. */
const INVALID_TAGS: readonly string[] = ['not a tag', '', 'auto', 'und', 'constructor', 'C.UTF-8', '<b>'];

describe('languageName', () => {
  for (const [tag, name] of NAMES) {
    it(`names ${tag} ${name} in French`, () => {
      expect(languageName(tag, FRENCH, 'fr')).to.equal(name);
    });
  }

  for (const tag of [...INVALID_TAGS, 'xx']) {
    it(`leaves "${tag}" unchanged`, () => {
      expect(languageName(tag, FRENCH, 'fr')).to.equal(tag);
    });
  }

  it('asks the engine for a name missing from the table', () => {
    expect(languageName('is', FRENCH, 'fr')).to.be.oneOf(['islandais', 'is']);
  });

  it('asks the engine for a name that is empty in the table', () => {
    expect(languageName('de', FRENCH, 'fr')).to.be.oneOf(['allemand', 'de']);
  });

  it('shows the tag if neither the table nor the engine has a name', () => {
    expect(languageName('xx', {}, 'not a locale')).to.equal('xx');
  });
});

describe('autonym', () => {
  for (const [tag, name] of AUTONYMS) {
    it(`names ${tag} ${name}`, () => {
      expect(autonym(tag)).to.equal(name);
    });
  }

  for (const tag of [...INVALID_TAGS, 'xx']) {
    it(`leaves "${tag}" unchanged`, () => {
      expect(autonym(tag)).to.equal(tag);
    });
  }

  it('asks the engine for an unlisted language, or shows the tag', () => {
    expect(autonym('tlh')).to.be.oneOf(['tlh', 'Klingon', 'tlhIngan Hol']);
  });
});
