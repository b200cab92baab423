/** Wall clocks of time zones. Loaded on demand, with events. */
import type { NewsDate } from '../model/news-date.js';
import { calendarDay } from './format-date.js';
import { timeFormat } from './intl-cache.js';

const MINUTE_MS = 60_000;

const padded = (value: number, length = 2): string => String(value).padStart(length, '0');

/** The date and time in a zone (`local`: the reader's) at a moment, in ISO 8601; `undefined` for an unknown zone. */
const wallAt = (milliseconds: number, zone: string): string | undefined => {
  const time = timeFormat(zone)?.format(milliseconds);
  const { year, month, day } = calendarDay({ kind: 'instant', iso: new Date(milliseconds).toISOString() }, zone);
  return time && `${padded(year, 4)}-${padded(month)}-${padded(day)}T${time}:00`;
};

/** Minutes by which a zone is ahead of UTC at a moment. */
const offsetAt = (milliseconds: number, zone: string): number => {
  const wall = wallAt(milliseconds, zone);
  return wall === undefined ? 0 : Math.round((Date.parse(`${wall}Z`) - milliseconds) / MINUTE_MS);
};

/** The moment of a date and time in a zone. The first of two, if the time occurs twice because clocks go back. */
const momentOf = (wall: string, zone: string): number => {
  const asUtc = Date.parse(`${wall}Z`);
  // The offsets of the zone before and after, which differ when clocks change.
  const guesses = [-1, 1].map((day) => asUtc - offsetAt(asUtc + day * 86_400_000, zone) * MINUTE_MS);
  return guesses.find((guess) => wallAt(guess, zone) === wall.replace(/\d\d$/, '00')) ?? guesses[0] ?? asUtc;
};

/** `+01:00` in minutes; 0 for `Z`. */
const writtenOffset = (iso: string): number => {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** A date and time as clocks of its zone show it. */
export interface ZonedTime {
  /** The calendar day, or the date and time on the wall. */
  readonly date: NewsDate;
  /** Milliseconds since 1970; missing for a day, and for a time whose zone is unknown. */
  readonly moment?: number;
  /** Minutes ahead of UTC. */
  readonly offset?: number;
}

/** Whether the browser knows a zone. */
export const isTimeZone = (zone: string | undefined): zone is string =>
  zone !== undefined && zone !== 'local' && /^[\w+/-]{1,64}$/.test(zone) && timeFormat(zone) !== undefined;

/**
 * A date on the clocks of a zone. Without a zone, an instant is shown with the offset it is written with.
 *
 * @param zone a known IANA zone, or `local` for the reader's
 */
export const inZone = (date: NewsDate, zone: string | undefined): ZonedTime => {
  if (date.kind === 'day' || (date.kind === 'wall' && !zone)) return { date };
  const moment = date.kind === 'instant' || !zone ? Date.parse(date.iso) : momentOf(date.iso, zone);
  const wall = (zone && wallAt(moment, zone)) ?? date.iso.slice(0, 19);
  return {
    date: { kind: 'wall', iso: wall },
    moment,
    offset: zone ? offsetAt(moment, zone) : writtenOffset(date.iso),
  };
};

/** "UTC", "UTC+1", "UTC−3:30": the same in all languages. */
export const offsetName = (offset: number): string => {
  const minutes = Math.abs(offset);
  const rest = minutes % 60;
  if (minutes === 0) return 'UTC';
  return `UTC${offset < 0 ? '\u2212' : '+'}${Math.floor(minutes / 60)}${rest ? `:${padded(rest)}` : ''}`;
};
