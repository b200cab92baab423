import { readZone } from './date-zones.js';

/** A time of day found in a text. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** `Z` or `±HH:mm`. Empty if the zone is unknown. */
  readonly offset: string;
  /** The text without the time. */
  readonly rest: string;
}

const AM = 'am|上午|午前|早上|오전|ص|πμ|oo';
const PM = 'pm|下午|午後|晚上|오후|م|μμ|os';
/** Not after a digit or a sign: that is the offset of a zone. */
const COLON = new RegExp(
  `(^|[^\\d:.+-])(?:(${AM}|${PM}) ?)?(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?(?![\\d:])(?: ?(${AM}|${PM})(?![\\p{L}\\p{M}]))?`,
  'iu',
);
/** Danish, Finnish, Indonesian: `kl. 14.05`. */
const DOT = /(^|[ T])()(\d\d?)\.(\d\d)(?:\.(\d\d))?(?![\d.])()/;

const isAfternoon = new RegExp(`^(?:${PM})$`, 'iu');

/** Rewrites other notations as `14:05`. */
const withColons = (text: string): string =>
  text
    .replace(/(\d{1,2})[时時点點시] ?(?:(\d{1,2})[分분])? ?(?:(\d{1,2})[秒초])?/g, (...parts) => {
      const [, hour = '', minute = '', second = ''] = parts as (string | undefined)[];
      return `${hour}:${minute.padStart(2, '0')}:${second.padStart(2, '0')} `;
    })
    .replace(/(^|[^\p{L}\p{M}])([ap])\.? ?m(?:\.|(?![\p{L}\p{M}]))/giu, '$1$2m')
    .replace(/([πμ])\. ?μ\./g, '$1μ')
    .replace(/(^|[^\d:.-])(\d{1,2}) ?([ap]m)(?![\p{L}\p{M}]| ?\d)/giu, '$1$2:00 $3')
    .replace(/(^|[^\d:.])(\d{1,2})(?:[:.](\d\d))? ?(?:uhr|h|ч)(?: ?(\d\d))?(?![\p{L}\p{M}\d:])/giu, (...parts) => {
      const [, before, hour, minute, after] = parts as (string | undefined)[];
      return `${before}${hour}:${minute ?? after ?? '00'} `;
    });

/** The hour of a 24-hour clock: 12 pm is noon, 12 am is midnight. */
const to24 = (hour: number, meridiem: string): number => {
  if (!meridiem) return hour;
  if (isAfternoon.test(meridiem)) return hour < 12 ? hour + 12 : hour;
  // 14 am does not exist.
  return hour < 12 ? hour : hour === 12 ? 0 : NaN;
};

/** Finds the time of day and its zone in a text. */
export const timeOfDay = (text: string): TimeOfDay | undefined => {
  const clock = withColons(text);
  const match = COLON.exec(clock) ?? DOT.exec(clock);
  if (!match) return undefined;
  const [written, before = '', early, hour, minute, second = '00', late] = match;
  const after = clock.slice(match.index + written.length);
  const zone = readZone(after);
  return {
    hour: to24(Number(hour), early || late || ''),
    minute: Number(minute),
    // Unix time repeats the second before a leap second.
    second: second === '60' ? 59 : Number(second),
    offset: zone?.offset ?? '',
    rest: `${clock.slice(0, match.index)}${before} ${after.slice(zone?.length ?? 0)}`,
  };
};
