/** Where a link in a Markdown file leads on the site. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { hrefBetween } from './navigation.mjs';

/** Where a file of the repository that is no page stands on the site. */
const FILES = 'files/';

/**
 * @param href as it is written: an address, or a path from the document
 * @param document `{ source, page }` of the document
 * @param pageOf gives the page of a Markdown file, if it is one
 * @returns `href` for the page; `source` of a document that is a page, or `file`, the path of a file that the site has
 *   to hold. Nothing for a folder, which the site cannot show. A path to nothing is an error
 */
export const resolveReference = (href, { source, page }, pageOf) => {
  if (/^([a-z][\w+.-]*:|#)/i.test(href)) return { href };
  const [path, hash = ''] = href.split('#');
  const file = posix.join(posix.dirname(source), path);
  if (!existsSync(file)) throw new Error(`${source}: ${href} is not there`);
  if (statSync(file).isDirectory()) return {};
  const end = hash && `#${hash}`;
  const document = pageOf(file);
  if (document) return { href: `${hrefBetween(page, document)}${end}`, source: file };
  const [, example] = /^demo\/([\w-]+\.html)$/.exec(file) ?? [];
  if (example) return { href: `${hrefBetween(page, example)}${end}` };
  return { href: `${hrefBetween(page, FILES + file)}${end}`, file };
};

/** Where `resolveReference` has put a file. */
export const placeOf = (file) => FILES + file;

/** Width and height of a PNG file, so that its place is kept while it loads. */
export const sizeOfPng = (file) => {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};
