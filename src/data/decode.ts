const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const decodeAs = (label: string | undefined, bytes: Uint8Array, fatal: boolean): string | undefined => {
  if (!label) return undefined;
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined; // an unknown label, or bytes that are not of that encoding
  }
};

/** The encoding an XML declaration names. */
const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
};

/**
 * Decodes a body: byte order mark, then the HTTP charset, then the XML declaration, then strict
 * UTF-8, then windows-1252, which never fails. (`response.text()` corrupts all but UTF-8.)
 */
export const decodeText = (bytes: Uint8Array, contentType?: string): string => {
  const mark = BYTE_ORDER_MARKS.find(([, bom]) => startsWith(bytes, bom))?.[0];
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  return (
    decodeAs(mark, bytes, false) ??
    decodeAs(charset, bytes, true) ??
    decodeAs(declaredEncoding(bytes), bytes, true) ??
    decodeAs('utf-8', bytes, true) ??
    decodeAs('windows-1252', bytes, false) ??
    ''
  );
};
