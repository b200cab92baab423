/** The files of the built site (`npm run build:demo`) and the links between its pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

export const SITE = 'dist-site';

/** Pages by path, `docs/formats.html`. */
export const listPages = () => {
  if (!existsSync(SITE)) throw new Error('dist-site/ is missing: npm run build:demo');
  return readdirSync(SITE, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split('\\').join('/'))
    .sort();
};

const elementsOf = (page) => DomUtils.getElementsByTagName('*', parseDocument(readFileSync(join(SITE, page), 'utf8')));

/** Site addresses in the page's own HTML. Elements read those in examples. */
export const linksOf = (page) =>
  elementsOf(page)
    .filter(({ name }) => ['a', 'link', 'script', 'img', 'iframe'].includes(name))
    .map(({ attribs }) => attribs.href ?? attribs.src)
    .filter((address) => address !== undefined && !/^[a-z][\w+.-]*:/i.test(address));

export const idsOf = (page) => new Set(elementsOf(page).flatMap(({ attribs }) => attribs.id ?? []));

/** The target of a link: a file of the site and an id in it. */
export const targetOf = (page, address) => {
  const [path, hash] = address.split('#');
  const [file] = path.split('?');
  return { file: file ? posix.join(posix.dirname(page), file) : page, hash };
};

export const isFile = (file) => existsSync(join(SITE, file)) && posix.extname(file) !== '';
