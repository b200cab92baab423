/** Namespaces by their usual prefixes, which feeds use without declaring them. */
export const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  app: 'http://www.w3.org/2007/app',
  cc: 'http://web.resource.org/cc/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  ev: 'http://purl.org/rss/1.0/modules/event/',
  georss: 'http://www.georss.org/georss',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xcal: 'urn:ietf:params:xml:ns:xcal',
  xhtml: 'http://www.w3.org/1999/xhtml',
  xml: 'http://www.w3.org/XML/1998/namespace',
  yandex: 'http://news.yandex.ru',
} as const;

/** Other addresses of namespaces. Those of RSS become empty: most of RSS has no namespace. */
const ALIASES: Readonly<Record<string, string>> = {
  'http://purl.org/atom/ns#': NAMESPACES.atom,
  'http://purl.org/net/atom/ns#': NAMESPACES.atom,
  'http://purl.org/atom/app#': NAMESPACES.app,
  'http://creativecommons.org/ns#': NAMESPACES.cc,
  'http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html': NAMESPACES.creativeCommons,
  'http://purl.org/dc/elements/1.0': NAMESPACES.dc,
  'http://search.yahoo.com/rss': NAMESPACES.media,
  'http://video.search.yahoo.com/mrss': NAMESPACES.media,
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://purl.org/net/rss1.1#': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss': '',
};

/** Removes common differences: the scheme, capitals, a slash at the end. */
const normalise = (uri: string): string =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '');

const KNOWN: ReadonlyMap<string, string> = new Map([
  ...Object.values(NAMESPACES).map((uri) => [normalise(uri), uri] as const),
  ...Object.entries(ALIASES),
]);

/** The address in `NAMESPACES` for any spelling of it, empty for RSS. `undefined` for an unknown address. */
export const knownNamespace = (uri: string): string | undefined => KNOWN.get(normalise(uri));

/** Other prefixes in use: .NET writes `a10` for Atom. */
const PREFIXES: Readonly<Record<string, string>> = { ...NAMESPACES, a10: NAMESPACES.atom, rss: '' };

/** The namespace that a prefix usually stands for; empty for RSS. */
export const wellKnownNamespace = (prefix: string): string | undefined => {
  const name = prefix.toLowerCase();
  return Object.hasOwn(PREFIXES, name) ? PREFIXES[name] : undefined;
};
