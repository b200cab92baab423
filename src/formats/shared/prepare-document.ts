/** Prepares documents for adapters: decodes them, repairs JSON, checks depth. Loaded on demand, as most are clean. */
import { NewsError } from '../../model/news-error.js';
import { inTasks } from '../../model/yield-to-main.js';
import type { Problem } from '../../model/problem.js';

/** A page must state its encoding in this many characters. The HTML standard says 1024, but pages exceed that. */
const MAX_HEAD = 4096;

/** Names of encodings that `TextDecoder` does not know. */
const OTHER_NAMES: readonly (readonly [name: RegExp, label: string])[] = [
  [/^utf_?8|^utf-8.+/, 'utf-8'],
  [/^(?:win|windows|cp|ms|ansi)[-_]?(125\d|874)$/, 'windows-$1'],
  [/^latin-(\d)$/, 'latin$1'],
  [/^(?:cp|ms|windows|x)[-_]?(?:936|gbk)$/, 'gbk'],
  [/^(?:cp|ms|windows)[-_]?932$|^sjis[-_]win$/, 'shift_jis'],
  [/^(?:cp|ms|windows)[-_]?949$|^euckr$|^uhc$/, 'euc-kr'],
  [/^(?:cp|ms|windows)[-_]?950$|^big-5$/, 'big5'],
  [/^koi8r$/, 'koi8-r'],
];

const labelOf = (name: string): string =>
  OTHER_NAMES.reduce((label, [pattern, known]) => label.replace(pattern, known), name.toLowerCase());

const PAGE = /^\s*<(?:!doctype\s+html|html|head|meta|title)\b/i;
const META = /<meta\s[^>]*\bcharset\s*=\s*["']?\s*(?!utf-?16)([\w.:-]+)/i;

/** The encodings named by the byte order mark, the HTTP charset, the XML declaration and the page, in this order. */
const namedEncodings = (bytes: Uint8Array, contentType: string): readonly string[] => {
  // Latin-1 makes one character of each byte, which is enough to look at the first ones.
  const head = String.fromCharCode(...bytes.subarray(0, MAX_HEAD));
  return [
    /^\xef\xbb\xbf/.test(head) ? 'utf-8' : undefined,
    /^(?:\xff\xfe|<\0)/.test(head) ? 'utf-16le' : undefined,
    /^\xfe\xff/.test(head) ? 'utf-16be' : undefined,
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1],
    // A declaration that is readable here is not in UTF-16, even if it says so.
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']\s*(?!utf-?16)([\w.:-]+)/i.exec(head)?.[1],
    PAGE.test(head) ? META.exec(head)?.[1] : undefined,
  ].flatMap((name) => name ?? []);
};

/**
 * Windows-1252 from 0x80 to 0x9F. Node 20 decodes it as ISO 8859-1, which has control characters there. A space
 * stands for the bytes that neither has.
 */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Characters that stand for bytes that the encoding lacks: controls by the standard, private ones in Node. */
const MISSING = /[\u0080-\u009f\uf880-\uf8ff]/g;

const REPLACEMENT = '\ufffd';

/** The text in one encoding. */
interface Decoded {
  readonly encoding: string;
  readonly text: string;
  /** Characters that are not ASCII, with the errors. */
  readonly letters: number;
  /** Bytes that the encoding lacks. They are U+FFFD in `text`. */
  readonly errors: number;
}

const count = (text: string, pattern: RegExp): number => text.length - text.replace(pattern, '').length;

/** `undefined` if the name of the encoding is unknown. */
const decodeAs = (bytes: Uint8Array, label: string): Decoded | undefined => {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    return undefined;
  }
  const { encoding } = decoder;
  const isWestern = encoding === 'windows-1252';
  let text = decoder.decode(bytes);
  if (!encoding.startsWith('utf')) {
    text = text.replace(MISSING, (control) => {
      const known = isWestern ? (WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? ' ') : ' ';
      return known === ' ' ? REPLACEMENT : known;
    });
  }
  // Few documents contain U+FFFD themselves.
  return { encoding, text, letters: count(text, /[\u0080-\uffff]/g), errors: count(text, /\ufffd/g) };
};

/** Number of non-ASCII characters in valid UTF-8 that outweighs another stated encoding. */
const SURE_LETTERS = 3;

const isUnicode = ({ encoding }: Decoded): boolean => encoding.startsWith('utf');

const fitsMost = ({ errors, letters }: Decoded): boolean => errors * 2 <= letters;

const choose = (named: readonly Decoded[], utf8: Decoded | undefined): Decoded | undefined => {
  const candidates = [...named, ...(utf8 ? [utf8] : [])];
  // Single-byte encodings accept nearly all bytes, so their fit proves no more than that of UTF-8 with a few errors.
  const isGood = (each: Decoded): boolean => each.errors === 0 || (isUnicode(each) && fitsMost(each));
  const best = named.find(isGood) ?? candidates.find(({ errors }) => errors === 0);
  // Servers and templates state an encoding by default. Text in another one is hardly ever valid UTF-8.
  const isMistaken = best && utf8 && !isUnicode(best) && utf8.errors === 0;
  if (isMistaken && utf8.letters >= (best.encoding === 'windows-1252' ? 1 : SURE_LETTERS)) return utf8;
  return best ?? candidates.find(fitsMost);
};

/** The place of the first character that a pattern matches. */
const describeFirst = (text: string, pattern: RegExp): Problem | undefined => {
  const at = text.search(pattern);
  if (at < 0) return undefined;
  const line = 1 + count(text.slice(0, at), /\n/g);
  return { kind: 'encoding', place: `line ${line}`, value: text.slice(Math.max(at - 20, 0), at + 20).trim() };
};

/**
 * Decodes bytes. Tries the encoding of the byte order mark, the HTTP charset, the XML declaration or the page, UTF-8 and
 * windows-1252, in this order, and skips encodings that do not fit. If none fits, U+FFFD replaces the few bytes that the
 * encoding lacks.
 *
 * @param report called if bytes are not in the stated encoding
 */
export const decodeAny = (
  bytes: Uint8Array,
  contentType: string,
  report: (problem: Problem) => void = () => undefined,
): string => {
  const named = namedEncodings(bytes, contentType).flatMap((name) => decodeAs(bytes, labelOf(name)) ?? []);
  const chosen = choose(named, decodeAs(bytes, 'utf-8')) ?? decodeAs(bytes, 'windows-1252');
  const { text = '', encoding } = chosen ?? {};
  const isStated = named.length === 0 || named.some((each) => each.encoding === encoding);
  const problem = describeFirst(text, /\ufffd/) ?? (isStated ? undefined : describeFirst(text, /[\u0080-\uffff]/));
  if (problem) report(problem);
  return text;
};

/** A valid escape, or a control character, perhaps after a backslash (JavaScript continues a line that way). */
// eslint-disable-next-line no-control-regex -- the pattern is about control characters
const CONTROL = /\\[^\u0000-\u001f]|\\?([\u0000-\u001f])/g;

/** Escapes line breaks and other control characters in a JSON string, which JSON forbids and publishers write. */
const escapeControls = (string: string): string =>
  string.replace(CONTROL, (written, control?: string) =>
    control === undefined ? written : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * The tokens that repairs need: strings, brackets, and commas after the last entry. A string that never ends matches up to the end
 * of the text, which keeps the time linear.
 */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|[[\]{}]|,(?=\s*[\]}])/g;

/** Tokens that are read in one task. */
const TOKENS_OF_TASK = 10_000;

function* repair(json: string): Generator<void, string> {
  let depth = 0;
  let end = json.length;
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    yield;
    end = index + token.length;
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else {
      pieces.push(json.slice(from, index), token === ',' ? '' : escapeControls(token));
      from = end;
    }
    if (depth === 0) break;
  }
  const isEnd = depth === 0 && /^\s*(?:<|\)|;|$)/.test(json.slice(end, end + 100));
  return pieces.join('') + json.slice(from, isEnd ? end : undefined);
}

/**
 * Repairs JSON, in tasks: escapes control characters in strings; drops commas after the last entry, comments that caches
 * append, and the end of a call (JSONP).
 */
export const repairJson = (json: string): Promise<string> => inTasks(repair(json), TOKENS_OF_TASK);

/** The start of a document after messages of PHP, a guard against inclusion (`)]}'`) or a call (JSONP). */
const START = /<\?xml\s|<(?:rss|feed|rdf:RDF)[\s>]|(?:^|[\n>(])[ \t]*(?=[[{]\s*["{])/;

/** The document in a text that starts with something else; `undefined` if the first 10,000 characters have none. */
export const findDocument = (text: string): string | undefined => {
  const head = text.slice(0, 10_000);
  const match = START.exec(head);
  const start = match && match.index + (match[0].startsWith('<') ? 0 : match[0].length);
  return start ? text.slice(start) : undefined;
};

/** Objects that are checked in one task. */
const OBJECTS_OF_TASK = 50_000;

/** Levels of objects and lists. The deepest documents of real sites have about twenty. */
const MAX_DEPTH = 100;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Not part of the generator: a list can have a million numbers, and WebKit is slow in generators. */
const objectsIn = (value: object): readonly object[] =>
  (Array.isArray(value) ? (value as unknown[]) : Object.values(value)).filter(isObject);

function* checkLevels(json: unknown): Generator<void, void> {
  const known = new Set<object>();
  let level: readonly object[] = [json].filter(isObject);
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: object[] = [];
    for (const value of level) {
      if (known.has(value)) continue;
      if (depth === MAX_DEPTH) throw new NewsError('malformed', `Nested deeper than ${MAX_DEPTH} levels`);
      yield;
      known.add(value);
      for (const object of objectsIn(value)) next.push(object);
    }
    level = next;
  }
}

/**
 * Rejects JSON so deep that a recursive reader could exhaust the stack. The JSON Feed reader is not recursive and skips
 * this check. Looks at each object once, level by level, in tasks.
 *
 * @throws NewsError `malformed`
 */
export const checkDepth = (json: unknown): Promise<void> => inTasks(checkLevels(json), OBJECTS_OF_TASK);
