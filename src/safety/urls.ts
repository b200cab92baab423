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

/** The name of a file, which has a dot as host names have: `contact.html`. */
const FILE = /^[^/?#]*\.(?:html?|php\d?|aspx?|jsp|cgi|pdf|xml|rss|json|txt|docx?|jpe?g|png|gif|svg|webp)(?:$|[/?#])/i;

const HOST = /^(?:\/\/)?((?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+\p{L}[\p{L}\p{M}\p{N}-]+\.?(?:$|[/?#:].*))/u;

/** A text that would resolve, but is no path: `N/A`, `#`, `[object Object]`, `javascript&colon;`, `press@port.example`. */
const NO_PATH = /^(?:[#?]|n\/a$)|[\s[\]{}<>&@]/i;

/** The address of a website. A host name is one: `www.port.example`, `port.example/press`. */
export const websiteUrl = (input: unknown, base?: string): string | undefined => {
  const text = typeof input === 'string' ? input.trim() : '';
  const host = FILE.test(text) ? undefined : HOST.exec(text)?.[1];
  return host ? webUrl(`https://${host}`) : webUrl(text, NO_PATH.test(text) ? undefined : base);
};

const LOCAL_PART = String.raw`[\p{L}\p{N}!$*+=^_{|}~'.\x60-][\p{L}\p{M}\p{N}.!$*+=^_{|}~'\x60-]*`;
const DOMAIN = String.raw`[\p{L}\p{N}-][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{N}-][\p{L}\p{M}\p{N}-]*)+`;
const EMAIL = new RegExp(`^${LOCAL_PART}@${DOMAIN}$`, 'u');

/** An e-mail address in a text: after a space, bracket, quotation mark or the like, and before one. */
const EMAIL_IN_TEXT = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.&%#?=@+-])((?=[\p{L}\p{N}_])${LOCAL_PART}[@＠]${DOMAIN})(?![@\p{L}\p{M}\p{N}%-])`,
  'gu',
);

/** Characters. In longer texts, addresses are not found. */
const MAX_TEXT_LENGTH = 1_000;

/** An e-mail address without headers such as `?bcc=`; else `undefined`. */
export const emailAddress = (input: unknown): string | undefined =>
  typeof input === 'string' && input.length < 255 ? EMAIL.exec(input.trim())?.[0] : undefined;

/** Splits a text at its e-mail addresses, which are at odd indexes: `Press <press@port.example>`. */
export const splitEmails = (text: string): readonly string[] =>
  text.length > MAX_TEXT_LENGTH ? [text] : text.split(EMAIL_IN_TEXT);

/** The domain as DNS has it: in Punycode (RFC 3492). */
const toAsciiDomain = (email: string): string | undefined => {
  const [local = '', domain = ''] = email.split('@');
  const host = /^[\x20-\x7e]+$/.test(domain) ? domain : resolveUrl(`https://${domain}`)?.hostname;
  return host && `${local}@${host}`;
};

/** `mailto:` for an e-mail address, with an optional subject; `undefined` if the address is invalid. */
export const mailtoUrl = (address: unknown, subject?: string): string | undefined => {
  // NFKC: full-width letters and signs.
  const written = typeof address === 'string' ? emailAddress(address.normalize('NFKC')) : undefined;
  const email = written && toAsciiDomain(written);
  return email && `mailto:${email}${subject ? `?subject=${encodeURIComponent(subject.toWellFormed())}` : ''}`;
};

/**
 * `tel:` for the address of a link in a body: digits with a leading `+` (RFC 3966), without extensions and `(0)`;
 * `undefined` if the number is invalid. `phoneUrl` reads numbers as people write them.
 */
export const telUrl = (input: unknown): string | undefined => {
  if (typeof input !== 'string') return undefined;
  const [number = ''] = input.replace('(0)', '').split(/[a-z;,#]/i);
  const digits = number.replace(/\D/g, '');
  return /^\d{3,20}$/.test(digits) ? `tel:${/^\s*\+/.test(number) ? '+' : ''}${digits}` : undefined;
};

/** A telephone number in plain international form, which `telUrl` and `phoneUrl` read alike: `+32 2 209 92 11`. */
export const PLAIN_NUMBER = /^\+(?:[17][ .][1-9](?:[ .]?\d){9}|[2-689]\d{1,2}[ .][1-9](?:[ .]?\d){6,10})$/;
