/** Indexes a tree before `rebuild` copies it: levels of headings, pictures, and the targets of links. */
import { isHiddenPicture, pictureKey, readPicture, readSource, type PictureFiles } from './pictures.js';
import type { TreeReader } from './tree-reader.js';
import { resolveUrl } from './urls.js';
import { FORBIDDEN_ELEMENTS, parseStyle, type ReadAttribute } from './visibility.js';

export interface TreeIndexOptions {
  readonly baseUrl?: string | undefined;
  readonly headingShift?: number | undefined;
  readonly hasNotes?: boolean | undefined;
}

const levelOf = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);

/** The page of an address, without variants of its spelling and without parameters of campaigns. */
const pageOf = ({ host, pathname, searchParams }: URL): string => {
  const parameters = [...searchParams].filter(([name]) => !name.startsWith('utm_'));
  return [host.replace(/^www\./, ''), pathname.replace(/\/$/, ''), ...parameters.flat()].join('\n');
};

/** Our own ids. Ids of publishers never reach the page. */
const OUR_ID = /^wco-note-\d{1,6}$/;

/**
 * All elements below a node, in no particular order, without those in forbidden elements. Not recursive: untrusted trees
 * can be deep.
 */
const elementsIn = function* <Source>(root: Source, reader: TreeReader<Source>): Generator<Source> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let child = reader.firstChild(node); child; child = reader.nextSibling(child)) {
      if (!reader.isElement(child)) continue;
      yield child;
      if (!FORBIDDEN_ELEMENTS.has(reader.localName(child))) waiting.push(child);
    }
  }
};

/** The images in a `noscript`. */
const imagesIn = <Source>(root: Source, reader: TreeReader<Source>): readonly Source[] =>
  [...elementsIn(root, reader)].filter((element) => reader.localName(element) === 'img');

class TreeIndex<Source> {
  readonly #options: TreeIndexOptions;
  readonly #reader: TreeReader<Source>;
  #topmost = 7;
  #noscripts = 0;
  readonly #images: Source[] = [];
  readonly #ids = new Map<string, Source>();
  /** Our ids of the elements that links in the body lead to. */
  readonly #noteIds = new Map<Source, string>();
  #keys: ReadonlySet<string> | undefined;

  constructor(root: Source, options: TreeIndexOptions, reader: TreeReader<Source>) {
    this.#options = options;
    this.#reader = reader;
    const hrefs: string[] = [];
    for (const element of elementsIn(root, reader)) {
      const name = reader.localName(element);
      const level = levelOf(name);
      if (level > 0 && level < this.#topmost) this.#topmost = level;
      if (name === 'noscript') this.#noscripts += 1;
      if (/^(?:amp-)?(?:img|anim)$/.test(name)) this.#images.push(element);
      if (!options.hasNotes) continue;
      const id = reader.attribute(element, 'id') ?? (name === 'a' ? reader.attribute(element, 'name') : null);
      if (id && !this.#ids.has(id)) this.#ids.set(id, element);
      const href = name === 'a' ? reader.attribute(element, 'href') : null;
      if (href?.includes('#')) hrefs.push(href);
    }
    let count = 0;
    for (const href of hrefs) {
      const id = this.#fragmentOf(href);
      const target = id === undefined ? undefined : this.#ids.get(id);
      if (id === undefined || target === undefined || this.#noteIds.has(target)) continue;
      count += 1;
      this.#noteIds.set(target, OUR_ID.test(id) ? id : this.#newId(count));
    }
  }

  #newId(number: number): string {
    let free = number;
    while (this.#ids.has(`wco-note-${free}`)) free += 1;
    return `wco-note-${free}`;
  }

  /** The id that an address in the same article names. */
  #fragmentOf(href: string): string | undefined {
    const { baseUrl } = this.#options;
    const hash = href.indexOf('#');
    if (hash < 0) return undefined;
    if (href.slice(0, hash).trim() !== '') {
      const [target, base] = [resolveUrl(href, baseUrl), resolveUrl(baseUrl)];
      // Word processors write the address of their own file: `file:///C:/notes.htm#_ftn1`.
      const isWeb = target !== undefined && /^https?:$/.test(target.protocol);
      if (!target || (isWeb && (!base || pageOf(target) !== pageOf(base)))) return undefined;
    }
    try {
      return decodeURIComponent(href.slice(hash + 1).trim());
    } catch {
      return undefined;
    }
  }

  /** Our id of an element that a link in the body leads to. */
  idOf(element: Source): string | undefined {
    return this.#noteIds.get(element);
  }

  /** Our id of the element that an address leads to; `undefined` if that is not in the body. */
  noteOf(href: string): string | undefined {
    const id = this.#options.hasNotes ? this.#fragmentOf(href) : undefined;
    const target = id === undefined ? undefined : this.#ids.get(id);
    return target && this.#noteIds.get(target);
  }

  /** The name of a heading below the one above the body. */
  shiftHeading(name: string): string {
    const { headingShift: above } = this.#options;
    const level = levelOf(name);
    if (level === 0 || above === undefined || !Number.isFinite(above)) return name;
    return `h${Math.min(6, Math.max(1, level - this.#topmost + above + 1))}`;
  }

  #readerOf(element: Source): ReadAttribute {
    return (name) => this.#reader.attribute(element, name);
  }

  /** The files of an image that is not hidden itself. */
  #shownFiles(image: Source): PictureFiles | undefined {
    const read = this.#readerOf(image);
    const files = readPicture(read, this.#options.baseUrl);
    return isHiddenPicture(read, parseStyle(read('style')), files) ? undefined : files;
  }

  /** Keys of the pictures outside `noscript`. */
  get #shownKeys(): ReadonlySet<string> {
    this.#keys ??= new Set(
      this.#images.flatMap((image) => {
        const files = this.#shownFiles(image);
        return files ? [pictureKey(files.src)] : [];
      }),
    );
    return this.#keys;
  }

  /** The pictures in a `noscript` that are not shown outside of one. */
  noscriptPictures(noscript: Source): readonly (readonly [image: Source, files: PictureFiles])[] {
    return imagesIn(noscript, this.#reader).flatMap((image) => {
      const files = this.#shownFiles(image);
      return files && !this.#shownKeys.has(pictureKey(files.src)) ? [[image, files] as const] : [];
    });
  }

  /** Whether an image is followed by a `noscript` with a picture. */
  hasNoscriptAfter(image: Source): boolean {
    if (this.#noscripts === 0) return false;
    const reader = this.#reader;
    let next = reader.nextSibling(image);
    while (next && !reader.isElement(next)) {
      if (reader.isText(next) && reader.text(next).trim() !== '') return false;
      next = reader.nextSibling(next);
    }
    return next !== null && reader.localName(next) === 'noscript' && this.noscriptPictures(next).length > 0;
  }

  /** The files of a `picture`: those for every screen, if there are any. */
  sourcesOf(picture: Source): PictureFiles | undefined {
    const reader = this.#reader;
    let found: PictureFiles | undefined;
    for (let child = reader.firstChild(picture); child; child = reader.nextSibling(child)) {
      if (!reader.isElement(child) || reader.localName(child) !== 'source') continue;
      const files = readSource(this.#readerOf(child), this.#options.baseUrl);
      if (files && !this.#readerOf(child)('media')) return files;
      found ??= files;
    }
    return found;
  }
}

export const indexTree = <Source>(
  root: Source,
  options: TreeIndexOptions,
  reader: TreeReader<Source>,
): TreeIndex<Source> => new TreeIndex(root, options, reader);
