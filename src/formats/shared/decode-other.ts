/** The encoding a byte order mark, the HTTP charset or an XML declaration names, in this order. */
const namedEncodings = (bytes: Uint8Array, charset: string | undefined): readonly (string | undefined)[] => {
  // Latin-1 keeps each byte as one character, which is all that is needed to look at the first few.
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return [
    /^\xef\xbb\xbf/.test(head) ? 'utf-8' : undefined,
    /^\xff\xfe/.test(head) ? 'utf-16le' : undefined,
    /^\xfe\xff/.test(head) ? 'utf-16be' : undefined,
    charset,
    // What could be read so far is not UTF-16, whatever it says (some feeds say so and are UTF-8).
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?16)([\w.:-]+)/i.exec(head)?.[1],
  ];
};

/**
 * Decodes what may not be UTF-8: byte order mark, then the HTTP charset, then the XML declaration, then
 * strict UTF-8, then windows-1252, which never fails.
 */
export const decodeOther = (bytes: Uint8Array, contentType: string): string => {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  for (const encoding of [...namedEncodings(bytes, charset), 'utf-8']) {
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // A name nobody knows, or bytes that are not of that encoding: the next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
};
