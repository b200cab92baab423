/**
 * A date as published:
 * - `instant`: a moment, with the offset it was written with (`2018-09-12T00:00:00+02:00`);
 * - `day`: a calendar day, the same everywhere (`2018-09-12`);
 * - `wall`: a clock reading without a zone, shown as written (`2018-09-12T14:05:00`).
 */
export interface NewsDate {
  readonly kind: 'instant' | 'day' | 'wall';
  /** ISO 8601, normalised: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss` with `Z` or `±HH:mm` for an instant. */
  readonly iso: string;
}

/** The clock reading a date was written with; `hour` and `minute` are missing for a day. */
export interface CalendarFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
}

const DATE_TIME =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const normaliseOffset = (offset: string): string => {
  if (/^z$/i.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
};

/**
 * Reads an ISO 8601 / RFC 3339 date, extended or basic, with a space for `T` and offsets such as
 * `+0200`. Anything else, and any date that does not exist, is no date: `undefined`. Never
 * `Date.parse`, which reads `10/05/2022` as two different days.
 */
export const parseNewsDate = (input: unknown): NewsDate | undefined => {
  if (typeof input !== 'string') return undefined;
  const match = DATE_TIME.exec(input.trim());
  if (!match) return undefined;
  const [, y = '', m = '', d = '', hour, minute = '00', second = '00', offset] = match;
  const month = Number(m);
  const day = Number(d);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(Number(y), month)) return undefined;
  const date = `${y}-${m}-${d}`;
  if (hour === undefined) return { kind: 'day', iso: date };
  // 60 is a leap second; 24:00 is the end of a day in ISO 8601, which no feed was seen to use.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const time = `${date}T${hour}:${minute}:${second === '60' ? '59' : second}`;
  if (offset === undefined) return { kind: 'wall', iso: time };
  const zone = normaliseOffset(offset);
  if (zone !== 'Z' && (Number(zone.slice(1, 3)) > 18 || Number(zone.slice(4)) > 59)) return undefined;
  return { kind: 'instant', iso: time + zone };
};

/** The date and time as written, whatever the zone of the machine. */
export const writtenFields = ({ iso }: NewsDate): CalendarFields => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
  ...(iso.length > 10 ? { hour: Number(iso.slice(11, 13)), minute: Number(iso.slice(14, 16)) } : {}),
});
