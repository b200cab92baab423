import {
  ALLOWED_ELEMENTS,
  BLOCK_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  FORBIDDEN_ELEMENTS,
  GLOBAL_ATTRIBUTES,
  MAX_DEPTH,
  MAX_NODES,
} from './allow-list.js';
import type { SafeHtml } from './safe-html.js';

export interface RebuildOptions {
  /** Address of the article: what relative addresses in it are relative to. */
  readonly baseUrl?: string | undefined;
  /**
   * Level of the heading above the body. The body's topmost heading becomes the next level, the
   * others follow, none deeper than 6. Without it headings stay as they are.
   */
  readonly headingShift?: number | undefined;
}

/**
 * What the chunk needs of the main module. Handed over, not imported: a chunk that imported the module
 * back would load it a second time wherever a page's script tag adds a query (`?ver=5`).
 */
export interface RebuildTools {
  readonly webUrl: (input: unknown, base?: string) => string | undefined;
  readonly mailtoUrl: (address: unknown) => string | undefined;
  readonly telUrl: (input: unknown) => string | undefined;
  readonly brandAsSafe: (fragment: DocumentFragment) => SafeHtml;
}

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** An image of a body has at most this many candidates in its `srcset`. */
const MAX_CANDIDATES = 12;
/** Characters of a `srcset` that are looked at. */
const MAX_SRCSET = 8192;

/** Deeper than this a tree is not walked any more: its text is taken as a whole. */
const MAX_WALK = 500;

/**
 * Copies the allowed nodes of a sanitised tree into elements made by us, in a document that runs and
 * loads nothing. Not one node, attribute or address of the source gets through without passing the
 * allow-list; a sanitiser that was fooled, or one that a site brought, cannot hurt.
 */
export const rebuild = (source: Node, options: RebuildOptions, tools: RebuildTools): SafeHtml => {
  const inert = document.implementation.createHTMLDocument('');
  const fragment = inert.createDocumentFragment();
  const shiftHeading = headingShifter(source, options.headingShift);
  let nodes = 0;

  const copyChildren = (from: Node, to: Node, depth: number): void => {
    for (let child = firstChildOf(from); child && nodes < MAX_NODES; child = nextSiblingOf(child)) {
      if (nodeTypeOf(child) === Node.TEXT_NODE) {
        appendText(textOf(child), to);
      } else if (nodeTypeOf(child) === Node.ELEMENT_NODE) {
        copyElement(child as Element, to, depth);
      }
    }
  };

  const appendText = (text: string, to: Node): void => {
    nodes += 1;
    to.appendChild(inert.createTextNode(text));
  };

  const copyElement = (element: Element, to: Node, depth: number): void => {
    const written = namespaceOf(element) === HTML_NAMESPACE ? localNameOf(element) : 'svg';
    const name = BLOCK_ELEMENTS.has(written) ? 'div' : written;
    if (FORBIDDEN_ELEMENTS.has(name)) return;
    if (depth > MAX_WALK) {
      appendText(contentOf(element), to);
      return;
    }
    const copy = ALLOWED_ELEMENTS.has(name) && depth < MAX_DEPTH ? inert.createElement(shiftHeading(name)) : undefined;
    if (copy) copyAttributes(element, name, copy);
    if (name === 'img') {
      if (copy && copyImage(element, copy, options.baseUrl, tools)) {
        nodes += 1;
        to.appendChild(copy);
      } else appendText(attribute(element, 'alt') ?? '', to);
      return;
    }
    // A link that leads nowhere we allow is only its text.
    if (!copy || (name === 'a' && !copyLink(element, copy, options.baseUrl, tools))) {
      copyChildren(element, to, depth + 1);
      return;
    }
    nodes += 1;
    to.appendChild(copy);
    copyChildren(element, copy, depth + 1);
  };

  if (nodeTypeOf(source) === Node.TEXT_NODE) appendText(textOf(source), fragment);
  else copyChildren(source, fragment, 0);
  return tools.brandAsSafe(fragment);
};

const copyAttributes = (from: Element, name: string, to: Element): void => {
  const checks = { ...GLOBAL_ATTRIBUTES, ...(Object.hasOwn(ELEMENT_ATTRIBUTES, name) ? ELEMENT_ATTRIBUTES[name] : {}) };
  for (const [key, check] of Object.entries(checks)) {
    const written = attribute(from, key);
    const value = written === null ? undefined : check(written, name);
    if (value !== undefined) to.setAttribute(key, value);
  }
};

/** The target of a link: http, https, mailto (the address only), tel (digits only). */
const linkUrl = (input: string, base: string | undefined, tools: RebuildTools): string | undefined => {
  const [, scheme = '', rest = ''] = /^\s*(mailto|tel):([^?]*)/i.exec(input) ?? [];
  let path: string;
  try {
    path = decodeURIComponent(rest);
  } catch {
    return undefined;
  }
  if (!scheme) return tools.webUrl(input, base);
  return /tel/i.test(scheme) ? tools.telUrl(path) : tools.mailtoUrl(path);
};

const copyLink = (from: Element, to: Element, base: string | undefined, tools: RebuildTools): boolean => {
  const href = linkUrl(attribute(from, 'href') ?? '', base, tools);
  if (!href) return false;
  to.setAttribute('rel', 'noopener noreferrer nofollow ugc');
  to.setAttribute('href', href);
  return true;
};

const copyImage = (from: Element, to: Element, base: string | undefined, { webUrl }: RebuildTools): boolean => {
  const src = webUrl(attribute(from, 'src'), base);
  if (!src) return false;
  // Before `src`, so that no request is made without them.
  to.setAttribute('referrerpolicy', 'no-referrer');
  to.setAttribute('loading', 'lazy');
  to.setAttribute('decoding', 'async');
  if (!to.hasAttribute('alt')) to.setAttribute('alt', '');
  const srcset = safeSrcset(attribute(from, 'srcset') ?? '', (address) => webUrl(address, base));
  if (srcset) to.setAttribute('srcset', srcset);
  to.setAttribute('src', src);
  return true;
};

/** Candidates of a `srcset`, taken apart as HTML does it, in linear time. */
const parseSrcset = (srcset: string): readonly (readonly [address: string, descriptor: string])[] => {
  const candidates: [string, string][] = [];
  let address = '';
  for (const word of srcset.slice(0, MAX_SRCSET).split(/\s+/)) {
    let rest = word;
    while (rest) {
      if (address) {
        // A descriptor, which a comma ends; what follows the comma is the next address.
        const [descriptor = ''] = rest.split(',', 1);
        candidates.push([address, descriptor]);
        address = '';
        rest = rest.slice(descriptor.length + 1);
      } else {
        // An address may hold commas, but neither begin nor end with one.
        const [bare = ''] = /[^,].*/.exec(rest) ?? [];
        const trimmed = bare.replace(/,{1,9}$/, '');
        if (bare !== trimmed) candidates.push([trimmed, '']);
        else address = bare;
        rest = '';
      }
    }
  }
  if (address) candidates.push([address, '']);
  return candidates;
};

/** Candidates whose address passes, with a plain `w` or `x` descriptor; commas in addresses are encoded. */
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

const headingShifter = (source: Node, above: number | undefined): ((name: string) => string) => {
  if (above === undefined || !Number.isFinite(above)) return (name) => name;
  const levels: number[] = [];
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) levels.push(headingLevel(localNameOf(walker.currentNode as Element)));
  const topmost = levels.reduce((top, level) => (level > 0 && level < top ? level : top), 7);
  return (name) => {
    const level = headingLevel(name);
    return level > 0 ? `h${Math.min(6, Math.max(1, level - topmost + above + 1))}` : name;
  };
};

/*
 * Reading a hostile tree: `form.childNodes` can be an <input name="childNodes">, so everything is read
 * through the prototypes' own accessors.
 */
const accessor =
  (prototype: () => object, name: string) =>
  (node: Node): unknown =>
    Reflect.get(prototype(), name, node);
const ofNode = (): object => Node.prototype;
const ofElement = (): object => Element.prototype;
const firstChildOf = accessor(ofNode, 'firstChild') as (node: Node) => Node | null;
const nextSiblingOf = accessor(ofNode, 'nextSibling') as (node: Node) => Node | null;
const nodeTypeOf = accessor(ofNode, 'nodeType') as (node: Node) => number;
const textOf = accessor(ofNode, 'nodeValue') as (node: Node) => string;
const contentOf = accessor(ofNode, 'textContent') as (node: Node) => string;
const localNameOf = accessor(ofElement, 'localName') as (element: Element) => string;
const namespaceOf = accessor(ofElement, 'namespaceURI') as (element: Element) => string | null;
const attribute = (element: Element, name: string): string | null => {
  const { getAttribute } = Element.prototype as { getAttribute: (this: Element, name: string) => string | null };
  return getAttribute.call(element, name);
};
