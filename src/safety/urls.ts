/** Checks that every address passes before it reaches an attribute. */

const { URL } = globalThis;

/** Characters of an address. */
const MAX_LENGTH = 8192;

/** Resolves an address; `undefined` if it is invalid. Never throws. */
export const resolveUrl = (input: unknown, base?: string): URL | undefined => {
  if (typeof input !== 'string' || !input.trim() || input.length > MAX_LENGTH) return undefined;
  try {
    return new URL(input.trim(), base || undefined);
  } catch {
    return undefined;
  }
};

/**
 * An absolute http(s) address that `new URL` does not change: a host of names, and a path, query and fragment in which
 * nothing is resolved or encoded. Parsing takes thirty times as long, and a list has thousands of addresses.
 */
const PLAIN =
  /^https?:\/\/(?![^/]*xn--)(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,}\/(?!\.)(?!.*(?:\/\.|%2[eE]))[\w\-.~!$&()*+,;=:@%/]*(?:\?[\w\-.~!$&()*+,;=:@%/?]*)?(?:#[\w\-.~!$&()*+,;=:@%/?]*)?$/;

const isPlain = (input: unknown): input is string =>
  typeof input === 'string' && input.length <= MAX_LENGTH && PLAIN.test(input);

/**
 * An absolute http(s) address without user info, which can deceive (`https://bank.example@evil.example`); else
 * `undefined`.
 */
export const webUrl = (input: unknown, base?: string): string | undefined => {
  if (isPlain(input)) return input;
  const url = resolveUrl(input, base);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
};

/** Words, dashes and fragments that publishers write instead of an address. */
const NONE =
  /^(?:https?:\/\/)?(?:#.*|[-–—…]+|n\/?a|n\.a\.?|0|none|null|nil|undefined|false|true|tba|tbd|unknown|https?:\/?)$/is;

/** Ends of file names, which are not top-level domains. */
const FILE =
  /\.(?:html?|xhtml|php\d?|aspx?|jspx?|cfm|cgi|pdf|docx?|xlsx?|pptx?|odt|ods|txt|rtf|csv|xml|rss|atom|json|jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|og[agv]|opus|flac|aac|m3u8|vtt|srt|wav|mov|js|css|ics|vcf|zip|gz)$/i;

/** Whether a text is a host name, perhaps with a port: `port.example:8080`. */
const isHost = (text: string): boolean =>
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)\.?(?::\d{1,5})?$/u.test(
    text,
  );

/** An address in quotation marks or brackets. */
const QUOTED = /^[<([{"'“„«]+((?:https?:|www\.).*?)[>)\]}"'”“»]+$/is;

/**
 * Adds `https:` to an address that starts with a host name: `www.port.example/1`. Repairs `https//`, `https:/` and
 * `http://http://`.
 */
const withScheme = (address: string): string => {
  const host = /^[^/?#]*/.exec(address)?.[0] ?? '';
  if (isHost(host) && !FILE.test(host)) return `https://${address}`;
  return address.replace(/^https?:\/\/(?=https?:\/\/)/i, '').replace(/^(https?)(?::\/?(?=[^/?#]+\.)|\/\/)/i, '$1://');
};

/**
 * Text that would resolve as a relative path, but is not a path: `[object Object]`, `javascript&colon;`,
 * `press@port.example`, `://port.example`.
 */
const NO_PATH = /^(?!(?:[a-z][a-z\d+.-]*:|\.{0,2}\/|\?))[^?#]*(?:[\s[\]{}<>&@"]|[:;]\/\/)/i;

/**
 * The absolute web address that a publisher means, or `undefined`. A host name without a scheme is not relative; a
 * text and `N/A` are not addresses.
 *
 * @param base of relative addresses
 */
export const publishedUrl = (input: unknown, base?: string): string | undefined => {
  if (isPlain(input)) return input;
  const text = typeof input === 'string' ? input.trim() : '';
  if (!text || text.length > MAX_LENGTH || NONE.test(text)) return undefined;
  const address = withScheme(text.replace(QUOTED, '$1'));
  return NO_PATH.test(address) ? undefined : webUrl(address, base);
};

const LOCAL_PART = String.raw`[\p{L}\p{N}!$*+=^_{|}~'.\x60-][\p{L}\p{M}\p{N}.!$*+=^_{|}~'\x60-]*`;
const DOMAIN = String.raw`[\p{L}\p{N}-][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{N}-][\p{L}\p{M}\p{N}-]*)+`;

// Compiled on first use: compiling both takes a third of the time that the code of a list needs to start.
let email: RegExp | undefined;
const emailPattern = (): RegExp => (email ??= new RegExp(`^${LOCAL_PART}@${DOMAIN}$`, 'u'));

let emailInText: RegExp | undefined;
/** An e-mail address in a text: after a space, bracket, quotation mark or the like, and before one. */
const emailInTextPattern = (): RegExp =>
  (emailInText ??= new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}.&%#?=@+-])((?=[\p{L}\p{N}_])${LOCAL_PART}[@＠]${DOMAIN})(?![@\p{L}\p{M}\p{N}%-])`,
    'gu',
  ));

/** Characters. In longer texts, addresses are not found. */
const MAX_TEXT_LENGTH = 1_000;

/** An e-mail address without headers such as `?bcc=`; else `undefined`. */
export const emailAddress = (input: unknown): string | undefined =>
  typeof input === 'string' && input.length < 255 ? emailPattern().exec(input.trim())?.[0] : undefined;

/** Splits a text at its e-mail addresses, which are at odd indexes: `Press <press@port.example>`. */
export const splitEmails = (text: string): readonly string[] =>
  text.length > MAX_TEXT_LENGTH || !/[@＠]/.test(text) ? [text] : text.split(emailInTextPattern());

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
