import { expect } from 'chai';
import { writeCalendar } from '../../../src/elements/news-item/icalendar.js';
import type { NewsEvent } from '../../../src/model/news.js';

const NOW = Date.UTC(2026, 9, 1, 8, 0, 0);

const instant = (iso: string) => ({ kind: 'instant' as const, iso });
const wall = (iso: string) => ({ kind: 'wall' as const, iso });
const day = (iso: string) => ({ kind: 'day' as const, iso });

const write = (event: Partial<NewsEvent>, texts: object = {}): string =>
  writeCalendar(
    {
      uid: 'open-day@port.example',
      title: 'Open day',
      ...texts,
      event: { start: day('2026-11-04'), status: 'scheduled', ...event },
    },
    NOW,
  );

const lineOf = (calendar: string, name: string): string | undefined =>
  calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(name));

describe('writeCalendar', () => {
  it('writes a whole event', () => {
    const calendar = write(
      {
        start: instant('2026-11-04T09:30:00+01:00'),
        end: instant('2026-11-04T17:00:00+01:00'),
      },
      { description: 'See the cranes.', location: 'Quay 7, Ostend', url: 'https://port.example/open-day' },
    );
    expect(calendar).to.equal(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//wco-widgets//EN',
        'BEGIN:VEVENT',
        'UID:open-day@port.example',
        'DTSTAMP:20261001T080000Z',
        'DTSTART:20261104T083000Z',
        'DTEND:20261104T160000Z',
        'SUMMARY:Open day',
        'DESCRIPTION:See the cranes.',
        'LOCATION:Quay 7\\, Ostend',
        'URL:https://port.example/open-day',
        'STATUS:CONFIRMED',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  const TIMES: readonly (readonly [
    about: string,
    event: Partial<NewsEvent>,
    start: string,
    end: string | undefined,
  ])[] = [
    ['one whole day', {}, 'DTSTART;VALUE=DATE:20261104', 'DTEND;VALUE=DATE:20261105'],
    ['three whole days', { end: day('2026-11-06') }, 'DTSTART;VALUE=DATE:20261104', 'DTEND;VALUE=DATE:20261107'],
    [
      'whole days to the end of a month',
      { start: day('2026-12-30'), end: day('2026-12-31') },
      'DTSTART;VALUE=DATE:20261230',
      'DTEND;VALUE=DATE:20270101',
    ],
    [
      'a wall clock with its zone, in winter',
      { start: wall('2026-11-04T09:30:00'), timeZone: 'Europe/Brussels' },
      'DTSTART:20261104T083000Z',
      undefined,
    ],
    [
      'a wall clock with its zone, in summer',
      { start: wall('2026-07-04T09:30:00'), timeZone: 'Europe/Brussels' },
      'DTSTART:20260704T073000Z',
      undefined,
    ],
    [
      'the first of two hours with one name, when summer time ends',
      { start: wall('2026-10-25T02:30:00'), timeZone: 'Europe/Brussels' },
      'DTSTART:20261025T003000Z',
      undefined,
    ],
    ['a wall clock without a zone', { start: wall('2026-11-04T09:30:00') }, 'DTSTART:20261104T093000', undefined],
    [
      'a wall clock with an unknown zone',
      { start: wall('2026-11-04T09:30:00'), timeZone: 'Mars/Olympus' },
      'DTSTART:20261104T093000',
      undefined,
    ],
    [
      'a whole day, without an end of another kind',
      { end: instant('2026-11-04T17:00:00Z') },
      'DTSTART;VALUE=DATE:20261104',
      'DTEND;VALUE=DATE:20261105',
    ],
    [
      'whole days, without an end before the start',
      { end: day('2026-11-01') },
      'DTSTART;VALUE=DATE:20261104',
      'DTEND;VALUE=DATE:20261105',
    ],
    [
      'an instant, without an end before the start',
      { start: instant('2026-11-04T09:00:00Z'), end: instant('2026-11-04T08:00:00Z') },
      'DTSTART:20261104T090000Z',
      undefined,
    ],
  ];
  for (const [about, event, start, end] of TIMES) {
    it(`writes ${about}`, () => {
      const calendar = write(event);
      expect([lineOf(calendar, 'DTSTART'), lineOf(calendar, 'DTEND')]).to.deep.equal([start, end]);
    });
  }

  it('states that an event is cancelled or postponed', () => {
    expect(lineOf(write({ status: 'cancelled' }), 'STATUS')).to.equal('STATUS:CANCELLED');
    expect(lineOf(write({ status: 'postponed' }), 'STATUS')).to.equal('STATUS:TENTATIVE');
  });

  it('escapes texts, so that none can add a property', () => {
    const hostile = 'Day\r\nATTACH:https://evil.example/\rX:1\u2028Y:2\u0085Z:3\u0000; a, b \\ c';
    const calendar = write({}, { title: hostile, description: hostile, location: hostile, uid: hostile });
    const escaped = 'Day\\nATTACH:https://evil.example/\\nX:1\\nY:2\\nZ:3 \\; a\\, b \\\\ c';
    expect(lineOf(calendar, 'SUMMARY')).to.equal(`SUMMARY:${escaped}`);
    expect(lineOf(calendar, 'UID')).to.equal(`UID:${escaped}`);
    expect(calendar.match(/^[A-Z]+/gm)).to.deep.equal(
      'BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION LOCATION STATUS END END'.split(' '),
    );
  });

  it('folds lines after 75 bytes, between characters', () => {
    const calendar = write({}, { title: '🏗️ Журавль и кран '.repeat(12).trim() });
    const encoder = new TextEncoder();
    const lines = calendar.split('\r\n');
    expect(lines.filter((line) => encoder.encode(line).length > 75)).to.deep.equal([]);
    expect(lines.filter((line) => line.startsWith(' ')).length).to.be.greaterThan(3);
    expect(calendar).not.to.include('\ufffd');
    expect(lineOf(calendar, 'SUMMARY')).to.equal(`SUMMARY:${'🏗️ Журавль и кран '.repeat(12).trim()}`);
  });

  it('ends every line with CRLF', () => {
    expect(write({}, { description: 'One\nTwo' }).replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
  });
});
