/**
 * Finds the telephone number in a publisher's text. The data of libphonenumber are larger than all elements together,
 * so there are a few rules instead. Without a clear number, there is no link.
 */
import { toAsciiDigits } from '../model/ascii-digits.js';
import { PLAIN_NUMBER, telUrl } from './urls.js';

/** Characters. A longer text is not a telephone number. */
const MAX_LENGTH = 200;

/** Digits of a number in international form (E.164). */
const MAX_DIGITS = 15;
/** Digits of a number in national form, with all prefixes. */
const MAX_NATIONAL_DIGITS = 13;
/** Digits of the shortest numbers that are complete: `+45 3312 3456` and `555 0100`. */
const MIN_DIGITS = { international: 9, national: 7 };

/** "Extension" and its digits, after a number. */
const EXTENSION = new RegExp(
  '^[\\s,;.()[\\]-]*(?:#|x|e?xtn?|extension|extensi[oó]n|extensão|poste|int|interno|interior|anexo|ramal|local|lok?c?|' +
    'durchwahl|dw|app|apparat|klappe|nebenstelle|nst|toestel|tst|anknytning|ankn|alanumero|wew|linka|klapka|mellék|' +
    'dahili|εσωτ|доб|добавочный|внутр|внутренний|вн|вътр|дод|تحويلة|داخل[يی]|שלוחה|分[机機]|[转轉]|[内內][线線]|내선|ต่อ|' +
    'máy lẻ)[\\s.:=#-]*(\\d{1,7})(?![\\s.-]*\\d)',
  'iu',
);

/** A number that ends in letters: `1-800-FLOWERS`, `0800 CUSTOMS`, `(202) 555-PORT`. */
const VANITY =
  /(?<!\d)(1[38]00|13|(?<!\+)0?(?!\d11|999)[2-9]\d\d)(\)?[\s.-]*)((?:[A-Z\d][\s.-]?){3,6}[A-Z\d])[A-Z]*(?!\p{L}|[\s.-]*\d)/u;

/** Dates, and times with minutes: `2024-03-05`, `9:00`, `8h30`. */
const TIMES =
  /(?<![\d+])(?:(?:19|20)\d\d-[01]\d-[0-3]\d|\d\d?[/.]\d\d?[/.](?:19|20)\d\d|\d\d?(?:\s?[:h]|\sh\s)[0-5]\d)(?![\d/])/gi;

/** Hours: `9am`, `9-17 h`. After other digits, they may be the end of the number. */
const HOURS =
  /(\d[\s.-]*)?(?<!\d)\d\d?(?:\s*-\s*\d\d?)?\s?(?:h|hrs?|hours|uhr|uur|heures|am|pm|a\.m|p\.m|ч)(?!\p{L})/giu;

/** Text that may precede a short number. After other words, the number may be that of a room or a post office box. */
const BEFORE_SHORT =
  /^[^\p{L}\d]*$|:\s*$|(?:^|[^\p{L}])(?:tel|t[ée]l[ée]phone|phone|call|dial|emergency|police|fire|ambulance|hotline|helpline|sos|notruf|urgences|emergencias|тел|телефон|电话|電話|هاتف)\.?\s*$/iu;

/** The letters of the keys 2 to 9. */
const KEYS = 'ABC DEF GHI JKL MNO PQRS TUV WXYZ'.split(' ');

const toKeys = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(KEYS.findIndex((key) => key.includes(letter)) + 2));

/** Countries whose numbers keep a 0 after the country code. */
const KEEPS_ZERO = /^(?:39|378|225|229|241|242)$/;

/** Replaces vanity letters. Those of `1-800-flowers` count because of the hyphen; a word after a space does not. */
const spellOut = (text: string): string =>
  text
    .replace(/(?<=\d-)[a-z]{4,}\b/g, (word) => word.toUpperCase())
    .replace(VANITY, (all, start: string, between: string, end: string) => {
      const length = end.replace(/[\s.-]/g, '').length;
      const isWhole = length === 7 || (start.startsWith('0') && length > 4) || (/^1/.test(start) && length > 3);
      return isWhole && /[A-Z]{3}/.test(end) ? `${start}${between}${toKeys(end)} ` : all;
    });

/** The text with ASCII digits, plus signs and hyphens, and without invisible characters and footnote signs. */
const normalize = (text: string): string =>
  spellOut(
    toAsciiDigits(text.replace(/[\u00b2\u00b3\u00b9\u2070-\u209c]/g, ' ').normalize('NFKC'))
      .replace(/\p{Cf}/gu, '')
      .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
      .replace(/\b(?:24\s*h?\s*[/x]\s*(?:24|7)|7\s*[dj]?\s*\/\s*7)\b/gi, '')
      // Replaced by a letter, so that no number continues across it.
      .replace(TIMES, ' h ')
      .replace(HOURS, (all, before?: string) => (before === undefined ? ' h ' : all))
      // Typed letters: the letter O for zero, I or l for one.
      .replace(/(?<=\d)o(?=\d)/gi, '0')
      .replace(/(?<=\d)[il](?=\d)/gi, '1')
      // In right-to-left text, the plus sign is often typed last.
      .replace(/^([^+\p{L}]*\d)\s*\+\s*$/u, '+$1')
      // `(+32) 2`, `+(32) 2`, `[0032] 2`: no brackets around the country code. 00 is the international prefix.
      .replace(/^([^\d+]*?)[([\s]*(?:\++[\s([]*(?:00\s*)?|00[\s([]*(?=[1-9][\s\d().\-/]{7}))(?=\d)/u, '$1 +')
      .replace(/^([^\d]*\+\d+)[)\]]/, '$1 ')
      // `+32 (0)2`: the zero is dialled only inside the country.
      .replace(/\+(\d{1,3})([\s.\-/()[\]]+)0(?=[\s\d)\]])/, (all, code: string, between: string) =>
        KEEPS_ZERO.test(code) ? all : `+${code}${between}`,
      ),
  );

interface Found {
  /** Digits, with a leading `+` in international form. */
  readonly number: string;
  /** Where the number ends in the text. */
  readonly end: number;
}

const isComplete = (number: string): boolean =>
  number.startsWith('+') ? number.length > MIN_DIGITS.international : number.length >= MIN_DIGITS.national;

/** Whether `last` after a hyphen ends a range: 15 of `209 92 11-15`, but not of `1234-15`, which is a direct line. */
const endsRange = (number: string, previous: string, last: string): boolean => {
  if (last.length > 4 || last <= number.slice(-last.length)) return false;
  return previous.length === last.length
    ? number.length >= (number.startsWith('+') ? 11 : 9)
    : number.length >= 11 && previous.length >= 4 && !/^(?:\+4[39]|0)/.test(number);
};

/** Whether a number continues after the text between two groups of digits. `undefined` if that is unknown. */
const goesOn = (number: string, between: string): boolean | undefined => {
  // Numbers of North America, Russia and Kazakhstan have eleven digits.
  if (/\.\./.test(between) || (/^\+[17]/.test(number) && number.length === 12)) return false;
  if (/^[\s.'-]+$/.test(between) && !/\s-\s|\n/.test(between)) return true;
  if (!/^[\s.'()[\]/·•,;|+-]*$/.test(between)) return false;
  if (isComplete(number)) return false;
  if (between === '+') return true;
  return /[,;|+\n]/.test(between) ? undefined : true;
};

/** The numbers in a text. `undefined` if they cannot be told apart. */
const findNumbers = (text: string): readonly Found[] | undefined => {
  const found: Found[] = [];
  let number = '';
  let previous = '';
  let hyphens = 0;
  let end = 0;
  for (const { index, 0: all, 1: between = '', 2: digits = '' } of text.matchAll(/(\D*)(\d+)/g)) {
    let joins = number === '' ? false : goesOn(number, between);
    if (joins === undefined) return undefined;
    if (joins && /-/.test(between) && hyphens === 0 && endsRange(number, previous, digits)) joins = false;
    if (joins) {
      number += digits;
      hyphens += /-/.test(between) ? 1 : 0;
    } else {
      if (number) found.push({ number, end });
      if (found.some((each) => isComplete(each.number))) return found;
      number = /\+[\s([]*$/.test(between) ? `+${digits}` : digits;
      hyphens = 0;
    }
    previous = digits;
    end = index + all.length;
  }
  return number ? [...found, { number, end }] : found;
};

const dialled = (input: string): string | undefined => {
  const text = normalize(input);
  // An e-mail or web address, and codes that change the settings of a telephone.
  if (/[@*]|\/\/|^\D*#|\d\s+\d\d?\s*-\s*\d\d?\s?(?:h|uhr|[ap]m)\b/i.test(text) || /(?:^|[^\p{L}])[oil]\d/iu.test(text))
    return undefined;
  const found = findNumbers(text);
  const whole = found?.find(({ number }) => isComplete(number));
  if (whole) {
    const { number, end } = whole;
    const rest = text.slice(end);
    const extension = EXTENSION.exec(rest)?.[1];
    const max = number.startsWith('+') ? MAX_DIGITS + 1 : MAX_NATIONAL_DIGITS;
    // Letters follow the digits, or the number is a placeholder.
    if (number.length > max || /^\+?0+$/.test(number) || number.startsWith('+0')) return undefined;
    if (!extension && /^[oilx]/i.test(rest)) return undefined;
    return extension ? `${number};ext=${extension}` : number;
  }
  // A short number, such as 112 or 116 111, stands alone. `9-17` and `999 / 112` are two numbers.
  const [short] = found ?? [];
  if (EXTENSION.test(text) || /\d\s*\/\s*\d|\d\d\s*-\s*\d|\d\s*-\s*\d\d/.test(text)) return undefined;
  if (!BEFORE_SHORT.test(/^[^\d+]*/.exec(text)?.[0] ?? '')) return undefined;
  if (!short || found?.length !== 1 || !/^\d{3,6}$|^\+\d{7,8}$/.test(short.number)) return undefined;
  return /^\s*(?:$|[(,;:.]|[-\s]\s*\p{Ll}(?!x))/u.test(text.slice(short.end)) && !/^0+$/.test(short.number)
    ? short.number
    : undefined;
};

/**
 * `tel:` for the first telephone number in a text (RFC 3966), with its extension: `tel:+3222099211;ext=12`. `undefined`
 * if there is none, or if it is ambiguous.
 */
export const phoneUrl = (input: unknown): string | undefined => {
  if (typeof input !== 'string' || input.length > MAX_LENGTH) return undefined;
  // Its last digits may look like a date.
  if (PLAIN_NUMBER.test(input)) return telUrl(input);
  const number = dialled(input);
  return number && `tel:${number}`;
};
