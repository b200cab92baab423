/** File extensions. Text with another word after a dot can be a host name. */
const FILE = /\.(?:json|xml|rss|atom|rdf|x?html?|php|aspx?|jsp|txt|cgi|js|md|csv)$/i;

/** `www.example.org/feed.json`, `example.org/feed`, `example.org:8080/feed`; neither `feed.json` nor `v1.2/feed.json`. */
const hasHost = (address: string): boolean => {
  const [, host = '', port, path] = /^([^/?#:]+)(:\d+)?([/?#].*)?$/.exec(address) ?? [];
  const isName = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(host) && !FILE.test(host);
  return isName && (path !== undefined || port !== undefined || /^www\./i.test(host));
};

/**
 * The address that was probably meant, if an address cannot be requested or leads into the page's own site by mistake.
 * Repairs addresses without a scheme, with a scheme of feed readers, or with quotation marks of a text editor.
 */
export const suggestAddress = (address: string): string | undefined => {
  const plain = address.trim().replace(/^["'<‘’“”„«»]+|["'>‘’“”„«»]+$/g, '');
  const web = plain
    .replace(/^(?:feed|webcal|itpc|pcast|rss):(?:\/\/)?(?!https?:)/i, 'https://')
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^(h?t?tps?)(?::?\/{1,3}|:(?=\w))(?=[\w.-]+)/i, (_found, scheme: string) =>
      /s$/i.test(scheme) ? 'https://' : 'http://',
    );
  const meant = hasHost(web) ? `https://${web}` : web;
  return meant.toLowerCase() !== address.trim().toLowerCase() && /^https?:\/\/[^/]/i.test(meant) && URL.canParse(meant)
    ? meant
    : undefined;
};
