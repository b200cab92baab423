/** What a document may need before an adapter can read it. Loaded on demand: most documents are clean UTF-8. */
import { NewsError } from '../../model/news-error.js';

/** The encodings named by the byte order mark, the HTTP charset and the XML declaration, in this order. */
const namedEncodings = (bytes: Uint8Array, contentType: string): readonly (string | undefined)[] => {
  // Latin-1 makes one character of each byte, which is enough to look at the first few.
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return [
    /^\xef\xbb\xbf/.test(head) ? 'utf-8' : undefined,
    /^\xff\xfe/.test(head) ? 'utf-16le' : undefined,
    /^\xfe\xff/.test(head) ? 'utf-16be' : undefined,
    /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1],
    // A declaration that can be read here is not in UTF-16, even if it says so.
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?16)([\w.:-]+)/i.exec(head)?.[1],
  ];
};

/**
 * Decodes bytes of any encoding: as the byte order mark says, else the HTTP charset, else the XML declaration, else
 * UTF-8, else windows-1252, which never fails.
 */
export const decodeAny = (bytes: Uint8Array, contentType: string): string => {
  for (const encoding of [...namedEncodings(bytes, contentType), 'utf-8']) {
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The name is unknown, or the bytes are in another encoding: try the next.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
};

/** A JSON string, or what looks like the start of one: a match up to the end of the text keeps the time linear. */
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?/g;

/** A valid escape, or a control character, perhaps after a backslash (JavaScript continues a line that way). */
// eslint-disable-next-line no-control-regex -- the pattern is about control characters
const CONTROL = /\\[^\u0000-\u001f]|\\?([\u0000-\u001f])/g;

/** Escapes line breaks and other control characters in JSON strings, which JSON forbids and publishers write. */
export const escapeControls = (json: string): string =>
  json.replace(STRING, (string) =>
    string.replace(CONTROL, (written, control?: string) =>
      control === undefined ? written : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );

/** What repairs look at: strings, brackets, and commas after the last entry. */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|[[\]{}]|,(?=\s*[\]}])/g;

/**
 * Repairs JSON: escapes control characters in strings; drops commas after the last entry, comments that caches append,
 * and the end of a call (JSONP).
 */
export const repairJson = (json: string): string => {
  let depth = 0;
  let end = json.length;
  const clean = escapeControls(json);
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: token, index } of clean.matchAll(TOKEN)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === ',') {
      pieces.push(clean.slice(from, index));
      from = index + 1;
    }
    end = index + token.length;
    if (depth === 0) break;
  }
  const isEnd = depth === 0 && /^\s*(?:<|\)|;|$)/.test(clean.slice(end, end + 100));
  return pieces.join('') + clean.slice(from, isEnd ? end : undefined);
};

/** The start of a document after messages of PHP, a guard against inclusion (`)]}'`) or a call (JSONP). */
const START = /<\?xml\s|<(?:rss|feed|rdf:RDF)[\s>]|(?:^|[\n>(])[ \t]*(?=[[{]\s*["{])/;

/** The document in a text that starts with something else; `undefined` if there is none in the first 10,000 characters. */
export const findDocument = (text: string): string | undefined => {
  const head = text.slice(0, 10_000);
  const match = START.exec(head);
  const start = match && match.index + (match[0].startsWith('<') ? 0 : match[0].length);
  return start ? text.slice(start) : undefined;
};

/** Levels of objects and lists. The deepest documents of real sites have about twenty. */
const MAX_DEPTH = 100;

/**
 * Refuses JSON so deep that a recursive reader could exhaust the stack. The JSON Feed reader is not recursive and skips
 * this check. Looks at each object once, level by level.
 *
 * @throws NewsError `malformed`
 */
export const checkDepth = (json: unknown): void => {
  const known = new Set<unknown>();
  let level = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new NewsError('malformed', `Nested deeper than ${MAX_DEPTH} levels`);
    level = level.filter(
      (value) => typeof value === 'object' && value !== null && !known.has(value) && known.add(value),
    );
    level = level.flatMap((value) => Object.values(value as object) as unknown[]);
  }
};
