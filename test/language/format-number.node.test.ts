import { expect } from 'chai';
import { formatNumber, type Grouping } from '../../src/language/format-number.js';

const ENGLISH: Grouping = { separator: ',', from: 1000 };
const INDIAN: Grouping = { separator: ',', from: 1000, isIndian: true };
const SPANISH: Grouping = { separator: '.', from: 10_000 };

const NUMBERS: readonly (readonly [value: number, numbering: string, grouping: Grouping | undefined, text: string])[] =
  [
    [0, 'latn', ENGLISH, '0'],
    [999, 'latn', ENGLISH, '999'],
    [1000, 'latn', ENGLISH, '1,000'],
    [12_345, 'latn', ENGLISH, '12,345'],
    [123_456, 'latn', ENGLISH, '123,456'],
    [1_234_567, 'latn', ENGLISH, '1,234,567'],
    [9999, 'latn', SPANISH, '9999'],
    [10_000, 'latn', SPANISH, '10.000'],
    [1_234_567, 'latn', undefined, '1234567'],
    [999, 'latn', INDIAN, '999'],
    [1000, 'latn', INDIAN, '1,000'],
    [123_456, 'latn', INDIAN, '1,23,456'],
    [12_345_678, 'deva', INDIAN, '१,२३,४५,६७८'],
    [21, 'arab', ENGLISH, '٢١'],
    [1234, 'arabext', { separator: '٬', from: 1000 }, '۱٬۲۳۴'],
    [1234, 'nonsense', ENGLISH, '1,234'],
    [1234.5, 'latn', ENGLISH, '1,234.5'],
    [1234.5, 'latn', { ...SPANISH, decimal: ',' }, '1234,5'],
    [1.5, 'latn', undefined, '1.5'],
  ];

describe('formatNumber', () => {
  for (const [value, numbering, grouping, text] of NUMBERS) {
    it(`${value} in ${numbering}, grouped ${grouping ? `from ${grouping.from}` : 'never'}: ${text}`, () => {
      expect(formatNumber(value, numbering, grouping)).to.equal(text);
    });
  }
});
