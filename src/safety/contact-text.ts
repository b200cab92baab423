/** E-mail addresses and telephone numbers as publishers write them: with names, labels, several in one field. */
import { splitEmails } from './urls.js';

/** Characters. */
const MAX_LENGTH = 1_000;

/** Texts that programs and people write for a missing value. */
const MISSING = /^(?:\[object \w+\]|undefined|null|nan|n\/?a|n\.a\.?|none|tb[ad])$/i;

/** Headers of a message, or the line break before them: `?bcc=`, `Bcc:`, `%0A`. */
const HEADERS = /[?&]|%0[ad]|\bb?cc\s*[:=]/i;

/** The text on one line, without the scheme and the query of a link. */
const clean = (written: unknown): string => {
  if (typeof written !== 'string' || written.length > MAX_LENGTH) return '';
  let text = written.trim();
  if (/^(?:mailto:|tel:\S)/i.test(text)) {
    try {
      text = decodeURIComponent(text.replace(/\?.*/s, ''));
    } catch {
      // Not encoded.
    }
  }
  return text
    .replace(/mailto:(?:\/\/)?|^tel:(?=\S)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
};

/** A text with one or more e-mail addresses; `undefined` if it has none, or headers. */
export const emailText = (written: unknown): string | undefined => {
  const text = clean(written);
  return splitEmails(text).length > 1 && !HEADERS.test(text) ? text : undefined;
};

/** A text for a telephone number; `undefined` without a letter or digit. `phoneUrl` finds the number in it. */
export const phoneText = (written: unknown): string | undefined => {
  const text = clean(written);
  return /[\p{L}\p{N}]/u.test(text) && !MISSING.test(text) ? text : undefined;
};
