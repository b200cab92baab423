import {
  ALLOWED_ELEMENTS,
  BLOCK_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  FORBIDDEN_ELEMENTS,
  GLOBAL_ATTRIBUTES,
  MAX_DEPTH,
  MAX_NODES,
} from './allow-list.js';
import { brandAsSafe, type SafeHtml } from './safe-html.js';
import { scrollable } from './scrollers.js';
import type { TreeReader } from './tree-reader.js';
import { mailtoUrl, telUrl, webUrl } from './urls.js';

export interface RebuildOptions {
  /** Address of the article: the base of relative addresses. */
  readonly baseUrl?: string | undefined;
  /**
   * Level of the heading above the body. The topmost heading of the body moves to the next level, and the others move
   * along, down to 6 at most. By default, headings stay.
   */
  readonly headingShift?: number | undefined;
}

/** Creates the new nodes: a document in which no script runs and nothing loads. */
export type NodeMaker = Pick<Document, 'createDocumentFragment' | 'createElement' | 'createTextNode'>;

/** Candidates in one `srcset`. */
const MAX_CANDIDATES = 12;
/** Characters of a `srcset`. */
const MAX_SRCSET = 8192;

/** Levels of the source. Deeper content becomes text. */
const MAX_WALK = 500;

/**
 * Builds new elements from the allowed parts of an untrusted tree. No node of the source is reused, and every
 * element, attribute and address passes the allow-list. The result is nodes, not markup, so no second parser can read
 * it differently.
 *
 * @param finish returns the replacement for a finished element
 */
export const rebuild = <Source>(
  source: Source,
  options: RebuildOptions,
  reader: TreeReader<Source>,
  maker: NodeMaker,
  finish = scrollable,
): SafeHtml => {
  const fragment = maker.createDocumentFragment();
  const shiftHeading = headingShifter(source, options.headingShift, reader);
  let nodes = 0;
  let tables = 0;

  /** `depth` is how deep the source is walked; `level`, how deep the copy is. */
  const copyChildren = (from: Source, to: Node, depth: number, level: number): void => {
    for (let child = reader.firstChild(from); child && nodes < MAX_NODES; child = reader.nextSibling(child)) {
      if (reader.isText(child)) appendText(reader.text(child), to);
      else if (reader.isElement(child)) copyElement(child, to, depth, level);
    }
  };

  const appendText = (text: string, to: Node): void => {
    nodes += 1;
    to.appendChild(maker.createTextNode(text));
  };

  const copyElement = (element: Source, to: Node, depth: number, level: number): void => {
    const written = reader.isHtml(element) ? reader.localName(element) : 'svg';
    const name = BLOCK_ELEMENTS.has(written) ? 'div' : written;
    if (FORBIDDEN_ELEMENTS.has(name)) return;
    if (depth > MAX_WALK) {
      appendText(reader.content(element), to);
      return;
    }
    const read = (attribute: string): string | null => reader.attribute(element, attribute);
    const copy = ALLOWED_ELEMENTS.has(name) && level < MAX_DEPTH ? maker.createElement(shiftHeading(name)) : undefined;
    if (copy) copyAttributes(read, name, copy);
    if (name === 'img') {
      if (copy && copyImage(read, copy, options.baseUrl)) {
        nodes += 1;
        to.appendChild(copy);
      } else appendText(read('alt') ?? '', to);
      return;
    }
    // A link with a forbidden address becomes its text.
    if (!copy || (name === 'a' && !copyLink(read, copy, options.baseUrl))) {
      copyChildren(element, to, depth + 1, level);
      return;
    }
    nodes += 1;
    if (name === 'table') tables += 1;
    copyChildren(element, copy, depth + 1, level + 1);
    if (name === 'table') tables -= 1;
    // Newsletters nest tables for layout: only the outermost scrolls.
    to.appendChild(tables > 0 ? copy : finish(copy, maker));
  };

  if (reader.isText(source)) appendText(reader.text(source), fragment);
  else copyChildren(source, fragment, 0, 0);
  return brandAsSafe(fragment);
};

/** Reads an attribute of the source element. */
type ReadAttribute = (name: string) => string | null;

const copyAttributes = (read: ReadAttribute, name: string, to: Element): void => {
  const checks = { ...GLOBAL_ATTRIBUTES, ...(Object.hasOwn(ELEMENT_ATTRIBUTES, name) ? ELEMENT_ATTRIBUTES[name] : {}) };
  for (const [key, check] of Object.entries(checks)) {
    const written = read(key);
    const value = written === null ? undefined : check(written, name);
    if (value !== undefined) to.setAttribute(key, value);
  }
};

/** The target of a link: http, https, mailto (the address only), tel (digits only). */
const linkUrl = (input: string, base: string | undefined): string | undefined => {
  const [, scheme = '', rest = ''] = /^\s*(mailto|tel):([^?]*)/i.exec(input) ?? [];
  let path: string;
  try {
    path = decodeURIComponent(rest);
  } catch {
    return undefined;
  }
  if (!scheme) return webUrl(input, base);
  return /tel/i.test(scheme) ? telUrl(path) : mailtoUrl(path);
};

const copyLink = (read: ReadAttribute, to: Element, base: string | undefined): boolean => {
  const href = linkUrl(read('href') ?? '', base);
  if (!href) return false;
  to.setAttribute('rel', 'noopener noreferrer nofollow ugc');
  to.setAttribute('href', href);
  return true;
};

const copyImage = (read: ReadAttribute, to: Element, base: string | undefined): boolean => {
  const src = webUrl(read('src'), base);
  if (!src) return false;
  // Set before `src`, which starts the request.
  to.setAttribute('referrerpolicy', 'no-referrer');
  to.setAttribute('loading', 'lazy');
  to.setAttribute('decoding', 'async');
  if (!to.hasAttribute('alt')) to.setAttribute('alt', '');
  const srcset = safeSrcset(read('srcset') ?? '', (address) => webUrl(address, base));
  if (srcset) to.setAttribute('srcset', srcset);
  to.setAttribute('src', src);
  return true;
};

/** Splits a `srcset` into candidates as HTML does, in linear time. */
const parseSrcset = (srcset: string): readonly (readonly [address: string, descriptors: string])[] => {
  const candidates: [string, string][] = [];
  let address = '';
  let descriptors = '';
  const endCandidate = (): void => {
    if (address) candidates.push([address, descriptors.trim()]);
    address = '';
    descriptors = '';
  };
  for (const word of srcset.slice(0, MAX_SRCSET).split(/\s+/)) {
    let rest = word;
    while (rest) {
      if (address) {
        // A comma ends the descriptors; the next address follows.
        const [descriptor = ''] = rest.split(',', 1);
        descriptors += ` ${descriptor}`;
        if (descriptor !== rest) endCandidate();
        rest = rest.slice(descriptor.length + 1);
      } else {
        // An address may contain commas, but not at its start or end.
        const [bare = ''] = /[^,].*/.exec(rest) ?? [];
        address = bare.replace(/,{1,9}$/, '');
        if (bare !== address) endCandidate();
        rest = '';
      }
    }
  }
  endCandidate();
  return candidates;
};

/** Candidates with an allowed address and a `w` or `x` descriptor. Encodes commas in addresses. */
const safeSrcset = (srcset: string, resolve: (address: string) => string | undefined): string =>
  parseSrcset(srcset)
    .slice(0, MAX_CANDIDATES)
    .flatMap(([address, written]) => {
      const url = resolve(address)?.replaceAll(',', '%2C');
      const descriptor = /^\d+(\.\d+)?[wx]$/.test(written) ? written : '';
      return url && (descriptor || !written) ? [`${url} ${descriptor}`.trim()] : [];
    })
    .join(', ');

const headingLevel = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);

/** All elements below a node, in no particular order. Not recursive: untrusted trees can be deep. */
const elementsIn = function* <Source>(root: Source, reader: TreeReader<Source>): Generator<Source> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let child = reader.firstChild(node); child; child = reader.nextSibling(child)) {
      if (!reader.isElement(child)) continue;
      yield child;
      waiting.push(child);
    }
  }
};

const headingShifter = <Source>(
  source: Source,
  above: number | undefined,
  reader: TreeReader<Source>,
): ((name: string) => string) => {
  if (above === undefined || !Number.isFinite(above)) return (name) => name;
  let topmost = 7;
  for (const element of elementsIn(source, reader)) {
    const level = headingLevel(reader.localName(element));
    if (level > 0 && level < topmost) topmost = level;
  }
  return (name) => {
    const level = headingLevel(name);
    return level > 0 ? `h${Math.min(6, Math.max(1, level - topmost + above + 1))}` : name;
  };
};
