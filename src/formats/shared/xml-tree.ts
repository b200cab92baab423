import { webUrl } from '../../safety/urls.js';
import type { ReadingContext } from '../format-adapter.js';
import { toLanguage } from './language.js';
import { attributeKey, type XmlElement } from './xml-element.js';
import { knownNamespace, NAMESPACES, wellKnownNamespace } from './xml-namespaces.js';

const MAX_DEPTH = 100;
const MAX_ELEMENTS = 100_000;

/**
 * Elements of the structure of a feed, below its root. They never contain one of the same name: a start tag closes one
 * that is still open.
 */
const STRUCTURE: readonly string[] = ['channel', 'items', 'item', 'entry'];

/** Elements that are always empty, in feeds and in XHTML. */
const ALWAYS_EMPTY = /^(?:link|enclosure|thumbnail|br|hr|img|wbr)$/i;

/** XHTML elements, which keep their content even if they were never closed. */
const HOLDS_MARKUP =
  /^(?:p|div|span|a|b|i|u|em|strong|small|font|li|ul|ol|dl|dt|dd|t[rdh]|h[1-6]|blockquote|section)$/i;

/** Declared prefixes, as a chain: copying a table for each element takes quadratic time. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  /** Whether an element of the feed's structure declares them. */
  readonly isStructural: boolean;
  readonly outer: Scope | undefined;
}

interface OpenElement {
  readonly tag: string;
  /** The tag in lower case: feeds close `<Title>` with `</title>`. */
  readonly key: string;
  /** Whether it is the root, or a part of the feed's structure. */
  readonly isStructural: boolean;
  /** The element; its nearest ancestor that is kept, if it exceeds a limit. */
  readonly element: XmlElement;
  readonly isKept: boolean;
  readonly scope: Scope | undefined;
  /** Index of the start tag in the text. */
  readonly index: number;
}

/** Reports a problem. `value` is the text in question, shortened later. */
type Complain = (index: number, value: string, kind?: 'syntax' | 'left-out' | 'language') => void;

const splitName = (tag: string): readonly [prefix: string, name: string] => {
  const colon = tag.lastIndexOf(':');
  return [tag.slice(0, Math.max(colon, 0)), tag.slice(colon + 1)];
};

/** Shared by all elements without attributes, because thousands of empty maps take a tenth of the time. Never changed. */
export const NO_ATTRIBUTES = new Map<string, string>();

/**
 * Builds a tree from tags in any order. Ignores an end tag without a start tag. The end tag of an outer element also
 * closes the inner ones.
 */
export class XmlTree {
  readonly #complain: Complain;
  readonly #context: ReadingContext;
  readonly #stack: OpenElement[] = [];
  /** Number of open elements by name. Shows without a search whether an end tag has a start tag. */
  readonly #open = new Map<string, number>();
  readonly #undeclared = new Set<string>();
  /** Namespace of the format's own elements: Atom's, else none. */
  #own = '';
  /** Unknown namespaces that the feed uses for its structure: they count as `#own`. */
  readonly #ownAliases = new Set<string>();
  #count = 0;
  #isCapped = false;
  #hasJunk = false;
  root: XmlElement | undefined;

  /** @param context its `url` is the base of `xml:base` */
  constructor(context: ReadingContext, complain: Complain) {
    this.#context = context;
    this.#complain = complain;
  }

  /** Whether the root is closed already. Reports the first text or tag after it. */
  #isAfterRoot(index: number, value: string): boolean {
    if (!this.root || this.#stack.length > 0) return false;
    if (!this.#hasJunk) this.#complain(index, value);
    this.#hasJunk = true;
    return true;
  }

  /** Opens an element. `attributes` are as written. */
  open(tag: string, attributes: ReadonlyMap<string, string>, index: number): void {
    if (this.#isAfterRoot(index, `<${tag}>`)) return;
    const key = tag.toLowerCase();
    const [, name] = splitName(key);
    if (STRUCTURE.includes(name) && this.#open.get(key)) this.#popTo(tag, true);
    const parent = this.#stack.at(-1);
    const isStructural = !parent || (parent.isStructural && STRUCTURE.includes(name));
    if (!parent && /^(?:feed|entry)$/.test(name)) this.#own = NAMESPACES.atom;
    const isKept = this.#stack.length < MAX_DEPTH && this.#count < MAX_ELEMENTS;
    if (!isKept && !this.#isCapped) {
      this.#complain(index, `<${tag}>`, 'left-out');
      this.#isCapped = true;
    }
    const scope = this.#scopeOf(attributes, parent?.scope, isStructural);
    if (isStructural) this.#adoptNamespace(tag, scope, index);
    const element = isKept || !parent ? this.#create(tag, attributes, parent?.element, scope, index) : parent.element;
    this.root ??= element;
    if (isKept) parent?.element.children.push(element);
    this.#stack.push({ tag, key, isStructural, element, isKept, scope, index });
    this.#open.set(key, (this.#open.get(key) ?? 0) + 1);
  }

  close(tag: string, index: number): void {
    if (this.#isAfterRoot(index, `</${tag}>`)) return;
    if (this.#open.get(tag.toLowerCase())) this.#popTo(tag, false);
    else this.#complain(index, `</${tag}>`);
  }

  text(value: string, index: number): void {
    if (value.trim() && this.#isAfterRoot(index, value.trim())) return;
    const children = this.#stack.at(-1)?.element.children;
    if (!children || !value) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + value;
    else children.push(value);
  }

  /** Ends the document. Reports an element that is still open. */
  end(index: number): void {
    const last = this.#stack.at(-1);
    if (last) this.#complain(index, `<${last.tag}>`);
  }

  /** Closes elements up to the innermost one with a name. */
  #popTo(tag: string, isImplied: boolean): void {
    const key = tag.toLowerCase();
    for (let popped = this.#stack.pop(); popped; popped = this.#stack.pop()) {
      this.#open.set(popped.key, (this.#open.get(popped.key) ?? 0) - 1);
      const isLast = popped.key === key;
      if (!isLast || isImplied) {
        this.#complain(popped.index, `<${popped.tag}>`);
        if (popped.isKept) this.#moveOut(popped.element);
      } else if (popped.tag !== tag) this.#complain(popped.index, `</${tag}>`);
      if (isLast) return;
    }
  }

  /**
   * Moves content out of an element that was never closed: all of it, if the element is always empty (`<link href="…">`);
   * what follows its text, if it starts with text (`<title>Fair<link>…</link></item>`).
   */
  #moveOut({ name, attributes, children }: XmlElement): void {
    const parent = this.#stack.at(-1)?.element;
    const [first] = children;
    const isEmpty = ALWAYS_EMPTY.test(name) && (name !== 'link' || attributes.has('href'));
    const isText = typeof first === 'string' && first.trim() !== '' && !HOLDS_MARKUP.test(name);
    if (!parent || (!isEmpty && !isText)) return;
    for (const child of children.splice(isEmpty ? 0 : 1)) parent.children.push(child);
  }

  #scopeOf(
    attributes: ReadonlyMap<string, string>,
    outer: Scope | undefined,
    isStructural: boolean,
  ): Scope | undefined {
    if (attributes.size === 0) return outer;
    const uris = new Map<string, string>();
    for (const [name, value] of attributes) {
      if (name === 'xmlns') uris.set('', value);
      else if (name.startsWith('xmlns:')) uris.set(name.slice(6), value);
    }
    return uris.size > 0 ? { uris, outer, isStructural } : outer;
  }

  /** Counts the namespace of a structural element as the format's own, unless it is another known one. */
  #adoptNamespace(tag: string, scope: Scope | undefined, index: number): void {
    const namespace = this.#namespaceOf(splitName(tag)[0], scope, index);
    if (knownNamespace(namespace) === undefined) this.#ownAliases.add(namespace);
  }

  #namespaceOf(prefix: string, scope: Scope | undefined, index: number): string {
    if (prefix === 'xml') return NAMESPACES.xml;
    for (let each = scope; each; each = each.outer) {
      const uri = each.uris.get(prefix);
      // Entities that the document declares (`&rdf;`) are never expanded: go by the prefix.
      if (uri === undefined || uri.startsWith('&')) continue;
      // Feeds have a wrong default namespace, often that of a module: the structure of the feed is not in it.
      const known = !prefix && each.isStructural ? this.#own : knownNamespace(uri);
      return known ?? wellKnownNamespace(prefix) ?? (prefix && !this.#ownAliases.has(uri) ? uri : this.#own);
    }
    if (!prefix) return this.#own;
    if (!this.#undeclared.has(prefix)) this.#complain(index, `${prefix}:`);
    this.#undeclared.add(prefix);
    const unknown = `${prefix}:`;
    return wellKnownNamespace(prefix) ?? (this.#ownAliases.has(unknown) ? this.#own : unknown);
  }

  #create(
    tag: string,
    written: ReadonlyMap<string, string>,
    parent: XmlElement | undefined,
    scope: Scope | undefined,
    index: number,
  ): XmlElement {
    this.#count += 1;
    const attributes = written.size > 0 ? new Map<string, string>() : NO_ATTRIBUTES;
    for (const [key, value] of written) {
      const [prefix, name] = splitName(key);
      if (prefix === 'xmlns' || key === 'xmlns') continue;
      attributes.set(prefix ? attributeKey(this.#namespaceOf(prefix, scope, index), name) : name, value);
    }
    const [prefix, name] = splitName(tag);
    const language = attributes.get(attributeKey(NAMESPACES.xml, 'lang'));
    const base = attributes.get(attributeKey(NAMESPACES.xml, 'base'));
    return {
      tag,
      namespace: this.#namespaceOf(prefix, scope, index),
      name,
      attributes,
      children: [],
      // An empty `xml:lang` means that the language is unknown.
      language:
        language === undefined
          ? parent?.language
          : toLanguage([language], this.#context, () => this.#complain(index, language, 'language')),
      base: webUrl(base, parent?.base ?? this.#context.url) ?? parent?.base,
    };
  }
}
