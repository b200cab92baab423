import { expect } from 'chai';
import { dateWords } from '../../../src/formats/shared/date-words.js';
import { dateZones } from '../../../src/formats/shared/date-zones.js';
import { parseLenientDate } from '../../../src/formats/shared/lenient-date.js';
import { parseNewsDate } from '../../../src/model/news-date.js';
import { DATES, NO_DATES } from './lenient-date.cases.js';

const show = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

describe('parseLenientDate', () => {
  for (const [about, rows] of Object.entries(DATES)) {
    describe(`reads ${about}`, () => {
      for (const [written, kind, iso] of rows) {
        it(`${show(written)} is the ${kind} ${iso}`, () => {
          expect(parseLenientDate(written)).to.deep.equal({ kind, iso });
        });
      }
    });
  }

  for (const [about, values] of Object.entries(NO_DATES)) {
    describe(`rejects ${about}`, () => {
      for (const value of values) {
        it(`${typeof value} ${show(value)}`, () => {
          expect(parseLenientDate(value)).to.equal(undefined);
        });
      }
    });
  }

  it('returns dates that parseNewsDate accepts', () => {
    for (const [, , iso] of Object.values(DATES).flat()) expect(parseNewsDate(iso)?.iso).to.equal(iso);
  });

  it('reads at most 100 characters if parseNewsDate fails', () => {
    const date = 'Wed, 12 Sep 2018 14:05:00 GMT';
    const comment = (length: number): string => `${date} (${'x'.repeat(length - date.length - 3)})`;
    expect(parseLenientDate(comment(100))).to.deep.equal({ kind: 'instant', iso: '2018-09-12T14:05:00Z' });
    expect(parseLenientDate(comment(101))).to.equal(undefined);
    expect(parseLenientDate(`2018-9-12T14:05:06.${'0'.repeat(100)}Z`)).to.equal(undefined);
  });

  it('finds no date in repeated parts of dates', () => {
    const pieces = [
      '12 ',
      '(',
      '1',
      '12:',
      'sep ',
      'thang ',
      '[',
      '年',
      '1.',
      '+',
      'p',
      '\ufdfa',
      'م 1',
      'thu 2 ',
      ' ב',
    ];
    for (const piece of pieces) {
      for (const length of [100, 1_000_000]) {
        expect(parseLenientDate(piece.repeat(length).slice(0, length))).to.equal(undefined);
      }
    }
  });

  it('never throws', () => {
    const hostile = { toString: (): never => expect.fail('asked for a string'), valueOf: (): never => expect.fail() };
    const lone = ['\ud800', '12 \udfff 2018', '\u0000', '12\u0000Sep\u00002018'];
    for (const value of [hostile, () => 1, Object.create(null), new Proxy({}, {}), ...lone]) {
      expect(parseLenientDate(value)).to.equal(undefined);
    }
  });
});

describe('a date in the form of RFC 822', () => {
  const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const ZONES = ['GMT', '+0200', '-0000', '+1500'];
  const TIMES = ['09:30:00', '23:59:60', '24:00:00'];
  // The second space makes it a date in words.
  it('is read like the same date in words', () => {
    for (const start of WEEKDAYS.flatMap((weekday) => MONTHS.map((month) => `${weekday}, 31 ${month}`))) {
      for (const end of ['2024', '1970', '1500'].flatMap((year) => TIMES.map((time) => `${year} ${time}`))) {
        for (const zone of ZONES) {
          const date = `${start} ${end} ${zone}`;
          expect(parseLenientDate(date), date).to.deep.equal(parseLenientDate(date.replace(', ', ',  ')));
        }
      }
    }
  });
});

describe('dateWords', () => {
  it('are in lower case', () => {
    expect(dateWords.size).to.be.above(600);
    for (const word of dateWords.keys()) expect(word).to.equal(word.toLowerCase());
  });

  it('name one month each, except Croatian, Polish and Czech ones', () => {
    const names = [...dateWords].filter(([, { months }]) => months.length > 1).map(([word]) => word);
    expect(names).to.deep.equal(['lip', 'srp', 'listopad', 'listopada', 'lis']);
  });

  it('are a month or a day of the week, except a few', () => {
    const names = [...dateWords].filter(([, { months, weekdays }]) => months.length > 0 && weekdays.length > 0);
    expect(names.map(([word]) => word)).to.deep.equal(['sub', 'mar', 'paz']);
  });
});

describe('dateZones', () => {
  it('are offsets, Z or unknown', () => {
    for (const [name, offset] of dateZones) expect(`${name}=${offset}`).to.match(/^[A-Z]{1,4}=(Z|[+-]\d\d:\d\d)?$/);
  });
});
