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
 * @returns `href` for the page, and `file`, the path of a file that the site has to hold. Neither for a folder, which
 *   the site cannot show. A path to nothing is an error
 */
export const resolveReference = (href, { source, page }, pageOf) => {
  if (/^([a-z][\w+.-]*:|#)/i.test(href)) return { href };
  const [path, hash = ''] = href.split('#');
  const file = posix.join(posix.dirname(source), path);
  if (!existsSync(file)) throw new Error(`${source}: ${href} is not there`);
  if (statSync(file).isDirectory()) return {};
  const end = hash && `#${hash}`;
  const target = pageOf(file) ?? /^demo\/([\w-]+\.html)$/.exec(file)?.[1];
  if (target) return { href: `${hrefBetween(page, target)}${end}` };
  return { href: `${hrefBetween(page, FILES + file)}${end}`, file };
};

/** Where `resolveReference` has put a file. */
export const placeOf = (file) => FILES + file;

/** Width and height of a PNG file, so that its place is kept while it loads. */
export const sizeOfPng = (file) => {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};
