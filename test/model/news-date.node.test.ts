import { expect } from 'chai';
import { isBefore, parseNewsDate, writtenDay, type NewsDate } from '../../src/model/news-date.js';

const VALID: readonly (readonly [written: string, kind: NewsDate['kind'], iso: string])[] = [
  ['2018-09-12', 'day', '2018-09-12'],
  ['20180912', 'day', '2018-09-12'],
  ['  2018-09-12\n', 'day', '2018-09-12'],
  ['2024-02-29', 'day', '2024-02-29'],
  ['2000-02-29', 'day', '2000-02-29'],
  ['1969-12-31', 'day', '1969-12-31'],
  ['1600-01-01', 'day', '1600-01-01'],
  ['2100-12-31', 'day', '2100-12-31'],
  ['2018-09-12T14:05:06', 'wall', '2018-09-12T14:05:06'],
  ['2018-09-12T14:05', 'wall', '2018-09-12T14:05:00'],
  ['2018-09-12 14:05:06', 'wall', '2018-09-12T14:05:06'],
  ['2018-09-12 14:05', 'wall', '2018-09-12T14:05:00'],
  ['2018-09-12t14:05:06', 'wall', '2018-09-12T14:05:06'],
  ['20180912T140506', 'wall', '2018-09-12T14:05:06'],
  ['2018-09-12T14:05:06.789', 'wall', '2018-09-12T14:05:06'],
  ['2018-09-12T00:00:00', 'wall', '2018-09-12T00:00:00'],
  ['2018-09-12T14:05:06Z', 'instant', '2018-09-12T14:05:06Z'],
  ['2018-09-12T14:05:06z', 'instant', '2018-09-12T14:05:06Z'],
  ['2018-09-12T14:05Z', 'instant', '2018-09-12T14:05:00Z'],
  ['2018-09-12T14:05:06.789Z', 'instant', '2018-09-12T14:05:06Z'],
  ['2018-09-12T14:05:06,789Z', 'instant', '2018-09-12T14:05:06Z'],
  ['2018-09-12T14:05:06+02:00', 'instant', '2018-09-12T14:05:06+02:00'],
  ['2018-09-12T14:05:06+0200', 'instant', '2018-09-12T14:05:06+02:00'],
  ['2018-09-12T14:05:06+02', 'instant', '2018-09-12T14:05:06+02:00'],
  ['2018-09-12T14:05:06-0330', 'instant', '2018-09-12T14:05:06-03:30'],
  ['2018-09-12T14:05:06+05:45', 'instant', '2018-09-12T14:05:06+05:45'],
  ['2018-09-12T14:05:06+14:00', 'instant', '2018-09-12T14:05:06+14:00'],
  ['2018-09-12T14:05:06-11:00', 'instant', '2018-09-12T14:05:06-11:00'],
  ['2018-09-12 14:05:06 +0200', 'instant', '2018-09-12T14:05:06+02:00'],
  ['2018-09-12 14:05+02', 'instant', '2018-09-12T14:05:00+02:00'],
  ['20180912T140506Z', 'instant', '2018-09-12T14:05:06Z'],
  ['20180912T1405+0200', 'instant', '2018-09-12T14:05:00+02:00'],
];

const INVALID: readonly unknown[] = [
  '',
  '0001-01-01T00:00:00Z',
  '0999-01-01',
  '9999-12-31',
  '2561-09-12',
  '1899-12-30T00:00:00',
  '1970-01-01T00:00:00Z',
  '1970-01-01T08:00:00+08:00',
  '1970-01-01 00:00:00',
  ' ',
  '10/05/2022',
  '05.10.2022',
  '12 September 2018',
  'September 12, 2018',
  'Wed, 12 Sep 2018 14:05:06 GMT',
  '2018',
  '2018-09',
  '2018-9-12',
  '18-09-12',
  '2018-W37-3',
  '2018-255',
  '2018/09/12',
  '2018-02-30',
  '2018-02-29',
  '2100-02-29',
  '2018-04-31',
  '2018-13-01',
  '2018-00-10',
  '2018-09-00',
  '2018-09-32',
  '20180230',
  '2018-02-30T12:00:00Z',
  '2018-09-12T24:00:00',
  '2018-09-12T25:00',
  '2018-09-12T14:60',
  '2018-09-12T14:05:60',
  '2018-09-12T14',
  '2018-09-12T',
  '2018-09-12Z',
  '2018-09-12+02:00',
  '2018-09-12T14:05:06+2',
  '2018-09-12T14:05:06+02:60',
  '2018-09-12T14:05:06 CET',
  '2018-09-12T14:05:06+02:00[Europe/Paris]',
  '2018-09-12 yesterday',
  '+2018-09-12',
  '-2018-09-12',
  '+012018-09-12',
  '٢٠١٨-٠٩-١٢',
  'now',
  'Invalid Date',
  '1536760800',
  1536760800000,
  NaN,
  null,
  undefined,
  true,
  {},
  ['2018-09-12'],
  new Date('2018-09-12T00:00:00Z'),
];

describe('parseNewsDate', () => {
  for (const [written, kind, iso] of VALID) {
    it(`${JSON.stringify(written)} is the ${kind} ${iso}`, () => {
      expect(parseNewsDate(written)).to.deep.equal({ kind, iso });
    });
  }

  for (const input of INVALID) {
    it(`${typeof input} ${typeof input === 'string' ? `"${input}"` : String(input)} is not a date`, () => {
      expect(parseNewsDate(input)).to.equal(undefined);
    });
  }

  it('handles a huge string', () => {
    expect(parseNewsDate('2018-09-12T14:05:06.' + '0'.repeat(1_000_000) + 'x')).to.equal(undefined);
    expect(parseNewsDate('2018-09-12T14:05:06' + ' '.repeat(50_000) + 'x')).to.equal(undefined);
  });
});

describe('writtenDay', () => {
  it('is the day as written', () => {
    expect(writtenDay({ kind: 'day', iso: '2018-09-12' })).to.deep.equal({ year: 2018, month: 9, day: 12 });
    const late: NewsDate = { kind: 'instant', iso: '2018-09-12T23:59:59-11:00' };
    expect(writtenDay(late)).to.deep.equal({ year: 2018, month: 9, day: 12 });
    const early: NewsDate = { kind: 'instant', iso: '2024-01-01T00:00:00+14:00' };
    expect(writtenDay(early)).to.deep.equal({ year: 2024, month: 1, day: 1 });
  });
});

const ORDERS: readonly (readonly [what: string, date: string, other: string, isEarlier: boolean])[] = [
  ['a day', '2018-09-12', '2018-09-13', true],
  ['the same day', '2018-09-12', '2018-09-12', false],
  ['a later day', '2018-10-01', '2018-09-30', false],
  ['another year', '2017-12-31', '2018-01-01', true],
  ['an instant', '2018-09-12T14:05:00Z', '2018-09-12T14:05:01Z', true],
  ['the same instant', '2018-09-12T14:05:00Z', '2018-09-12T16:05:00+02:00', false],
  ['an instant with a later hour in an eastern zone', '2018-09-12T23:00:00+14:00', '2018-09-12T10:00:00Z', true],
  ['an instant with a later day in an eastern zone', '2018-09-13T00:30:00+14:00', '2018-09-12T12:00:00Z', true],
  ['an instant with an earlier day in a western zone', '2018-09-12T23:30:00-11:00', '2018-09-13T09:00:00Z', false],
  ['a wall-clock time, compared by day', '2018-09-12T09:00:00', '2018-09-12T10:00:00', false],
  ['a wall-clock time of the previous day', '2018-09-11T23:59:00', '2018-09-12T00:00:00', true],
  ['an instant and a day, as written', '2018-09-12T23:59:00-11:00', '2018-09-13', true],
  ['a day and an instant of that day', '2018-09-12', '2018-09-12T23:59:00+14:00', false],
  ['an instant and a wall-clock time of that day', '2018-09-12T00:00:00+14:00', '2018-09-12T23:00:00', false],
];

describe('isBefore', () => {
  for (const [what, date, other, isEarlier] of ORDERS) {
    it(`${what}: ${date} is ${isEarlier ? '' : 'not '}before ${other}`, () => {
      expect(isBefore(parseNewsDate(date)!, parseNewsDate(other)!)).to.equal(isEarlier);
    });
  }
});
