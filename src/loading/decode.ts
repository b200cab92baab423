import { loadReaders } from '../formats/registry.js';

/** A charset that is named, and is not UTF-8. */
const OTHER = /charset\s*=\s*"?(?!utf-?8\b)\w/i;

/**
 * Decodes a body. Nearly every one is UTF-8 and says nothing else; the rest is done by the chunk of the
 * readers, which XML needs anyhow. (`response.text()` corrupts all but UTF-8.)
 *
 * @throws NewsError `network` when that chunk could not be loaded
 */
export const decodeText = async (bytes: Uint8Array, contentType = ''): Promise<string> => {
  // XML can name its encoding itself.
  if (bytes[0] !== 0x3c && !OTHER.test(contentType)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Not UTF-8 after all.
    }
  }
  const { decodeAny } = await loadReaders();
  return decodeAny(bytes, contentType);
};
