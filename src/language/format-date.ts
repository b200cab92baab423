import { dayFormat, digitFormat, timeFormat } from './intl-cache.js';
import { writtenDay, type CalendarDay, type NewsDate } from '../model/news-date.js';

export type DateStyle = 'full' | 'long' | 'medium' | 'short';

/** A locale's words and patterns for Gregorian dates, pinned from CLDR so that engines agree. */
export interface DateSymbols {
  /** Twelve names as used inside a date (genitive where there is one), joined with `|`. */
  readonly months: string;
  readonly shortMonths: string;
  /** Seven names, Sunday first, joined with `|`. */
  readonly weekdays: string;
  /** CLDR patterns by style. */
  readonly patterns: Readonly<Record<DateStyle, string>>;
  /** Numbering system used by default and, for `numbering="native"`, the traditional one. */
  readonly numbering: string;
  readonly nativeNumbering: string;
}

export interface DateOptions {
  readonly style?: DateStyle | undefined;
  /**
   * IANA zone in which to show an instant, or `local` for the reader's. Default: the day it was
   * published at, in the offset it was written with. Days and wall clocks are never converted.
   */
  readonly timeZone?: string | undefined;
  /** A numbering system (`latn`, `arab`, `arabext`, `beng`, `deva`, `mymr`…) or `native`. */
  readonly numbering?: string | undefined;
}

/** The day of an instant in a time zone; an unknown zone has none. */
const zonedDay = (iso: string, timeZone: string): CalendarDay | undefined => {
  const parts = dayFormat(timeZone)?.formatToParts(new Date(iso));
  const field = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts?.find((part) => part.type === type)?.value);
  return parts && { year: field('year'), month: field('month'), day: field('day') };
};

/** The calendar day to show for a date. */
export const calendarDay = (date: NewsDate, timeZone?: string): CalendarDay =>
  (date.kind === 'instant' && timeZone ? zonedDay(date.iso, timeZone) : undefined) ?? writtenDay(date);

/** Writes Latin digits in a numbering system. */
const inDigits = (latin: string, symbols: DateSymbols, numbering = symbols.numbering): string => {
  const system = numbering === 'native' ? symbols.nativeNumbering : numbering;
  // The first formatter of a page costs a slow phone a tenth of a second, and most languages need none.
  const format = system === 'latn' ? undefined : digitFormat(system);
  return format ? latin.replace(/\d/g, (digit) => format.format(Number(digit))) : latin;
};

/** Time of day of a moment, in 24 hours: "14:05". In the reader's zone, if no other is asked for. */
export const formatTime = (milliseconds: number, symbols: DateSymbols, options: DateOptions = {}): string => {
  const format = timeFormat(options.timeZone ?? 'local') ?? timeFormat('local');
  return inDigits(format?.format(milliseconds) ?? '', symbols, options.numbering);
};

/** A date without its time, in a locale's words: "12 сентября 2018". */
export const formatDate = (date: NewsDate, symbols: DateSymbols, options: DateOptions = {}): string => {
  const { style = 'long', timeZone, numbering } = options;
  const { year, month, day } = calendarDay(date, timeZone);
  const digits = (value: number, width: number): string =>
    inDigits(String(value).padStart(width, '0'), symbols, numbering);
  const word = (list: string, index: number): string => list.split('|')[index] ?? '';
  // An attribute can name a style that does not exist.
  const pattern = symbols.patterns[Object.hasOwn(symbols.patterns, style) ? style : 'long'];
  return pattern.replace(/'([^']*)'|y+|M+|d+|E+/g, (token, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    const { length } = token;
    if (token[0] === 'E') return word(symbols.weekdays, new Date(Date.UTC(year, month - 1, day)).getUTCDay());
    if (length > 2) return word(length > 3 ? symbols.months : symbols.shortMonths, month - 1);
    if (token[0] === 'y') return length > 1 ? digits(year % 100, 2) : digits(year, 1);
    return digits(token[0] === 'M' ? month : day, length);
  });
};
