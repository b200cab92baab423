/** Checks that every address passes before it reaches an attribute. */

const { URL } = globalThis;

/** Resolves an address; `undefined` if it is invalid. Never throws. */
export const resolveUrl = (input: unknown, base?: string): URL | undefined => {
  if (typeof input !== 'string' || !input.trim() || input.length > 8192) return undefined;
  try {
    return new URL(input.trim(), base || undefined);
  } catch {
    return undefined;
  }
};

/**
 * An absolute http(s) address without user info, which can deceive (`https://bank.example@evil.example`); else
 * `undefined`.
 */
export const webUrl = (input: unknown, base?: string): string | undefined => {
  const url = resolveUrl(input, base);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
};

/** An e-mail address without headers such as `?bcc=`; else `undefined`. */
export const emailAddress = (input: unknown): string | undefined =>
  typeof input === 'string' && input.length < 255
    ? /^[\p{L}\p{N}.!$*+=^_`{|}~'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.exec(input.trim())?.[0]
    : undefined;

/** `mailto:` for an e-mail address, with an optional subject; `undefined` if the address is invalid. */
export const mailtoUrl = (address: unknown, subject?: string): string | undefined => {
  const email = emailAddress(address);
  return email && `mailto:${email}${subject ? `?subject=${encodeURIComponent(subject.toWellFormed())}` : ''}`;
};

/** `tel:` with digits and a leading `+` (RFC 3966), without extensions and `(0)`; `undefined` if the number is invalid. */
export const telUrl = (input: unknown): string | undefined => {
  if (typeof input !== 'string') return undefined;
  const [number = ''] = input.replace('(0)', '').split(/[a-z;,#]/i);
  const digits = number.replace(/\D/g, '');
  return /^\d{3,20}$/.test(digits) ? `tel:${/^\s*\+/.test(number) ? '+' : ''}${digits}` : undefined;
};
