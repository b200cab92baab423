import { expect } from '@open-wc/testing';
import { negotiateLanguage, type Negotiation } from '../../src/language/negotiate.js';
import { NEGOTIATION_CASES } from './negotiate.cases.js';
import { PUBLIC_CASES } from './negotiate-public.cases.js';
import { RELATED_CASES } from './negotiate-related.cases.js';

const tags = (list: string): readonly string[] => list.split(' ').filter(Boolean);

/** The function as untyped scripts call it. */
const negotiateAnything = negotiateLanguage as unknown as (...args: readonly unknown[]) => Negotiation;

/** Values that are not lists of strings. */
const GARBAGE: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a number', 42],
  ['not a number', NaN],
  ['a big integer', 10n],
  ['a boolean', true],
  ['a symbol', Symbol('fr')],
  ['a function', () => 'en'],
  ['an object', { language: 'en' }],
  ['an object without prototype', Object.create(null)],
  ['a date', new Date(0)],
  ['a list of garbage', [null, undefined, 42, {}, [], Symbol('en'), Number.prototype]],
  ['a sparse list', new Array(5)],
  ['a list nested three deep', [[['en']]]],
];

const HUGE: readonly (readonly [string, string])[] = [
  ['a million letters', 'e'.repeat(1_000_000)],
  ['a million hyphens', '-'.repeat(1_000_000)],
  ['a million spaces', ' '.repeat(1_000_000)],
  ['a hundred thousand subtags', 'en' + '-abcd'.repeat(100_000)],
  ['a hundred thousand modifiers', 'en' + '@latin'.repeat(100_000)],
  ['control characters', '\u0000\u0001\uD800'],
  ['a tag with markup', 'en"><script>'],
  ['a modifier named like an object property', 'en@constructor'],
  ['a language named like an object property', 'constructor'],
];

describe('negotiateLanguage', () => {
  for (const [group, cases] of Object.entries({ ...NEGOTIATION_CASES, ...RELATED_CASES })) {
    describe(group, () => {
      for (const [requested, available, language, kind, options] of cases) {
        const wanted = JSON.stringify(requested);
        const means = options ? ` with ${JSON.stringify(options)}` : '';
        it(`${wanted} of "${available}"${means} gets ${String(language)}, ${kind}`, () => {
          expect(negotiateLanguage(requested, tags(available), options)).to.deep.equal({ language, kind });
        });
      }
    });
  }

  describe('agrees with other matchers', () => {
    for (const [requested, available, language] of PUBLIC_CASES) {
      it(`${requested} of ${available} gets ${language}`, () => {
        expect(negotiateLanguage(tags(requested), tags(available)).language).to.equal(language);
      });
    }
  });

  describe('never throws', () => {
    for (const [name, value] of GARBAGE) {
      it(`request: ${name}`, () => {
        expect(negotiateAnything(value, ['fr', 'en'])).to.deep.equal({ language: 'fr', kind: 'default' });
      });
      it(`available languages: ${name}`, () => {
        expect(negotiateAnything('en', value)).to.deep.equal({ language: null, kind: 'none' });
      });
      it(`options: ${name}`, () => {
        expect(negotiateAnything('ja', ['fr', 'en'], value)).to.deep.equal({ language: 'fr', kind: 'default' });
      });
      it(`default: ${name}`, () => {
        const options = { default: value };
        expect(negotiateAnything('ja', ['fr', 'en'], options)).to.deep.equal({ language: 'fr', kind: 'default' });
      });
      it(`fallbacks: ${name}`, () => {
        const options = { fallbacks: value };
        expect(negotiateAnything('ja', ['fr', 'en'], options)).to.deep.equal({ language: 'fr', kind: 'default' });
      });
      it(`fallbacks of a language: ${name}`, () => {
        const options = { fallbacks: { ja: value } };
        expect(negotiateAnything('ja', ['fr', 'en'], options)).to.deep.equal({ language: 'fr', kind: 'default' });
      });
    }
    for (const [name, value] of HUGE) {
      it(`request: ${name}`, () => {
        expect(negotiateLanguage(value, ['fr', 'de'])).to.deep.equal({ language: 'fr', kind: 'default' });
      });
      it(`list of requests: ${name}`, () => {
        expect(negotiateLanguage([value, 'de'], ['fr', 'de'])).to.deep.equal({ language: 'de', kind: 'exact' });
      });
      it(`list of available languages: ${name}`, () => {
        expect(negotiateLanguage('de', [value, 'fr', 'de'])).to.deep.equal({ language: 'de', kind: 'exact' });
      });
    }
    it('no arguments', () => {
      expect(negotiateAnything()).to.deep.equal({ language: null, kind: 'none' });
    });
    it('ten thousand languages on either side', () => {
      const many = Array.from({ length: 10_000 }, (_, index) => `x${index}`);
      expect(negotiateLanguage([...many, 'de'], [...many, 'de'])).to.deep.equal({ language: 'de', kind: 'exact' });
    });
  });

  it('does not change its arguments', () => {
    const requested = Object.freeze(['nb', 'en']);
    const available = Object.freeze(['en', 'nn']);
    const fallbacks = Object.freeze({ nb: Object.freeze(['en']) });
    expect(negotiateLanguage(requested, available, Object.freeze({ fallbacks })).language).to.equal('nn');
    expect(available).to.deep.equal(['en', 'nn']);
  });
});
