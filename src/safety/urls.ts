/** The gates through which every address passes before it reaches an attribute. */

const { URL } = globalThis;

/** Resolves an address; `undefined` for what is none. Never throws. */
export const resolveUrl = (input: unknown, base?: string): URL | undefined => {
  if (typeof input !== 'string' || input.trim() === '' || input.length > 8192) return undefined;
  try {
    return new URL(input.trim(), base || undefined);
  } catch {
    return undefined;
  }
};

/**
 * An address on the web: absolute http(s) without user info (`https://bank.example@evil.example`
 * deceives), else `undefined`.
 */
export const webUrl = (input: unknown, base?: string): string | undefined => {
  const url = resolveUrl(input, base);
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
};

/** A plain e-mail address (no header such as `?bcc=`), else `undefined`. */
export const emailAddress = (input: unknown): string | undefined => {
  const text = typeof input === 'string' ? input.trim() : '';
  return text.length <= 254 &&
    /^[^\s@<>"'(),:;\\?&#%/[\]]+@[^\s@<>"'(),:;\\?&#%/[\]]+\.[^\s@<>"'(),:;\\?&#%/[\].]+$/.test(text)
    ? text
    : undefined;
};

/** `mailto:` for an address, with an optional subject; `undefined` for what is no address. */
export const mailtoUrl = (address: unknown, subject?: string): string | undefined => {
  const email = emailAddress(address);
  return email && `mailto:${email}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;
};

/** `tel:` with digits and a leading `+` only (RFC 3966 global form); an extension is left out. */
export const telUrl = (input: unknown): string | undefined => {
  const text = typeof input === 'string' ? input : '';
  const [number = ''] = text.replace(/\(0\)/, '').split(/\s*(?:ext|x|;|,|#)/i);
  const digits = number.replace(/\D/g, '');
  return digits.length >= 3 && digits.length <= 20
    ? `tel:${number.trim().startsWith('+') ? '+' : ''}${digits}`
    : undefined;
};

/** The target of a link in somebody else's text: http, https, mailto, tel, else `undefined`. */
export const linkUrl = (input: unknown, base?: string): string | undefined => {
  const url = resolveUrl(input, base);
  if (!url) return undefined;
  const path = url.pathname;
  if (url.protocol === 'mailto:') return mailtoUrl(decodePath(path));
  if (url.protocol === 'tel:') return telUrl(decodePath(path));
  return webUrl(url.href);
};

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};
