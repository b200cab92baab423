/** Public addresses of a Drupal site. JSON:API contains only parts of them. */
import { resolveUrl, webUrl } from '../../safety/urls.js';
import type { Fields } from '../shared/fields.js';

/** The path before `/jsonapi`: the folder of the site, then perhaps a language. */
const PREFIX = /^(.*?)\/jsonapi(?:\/|$)/;

/**
 * Address of the site, without a slash at the end: `https://port.example`, `https://port.example/folder`, or with the
 * language of the resource, `https://port.example/fr`.
 *
 * @param api an address of the API
 * @param language of the resource, which can differ from the language in `api`
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
 * Address of the API: `url`, unless the document is a copy on another host.
 *
 * @param url address the document came from
 * @param self address in the document's `self` link
 */
export const apiOf = (url: string | undefined, self: string | undefined): string | undefined =>
  [url, self].find((address) => PREFIX.test(resolveUrl(address)?.pathname ?? '')) ?? url ?? self;

/** Tags of the metatag module, whose member was renamed twice. */
export const readMetatags = (attributes: Fields): readonly Fields[] =>
  ['metatag', 'metatag_normalized', 'metatag_computed'].flatMap((name) =>
    attributes.objects(name).filter((tag) => tag.has('tag')),
  );

/** The canonical address by the metatag module, in its current or its old form. */
const canonicalOf = (attributes: Fields): string | undefined => {
  const [link] = readMetatags(attributes)
    .map((tag) => tag.object('attributes'))
    .filter((tag) => tag.raw('rel') === 'canonical');
  return link?.url('href') ?? attributes.object('metatag').object('value').url('canonical_url');
};

/**
 * Address of the page of a node or term: the canonical address in its metatags, else its path alias, else `numbered`.
 *
 * @param numbered path with the number of the resource: `node/1`
 */
export const pageOf = (resource: Fields, site: string | undefined, numbered?: string): string | undefined => {
  const attributes = resource.object('attributes');
  const canonical = canonicalOf(attributes);
  if (canonical || !site) return canonical;
  const alias = attributes.object('path').text('alias');
  if (alias?.startsWith('/') && !alias.startsWith('//')) return webUrl(`${site}${alias}`);
  return numbered ? webUrl(`${site}/${numbered}`) : undefined;
};
