import { calendarFormat, dayFormat, timeFormat } from './intl-cache.js';
import { inNumbering } from './format-number.js';
import { writtenDay, type CalendarDay, type NewsDate } from '../model/news-date.js';

export type DateStyle = 'full' | 'long' | 'medium' | 'short';

/** Words and patterns of a locale's Gregorian dates. From CLDR, because browsers' own data differ. */
export interface DateSymbols {
  /** Twelve names in the form used inside a date (in many languages the genitive), joined with `|`. */
  readonly months: string;
  readonly shortMonths: string;
  /** Seven names, Sunday first, joined with `|`. */
  readonly weekdays: string;
  /** CLDR patterns by style. */
  readonly patterns: Readonly<Record<DateStyle, string>>;
  /** Separator between the numbers of two days of one month: `.–` in German (4.–6. November). Default: `–`. */
  readonly between?: string;
  /** The day number 1 beside the name of a month (French `1er`). Default: `1`. */
  readonly firstDay?: string;
  /** Numbering system by default (`latn`). */
  readonly numbering: string;
  /** Numbering system for `numbering="native"`. */
  readonly nativeNumbering: string;
}

export interface DateOptions {
  readonly style?: DateStyle | undefined;
  /**
   * IANA time zone in which to show an instant, or `local` for the reader's. Default: the UTC offset that
   * the instant is written with. Dates without an offset are never converted.
   */
  readonly timeZone?: string | undefined;
  /** A numbering system (`latn`, `arab`, `arabext`, `beng`, `deva`, `mymr`…) or `native`. */
  readonly numbering?: string | undefined;
  /** A second calendar, in which `Localizer.date` repeats the date: `islamic-umalqura`, `persian`… */
  readonly calendar?: string | undefined;
}

/** The day of an instant in a time zone; `undefined` if the zone is unknown. */
const zonedDay = (iso: string, timeZone: string): CalendarDay | undefined => {
  const parts = dayFormat(timeZone)?.formatToParts(new Date(iso));
  const field = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts?.find((part) => part.type === type)?.value);
  return parts && { year: field('year'), month: field('month'), day: field('day') };
};

/** The calendar day to show for a date. */
export const calendarDay = (date: NewsDate, timeZone?: string): CalendarDay =>
  (date.kind === 'instant' && timeZone ? zonedDay(date.iso, timeZone) : undefined) ?? writtenDay(date);

const inDigits = (latin: string, symbols: DateSymbols, numbering = symbols.numbering): string =>
  inNumbering(latin, numbering === 'native' ? symbols.nativeNumbering : numbering);

/** The time of day on a 24-hour clock: "14:05". In the reader's time zone by default. */
export const formatTime = (milliseconds: number, symbols: DateSymbols, options: DateOptions = {}): string => {
  const format = timeFormat(options.timeZone ?? 'local') ?? timeFormat('local');
  return inDigits(format?.format(milliseconds) ?? '', symbols, options.numbering);
};

/** The pattern of a style. The style comes from an attribute and may not exist. */
const patternOf = ({ patterns }: DateSymbols, style: DateStyle = 'long'): string =>
  patterns[Object.hasOwn(patterns, style) ? style : 'long'];

/** @param last the last day, if several days of one month are shown */
const formatDay = (
  { year, month, day }: CalendarDay,
  symbols: DateSymbols,
  { style, numbering }: DateOptions,
  last?: number,
): string => {
  const digits = (value: number, width: number): string =>
    inDigits(String(value).padStart(width, '0'), symbols, numbering);
  const word = (list: string, index: number): string => list.split('|')[index] ?? '';
  const pattern = patternOf(symbols, style);
  return pattern.replace(/'([^']*)'|y+|M+|d+|E+/g, (token, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    const { length } = token;
    if (token[0] === 'E') return word(symbols.weekdays, new Date(Date.UTC(year, month - 1, day)).getUTCDay());
    if (length > 2) return word(length > 3 ? symbols.months : symbols.shortMonths, month - 1);
    if (token[0] === 'y') return length > 1 ? digits(year % 100, 2) : digits(year, 1);
    if (token[0] === 'M') return digits(month, length);
    const first =
      token === 'd' && day === 1 && symbols.firstDay && pattern.includes('MMM')
        ? inDigits(symbols.firstDay, symbols, numbering)
        : digits(day, length);
    return last === undefined ? first : first + (symbols.between ?? '–') + digits(last, length);
  });
};

/** A date without its time: "12 сентября 2018". */
export const formatDate = (date: NewsDate, symbols: DateSymbols, options: DateOptions = {}): string =>
  formatDay(calendarDay(date, options.timeZone), symbols, options);

/** Stand-ins for eras without a name, and notes in brackets, because the date stands in brackets itself. */
const DISPENSABLE = /\s*(?:\bERA\d|[(（][^()（）]*[)）])/g;

/**
 * A date in `options.calendar`, in the words of the browser: "20 Jumada II 1448 AH". The month is in words in each style,
 * because figures would not tell the calendars apart. `undefined` if the browser does not have the calendar, or names of its
 * months, in this language.
 *
 * @param tag of the language
 */
export const formatInCalendar = (
  date: NewsDate,
  tag: string,
  symbols: DateSymbols,
  { timeZone, numbering, calendar }: DateOptions,
): string | undefined => {
  const { year, month, day } = calendarDay(date, timeZone);
  // The order of day and month follows the first date.
  const locale = tag === 'en' && symbols.patterns.long.startsWith('d') ? 'en-GB' : tag;
  const format = calendarFormat(`${locale} ${String(calendar).trim().toLowerCase()}`);
  const text =
    day &&
    format
      ?.format(Date.UTC(year, month - 1, day))
      .replace(DISPENSABLE, '')
      .trim();
  // `M10` is a month without a name.
  return text && !/\bM\d/.test(text) ? inDigits(text, symbols, numbering) : undefined;
};

/**
 * Days of one month: "4–6 ноября 2026". `undefined` if they are of two months, or the style shows the month in figures or
 * the weekday.
 */
export const formatDays = (
  start: NewsDate,
  end: NewsDate,
  symbols: DateSymbols,
  options: DateOptions = {},
): string | undefined => {
  const [from, to] = [start, end].map((date) => calendarDay(date, options.timeZone)) as [CalendarDay, CalendarDay];
  const pattern = patternOf(symbols, options.style);
  const isOneMonth = from.year === to.year && from.month === to.month;
  // Months in words, and those of Chinese and Japanese (11月).
  return isOneMonth && /MMM|M[月월]/.test(pattern) && !pattern.includes('E')
    ? formatDay(from, symbols, options, to.day)
    : undefined;
};
