import { expect } from '@open-wc/testing';
import { renderEvent } from '../../../src/elements/news-item/event.js';
import type { DateOptions } from '../../../src/language/format-date.js';
import type { NewsEvent, NewsItem } from '../../../src/model/news.js';
import { textOf } from '../../support/dom.js';
import { draw, readerOf, type ReaderLanguage } from '../parts/fixtures/reader.js';

const instant = (iso: string) => ({ kind: 'instant' as const, iso });
const wall = (iso: string) => ({ kind: 'wall' as const, iso });
const day = (iso: string) => ({ kind: 'day' as const, iso });

const VERSION = {
  language: 'en',
  url: 'https://port.example/open-day',
  headline: 'Open day',
  kind: 'original',
} as const;

const ITEM: NewsItem = {
  id: 'open-day',
  versions: [VERSION],
  authors: [],
  images: [],
  attachments: [],
  topics: [],
  places: [],
  contacts: [],
  related: [],
};

const drawEvent = (
  event: Partial<NewsEvent>,
  reader: ReaderLanguage = 'en',
  {
    isLocal = false,
    canSave = true,
    ...more
  }: { isLocal?: boolean; canSave?: boolean; linkTarget?: string; date?: DateOptions } = {},
): Promise<HTMLElement> =>
  draw(
    renderEvent(
      ITEM,
      { start: day('2026-11-04'), status: 'scheduled', ...event },
      VERSION,
      'Open day',
      readerOf(reader, more),
      { isLocal, canSave, orderAddress: () => undefined, regionName: (code) => code },
    ),
  );

const textOfPart = (root: HTMLElement, name: string): string => textOf(root.querySelector(`[part="${name}"]`));

const MORNING = instant('2026-11-04T09:30:00+01:00');

const TIMES: readonly (readonly [about: string, event: Partial<NewsEvent>, reader: ReaderLanguage, shown: string])[] = [
  ['a day', {}, 'en', 'November 4, 2026'],
  ['days of one month', { end: day('2026-11-06') }, 'en', 'November 4 – 6, 2026'],
  ['', { end: day('2026-11-06') }, 'ru', '4–6 ноября 2026'],
  ['', { start: day('2026-11-01'), end: day('2026-11-03') }, 'fr', '1er–3 novembre 2026'],
  ['', { end: day('2026-11-06') }, 'ar', '4–6 نوفمبر 2026'],
  ['', { end: day('2026-11-06') }, 'zh-Hans', '2026年11月4日 – 6日'],
  ['days of two months', { end: day('2026-12-01') }, 'en', 'November 4, 2026 – December 1, 2026'],
  ['days that end in one digit', { end: day('2026-11-14') }, 'en', 'November 4 – 14, 2026'],
  ['an end before the start', { end: day('2026-11-03') }, 'en', 'November 4, 2026'],
  ['an end on the same day', { end: day('2026-11-04') }, 'en', 'November 4, 2026'],
  ['a time', { start: MORNING }, 'en', 'November 4, 2026, 09:30'],
  [
    'start and end',
    { start: MORNING, end: instant('2026-11-04T17:00:00+01:00') },
    'en',
    'November 4, 2026, 09:30 – 17:00',
  ],
  [
    'start and end',
    { start: MORNING, end: instant('2026-11-04T17:00:00+01:00') },
    'ru',
    '4 ноября 2026, 09:30 – 17:00',
  ],
  [
    'start and end',
    { start: MORNING, end: instant('2026-11-04T17:00:00+01:00') },
    'fr',
    '4 novembre 2026, 09:30 – 17:00',
  ],
  [
    'start and end',
    { start: MORNING, end: instant('2026-11-04T17:00:00+01:00') },
    'zh-Hans',
    '2026年11月4日 09:30至17:00',
  ],
  [
    'times of two days',
    { start: MORNING, end: instant('2026-11-06T17:00:00+01:00') },
    'en',
    'November 4, 2026, 09:30 – November 6, 2026, 17:00',
  ],
  ['an end that is not later', { start: MORNING, end: MORNING }, 'en', 'November 4, 2026, 09:30'],
  [
    'an instant of another offset, in the time zone of the event',
    { start: instant('2026-11-04T23:30:00Z'), timeZone: 'Asia/Tokyo' },
    'en',
    'November 5, 2026, 08:30',
  ],
  ['a wall clock', { start: wall('2026-11-04T09:30:00') }, 'en', 'November 4, 2026, 09:30'],
];

const ZONES: readonly (readonly [about: string, event: Partial<NewsEvent>, shown: string])[] = [
  ['a zone', { start: wall('2026-11-04T09:30:00'), timeZone: 'Europe/Brussels' }, 'Europe/Brussels (UTC+1)'],
  ['summer', { start: wall('2026-07-04T09:30:00'), timeZone: 'Europe/Brussels' }, 'Europe/Brussels (UTC+2)'],
  ['half an hour', { start: MORNING, timeZone: 'America/St_Johns' }, 'America/St Johns (UTC−3:30)'],
  ['an offset alone', { start: instant('2026-11-04T09:30:00+05:45') }, 'UTC+5:45'],
  ['UTC', { start: instant('2026-11-04T09:30:00Z') }, 'UTC'],
  ['a zone that does not exist', { start: MORNING, timeZone: 'Mars/Olympus' }, 'UTC+1'],
  ['no zone', { start: wall('2026-11-04T09:30:00') }, ''],
  ['a day', { timeZone: 'Europe/Brussels' }, ''],
];

describe('renderEvent', () => {
  for (const [about, event, reader, shown] of TIMES) {
    it(`${about} in ${reader}: ${shown}`, async () => {
      expect(textOf((await drawEvent(event, reader)).querySelector('time'))).to.equal(shown);
    });
  }

  it('keeps the dash on the line of the start', async () => {
    const event = { start: MORNING, end: instant('2026-11-04T17:00:00+01:00') };
    expect((await drawEvent(event, 'en')).querySelector('time')!.textContent).to.contain('09:30\u00A0– 17:00');
  });

  for (const [about, event, shown] of ZONES) {
    it(`${about}: ${shown}`, async () => {
      expect(textOfPart(await drawEvent(event), 'event-zone')).to.equal(shown);
    });
  }

  for (const [about, event, shown] of [
    ['a day', {}, 'November 4, 2026 (Aban 13, 1405 AP)'],
    [
      'a day with times',
      { start: MORNING, end: instant('2026-11-04T17:00:00+01:00') },
      'November 4, 2026 (Aban 13, 1405 AP), 09:30 – 17:00',
    ],
    ['days of one month', { end: day('2026-11-06') }, 'November 4 – 6, 2026'],
    ['days of two months', { end: day('2026-12-01') }, 'November 4, 2026 – December 1, 2026'],
  ] as const) {
    it(`${about} in a second calendar: ${shown}`, async () => {
      const root = await drawEvent(event, 'en', { date: { calendar: 'persian' } });
      expect(textOf(root.querySelector('time'))).to.equal(shown);
    });
  }

  it('adds the reader’s local time if it differs', async () => {
    // At least one of these zones differs from the machine’s.
    const texts = await Promise.all(
      ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(async (timeZone) => {
        const event = { start: wall('2026-11-04T12:00:00'), timeZone };
        const root = await drawEvent(event, 'en', { isLocal: true, date: { calendar: 'persian' } });
        return textOfPart(root, 'event-local');
      }),
    );
    const [local] = texts.filter(Boolean);
    expect(local).to.match(/^In your time zone: November \d+, 2026, \d\d:\d\d \(UTC(?:[+−]\d+(?::\d\d)?)?\)$/);
    expect(textOfPart(await drawEvent({ start: MORNING }), 'event-local')).to.equal('');
    expect(textOfPart(await drawEvent({}, 'en', { isLocal: true }), 'event-local')).to.equal('');
  });

  for (const [status, shown] of [
    ['scheduled', ''],
    ['cancelled', 'This event has been cancelled.'],
    ['postponed', 'This event has been postponed.'],
    ['rescheduled', 'The date of this event has changed.'],
  ] as const) {
    it(`says of a ${status} event: ${shown || 'nothing'}`, async () => {
      expect(textOfPart(await drawEvent({ status }), 'event-status')).to.equal(shown);
    });
  }

  it('shows the place and the link for taking part, each text in its language', async () => {
    const root = await drawEvent(
      {
        place: {
          name: [{ language: 'fr', value: 'Maison du port' }],
          address: { lines: ['Quay 7'], locality: 'Ostend', postalCode: '8400', country: 'BE' },
        },
        online: 'https://port.example/live',
      },
      'ar',
    );
    const name = root.querySelector('[part="event-place"] bdi')!;
    expect([name.getAttribute('lang'), name.getAttribute('dir'), name.textContent]).to.deep.equal([
      'fr',
      'ltr',
      'Maison du port',
    ]);
    expect(root.querySelector('.lines bdi')!.textContent).to.equal('Quay 7\n8400 Ostend');
    expect(root.querySelector('a')!.href).to.equal('https://port.example/live');
    const section = root.querySelector<HTMLElement>('[part="event"]')!;
    expect([section.lang, section.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('links to the web only', async () => {
    const root = await drawEvent({ online: 'javascript:alert(1)' });
    expect(root.querySelector('a')).to.equal(null);
  });

  it('has no button without a script', async () => {
    expect((await drawEvent({}, 'en', { canSave: false })).querySelector('button')).to.equal(null);
  });

  it('saves the event', async () => {
    const root = await drawEvent({ start: MORNING });
    const saved: { name: string; text: Promise<string> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function keep(this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) });
    };
    try {
      root.querySelector('button')!.click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.map(({ name }) => name)).to.deep.equal(['Open day.ics']);
    const text = await saved[0]!.text;
    expect(text.split('\r\n').slice(4, 5)).to.deep.equal(['UID:open-day@port.example']);
    expect(text).to.include('\r\nDTSTART:20261104T083000Z\r\n');
  });
});
