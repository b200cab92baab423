import { expect } from '@open-wc/testing';
import {
  calendarDay,
  formatDate,
  formatInCalendar,
  formatTime,
  type DateOptions,
  type DateStyle,
  type DateSymbols,
} from '../../src/language/format-date.js';
import { INTERNATIONAL_DATES, SOURCE_LOCALE } from '../../src/messages/generated/en.js';
import am from '../../src/locales/am.js';
import ar from '../../src/locales/ar.js';
import es from '../../src/locales/es.js';
import fa from '../../src/locales/fa.js';
import fr from '../../src/locales/fr.js';
import he from '../../src/locales/he.js';
import hi from '../../src/locales/hi.js';
import ja from '../../src/locales/ja.js';
import ptBR from '../../src/locales/pt-BR.js';
import ptPT from '../../src/locales/pt-PT.js';
import ru from '../../src/locales/ru.js';
import th from '../../src/locales/th.js';
import zhHans from '../../src/locales/zh-Hans.js';
import zhHant from '../../src/locales/zh-Hant.js';
import type { NewsDate } from '../../src/model/news-date.js';

const LOCALES = {
  en: SOURCE_LOCALE,
  'en-001': { dates: INTERNATIONAL_DATES },
  fr,
  es,
  ru,
  ar,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  am,
  fa,
  he,
  hi,
  ja,
  th,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
};
const ENGLISH: DateSymbols = SOURCE_LOCALE.dates;

const day = (iso: string): NewsDate => ({ kind: 'day', iso });
const wall = (iso: string): NewsDate => ({ kind: 'wall', iso });
const instant = (iso: string): NewsDate => ({ kind: 'instant', iso });

/** 12 September 2018, a Wednesday, and 1 January 2024, a Monday. Short Arabic forms contain direction marks. */
const STYLES: readonly (readonly [keyof typeof LOCALES, DateStyle, september: string, january: string])[] = [
  ['en', 'full', 'Wednesday, September 12, 2018', 'Monday, January 1, 2024'],
  ['en', 'long', 'September 12, 2018', 'January 1, 2024'],
  ['en', 'medium', 'Sep 12, 2018', 'Jan 1, 2024'],
  ['en', 'short', '9/12/18', '1/1/24'],
  ['en-001', 'full', 'Wednesday, 12 September 2018', 'Monday, 1 January 2024'],
  ['en-001', 'long', '12 September 2018', '1 January 2024'],
  ['en-001', 'medium', '12 Sept 2018', '1 Jan 2024'],
  ['en-001', 'short', '12/09/2018', '01/01/2024'],
  ['fr', 'full', 'mercredi 12 septembre 2018', 'lundi 1er janvier 2024'],
  ['fr', 'long', '12 septembre 2018', '1er janvier 2024'],
  ['fr', 'medium', '12 sept. 2018', '1er janv. 2024'],
  ['fr', 'short', '12/09/2018', '01/01/2024'],
  ['es', 'full', 'miércoles, 12 de septiembre de 2018', 'lunes, 1 de enero de 2024'],
  ['es', 'long', '12 de septiembre de 2018', '1 de enero de 2024'],
  ['es', 'medium', '12 sept 2018', '1 ene 2024'],
  ['es', 'short', '12/9/18', '1/1/24'],
  ['ru', 'full', 'среда, 12 сентября 2018', 'понедельник, 1 января 2024'],
  ['ru', 'long', '12 сентября 2018', '1 января 2024'],
  ['ru', 'medium', '12 сент. 2018', '1 янв. 2024'],
  ['ru', 'short', '12.09.2018', '01.01.2024'],
  ['ar', 'full', 'الأربعاء، 12 سبتمبر 2018', 'الاثنين، 1 يناير 2024'],
  ['ar', 'long', '12 سبتمبر 2018', '1 يناير 2024'],
  ['ar', 'medium', '12\u200f/09\u200f/2018', '01\u200f/01\u200f/2024'],
  ['ar', 'short', '12\u200f/9\u200f/2018', '1\u200f/1\u200f/2024'],
  ['zh-Hans', 'full', '2018年9月12日星期三', '2024年1月1日星期一'],
  ['zh-Hans', 'long', '2018年9月12日', '2024年1月1日'],
  ['zh-Hans', 'medium', '2018年9月12日', '2024年1月1日'],
  ['zh-Hans', 'short', '2018/9/12', '2024/1/1'],
  ['pt-BR', 'full', 'quarta-feira, 12 de setembro de 2018', 'segunda-feira, 1º de janeiro de 2024'],
  ['pt-BR', 'long', '12 de setembro de 2018', '1º de janeiro de 2024'],
  ['pt-BR', 'medium', '12 de set. de 2018', '1º de jan. de 2024'],
  ['pt-BR', 'short', '12/09/2018', '01/01/2024'],
  ['pt-PT', 'full', 'quarta-feira, 12 de setembro de 2018', 'segunda-feira, 1 de janeiro de 2024'],
  ['pt-PT', 'long', '12 de setembro de 2018', '1 de janeiro de 2024'],
  ['pt-PT', 'medium', '12/09/2018', '01/01/2024'],
  ['pt-PT', 'short', '12/09/18', '01/01/24'],
];

/** Shown as written, in any machine time zone and at both ends of the day. */
const UNMOVED: readonly (readonly [string, NewsDate])[] = [
  ['a day', day('2018-09-12')],
  ['the start of a day', wall('2018-09-12T00:00:00')],
  ['the end of a day', wall('2018-09-12T23:59:59')],
  ['midnight in Paris', instant('2018-09-12T00:00:00+02:00')],
  ['the last minute in Paris', instant('2018-09-12T23:59:00+02:00')],
  ['midnight in Greenwich', instant('2018-09-12T00:00:00Z')],
  ['the last minute in Greenwich', instant('2018-09-12T23:59:59Z')],
  ['midnight at UTC+14', instant('2018-09-12T00:00:00+14:00')],
  ['the last minute at UTC−11', instant('2018-09-12T23:59:00-11:00')],
];

/** Instants in a given time zone. */
const ZONES: readonly (readonly [NewsDate, zone: string, shown: string])[] = [
  [instant('2018-09-12T14:59:00Z'), 'Asia/Tokyo', 'September 12, 2018'],
  [instant('2018-09-12T15:00:00Z'), 'Asia/Tokyo', 'September 13, 2018'],
  [instant('2018-09-12T00:30:00+14:00'), 'Asia/Tokyo', 'September 11, 2018'],
  [instant('2023-12-31T20:00:00-05:00'), 'Asia/Tokyo', 'January 1, 2024'],
  [instant('2024-01-01T03:00:00Z'), 'America/New_York', 'December 31, 2023'],
  [instant('2018-09-12T00:30:00+02:00'), 'UTC', 'September 11, 2018'],
  [instant('2018-09-12T23:30:00-05:00'), 'Nowhere/Atlantis', 'September 12, 2018'],
  [instant('2018-09-12T23:30:00-05:00'), '', 'September 12, 2018'],
  [instant('2018-09-12T23:30:00-05:00'), 'not a zone', 'September 12, 2018'],
  [day('2018-09-12'), 'Asia/Tokyo', 'September 12, 2018'],
  [day('2018-09-12'), 'Pacific/Pago_Pago', 'September 12, 2018'],
  [day('2018-09-12'), 'local', 'September 12, 2018'],
  [wall('2018-09-12T23:59:59'), 'Asia/Tokyo', 'September 12, 2018'],
  [wall('2018-09-12T00:00:00'), 'Pacific/Pago_Pago', 'September 12, 2018'],
  [wall('2018-09-12T00:00:00'), 'local', 'September 12, 2018'],
];

const DIGITS: readonly (readonly [keyof typeof LOCALES, numbering: string | undefined, shown: string])[] = [
  ['ar', undefined, '12 سبتمبر 2018'],
  ['ar', 'latn', '12 سبتمبر 2018'],
  ['ar', 'arab', '١٢ سبتمبر ٢٠١٨'],
  ['ar', 'native', '١٢ سبتمبر ٢٠١٨'],
  ['ar', 'arabext', '۱۲ سبتمبر ۲۰۱۸'],
  ['en', 'native', 'September 12, 2018'],
  ['en', 'arab', 'September ١٢, ٢٠١٨'],
  ['en', 'deva', 'September १२, २०१८'],
  ['en', 'beng', 'September ১২, ২০১৮'],
  ['en', 'nonsense', 'September 12, 2018'],
  ['en', '', 'September 12, 2018'],
  ['en', '!', 'September 12, 2018'],
  ['en', 'a b', 'September 12, 2018'],
  ['ru', 'native', '12 сентября 2018'],
];

describe('formatDate', () => {
  it('uses the long style for inherited names and wrong case', () => {
    for (const style of ['constructor', 'toString', '', 'LONG']) {
      expect(formatDate(day('2018-09-12'), SOURCE_LOCALE.dates, { style: style as 'long' })).to.equal(
        'September 12, 2018',
      );
    }
  });

  for (const [locale, style, september, january] of STYLES) {
    it(`${locale}, ${style}: ${september}; ${january}`, () => {
      const { dates } = LOCALES[locale];
      expect(formatDate(day('2018-09-12'), dates, { style })).to.equal(september);
      expect(formatDate(day('2024-01-01'), dates, { style })).to.equal(january);
    });
  }

  it('is long by default', () => {
    expect(formatDate(day('2018-09-12'), ru.dates)).to.equal('12 сентября 2018');
    expect(formatDate(day('2018-09-12'), ru.dates, { style: undefined })).to.equal('12 сентября 2018');
  });

  it('uses the long style for an unknown style', () => {
    expect(formatDate(day('2018-09-12'), ENGLISH, { style: 'huge' as DateStyle })).to.equal('September 12, 2018');
  });

  it('formats February, August and December', () => {
    const shown = (month: string) => formatDate(day(`2023-${month}-28`), fr.dates);
    expect(shown('02')).to.equal('28 février 2023');
    expect(shown('08')).to.equal('28 août 2023');
    expect(shown('12')).to.equal('28 décembre 2023');
  });

  it('keeps the leading zero of a two-digit year', () => {
    expect(formatDate(day('2005-03-04'), ENGLISH, { style: 'short' })).to.equal('3/4/05');
  });

  it('knows the weekday of a leap day', () => {
    expect(formatDate(day('2024-02-29'), ENGLISH, { style: 'full' })).to.equal('Thursday, February 29, 2024');
  });

  describe('in a distant machine time zone', () => {
    it('runs in the expected time zone', () => {
      const hours = new Date(2018, 8, 12).getTimezoneOffset() / 60;
      expect(hours).to.be.oneOf([11, -14]);
    });

    for (const [name, date] of UNMOVED) {
      it(`keeps ${name} (${date.iso}) on its day`, () => {
        expect(formatDate(date, ENGLISH, { style: 'full' })).to.equal('Wednesday, September 12, 2018');
        expect(calendarDay(date)).to.deep.equal({ year: 2018, month: 9, day: 12 });
      });
    }
  });

  describe('in a time zone', () => {
    for (const [date, timeZone, shown] of ZONES) {
      it(`formats ${date.kind} ${date.iso} in "${timeZone}" as ${shown}`, () => {
        expect(formatDate(date, ENGLISH, { timeZone })).to.equal(shown);
      });
    }

    it('uses the reader’s time zone for "local"', () => {
      const start = instant(new Date(2018, 8, 12, 0, 1).toISOString());
      const end = instant(new Date(2018, 8, 12, 23, 59).toISOString());
      expect(formatDate(start, ENGLISH, { timeZone: 'local' })).to.equal('September 12, 2018');
      expect(formatDate(end, ENGLISH, { timeZone: 'local' })).to.equal('September 12, 2018');
    });

    it('shows the local day for "local", even if the offset’s day differs', () => {
      const date = instant('2018-09-12T10:30:00Z');
      const shown = new Date(2018, 8, 12).getTimezoneOffset() > 0 ? 'September 11, 2018' : 'September 13, 2018';
      expect(formatDate(date, ENGLISH, { timeZone: 'local' })).to.equal(shown);
      expect(formatDate(date, ENGLISH)).to.equal('September 12, 2018');
    });
  });

  describe('with digits', () => {
    for (const [locale, numbering, shown] of DIGITS) {
      it(`${locale}, ${numbering ?? 'by default'}: ${shown}`, () => {
        expect(formatDate(day('2018-09-12'), LOCALES[locale].dates, { numbering })).to.equal(shown);
      });
    }

    it('converts the digits of an ordinal first day', () => {
      expect(formatDate(day('2024-01-01'), fr.dates, { numbering: 'arab' })).to.equal('١er janvier ٢٠٢٤');
    });

    it('keeps the zeros of a pattern', () => {
      const options = { style: 'medium', numbering: 'arab' } as const;
      expect(formatDate(day('2024-01-01'), ar.dates, options)).to.equal('٠١\u200f/٠١\u200f/٢٠٢٤');
    });
  });
});

/** 12 September 2018 in other calendars. */
const CALENDARS: readonly (readonly [keyof typeof LOCALES, calendar: string, shown: string])[] = [
  ['ar', 'islamic-umalqura', '2 محرم 1440 هـ'],
  ['en', 'islamic-umalqura', 'Muharram 2, 1440 AH'],
  ['en-001', 'islamic-umalqura', '2 Muharram 1440 AH'],
  ['fa', 'persian', '۲۱ شهریور ۱۳۹۷'],
  ['en', 'persian', 'Shahrivar 21, 1397 AP'],
  ['th', 'buddhist', '12 กันยายน 2561'],
  ['he', 'hebrew', '3 בתשרי 5779'],
  ['en', 'hebrew', '3 Tishri 5779'],
  ['am', 'ethiopic', '2 መስከረም 2011'],
  ['hi', 'indian', '21 भाद्रपद 1940 शक'],
  ['ja', 'japanese', '平成30年9月12日'],
  ['zh-Hant', 'roc', '民國107年9月12日'],
  ['en', ' Islamic-UMALQURA ', 'Muharram 2, 1440 AH'],
];

/** Values without a second date. */
const NO_CALENDARS = [
  ...['nonsense', '', 'persian x', 'persian-nu-thai', 'gregory', 'ISO8601', 'constructor', '"><img src=x>'],
  'x'.repeat(10_000),
];

describe('formatInCalendar', () => {
  const show = (locale: keyof typeof LOCALES, options: DateOptions, date = day('2018-09-12')): string | undefined =>
    formatInCalendar(date, locale.replace('-001', ''), LOCALES[locale].dates, options);

  for (const [locale, calendar, shown] of CALENDARS) {
    it(`${locale}, ${calendar}: ${shown}`, () => expect(show(locale, { calendar })).to.equal(shown));
  }

  for (const calendar of NO_CALENDARS) {
    it(`returns nothing for “${calendar.slice(0, 20)}”`, () => {
      expect(show('en', { calendar })).to.equal(undefined);
    });
  }

  it('returns nothing in a language that the browser lacks', () => {
    expect(formatInCalendar(day('2018-09-12'), 'qaa', ENGLISH, { calendar: 'persian' })).to.equal(undefined);
    expect(formatInCalendar(day('2018-09-12'), 'no tag', ENGLISH, { calendar: 'persian' })).to.equal(undefined);
  });

  it('returns nothing for a date without a day', () => {
    expect(show('en', { calendar: 'persian' }, day('2018'))).to.equal(undefined);
    expect(show('en', { calendar: 'persian' }, day('2018-09'))).to.equal(undefined);
  });

  it('leaves out stand-ins for eras, and notes in brackets', () => {
    // WebKit has “ERA1” for the first one.
    expect(show('en', { calendar: 'ethiopic' })).to.match(/^Meskerem 2, 2011(?: AM)?$/);
    expect(show('en', { calendar: 'chinese' })).to.equal('Eighth Month 3, 2018');
  });

  it('returns nothing if a month has no name', () => {
    expect(show('ru', { calendar: 'chinese' })).to.equal(undefined);
  });

  it('has words in every style, and no weekday', () => {
    for (const style of ['full', 'medium', 'short'] as const) {
      expect(show('en', { style, calendar: 'persian' })).to.equal('Shahrivar 21, 1397 AP');
    }
  });

  it('uses the digits of the first date', () => {
    expect(show('ar', { calendar: 'islamic-umalqura', numbering: 'native' })).to.equal('٢ محرم ١٤٤٠ هـ');
    expect(show('fa', { calendar: 'persian', numbering: 'latn' })).to.equal('21 شهریور 1397');
  });

  for (const [date, timeZone, shown] of [
    [instant('2018-09-12T23:30:00-05:00'), undefined, '2 Muharram 1440 AH'],
    [instant('2018-09-12T14:59:00Z'), 'Asia/Tokyo', '2 Muharram 1440 AH'],
    [instant('2018-09-12T15:00:00Z'), 'Asia/Tokyo', '3 Muharram 1440 AH'],
    [wall('2018-09-12T23:59:59'), 'Asia/Tokyo', '2 Muharram 1440 AH'],
  ] as const) {
    it(`is the day of the first date: ${date.iso} in ${timeZone ?? 'its own zone'}`, () => {
      expect(show('en-001', { calendar: 'islamic-umalqura', timeZone }, date)).to.equal(shown);
    });
  }
});

/** 12 September 2018, 14:05 UTC. */
const MOMENT = Date.UTC(2018, 8, 12, 14, 5, 59);

const TIMES: readonly (readonly [keyof typeof LOCALES, zone: string, numbering: string | undefined, shown: string])[] =
  [
    ['en', 'UTC', undefined, '14:05'],
    ['fr', 'UTC', undefined, '14:05'],
    ['ar', 'UTC', undefined, '14:05'],
    ['ar', 'UTC', 'native', '١٤:٠٥'],
    ['ar', 'UTC', 'arabext', '۱۴:۰۵'],
    ['en', 'UTC', 'native', '14:05'],
    ['en', 'UTC', 'nonsense', '14:05'],
    ['en', 'Asia/Tokyo', undefined, '23:05'],
    ['en', 'Asia/Kathmandu', undefined, '19:50'],
    ['en', 'America/New_York', undefined, '10:05'],
  ];

describe('formatTime', () => {
  for (const [locale, timeZone, numbering, shown] of TIMES) {
    it(`${locale}, in ${timeZone}, digits ${numbering ?? 'by default'}: ${shown}`, () => {
      expect(formatTime(MOMENT, LOCALES[locale].dates, { timeZone, numbering })).to.equal(shown);
    });
  }

  it('uses a 24-hour clock from 00:00 to 23:59', () => {
    const utc = { timeZone: 'UTC' };
    expect(formatTime(Date.UTC(2018, 8, 12), ENGLISH, utc)).to.equal('00:00');
    expect(formatTime(Date.UTC(2018, 8, 12, 0, 1), ENGLISH, utc)).to.equal('00:01');
    expect(formatTime(Date.UTC(2018, 8, 12, 12), ENGLISH, utc)).to.equal('12:00');
    expect(formatTime(Date.UTC(2018, 8, 12, 23, 59, 59, 999), ENGLISH, utc)).to.equal('23:59');
  });

  for (const timeZone of [undefined, 'local', 'Nowhere/Atlantis', 'not a zone', '']) {
    it(`uses the reader’s time zone ${timeZone === undefined ? 'by default' : `for "${timeZone}"`}`, () => {
      expect(formatTime(new Date(2018, 8, 12, 14, 5).getTime(), ENGLISH, { timeZone })).to.equal('14:05');
    });
  }
});
