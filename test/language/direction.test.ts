import { expect } from '@open-wc/testing';
import { directionOf, directionOfBody, directionOfText } from '../../src/language/direction.js';

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

const TEXTS: readonly (readonly [text: string, direction: string, ofBody: string])[] = [
  ['WCO تعلن عن موانئ', 'rtl', 'rtl'],
  ['مرفأ is the word for port', 'ltr', 'ltr'],
  ['Ports', 'auto', 'ltr'],
  ['موانئ', 'auto', 'rtl'],
  ['PDF 2024 דוח שנתי', 'rtl', 'rtl'],
  ['נמל port', 'ltr', 'ltr'],
  ['אב ab', 'auto', 'rtl'],
  ['2018–2019', 'auto', 'ltr'],
  ['', 'auto', 'ltr'],
];

describe('directionOfText and directionOfBody', () => {
  for (const [text, direction, ofBody] of TEXTS) {
    it(`return ${direction} and ${ofBody} for "${text}"`, () => {
      expect([directionOfText(text), directionOfBody(text)]).to.deep.equal([direction, ofBody]);
    });
  }
});

describe('directionOf', () => {
  for (const [tag, direction] of CASES) {
    it(`${String(tag)} runs ${direction}`, () => {
      expect(directionOf(tag)).to.equal(direction);
    });
  }

  it('knows every two-letter language that this engine writes right to left', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
    const regions =
      'AE AF AZ BA CC CM CN DZ EG GB ID IL IN IQ IR JO KG KM KW KZ LB LY MA MM MN MR MV MY NE NG OM PK PS QA RU SA SD SN SO SY TD TJ TM TN TR TZ US UZ YE';
    const isRtl = (tag: string): boolean =>
      /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg)$/.test(new Intl.Locale(tag).maximize().script ?? '');
    const wrong = letters.flatMap((a) =>
      letters.flatMap((b) =>
        ['', ...regions.split(' ')]
          .map((region) => [a + b, region].filter(Boolean).join('-'))
          .filter((tag) => {
            // These are not languages, or the engine reads them as another language.
            const { language } = new Intl.Locale(tag);
            return language.length === 2 && isRtl(tag) !== (directionOf(tag) === 'rtl') && isRtl(tag);
          }),
      ),
    );
    expect(wrong).to.deep.equal([]);
  });
});
