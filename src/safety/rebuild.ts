import {
  ALLOWED_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  FORBIDDEN_ELEMENTS,
  GLOBAL_ATTRIBUTES,
  MAX_DEPTH,
  MAX_NODES,
} from './allow-list.js';
import { brandAsSafe, type SafeHtml } from './safe-html.js';
import { linkUrl, webUrl } from './urls.js';

export interface RebuildOptions {
  /** Address of the article: what relative addresses in it are relative to. */
  readonly baseUrl?: string | undefined;
  /**
   * Level of the heading above the body. The body's topmost heading becomes the next level, the
   * others follow, none deeper than 6. Without it headings stay as they are.
   */
  readonly headingShift?: number | undefined;
}

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** An image of a body has at most this many candidates in its `srcset`. */
const MAX_CANDIDATES = 12;

/**
 * Copies the allowed nodes of a sanitised tree into elements made by us, in a document that runs and
 * loads nothing. Not one node, attribute or address of the source gets through without passing the
 * allow-list; a sanitiser that was fooled, or one that a site brought, cannot hurt.
 */
export const rebuild = (source: Node, options: RebuildOptions = {}): SafeHtml => {
  const inert = document.implementation.createHTMLDocument('');
  const fragment = inert.createDocumentFragment();
  const shiftHeading = headingShifter(source, options.headingShift);
  let nodes = 0;

  const copyChildren = (from: Node, to: Node, depth: number): void => {
    for (let child = firstChildOf(from); child && nodes < MAX_NODES; child = nextSiblingOf(child)) {
      if (nodeTypeOf(child) === Node.TEXT_NODE) {
        nodes += 1;
        to.appendChild(inert.createTextNode(textOf(child)));
      } else if (nodeTypeOf(child) === Node.ELEMENT_NODE) {
        copyElement(child as Element, to, depth);
      }
    }
  };

  const copyElement = (element: Element, to: Node, depth: number): void => {
    const name = namespaceOf(element) === HTML_NAMESPACE ? localNameOf(element) : 'svg';
    if (FORBIDDEN_ELEMENTS.has(name)) return;
    const copy = ALLOWED_ELEMENTS.has(name) && depth < MAX_DEPTH ? inert.createElement(shiftHeading(name)) : undefined;
    if (copy) copyAttributes(element, name, copy);
    if (name === 'img') {
      if (copy && copyImage(element, copy, options.baseUrl)) {
        nodes += 1;
        to.appendChild(copy);
      } else to.appendChild(inert.createTextNode(attribute(element, 'alt') ?? ''));
      return;
    }
    // A link that leads nowhere we allow is only its text.
    if (!copy || (name === 'a' && !copyLink(element, copy, options.baseUrl))) {
      copyChildren(element, to, depth);
      return;
    }
    nodes += 1;
    to.appendChild(copy);
    copyChildren(element, copy, depth + 1);
  };

  copyChildren(source, fragment, 0);
  return brandAsSafe(fragment);
};

const copyAttributes = (from: Element, name: string, to: Element): void => {
  const checks = { ...GLOBAL_ATTRIBUTES, ...(Object.hasOwn(ELEMENT_ATTRIBUTES, name) ? ELEMENT_ATTRIBUTES[name] : {}) };
  for (const [key, check] of Object.entries(checks)) {
    const written = attribute(from, key);
    const value = written === null ? undefined : check(written, name);
    if (value !== undefined) to.setAttribute(key, value);
  }
};

const copyLink = (from: Element, to: Element, base: string | undefined): boolean => {
  const href = linkUrl(attribute(from, 'href'), base);
  if (!href) return false;
  to.setAttribute('rel', 'noopener noreferrer nofollow ugc');
  to.setAttribute('href', href);
  return true;
};

const copyImage = (from: Element, to: Element, base: string | undefined): boolean => {
  const src = webUrl(attribute(from, 'src'), base);
  if (!src) return false;
  // Before `src`, so that no request is made without them.
  to.setAttribute('referrerpolicy', 'no-referrer');
  to.setAttribute('loading', 'lazy');
  to.setAttribute('decoding', 'async');
  if (!to.hasAttribute('alt')) to.setAttribute('alt', '');
  const srcset = safeSrcset(attribute(from, 'srcset') ?? '', base);
  if (srcset) to.setAttribute('srcset', srcset);
  to.setAttribute('src', src);
  return true;
};

/** Candidates whose address passes, with a plain `w` or `x` descriptor; commas in addresses are encoded. */
const safeSrcset = (srcset: string, base: string | undefined): string =>
  [...srcset.slice(0, 8192).matchAll(/([^\s,]\S*?)(?:\s+(\d+(?:\.\d+)?[wx]))?\s*(?:,\s|,?$)/g)]
    .slice(0, MAX_CANDIDATES)
    .flatMap(([, address, descriptor = '']) => {
      const url = webUrl(address, base)?.replaceAll(',', '%2C');
      return url ? [`${url} ${descriptor}`.trim()] : [];
    })
    .join(', ');

const headingLevel = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);

const headingShifter = (source: Node, above: number | undefined): ((name: string) => string) => {
  if (above === undefined) return (name) => name;
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
const getter = <Value>(prototype: () => object, name: string): ((node: Node) => Value) => {
  let get: (() => unknown) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get;
    return get?.call(node) as Value;
  };
};
const ofNode = (): object => Node.prototype;
const ofElement = (): object => Element.prototype;
const firstChildOf = getter<Node | null>(ofNode, 'firstChild');
const nextSiblingOf = getter<Node | null>(ofNode, 'nextSibling');
const nodeTypeOf = getter<number>(ofNode, 'nodeType');
const textOf = getter<string>(ofNode, 'nodeValue');
const localNameOf = getter<string>(ofElement, 'localName');
const namespaceOf = getter<string | null>(ofElement, 'namespaceURI');
const attribute = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
