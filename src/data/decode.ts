/**
 * Decodes a body. Nearly every one is UTF-8 and says nothing else; the rest takes a chunk of its own,
 * loaded when it is needed. (`response.text()` corrupts all but UTF-8.)
 */
export const decodeText = async (bytes: Uint8Array, contentType = ''): Promise<string> => {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  // XML can name its encoding itself.
  if (bytes[0] !== 0x3c && /^(utf-?8)?$/i.test(charset ?? '')) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Not UTF-8 after all.
    }
  }
  const { decodeOther } = await import('./decode-other.js');
  return decodeOther(bytes, charset);
};
