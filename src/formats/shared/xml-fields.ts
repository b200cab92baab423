import { capList, LIMITS } from '../../model/limits.js';
import { parseNewsDate, type NewsDate } from '../../model/news-date.js';
import type { DropReason } from '../../model/join-versions.js';
import type { ProblemKind } from '../../model/problem.js';
import type { ReadingContext } from '../format-adapter.js';
import { publishedUrl } from '../../safety/urls.js';
import { unescapeUrl } from './escaped-url.js';
import { textOf } from './markup-fields.js';
import { toLanguage } from './language.js';
import { cleanText } from './text.js';
import { attributeKey, childElements, childrenByName, textContent, type XmlElement } from './xml-element.js';
import { innerMarkup } from './xml-markup.js';

/** Removes the marks of a CDATA section that was escaped, or written twice. */
const unwrapCdata = (text: string): string => {
  const start = /^\s*(?:<!\[CDATA\[)+/.exec(text)?.[0];
  return start ? text.slice(start.length).replace(/(?:\]\]>\s*)+$/, '') : text;
};

/** An element of an untrusted document, or a missing element. Names match in any case. Like `Fields`, for XML. */
export class XmlFields {
  readonly #element: XmlElement | undefined;
  readonly #context: ReadingContext;
  readonly #place: string;
  #byName: ReadonlyMap<string, readonly XmlElement[]> | undefined;

  /** @param place place of the element in the document: `rss.channel.item[2]` */
  constructor(element: XmlElement | undefined, context: ReadingContext = {}, place = element?.tag ?? '') {
    this.#element = element;
    this.#context = context;
    this.#place = place;
  }

  get exists(): boolean {
    return this.#element !== undefined;
  }

  get name(): string {
    return this.#element?.name ?? '';
  }

  get namespace(): string {
    return this.#element?.namespace ?? '';
  }

  /** `xml:lang` of the element or its nearest ancestor that has one. */
  get language(): string | undefined {
    return this.#element?.language;
  }

  /** The language that an attribute states. */
  attrLanguage(name: string, namespace = ''): string | undefined {
    return this.#toLanguage(`@${name}`, [this.#attribute(name, namespace)]);
  }

  /** The language that the children with a name state. */
  childLanguage(namespace: string, name: string): string | undefined {
    return this.#toLanguage(this.child(namespace, name).#element?.tag ?? name, this.texts(namespace, name));
  }

  /** Absolute base address by `xml:base`. */
  get base(): string | undefined {
    return this.#element?.base;
  }

  /** Reports that the element cannot be used. */
  report(kind: ProblemKind, value = '', reason?: DropReason): void {
    const shown = value.trim().slice(0, 80);
    this.#context.report?.({ kind, place: this.#place, ...(shown && { value: shown }), ...(reason && { reason }) });
  }

  /** The first `limit` child elements with a name, in the order of the document. */
  children(namespace: string, name: string, limit: number = LIMITS.texts): readonly XmlFields[] {
    const found = capList(this.#find(namespace, name), limit, this.#at(name), this.#context.report);
    return found.map((element, index) => new XmlFields(element, this.#context, this.#at(`${element.tag}[${index}]`)));
  }

  /** The first child element with a name; empty ones only if all are empty. */
  child(namespace: string, name: string): XmlFields {
    const found = this.#find(namespace, name);
    const element = found.find(({ children }) => children.length > 0) ?? found[0];
    return new XmlFields(element, this.#context, this.#at(element?.tag ?? name));
  }

  /** The text of an attribute. */
  attr(name: string, namespace = ''): string | undefined {
    return cleanText(this.#attribute(name, namespace));
  }

  /** The web address in an attribute. */
  attrUrl(name: string, namespace = ''): string | undefined {
    const value = this.#attribute(name, namespace) || undefined;
    const url = value === undefined ? undefined : this.#toUrl(value);
    if (value !== undefined && url === undefined) this.#reportAt(`@${name}`, 'address', value);
    return url;
  }

  /** The whole number above zero in an attribute. */
  attrNumber(name: string): number | undefined {
    const value = Number(/^\d{1,15}$/.exec(this.attr(name) ?? '')?.[0] ?? 0);
    return value > 0 ? value : undefined;
  }

  /** All text in the element, white space included. */
  get content(): string {
    return this.#element ? unwrapCdata(textContent(this.#element)) : '';
  }

  /** Whether the element has child elements. */
  get hasElements(): boolean {
    return this.#element !== undefined && childElements(this.#element).length > 0;
  }

  get hasAttributes(): boolean {
    return (this.#element?.attributes.size ?? 0) > 0;
  }

  /** Whether `other` is the only child element. */
  isOnly(other: XmlFields): boolean {
    return this.#element !== undefined && childElements(this.#element).every((child) => child === other.#element);
  }

  /**
   * The content as HTML, not sanitised.
   *
   * @param isTextMarkup whether text in it is markup (RSS), or plain text (XHTML)
   */
  markup(isTextMarkup: boolean): string | undefined {
    const written = this.#element ? innerMarkup(this.#element, isTextMarkup) : '';
    const markup = isTextMarkup ? unwrapCdata(written) : written;
    return markup.trim() ? markup : undefined;
  }

  /** The content as plain text, without markup. */
  get words(): string | undefined {
    return textOf(this.markup(true));
  }

  /** The web address in the content. Reports other content. */
  get url(): string | undefined {
    const url = this.content.trim() ? this.#toUrl(this.content) : undefined;
    if (!url && this.content.trim()) this.report('address', this.content);
    return url;
  }

  /** Plain text of the first child with a name that contains any. */
  text(namespace: string, name: string): string | undefined {
    return this.#first(namespace, name, (child) => child.words);
  }

  /** Plain text of each child with a name. Capped. */
  texts(namespace: string, name: string): readonly string[] {
    const found = capList(this.#find(namespace, name), LIMITS.texts, this.#at(name), this.#context.report);
    return found.flatMap((element) => new XmlFields(element).words ?? []);
  }

  /** The first web address in the children with a name. Reports the children if none has one. */
  childUrl(namespace: string, name: string): string | undefined {
    return this.#checked(namespace, name, 'address', ({ content }) => this.#toUrl(content));
  }

  /** The first date in the children with a name. */
  date(namespace: string, name: string): NewsDate | undefined {
    const parse = this.#context.parseDate ?? parseNewsDate;
    return this.#checked(namespace, name, 'date', ({ content }) => parse(content.trim()));
  }

  /** An exact name takes precedence over a name in another case. */
  #attribute(name: string, namespace: string): string {
    const attributes = this.#element?.attributes ?? new Map<string, string>();
    const key = attributeKey(namespace, name);
    const isKey = (written: string): boolean => written.toLowerCase() === key.toLowerCase();
    return (attributes.get(key) ?? attributes.get([...attributes.keys()].find(isKey) ?? key))?.trim() ?? '';
  }

  #at(name: string): string {
    return this.#place ? `${this.#place}.${name}` : name;
  }

  #reportAt(name: string, kind: ProblemKind, value: string): void {
    new XmlFields(undefined, this.#context, this.#at(name)).report(kind, value);
  }

  #toLanguage(name: string, texts: readonly string[]): string | undefined {
    return toLanguage(texts, this.#context, () => this.#reportAt(name, 'language', texts.join(', ')));
  }

  #toUrl(value: string): string | undefined {
    // May be escaped once too often. A single word (`Details`) is not an address: feeds put words in the wrong places.
    const isWord = !/[/.?:]/.test(value);
    return isWord ? undefined : publishedUrl(unescapeUrl(value), this.base ?? this.#context.url);
  }

  #find(namespace: string, name: string): readonly XmlElement[] {
    this.#byName ??= this.#element ? childrenByName(this.#element) : new Map();
    return this.#byName.get(name.toLowerCase())?.filter((child) => child.namespace === namespace) ?? [];
  }

  #first<Value>(namespace: string, name: string, read: (child: XmlFields) => Value | undefined): Value | undefined {
    for (const element of this.#find(namespace, name).slice(0, LIMITS.texts)) {
      const value = read(new XmlFields(element, this.#context, this.#at(element.tag)));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #checked<Value>(
    namespace: string,
    name: string,
    kind: ProblemKind,
    read: (child: XmlFields) => Value | undefined,
  ): Value | undefined {
    if (this.#find(namespace, name).length === 0) return undefined;
    const value = this.#first(namespace, name, read);
    const written = value === undefined ? this.child(namespace, name).content : '';
    if (written.trim()) this.child(namespace, name).report(kind, written);
    return value;
  }
}
