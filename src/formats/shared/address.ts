import { webUrl } from '../../safety/urls.js';

/** What publishers write where they have no address: words, dashes, a fragment. */
const NONE = /^(?:#.*|[-–—…]+|n\/a|n\.a\.?|0|none|null|nil|undefined|false|true|tba|tbd|unknown)$/is;

/** Ends of file names, which are not top-level domains. */
const FILE =
  /\.(?:html?|xhtml|php\d?|aspx?|jspx?|cfm|cgi|pdf|docx?|xlsx?|pptx?|odt|ods|txt|rtf|csv|xml|rss|atom|json|jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|og[gv]|wav|mov|js|css|ics|vcf|zip|gz)$/i;

/** A host name, perhaps with a port: `port.example:8080`. */
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)(?::\d{1,5})?$/u;

/** Adds `https:` to an address that starts with a host name: `www.port.example/1`. Repairs `https//` and `http://http://`. */
const withScheme = (address: string): string => {
  const host = /^[^/?#]*/.exec(address)?.[0] ?? '';
  if (HOST.test(host) && !FILE.test(host)) return `https://${address}`;
  return address.replace(/^https?:\/\/(?=https?:\/\/)/i, '').replace(/^(https?)\/\//i, '$1://');
};

/**
 * The absolute web address that a publisher means, or `undefined`. A host name without a scheme is not relative; a
 * single word, a text and `N/A` are not an address.
 *
 * @param base of relative addresses
 */
export const toAddress = (value: unknown, base?: string): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : '';
  if (!text || text.length > 8192 || NONE.test(text)) return undefined;
  const address = withScheme(text);
  const isAbsolute = /^(?:[a-z][a-z\d+.-]*:|\/|\.\.?\/|\?)/i.test(address);
  return !isAbsolute && /\s/.test(address) ? undefined : webUrl(address, base);
};
