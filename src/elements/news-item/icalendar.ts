/** Events as iCalendar files (RFC 5545). */
import { isTimeZone, inZone } from '../../language/time-zones.js';
import { isBefore, type NewsDate } from '../../model/news-date.js';
import type { NewsEvent } from '../../model/news.js';

/** An event in one language. */
export interface PlainEvent {
  /** Globally unique, and the same each time the event is saved. */
  readonly uid: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly location?: string | undefined;
  readonly event: NewsEvent;
}

/** Without the line break. */
const MAX_LINE_BYTES = 75;

const encoder = new TextEncoder();

/** Folds a line between characters. Continuations start with a space. */
const fold = (line: string): string => {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (bytes + length > MAX_LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return folded;
};

/** Escapes a text. Line breaks become `\n`, other control characters spaces, so that no text can add a property. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    // eslint-disable-next-line no-control-regex -- to remove them
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** `20261104T083000Z` */
const utc = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');

const nextDay = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * A property with a day, a moment in UTC, or a time without a zone, which is the same local time everywhere. The end of
 * an event of whole days is the day after the last one.
 */
const dateLine = (name: 'DTSTART' | 'DTEND', date: NewsDate, zone: string | undefined): string => {
  if (date.kind === 'day') {
    const day = name === 'DTEND' ? nextDay(date.iso) : date.iso;
    return `${name};VALUE=DATE:${day.replaceAll('-', '')}`;
  }
  const { moment } = inZone(date, zone);
  return `${name}:${moment === undefined ? date.iso.replace(/[-:]/g, '') : utc(moment)}`;
};

const STATUSES: Readonly<Record<NewsEvent['status'], string>> = {
  scheduled: 'CONFIRMED',
  rescheduled: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/**
 * Writes an event as a calendar.
 *
 * @param now milliseconds since 1970
 */
export const writeCalendar = ({ event, ...texts }: PlainEvent, now: number): string => {
  const { uid, title, description, url, location } = texts;
  const zone = isTimeZone(event.timeZone) ? event.timeZone : undefined;
  const { start, end } = event;
  // An end of another kind than the start, or before it, is invalid.
  const isWhole = start.kind === 'day';
  const isValid = end !== undefined && (end.kind === 'day') === isWhole && !isBefore(end, start);
  const last = isValid ? end : isWhole ? start : undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wco-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(now)}`,
    dateLine('DTSTART', start, zone),
    ...(last ? [dateLine('DTEND', last, zone)] : []),
    `SUMMARY:${escapeText(title)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    // A URI value is not escaped.
    ...(url && URL.canParse(url) ? [`URL:${new URL(url).href}`] : []),
    `STATUS:${STATUSES[event.status]}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
};
