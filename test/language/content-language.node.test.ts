import { expect } from 'chai';
import {
  needsNotice,
  resolveContentLanguage,
  type ContentWishes,
  type Resolution,
} from '../../src/language/content-language.js';
import type { NegotiationKind } from '../../src/language/negotiate.js';

type ResolutionCase = readonly [
  name: string,
  wishes: Partial<ContentWishes>,
  available: string,
  expected: Resolution,
  fallbacks?: Readonly<Record<string, readonly string[]>>,
];

const NO_WISHES: ContentWishes = { languages: [], interfaceLanguages: ['en'], browserLanguages: [] };

const CASES: readonly ResolutionCase[] = [
  [
    'the interface language, as it is',
    { interfaceLanguages: ['fr'] },
    'en fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
  ],
  [
    'the interface language, of another region',
    { interfaceLanguages: ['pt-AO'] },
    'pt-BR pt-PT',
    { language: 'pt-PT', kind: 'regional', requested: 'pt-AO' },
  ],
  [
    'the interface language, in another script',
    { interfaceLanguages: ['zh-TW'] },
    'en zh-CN',
    { language: 'zh-CN', kind: 'script', requested: 'zh-TW' },
  ],
  [
    'a language close to that of the interface',
    { interfaceLanguages: ['nb'] },
    'en nn',
    { language: 'nn', kind: 'related', requested: 'nb' },
  ],
  [
    'a language that is read with effort',
    { interfaceLanguages: ['da'] },
    'en nb',
    { language: 'nb', kind: 'related', requested: 'da' },
  ],
  [
    'the choice before the author’s list and the interface',
    { choice: 'ar', languages: ['fr'], interfaceLanguages: ['ru'] },
    'ru fr ar',
    { language: 'ar', kind: 'exact', requested: 'ar' },
  ],
  [
    'the author’s list before the interface',
    { languages: ['fr'], interfaceLanguages: ['ru'] },
    'ru fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
  ],
  [
    'a later entry of the author’s list is the author’s',
    { languages: ['ru', 'fr'], interfaceLanguages: ['ru'] },
    'en fr',
    { language: 'fr', kind: 'author', requested: 'ru' },
  ],
  [
    'a later entry with another region is the author’s too',
    { languages: ['ru', 'fr-CA'] },
    'de fr',
    { language: 'fr', kind: 'author', requested: 'ru' },
  ],
  [
    'a later entry that is close to the first is related to it',
    { languages: ['da', 'nb'] },
    'en nb',
    { language: 'nb', kind: 'related', requested: 'da' },
  ],
  [
    'a later entry of the same language is another region of the first',
    { languages: ['pt-BR', 'pt-PT'] },
    'en pt-PT',
    { language: 'pt-PT', kind: 'regional', requested: 'pt-BR' },
  ],
  [
    'the interface language behind an unmet choice is the author’s',
    { choice: 'ja', interfaceLanguages: ['ru'] },
    'en ru',
    { language: 'ru', kind: 'author', requested: 'ja' },
  ],
  [
    'a better match of a later wish before another script of the first',
    { languages: ['zh-TW', 'en'] },
    'zh-CN en',
    { language: 'en', kind: 'author', requested: 'zh-TW' },
  ],
  [
    'a language of the browser is a default',
    { interfaceLanguages: ['ru'], browserLanguages: ['fr', 'en'] },
    'en fr',
    { language: 'fr', kind: 'default', requested: 'ru' },
  ],
  [
    'a language close to one of the browser’s is a default',
    { interfaceLanguages: ['ru'], browserLanguages: ['nb'] },
    'en nn',
    { language: 'nn', kind: 'default', requested: 'ru' },
  ],
  [
    'no language of the browser where a wish is met',
    { interfaceLanguages: ['ru'], browserLanguages: ['en'] },
    'en ru',
    { language: 'ru', kind: 'exact', requested: 'ru' },
  ],
  [
    'no exact match only because the browser lists it',
    { interfaceLanguages: ['ru'], browserLanguages: ['en-US', 'en'] },
    'en',
    { language: 'en', kind: 'default', requested: 'ru' },
  ],
  [
    'the feed’s fallbacks where nobody’s wish can be met',
    { interfaceLanguages: ['be'], browserLanguages: ['be'] },
    'en ru',
    { language: 'ru', kind: 'author', requested: 'be' },
    { be: ['ru'] },
  ],
  [
    'the feed’s fallbacks for anybody',
    { interfaceLanguages: ['ja'] },
    'en fr',
    { language: 'fr', kind: 'author', requested: 'ja' },
    { '*': ['fr'] },
  ],
  [
    'no fallbacks where a wish is met',
    { interfaceLanguages: ['fr'] },
    'en fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
    { fr: ['en'] },
  ],
  [
    'the first there is in the end',
    { interfaceLanguages: ['ja'], browserLanguages: ['ko'] },
    'fr en',
    { language: 'fr', kind: 'default', requested: 'ja' },
  ],
  [
    'x-default in the end',
    { interfaceLanguages: ['ja'] },
    'fr x-default',
    { language: 'x-default', kind: 'default', requested: 'ja' },
  ],
  [
    'nothing of nothing',
    { interfaceLanguages: ['ja'], browserLanguages: ['en'] },
    '',
    { language: null, kind: 'none', requested: 'ja' },
  ],
  [
    'wishes that name no language are no wishes',
    { choice: 'auto', languages: ['', 'und'], interfaceLanguages: ['fr'] },
    'en fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
  ],
  [
    'English where no wish names a language',
    { interfaceLanguages: ['auto'] },
    'fr en',
    { language: 'fr', kind: 'default', requested: 'en' },
  ],
  [
    'the author’s spelling, and the request repaired',
    { interfaceLanguages: ['ZH_tw'] },
    'en ZH_hant',
    { language: 'ZH_hant', kind: 'exact', requested: 'zh-TW' },
  ],
];

const NOTICES: Readonly<Record<NegotiationKind, boolean>> = {
  exact: false,
  regional: false,
  script: true,
  related: true,
  author: true,
  default: true,
  none: true,
};

describe('resolveContentLanguage', () => {
  for (const [name, wishes, available, expected, fallbacks] of CASES) {
    it(`gives ${name}`, () => {
      const tags = available.split(' ').filter(Boolean);
      expect(resolveContentLanguage({ ...NO_WISHES, ...wishes }, tags, fallbacks)).to.deep.equal(expected);
    });
  }
});

describe('needsNotice', () => {
  for (const [kind, isNeeded] of Object.entries(NOTICES)) {
    it(`${kind}: ${isNeeded ? 'a notice' : 'none'}`, () => {
      expect(needsNotice({ kind: kind as NegotiationKind })).to.equal(isNeeded);
    });
  }
});
