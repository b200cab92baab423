import { parseNewsDate } from './news-date.js';

/** Years, months, weeks and days of ISO 8601: `P90D`, `P1Y6M`. */
const DURATION = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/i;

/**
 * The day that a limit names: a date (`2026-01-31`), or a duration back from today (`P90D`). `undefined` for anything
 * else.
 *
 * @param now milliseconds since 1970. Today is the day in UTC, so that a server and browsers have the same.
 */
export const limitDay = (limit: unknown, now: number): string | undefined => {
  const text = typeof limit === 'string' ? limit.trim() : '';
  const duration = DURATION.exec(text);
  if (!duration) return parseNewsDate(text)?.iso.slice(0, 10);
  const [years = 0, months = 0, weeks = 0, days = 0] = duration.slice(1).map((count) => Number(count || 0));
  const day = new Date(now);
  const wanted = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() - 12 * years - months);
  // A month before 31 March is the last day of February.
  if (day.getUTCDate() !== wanted) day.setUTCDate(0);
  day.setUTCDate(day.getUTCDate() - 7 * weeks - days);
  return day.toISOString().slice(0, 10);
};
