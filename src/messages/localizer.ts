import { directionOf, type Direction } from '../language/direction.js';
import { formatDate, formatDays, formatInCalendar, formatTime, type DateOptions } from '../language/format-date.js';
import { formatNumber, formatSize } from '../language/format-number.js';
import { pluralRules, timeFormat } from '../language/intl-cache.js';
import { languageName } from '../language/language-names.js';
import { regionName } from '../language/region-names.js';
import type { NewsDate } from '../model/news-date.js';
import { dateTime, languagePair } from './catalogue/common.js';
import { formatParts, parseMessage, type MessageNode } from './icu.js';
import type { LocaleData } from './locale-data.js';
import type { Message } from './message.js';

const parsedMessages = new Map<string, readonly MessageNode[]>();

const parsed = (text: string): readonly MessageNode[] => {
  let nodes = parsedMessages.get(text);
  if (!nodes) {
    nodes = parseMessage(text);
    parsedMessages.set(text, nodes);
  }
  return nodes;
};

/** The arguments of a message: text, numbers or, for `parts`, values of any type. */
type Arguments<Name extends string, Value> = Readonly<Record<Name, Value | string | number>>;

/** Formats messages, dates and names in one interface language. */
export class Localizer {
  readonly tag: string;
  readonly dir: Direction;
  readonly #data: LocaleData;

  constructor(data: LocaleData) {
    this.#data = data;
    this.tag = data.tag;
    this.dir = directionOf(data.tag);
  }

  /** A message as text. */
  text<Name extends string>(message: Message<Name>, args?: Arguments<Name, never>): string {
    return this.parts<Name, string>(message, args ?? ({} as Arguments<Name, string>)).join('');
  }

  /** A message as a list of text and arguments, in order, for a template to render. */
  parts<Name extends string, Value>(message: Message<Name>, args: Arguments<Name, Value>): (Value | string)[] {
    const { messages, dates, grouping } = this.#data;
    const translation: unknown = Object.hasOwn(messages, message.id) && messages[message.id];
    const format = (text: string, tag: string): (Value | string)[] =>
      formatParts<Value>(parsed(text), args, {
        plural: (count) => pluralRules(tag)?.select(count) ?? 'other',
        format: (value) => formatNumber(value, dates.numbering, grouping),
      });
    try {
      if (typeof translation === 'string') return format(translation, this.tag);
    } catch {
      // A locale that a page registered can contain messages outside our subset of ICU.
    }
    return format(message.text, 'en');
  }

  /** A formatted date, as `formatDate` returns it; with a `calendar`, also in that, in brackets. */
  date(date: NewsDate, options: DateOptions = {}): string {
    const { dates } = this.#data;
    const text = formatDate(date, dates, options);
    const other = options.calendar && formatInCalendar(date, this.tag, dates, options);
    if (!other) return text;
    // Browsers that lack the names of months in a language use Latin ones.
    const isolated = this.dir === 'rtl' ? `\u2068${other}\u2069` : other;
    // The brackets of the language.
    return this.text(languagePair, { exonym: text, autonym: isolated });
  }

  /** Days of one month, as `formatDays` returns them. */
  days(start: NewsDate, end: NewsDate, options?: DateOptions): string | undefined {
    return formatDays(start, end, this.#data.dates, options);
  }

  /** The size of a file: "1.2 MB". */
  size(bytes: number): string {
    const { dates, grouping, sizes } = this.#data;
    return formatSize(bytes, dates.numbering, grouping, sizes);
  }

  /** A formatted date and time: "12 September 2018, 14:05". In one calendar, and in the reader's time zone by default. */
  moment(milliseconds: number, options?: DateOptions): string {
    const iso = new Date(milliseconds).toISOString();
    // The zone comes from an attribute and may not exist.
    const timeZone = options?.timeZone && timeFormat(options.timeZone) ? options.timeZone : 'local';
    const inZone = { ...options, timeZone, calendar: undefined };
    return this.text(dateTime, {
      date: this.date({ kind: 'instant', iso }, inZone),
      time: this.time(milliseconds, inZone),
    });
  }

  /** The time of day: "14:05". In the reader's time zone by default. */
  time(milliseconds: number, options?: DateOptions): string {
    return formatTime(milliseconds, this.#data.dates, options);
  }

  /** Name of a country or region in the interface language, as `regionName` returns it. */
  regionName(code: string): string {
    return regionName(code, this.tag);
  }

  /** Name of a language in the interface language. */
  languageName(tag: string): string {
    return languageName(tag, this.#data.languages, this.tag);
  }
}
