/** Resolves the links of Markdown files for the site. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { hrefBetween } from './navigation.mjs';

/** Folder of the site for files of the repository that are not pages. */
const FILES = 'files/';

/**
 * @param href as written: an address, or a path relative to the document
 * @param document `{ source, page }` of the document
 * @param pageOf returns the page of a Markdown file, if it has one
 * @returns `href` for the page, with the `source` of a document that is a page, or with `file`, the path of a file that
 *   the site has to contain. An empty object for a folder
 * @throws if the path does not exist
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

/** Path in the site of a file that `resolveReference` returned. */
export const placeOf = (file) => FILES + file;

/** Width and height of a PNG file, to reserve its space while it loads. */
export const sizeOfPng = (file) => {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};
