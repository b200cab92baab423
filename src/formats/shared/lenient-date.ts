import { parseNewsDate, type NewsDate } from '../../model/news-date.js';
import { dateWords, foldMarks, foldWord } from './date-words.js';
import { dateZones } from './date-zones.js';
import { timeOfDay, type TimeOfDay } from './time-of-day.js';

/** Characters. */
const MAX_LENGTH = 100;
/** Excludes years of other calendars: 1397 in Iran, 2561 in Thailand, 107 on Taiwan. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Unix time, in seconds. Excludes digits that count from another epoch, or are not a date. */
const FIRST_SECOND = Date.UTC(1990, 0) / 1000;
const LAST_SECOND = Date.UTC(LAST_YEAR, 0) / 1000;

const pad = (value: number): string => String(value).padStart(2, '0');

type Parts = readonly [year: number, month: number, day: number];

/** Makes a date from its parts. `undefined` for a day or time that does not exist. */
const toDate = ([year, month, day]: Parts, time?: Omit<TimeOfDay, 'rest'>): NewsDate | undefined => {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  const date = parseNewsDate(`${year}-${pad(month)}-${pad(day)}`);
  if (!date || !time) return date;
  const { hour, minute, second, offset } = time;
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  const written = isEndOfDay ? new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10) : date.iso;
  return parseNewsDate(`${written}T${pad(isEndOfDay ? 0 : hour)}:${pad(minute)}:${pad(second)}${offset}`);
};

/** Reads Unix seconds or milliseconds, else `20240305`, perhaps with a time. */
const fromDigits = (digits: string): NewsDate | undefined => {
  if (!/^\d{8,14}(?:\.\d+)?$/.test(digits)) return undefined;
  const number = Math.floor(Number(digits));
  const seconds = number > LAST_SECOND ? number / 1000 : number;
  if (seconds >= FIRST_SECOND && seconds < LAST_SECOND) {
    return parseNewsDate(`${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);
  }
  const [, date = '', hour, minute, second = '00'] = /^(\d{8})(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(digits) ?? [];
  const parts: Parts = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))];
  return toDate(
    parts,
    hour ? { hour: Number(hour), minute: Number(minute), second: Number(second), offset: '' } : undefined,
  );
};

/** Code points of zero: Arabic, Persian, Devanagari, Bengali. (NFKC normalises full-width digits.) */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

const toAsciiDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
};

/** RFC 822 as most feeds write it: `Tue, 31 May 2022 09:30:00 +0200`. Reading it as words takes ten times as long. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d?) (Jan|Feb|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|([+-]\d{4}))$/;

const fromRfc822 = (text: string): NewsDate | undefined => {
  const [found, day = '', month = '', year, time, offset = 'Z'] = RFC_822.exec(text) ?? [];
  if (!found) return undefined;
  const number = ENGLISH.indexOf(month.toLowerCase()) + 1;
  return parseNewsDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${offset}`);
};

/** Reduces variants of characters to one. */
const normalise = (text: string): string =>
  foldMarks(text.normalize('NFKC'))
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, toAsciiDigit)
    // Invisible marks of direction and joining.
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010\u2212]/g, '-')
    .replace(/МСК/g, 'MSK')
    .replace(/\s+/g, ' ')
    .trim();

/** Joins words, or words and numbers, that mean one thing. */
const joinWords = (text: string): string =>
  text
    .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]/g, ' $1-$2-$3 ')
    .replace(/(上午|下午|午前|午後|早上|晚上|오전|오후)/g, ' $1 ')
    .replace(/(كانون|تشرين) (الثاني|الاول)/g, '$1$2')
    .replace(/(^| )ב(?=\p{L})/gu, '$1')
    // Vietnamese numbers months and, less often, days of the week.
    .replace(/^thu [2-7](?=\D.*th(?:ang|g\.?) ?\d)/i, '')
    .replace(/th(?:ang|g\.?) ?(\d{1,2})(?!\d)/gi, (_, month: string) => ` ${ENGLISH[Number(month) - 1] ?? '?'} `)
    // Ordinals. NFKC makes `º` an `o`.
    .replace(/(\d)(?:st|nd|rd|th|er|ere|re|o|e|a|-?го|-?е|-?га)(?![\p{L}\p{M}\d])/giu, '$1 ');

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /(^|[^\d])(\d{4})( ?[-/.] ?)(\d{1,2})\3(\d{1,2})(?![\d])(?:Z$|[+-]\d\d:?\d\d$)?/;
/** Day first: in CLDR 48, only Ngomba (Cameroon) writes the month first with dots. */
const DOTTED = /(^|[^\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/;

/** Whether a word is a day of the week or stands between the parts of a date. */
const isFiller = (word: string): boolean => {
  const { weekdays = [], isFiller: isOther = false } = dateWords.get(word) ?? {};
  return weekdays.length > 0 || isOther || dateZones.has(word.toUpperCase());
};

const WORDS = /\d+|[\p{L}\p{M}]+/gu;
const PUNCTUATION = /^[\p{L}\p{M}\d ,.+\-\u2013\u2014/|'’ʼ׳॰·•;:@،、]*$/u;

const wordsOf = (text: string): readonly string[] => (text.match(WORDS) ?? []).map(foldWord);

/** Reads year, month and day in numbers, if their order is unambiguous. */
const fromNumbers = (text: string): Parts | undefined => {
  const yearFirst = YEAR_FIRST.exec(text);
  const match = yearFirst ?? DOTTED.exec(text);
  if (!match) return undefined;
  const rest = `${text.slice(0, match.index)}${match[1]} ${text.slice(match.index + match[0].length)}`;
  if (!wordsOf(rest).every(isFiller)) return undefined;
  return yearFirst
    ? [Number(match[2]), Number(match[4]), Number(match[5])]
    : [Number(match[4]), Number(match[3]), Number(match[2])];
};

/** By RFC 2822, section 4.3: two digits up to 49 count from 2000; other years of two or three digits, from 1900. */
const toYear = (digits: string): number =>
  digits.length > 3 ? Number(digits) : Number(digits) + (digits.length === 2 && Number(digits) < 50 ? 2000 : 1900);

/** Whether a word has another meaning in another language: another month, or a day of the week. */
const isAmbiguous = (word: string): boolean => {
  const { months = [], weekdays = [] } = dateWords.get(word) ?? {};
  return months.length > 1 || (months.length > 0 && weekdays.length > 0);
};

/** Whether a date is on all days of the week that words name. */
const fitsWeekdays = ([year, month, day]: Parts, words: readonly string[]): boolean => {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return words.every((word) => {
    const { weekdays = [], isFiller: isOther = false } = dateWords.get(word) ?? {};
    return isOther || weekdays.length === 0 || weekdays.includes(weekday);
  });
};

/** Orders the numbers around the name of a month, the word at `at`. */
const arrange = (words: readonly string[], at: number, month: number): Parts | undefined => {
  const numbers = [...words.entries()].filter(([, word]) => /^\d/.test(word));
  const [[firstAt, first], [secondAt, second]] = numbers as [[number, string], [number, string]];
  if (first.length === 4) return second.length < 3 ? [Number(first), month, Number(second)] : undefined;
  if (first.length > 2 || second.length < 2 || second.length > 4) return undefined;
  if (second.length < 4 && !(firstAt < at && at < secondAt)) return undefined;
  return [toYear(second), month, Number(first)];
};

/** Words after a Polish date: `12 lip 2018 r.` */
const POLISH = /^(?:r|roku|godz|godzina)$/;

/** The months that a word can be. */
const monthsOf = (word: string, words: readonly string[]): readonly number[] => {
  const { months = [] } = dateWords.get(word) ?? {};
  return months.length > 1 && words.some((other) => POLISH.test(other)) ? [Math.max(...months)] : months;
};

/**
 * Reads a month in words. The year has four digits; fewer only if it comes after day and month. If a word has several
 * meanings, as `mar` (March, Tuesday) and `lip` (June, July), the day of the week must leave one reading. (Otherwise it
 * is not checked: programs write wrong ones.)
 */
const fromMonthName = (text: string): Parts | undefined => {
  const words = wordsOf(text);
  if (words.filter((word) => /^\d/.test(word)).length !== 2) return undefined;
  const readings = new Map<string, Parts>();
  const fitting = new Map<string, Parts>();
  let mustFit = false;
  for (const [at, word] of words.entries()) {
    const others = words.filter((other, index) => index !== at && !/^\d/.test(other));
    for (const month of others.every(isFiller) ? monthsOf(word, words) : []) {
      const parts = arrange(words, at, month);
      if (!parts) continue;
      readings.set(parts.join('-'), parts);
      if (fitsWeekdays(parts, others)) fitting.set(parts.join('-'), parts);
      mustFit ||= others.some(isAmbiguous);
    }
  }
  const possible = mustFit || readings.size > 1 ? fitting : readings;
  const [reading] = possible.values();
  return possible.size === 1 ? reading : undefined;
};

const fromText = (text: string): NewsDate | undefined => {
  // RFC 822 comments, and Java's `[Europe/Paris]`.
  const [, comment = ''] = /\(([^()]*)\)/.exec(text) ?? [];
  const joined = joinWords(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')).replace(/ +/g, ' ');
  const found = timeOfDay(joined);
  const time = found && { ...found, offset: found.offset || (dateZones.get(comment.trim().toUpperCase()) ?? '') };
  const rest = (time ? time.rest : joined).trim();
  if (!PUNCTUATION.test(rest)) return undefined;
  const parts = fromNumbers(rest) ?? fromMonthName(rest);
  return parts && toDate(parts, time);
};

/**
 * Reads dates as people and programs write them: ISO 8601, RFC 822 to 5322, RFC 850, asctime, Unix time, and words of
 * some thirty languages. Rejects dates that are ambiguous (`10/05/2022`), have no year, do not exist, or are longer than
 * 100 characters (ISO 8601 aside). Does not use `Date.parse`, which differs between engines. Takes linear time.
 */
export const parseLenientDate = (value: unknown): NewsDate | undefined => {
  if (typeof value === 'number') return fromDigits(String(value));
  if (typeof value !== 'string') return undefined;
  // Any length: `parseNews` uses this reader for all dates of a document in which `parseNewsDate` failed once.
  const exact = parseNewsDate(value);
  if (exact) return exact;
  const written = value.trim();
  if (written.length > MAX_LENGTH) return undefined;
  const standard = fromRfc822(written);
  if (standard) return standard;
  // .NET writes Unix milliseconds as `/Date(…)/`.
  const text = normalise(written.replace(/^\/Date\((\d+)(?:[+-]\d{4})?\)\/$/, '$1'));
  return fromDigits(text) ?? fromText(text);
};
