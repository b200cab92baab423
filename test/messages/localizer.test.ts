import { expect, fixture, html } from '@open-wc/testing';
import ar from '../../src/locales/ar.js';
import type { LocaleData } from '../../src/messages/locale-data.js';
import { Localizer } from '../../src/messages/localizer.js';
import { SOURCE_LOCALE } from '../../src/messages/generated/en.js';
import { msg, type Message } from '../../src/messages/message.js';

const retry = msg('Try again', { id: 'test.retry', desc: '' });
const updated = msg('Updated: {date}', { id: 'test.updated', desc: '' });
const pair = msg('{exonym} ({autonym})', { id: 'test.pair', desc: '' });
const days = msg('{count, plural, one {# day} other {# days}}', { id: 'test.days', desc: '' });

const DATES: LocaleData['dates'] = {
  months: 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  shortMonths: 'sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru',
  weekdays: 'niedziela|poniedziałek|wtorek|środa|czwartek|piątek|sobota',
  patterns: { full: 'EEEE, d MMMM y', long: 'd MMMM y', medium: 'd MMM y', short: 'd.MM.y' },
  numbering: 'latn',
  nativeNumbering: 'latn',
};

const MESSAGES: Readonly<Record<string, string>> = {
  'test.retry': 'Spróbuj ponownie',
  'test.updated': 'Zaktualizowano: {date}',
  'test.pair': '{autonym} – {exonym}',
  'test.days': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
};

const polish = (messages: Readonly<Record<string, string>> = MESSAGES): Localizer =>
  new Localizer({ tag: 'pl', messages, dates: DATES, languages: { ru: 'rosyjski', 'zh-Hant': 'chiński tradycyjny' } });

/** Invalid translations. */
const UNUSABLE: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['missing', {}],
  ['an unclosed argument', { 'test.updated': 'Zaktualizowano: {date' }],
  ['an unnamed argument', { 'test.updated': 'Zaktualizowano: {}' }],
  ['unsupported ICU syntax', { 'test.updated': 'Zaktualizowano: {date, date, long}' }],
  ['null', { 'test.updated': null }],
  ['a number', { 'test.updated': 42 }],
  ['an object', { 'test.updated': { text: 'Zaktualizowano: {date}' } }],
];

const PLURALS: readonly (readonly [count: number, text: string])[] = [
  [0, '0 dni'],
  [1, '1 dzień'],
  [2, '2 dni'],
  [5, '5 dni'],
  [21, '21 dni'],
  [22, '22 dni'],
  [1.5, '1.5 dnia'],
  [1234, '1234 dni'],
];

describe('Localizer', () => {
  it('has the tag and direction of its language', () => {
    expect([polish().tag, polish().dir]).to.deep.equal(['pl', 'ltr']);
    const arabic = new Localizer({ tag: 'ar-EG', messages: {}, dates: DATES, languages: {} });
    expect([arabic.tag, arabic.dir]).to.deep.equal(['ar-EG', 'rtl']);
  });

  describe('text', () => {
    it('is translated', () => {
      expect(polish().text(retry)).to.equal('Spróbuj ponownie');
    });

    it('puts arguments where the translation has them', () => {
      expect(polish().text(updated, { date: '12 września 2018' })).to.equal('Zaktualizowano: 12 września 2018');
      expect(polish().text(pair, { exonym: 'rosyjski', autonym: 'русский' })).to.equal('русский – rosyjski');
    });

    it('keeps braces and markup in an argument as text', () => {
      expect(polish().text(updated, { date: '{x} <b>' })).to.equal('Zaktualizowano: {x} <b>');
    });

    it('uses the language’s digits and grouping', () => {
      const dates = { ...DATES, numbering: 'arab' };
      const grouping = { separator: '\u066c', from: 1000 };
      const arabic = new Localizer({ tag: 'ar', messages: {}, dates, grouping, languages: {} });
      expect(arabic.text(days, { count: 1234 })).to.equal('١٬٢٣٤ days');
      expect(arabic.text(updated, { date: 1234 })).to.equal('Updated: ١٬٢٣٤');
    });

    for (const [count, text] of PLURALS) {
      it(`formats ${count} as ${text}`, () => {
        expect(polish().text(days, { count })).to.equal(text);
      });
    }
  });

  describe('falls back to English for an invalid translation', () => {
    for (const [name, messages] of UNUSABLE) {
      it(name, () => {
        const localizer = polish(messages as Record<string, string>);
        expect(localizer.text(updated, { date: '2018' })).to.equal('Updated: 2018');
      });
    }

    it('and uses English plural rules', () => {
      const localizer = new Localizer({ tag: 'ru', messages: {}, dates: DATES, languages: {} });
      expect(localizer.text(days, { count: 21 })).to.equal('21 days');
      expect(localizer.text(days, { count: 1 })).to.equal('1 day');
    });

    it('every time', () => {
      const localizer = polish({ 'test.retry': 'Spróbuj {' });
      expect([localizer.text(retry), localizer.text(retry)]).to.deep.equal(['Try again', 'Try again']);
    });

    it('and keeps the valid ones', () => {
      const localizer = polish({ ...MESSAGES, 'test.retry': 'Spróbuj {' });
      expect(localizer.text(updated, { date: '2018' })).to.equal('Zaktualizowano: 2018');
    });

    it('and inherits nothing from objects', () => {
      const message: Message = { id: 'toString', text: 'Try again' };
      expect(polish().text(message)).to.equal('Try again');
    });
  });

  describe('parts', () => {
    it('are text and arguments, in the order of the translation', () => {
      const name = { lang: 'ru' };
      const parts = polish().parts(pair, { exonym: 'rosyjski', autonym: name });
      expect(parts).to.deep.equal([name, ' – ', 'rosyjski']);
      expect(parts[0]).to.equal(name);
    });

    it('format a number as text', () => {
      expect(polish().parts(days, { count: 1 })).to.deep.equal(['1', ' dzień']);
    });

    it('can be templates', async () => {
      const parts = polish().parts(pair, {
        exonym: html`<b>rosyjski</b>`,
        autonym: html`<bdi lang="ru">русский</bdi>`,
      });
      const element = await fixture(html`<p>${parts}</p>`);
      expect(element).dom.to.equal('<p><bdi lang="ru">русский</bdi> – <b>rosyjski</b></p>');
    });

    it('never turn text into markup', async () => {
      const parts = polish({ 'test.updated': '<b>Zaktualizowano</b>: {date}' }).parts(updated, { date: '<i>x</i>' });
      const element = await fixture(html`<p>${parts}</p>`);
      expect(element.childElementCount).to.equal(0);
      expect(element.textContent).to.equal('<b>Zaktualizowano</b>: <i>x</i>');
    });
  });

  it('formats dates in its language', () => {
    const date = { kind: 'day', iso: '2018-09-12' } as const;
    expect(polish().date(date)).to.equal('12 września 2018');
    expect(polish().date(date, { style: 'full' })).to.equal('środa, 12 września 2018');
    expect(polish().date(date, { style: 'medium', numbering: 'arab' })).to.equal('١٢ wrz ٢٠١٨');
  });

  it('names languages in its language', () => {
    expect(polish().languageName('ru-RU')).to.equal('rosyjski');
    expect(polish().languageName('zh-TW')).to.equal('chiński tradycyjny');
    expect(polish().languageName('not a tag')).to.equal('not a tag');
  });

  describe('date in two calendars', () => {
    const date = { kind: 'day', iso: '2018-09-12' } as const;
    const options = { calendar: 'islamic-umalqura' };

    it('has the brackets of the language', () => {
      const english = (messages: LocaleData['messages']) => new Localizer({ ...SOURCE_LOCALE, messages });
      expect(english({}).date(date, options)).to.equal('September 12, 2018 (Muharram 2, 1440 AH)');
      expect(english({ 'common.pair': '{exonym}（{autonym}）' }).date(date, options)).to.equal(
        'September 12, 2018（Muharram 2, 1440 AH）',
      );
    });

    it('isolates the second one from text that runs from right to left', () => {
      expect(new Localizer(ar).date(date, options)).to.equal('12 سبتمبر 2018 (\u20682 محرم 1440 هـ\u2069)');
    });

    it('is only the first one if there is no such calendar', () => {
      expect(polish().date(date, { calendar: 'nonsense' })).to.equal('12 września 2018');
      expect(polish().date(date, { calendar: '' })).to.equal('12 września 2018');
    });

    it('does not stand beside a time', () => {
      const at = Date.UTC(2018, 8, 12, 14, 5);
      expect(polish().moment(at, { ...options, timeZone: 'UTC' })).to.equal('12 września 2018, 14:05');
    });
  });

  describe('moment', () => {
    const at = Date.UTC(2018, 8, 12, 14, 5);

    it('joins a date and a time of day as the language does', () => {
      expect(polish().moment(at, { timeZone: 'UTC' })).to.equal('12 września 2018, 14:05');
      const joined = polish({ 'common.dateTime': '{date} o {time}' });
      expect(joined.moment(at, { timeZone: 'UTC', style: 'short' })).to.equal('12.09.2018 o 14:05');
    });

    it('uses one time zone for the day and the hour', () => {
      expect(polish().moment(at, { timeZone: 'Asia/Tokyo' })).to.equal('12 września 2018, 23:05');
      expect(polish().moment(at, { timeZone: 'Pacific/Kiritimati' })).to.equal('13 września 2018, 04:05');
    });

    it('uses one set of digits', () => {
      expect(polish().moment(at, { timeZone: 'UTC', numbering: 'arab' })).to.equal('١٢ września ٢٠١٨, ١٤:٠٥');
    });

    for (const timeZone of [undefined, 'local', 'Nowhere/Atlantis', '']) {
      it(`uses the reader’s time zone ${timeZone === undefined ? 'by default' : `for "${timeZone}"`}, around midnight`, () => {
        const early = new Date(2018, 8, 12, 0, 5).getTime();
        const late = new Date(2018, 8, 12, 23, 55).getTime();
        expect(polish().moment(early, { timeZone })).to.equal('12 września 2018, 00:05');
        expect(polish().moment(late, { timeZone })).to.equal('12 września 2018, 23:55');
      });
    }

    it('uses the reader’s time zone by default', () => {
      expect(polish().moment(new Date(2018, 8, 12, 14, 5).getTime())).to.equal('12 września 2018, 14:05');
    });
  });

  describe('regionName', () => {
    it('names regions in its language', () => {
      expect(polish().regionName('BE')).to.equal('Belgia');
      expect(polish().regionName('JP')).to.equal('Japonia');
    });

    for (const code of ['XX', 'be', 'BEL', '056', '', 'B', '<b>']) {
      it(`returns “${code}” for “${code}”, which isn’t a country code`, () => {
        expect(polish().regionName(code)).to.equal(code);
      });
    }

    it('returns the code if the engine does not know the language', () => {
      const unknown = new Localizer({ tag: 'not a tag', messages: {}, dates: DATES, languages: {} });
      expect(unknown.regionName('BE')).to.equal('BE');
    });
  });

  it('uses the plural form “other” for an unknown language', () => {
    const localizer = new Localizer({
      tag: 'not a tag',
      messages: { 'test.days': '{count, plural, one {# x} other {# xs}}' },
      dates: DATES,
      languages: {},
    });
    expect(localizer.text(days, { count: 1 })).to.equal('1 xs');
  });
});
