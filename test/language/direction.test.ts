import { expect } from '@open-wc/testing';
import { directionOf } from '../../src/language/direction.js';

const CASES: readonly (readonly [string | undefined, 'ltr' | 'rtl'])[] = [
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['AR_sa', 'rtl'],
  ['he', 'rtl'],
  ['iw', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['ps', 'rtl'],
  ['ckb', 'rtl'],
  ['yi', 'rtl'],
  ['dv', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['pa', 'ltr'],
  ['pa-PK', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['az', 'ltr'],
  ['az-IR', 'rtl'],
  ['uz-AF', 'rtl'],
  ['ku', 'ltr'],
  ['en', 'ltr'],
  ['ru', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['', 'ltr'],
  [undefined, 'ltr'],
  ['not a tag', 'ltr'],
];

describe('directionOf', () => {
  for (const [tag, direction] of CASES) {
    it(`${String(tag)} runs ${direction}`, () => {
      expect(directionOf(tag)).to.equal(direction);
    });
  }
});
