import { dateTimeFormat } from './intl-cache.js';
import { writtenFields, type CalendarFields, type NewsDate } from '../model/news-date.js';

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

/** Code point of the digit zero, by numbering system. */
const ZEROS: Readonly<Record<string, number>> = {
  arab: 0x660,
  arabext: 0x6f0,
  beng: 0x9e6,
  deva: 0x966,
  khmr: 0x17e0,
  laoo: 0xed0,
  mymr: 0x1040,
  thai: 0xe50,
};

const toDigits = (value: string, numbering: string): string => {
  const zero = Object.hasOwn(ZEROS, numbering) ? ZEROS[numbering] : undefined;
  return zero === undefined ? value : value.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
};

const zonedFields = (iso: string, timeZone: string): CalendarFields | undefined => {
  const parts = dateTimeFormat(timeZone)?.formatToParts(new Date(iso));
  if (!parts) return undefined;
  const field = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: field('year'), month: field('month'), day: field('day') };
};

/** The calendar day to show for a date; an unknown time zone counts as none. */
export const calendarDay = (date: NewsDate, timeZone?: string): CalendarFields =>
  (date.kind === 'instant' && timeZone ? zonedFields(date.iso, timeZone) : undefined) ?? writtenFields(date);

/** Sunday is 0. Days since the epoch, by `Date.UTC`, which knows no time zone. */
const weekdayOf = ({ year, month, day }: CalendarFields): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** A date without its time, in a locale's words: "12 сентября 2018". */
export const formatDate = (date: NewsDate, symbols: DateSymbols, options: DateOptions = {}): string => {
  const fields = calendarDay(date, options.timeZone);
  const { year, month, day } = fields;
  const requested = options.numbering === 'native' ? symbols.nativeNumbering : options.numbering;
  const digits = (value: number, width = 1): string =>
    toDigits(String(value).padStart(width, '0'), requested ?? symbols.numbering);
  const word = (list: string, index: number): string => list.split('|')[index] ?? '';
  const pattern = symbols.patterns[options.style ?? 'long'];
  return pattern.replace(/'([^']*)'|y+|M+|d+|E+/g, (token, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    switch (token) {
      case 'MMMM':
        return word(symbols.months, month - 1);
      case 'MMM':
        return word(symbols.shortMonths, month - 1);
      case 'EEEE':
        return word(symbols.weekdays, weekdayOf(fields));
      case 'yy':
        return digits(year % 100, 2);
      default:
        return digits(token.startsWith('y') ? year : token.startsWith('M') ? month : day, token.length);
    }
  });
};
