import { directionOf, type Direction } from '../language/direction.js';
import { formatDate, formatTime, type DateOptions } from '../language/format-date.js';
import { pluralRules, regionNames, timeFormat } from '../language/intl-cache.js';
import { languageName } from '../language/language-names.js';
import type { NewsDate } from '../model/news-date.js';
import { dateTime } from './catalogue/common.js';
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

/** Arguments of a message: each named one, as text, number or (for `parts`) anything else. */
type Arguments<Name extends string, Value> = Readonly<Record<Name, Value | string | number>>;

/** Speaks one interface language: messages, dates, names of languages. */
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

  /** A message as a list of its pieces, arguments in their places, for a template to render. */
  parts<Name extends string, Value>(message: Message<Name>, args: Arguments<Name, Value>): (Value | string)[] {
    const { messages } = this.#data;
    const translation: unknown = Object.hasOwn(messages, message.id) && messages[message.id];
    const format = (text: string, tag: string): (Value | string)[] =>
      formatParts<Value>(parsed(text), args, (count) => pluralRules(tag)?.select(count) ?? 'other');
    try {
      if (typeof translation === 'string') return format(translation, this.tag);
    } catch {
      // Not a message of our subset.
    }
    // English, with the plural rules of English.
    return format(message.text, 'en');
  }

  /** A date in words, see `formatDate`. */
  date(date: NewsDate, options?: DateOptions): string {
    return formatDate(date, this.#data.dates, options);
  }

  /** A moment in words, with its time of day: "12 September 2018, 14:05". */
  moment(milliseconds: number, options?: DateOptions): string {
    const iso = new Date(milliseconds).toISOString();
    // An attribute can name a zone that does not exist.
    const timeZone = options?.timeZone && timeFormat(options.timeZone) ? options.timeZone : 'local';
    const inZone = { ...options, timeZone };
    return this.text(dateTime, {
      date: this.date({ kind: 'instant', iso }, inZone),
      time: formatTime(milliseconds, this.#data.dates, inZone),
    });
  }

  /** Name of a country or region in the interface language; its code where that is unknown. */
  regionName(code: string): string {
    return (/^[A-Z]{2}$/.test(code) && regionNames(this.tag)?.of(code)) || code;
  }

  /** Name of a language in the interface language. */
  languageName(tag: string): string {
    return languageName(tag, this.#data.languages, this.tag);
  }
}
