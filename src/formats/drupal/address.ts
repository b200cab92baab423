/** Public addresses of a Drupal site, of which JSON:API shows only parts. */
import { resolveUrl, webUrl } from '../../safety/urls.js';
import type { Fields } from '../shared/fields.js';

/** What the front of a path that ends in `/jsonapi` says: the folder of the site, then perhaps a language. */
const PREFIX = /^(.*?)\/jsonapi(?:\/|$)/;

/**
 * Where the site is, as far as its API shows: `https://port.example`, or with a folder or a language
 * `https://port.example/fr`. No slash at the end.
 *
 * @param api an address of the API
 * @param language of the resource; the API may answer in another than its address says
 */
export const siteOf = (api: string | undefined, language?: string): string | undefined => {
  const url = resolveUrl(api);
  if (!url || !webUrl(api)) return undefined;
  const folders = (PREFIX.exec(url.pathname)?.[1] ?? '').split('/').filter(Boolean);
  const last = folders.at(-1) ?? '';
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(last) && last.toLowerCase() !== language?.toLowerCase()) folders.pop();
  return [url.origin, ...folders].join('/');
};

/**
 * The address of the API: the document's own, unless that is a copy elsewhere and the document names another.
 *
 * @param url where the document came from
 * @param self what it calls itself
 */
export const apiOf = (url: string | undefined, self: string | undefined): string | undefined =>
  [url, self].find((address) => PREFIX.test(resolveUrl(address)?.pathname ?? '')) ?? url ?? self;

/** The tags of the metatag module: a list, under names that changed over time. */
export const readMetatags = (attributes: Fields): readonly Fields[] =>
  ['metatag', 'metatag_normalized', 'metatag_computed'].flatMap((name) =>
    attributes.objects(name).filter((tag) => tag.has('tag')),
  );

/** The address of the tag `<link rel="canonical">`, or of the old form of the module. */
const canonicalOf = (attributes: Fields): string | undefined => {
  const [link] = readMetatags(attributes)
    .map((tag) => tag.object('attributes'))
    .filter((tag) => tag.raw('rel') === 'canonical');
  return link?.url('href') ?? attributes.object('metatag').object('value').url('canonical_url');
};

/**
 * The page of a node or term: what its metatags call canonical, else its alias on the site, else its number.
 * Never a link of the API to itself.
 */
export const pageOf = (resource: Fields, site: string | undefined, numbered?: string): string | undefined => {
  const attributes = resource.object('attributes');
  const canonical = canonicalOf(attributes);
  if (canonical || !site) return canonical;
  const alias = attributes.object('path').text('alias');
  if (alias?.startsWith('/') && !alias.startsWith('//')) return webUrl(`${site}${alias}`);
  return numbered ? webUrl(`${site}/${numbered}`) : undefined;
};
