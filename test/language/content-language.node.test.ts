import { expect } from 'chai';
import {
  needsNotice,
  resolveContentLanguage,
  type LanguagePreferences,
  type Resolution,
} from '../../src/language/content-language.js';
import type { NegotiationKind } from '../../src/language/negotiate.js';

type ResolutionCase = readonly [
  name: string,
  preferences: Partial<LanguagePreferences>,
  available: string,
  expected: Resolution,
  fallbacks?: Readonly<Record<string, readonly string[]>>,
];

const NO_PREFERENCES: LanguagePreferences = { languages: [], interfaceLanguages: ['en'], browserLanguages: [] };

const CASES: readonly ResolutionCase[] = [
  [
    'the interface language',
    { interfaceLanguages: ['fr'] },
    'en fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
  ],
  [
    'the interface language in another region',
    { interfaceLanguages: ['pt-AO'] },
    'pt-BR pt-PT',
    { language: 'pt-PT', kind: 'regional', requested: 'pt-AO' },
  ],
  [
    'the interface language in another script',
    { interfaceLanguages: ['zh-TW'] },
    'en zh-CN',
    { language: 'zh-CN', kind: 'script', requested: 'zh-TW' },
  ],
  [
    'a language close to the interface language',
    { interfaceLanguages: ['nb'] },
    'en nn',
    { language: 'nn', kind: 'related', requested: 'nb' },
  ],
  [
    'a related language that is harder to read',
    { interfaceLanguages: ['da'] },
    'en nb',
    { language: 'nb', kind: 'related', requested: 'da' },
  ],
  [
    'a language of the browser before one that is only related to that of the page',
    { interfaceLanguages: ['da'], browserLanguages: ['da', 'en'] },
    'nb en',
    { language: 'en', kind: 'default', requested: 'da' },
  ],
  [
    'a related language if the browser has no other',
    { interfaceLanguages: ['id'], browserLanguages: ['id'] },
    'en ms',
    { language: 'ms', kind: 'related', requested: 'id' },
  ],
  [
    'the reader’s choice before the author’s list and the interface language',
    { choice: 'ar', languages: ['fr'], interfaceLanguages: ['ru'] },
    'ru fr ar',
    { language: 'ar', kind: 'exact', requested: 'ar' },
  ],
  [
    'the author’s list before the interface language',
    { languages: ['fr'], interfaceLanguages: ['ru'] },
    'ru fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
  ],
  [
    'kind "author" for a later entry of the author’s list',
    { languages: ['ru', 'fr'], interfaceLanguages: ['ru'] },
    'en fr',
    { language: 'fr', kind: 'author', requested: 'ru' },
  ],
  [
    'kind "author" for a later entry in another region',
    { languages: ['ru', 'fr-CA'] },
    'de fr',
    { language: 'fr', kind: 'author', requested: 'ru' },
  ],
  [
    'kind "related" for a later entry that is close to the first',
    { languages: ['da', 'nb'] },
    'en nb',
    { language: 'nb', kind: 'related', requested: 'da' },
  ],
  [
    'kind "regional" for a later entry that is a region of the first',
    { languages: ['pt-BR', 'pt-PT'] },
    'en pt-PT',
    { language: 'pt-PT', kind: 'regional', requested: 'pt-BR' },
  ],
  [
    'kind "author" for the interface language after an unmet choice',
    { choice: 'ja', interfaceLanguages: ['ru'] },
    'en ru',
    { language: 'ru', kind: 'author', requested: 'ja' },
  ],
  [
    'a better match for a later request before another script of the first',
    { languages: ['zh-TW', 'en'] },
    'zh-CN en',
    { language: 'en', kind: 'author', requested: 'zh-TW' },
  ],
  [
    'kind "default" for a browser language',
    { interfaceLanguages: ['ru'], browserLanguages: ['fr', 'en'] },
    'en fr',
    { language: 'fr', kind: 'default', requested: 'ru' },
  ],
  [
    'kind "default" for a language close to a browser language',
    { interfaceLanguages: ['ru'], browserLanguages: ['nb'] },
    'en nn',
    { language: 'nn', kind: 'default', requested: 'ru' },
  ],
  [
    'no browser language if a request can be met',
    { interfaceLanguages: ['ru'], browserLanguages: ['en'] },
    'en ru',
    { language: 'ru', kind: 'exact', requested: 'ru' },
  ],
  [
    'no exact match just because the browser lists the language',
    { interfaceLanguages: ['ru'], browserLanguages: ['en-US', 'en'] },
    'en',
    { language: 'en', kind: 'default', requested: 'ru' },
  ],
  [
    'the feed’s fallbacks if no request can be met',
    { interfaceLanguages: ['be'], browserLanguages: ['be'] },
    'en ru',
    { language: 'ru', kind: 'author', requested: 'be' },
    { be: ['ru'] },
  ],
  [
    'the feed’s fallbacks for any language',
    { interfaceLanguages: ['ja'] },
    'en fr',
    { language: 'fr', kind: 'author', requested: 'ja' },
    { '*': ['fr'] },
  ],
  [
    'no fallbacks if a request can be met',
    { interfaceLanguages: ['fr'] },
    'en fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
    { fr: ['en'] },
  ],
  [
    'the first available language as a last resort',
    { interfaceLanguages: ['ja'], browserLanguages: ['ko'] },
    'fr en',
    { language: 'fr', kind: 'default', requested: 'ja' },
  ],
  [
    'x-default as a last resort',
    { interfaceLanguages: ['ja'] },
    'fr x-default',
    { language: 'x-default', kind: 'default', requested: 'ja' },
  ],
  [
    'null if no language is available',
    { interfaceLanguages: ['ja'], browserLanguages: ['en'] },
    '',
    { language: null, kind: 'none', requested: 'ja' },
  ],
  [
    'no weight to requests that are not language tags',
    { choice: 'auto', languages: ['', 'und'], interfaceLanguages: ['fr'] },
    'en fr',
    { language: 'fr', kind: 'exact', requested: 'fr' },
  ],
  [
    'English if no request is a language tag',
    { interfaceLanguages: ['auto'] },
    'fr en',
    { language: 'fr', kind: 'default', requested: 'en' },
  ],
  [
    'the author’s spelling and the normalised request',
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
  for (const [name, preferences, available, expected, fallbacks] of CASES) {
    it(`gives ${name}`, () => {
      const tags = available.split(' ').filter(Boolean);
      expect(resolveContentLanguage({ ...NO_PREFERENCES, ...preferences }, tags, fallbacks)).to.deep.equal(expected);
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
