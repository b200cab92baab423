/**
 * A date as published:
 * - `instant`: a moment with its offset (`2018-09-12T00:00:00+02:00`);
 * - `day`: a calendar day, the same in all time zones (`2018-09-12`);
 * - `wall`: a date and time without an offset, shown as written (`2018-09-12T14:05:00`).
 */
export interface NewsDate {
  readonly kind: 'instant' | 'day' | 'wall';
  /** ISO 8601, normalised: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss` with `Z` or `±HH:mm` for an instant. */
  readonly iso: string;
}

/** A day of the Gregorian calendar. `month` is 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE_TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d)(?:[.,]\d+)?)?\s*(Z|[+-][01]\d(?::?[0-5]\d)?)?)?$/i;

/** Years of news. Excludes unset dates (`0001-01-01`) and other calendars: 1397 in Iran, 2561 in Thailand. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;

/** The epochs of Unix, Excel and Delphi, which programs write for a missing date. */
const isUnset = ({ kind, iso }: NewsDate): boolean =>
  (kind === 'instant' && Date.parse(iso) === 0) || iso === '1970-01-01T00:00:00' || iso.startsWith('1899-12-30');

/**
 * Parses an ISO 8601 or RFC 3339 date, extended or basic, also with a space for `T` and with offsets such as `+0200`.
 * Returns `undefined` for anything else, for dates that don't exist, and for dates that stand for a missing one.
 * `Date.parse` is not used: it guesses the day of `10/05/2022`.
 */
export const parseNewsDate = (input: unknown): NewsDate | undefined => {
  const date = parseExact(input);
  return date && !isUnset(date) ? date : undefined;
};

const parseExact = (input: unknown): NewsDate | undefined => {
  const match = typeof input === 'string' ? DATE_TIME.exec(input.trim()) : null;
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', offset] = match;
  const date = `${year}-${month}-${day}`;
  if (!(Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR)) return undefined;
  if (!existsInCalendar(Number(year), Number(month), Number(day))) return undefined;
  if (!hour) return { kind: 'day', iso: date };
  const time = `${date}T${hour}:${minute}:${second}`;
  if (!offset) return { kind: 'wall', iso: time };
  const [, sign, hours, minutes = '00'] = /([+-])(\d\d):?(\d\d)?/.exec(offset) ?? [];
  return { kind: 'instant', iso: time + (sign ? `${sign}${hours}:${minutes}` : 'Z') };
};

/** Days of the months, in a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By arithmetic, because `Date` is slow, and turns 30 February into 1 March. */
const existsInCalendar = (year: number, month: number, day: number): boolean =>
  day > 0 &&
  day <= (DAYS[month - 1] ?? 0) &&
  (month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)));

/** The day as written, independent of the local time zone. */
export const writtenDay = ({ iso }: NewsDate): CalendarDay => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** Whether a date is before another. Instants are compared as moments, other dates by their day as written. */
export const isBefore = (date: NewsDate, other: NewsDate): boolean =>
  date.kind === 'instant' && other.kind === 'instant'
    ? Date.parse(date.iso) < Date.parse(other.iso)
    : date.iso.slice(0, 10) < other.iso.slice(0, 10);
