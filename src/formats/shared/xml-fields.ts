import { parseNewsDate, type NewsDate } from '../../model/news-date.js';
import type { ProblemKind } from '../../model/problem.js';
import { webUrl } from '../../safety/urls.js';
import type { ReadingContext } from '../format-adapter.js';
import { unescapeUrl } from './escaped-url.js';
import { markupToText } from './markup-to-text.js';
import { cleanText } from './text.js';
import { attributeKey, childElements, childrenByName, textContent, type XmlElement } from './xml-element.js';
import { innerMarkup } from './xml-markup.js';

/** An address, escaped once too often as it may be. Words without a scheme (`Read more`) are none. */
const toUrl = (value: string, base: string | undefined): string | undefined => {
  const url = unescapeUrl(value.trim());
  const isProse = !/^[a-z][a-z+.-]*:|^\/\//i.test(url) && (/\s/.test(url) || !/[/.?#]/.test(url));
  return isProse ? undefined : webUrl(url, base);
};

/** An element of an untrusted document, or one that is not there: `Fields` for XML. */
export class XmlFields {
  readonly #element: XmlElement | undefined;
  readonly #context: ReadingContext;
  readonly #place: string;
  #byName: ReadonlyMap<string, readonly XmlElement[]> | undefined;

  /** @param place where the element stands: `rss.channel.item[2]` */
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

  /** `xml:lang`, of the nearest ancestor that has one. */
  get language(): string | undefined {
    return this.#element?.language;
  }

  /** What `xml:base` says. */
  get base(): string | undefined {
    return this.#element?.base;
  }

  /** Tells that something here cannot be used. */
  report(kind: ProblemKind, value = ''): void {
    const shown = value.trim().slice(0, 80);
    this.#context.report?.({ kind, place: this.#place, ...(shown && { value: shown }) });
  }

  /** Child elements of a name, in the order of the document. */
  children(namespace: string, name: string): readonly XmlFields[] {
    const found = this.#find(namespace, name);
    return found.map((element, index) => new XmlFields(element, this.#context, this.#at(`${element.tag}[${index}]`)));
  }

  /** The first child element of a name that holds anything. */
  child(namespace: string, name: string): XmlFields {
    const found = this.#find(namespace, name);
    const element = found.find(({ children }) => children.length > 0) ?? found[0];
    return new XmlFields(element, this.#context, this.#at(element?.tag ?? name));
  }

  /** An attribute, on one line; never empty. */
  attr(name: string, namespace = ''): string | undefined {
    return cleanText(this.#attribute(name, namespace));
  }

  /** An attribute that is an absolute or relative address. */
  attrUrl(name: string, namespace = ''): string | undefined {
    const value = this.#attribute(name, namespace) || undefined;
    const url = value === undefined ? undefined : this.#toUrl(value);
    if (value !== undefined && url === undefined) this.#reportAt(`@${name}`, 'address', value);
    return url;
  }

  /** An attribute that is a whole number above zero. */
  attrNumber(name: string): number | undefined {
    const value = Number(/^\d{1,15}$/.exec(this.attr(name) ?? '')?.[0] ?? 0);
    return value > 0 ? value : undefined;
  }

  /** The text of the element as it is; elements in it count by their text. */
  get content(): string {
    return this.#element ? textContent(this.#element) : '';
  }

  /** Whether there are elements in it, not only text. */
  get hasElements(): boolean {
    return this.#element !== undefined && childElements(this.#element).length > 0;
  }

  get hasAttributes(): boolean {
    return (this.#element?.attributes.size ?? 0) > 0;
  }

  /** Whether another element is the only one in it. */
  isOnly(other: XmlFields): boolean {
    return this.#element !== undefined && childElements(this.#element).every((child) => child === other.#element);
  }

  /** The content as HTML: text is markup (as in RSS), or else is escaped (as in XHTML). Nobody has sanitised it. */
  markup(isTextMarkup: boolean): string | undefined {
    const markup = this.#element ? innerMarkup(this.#element, isTextMarkup) : '';
    return markup.trim() ? markup : undefined;
  }

  /** The words of text that is markup, escaped or not, on one line. */
  get words(): string | undefined {
    return cleanText(markupToText(this.markup(true) ?? ''));
  }

  /** The content as an address; no address is reported. */
  get url(): string | undefined {
    const url = this.content.trim() ? this.#toUrl(this.content) : undefined;
    if (!url && this.content.trim()) this.report('address', this.content);
    return url;
  }

  /** The words of the first child of a name that has any. */
  text(namespace: string, name: string): string | undefined {
    return this.#first(namespace, name, (child) => child.words);
  }

  /** The words of each child of a name. */
  texts(namespace: string, name: string): readonly string[] {
    return this.#find(namespace, name).flatMap((element) => new XmlFields(element).words ?? []);
  }

  /** The first address of the children of a name; reported if there are some and none is an address. */
  childUrl(namespace: string, name: string): string | undefined {
    return this.#checked(namespace, name, 'address', ({ content }) => this.#toUrl(content));
  }

  /** The first date of the children of a name. */
  date(namespace: string, name: string): NewsDate | undefined {
    const parse = this.#context.parseDate ?? parseNewsDate;
    return this.#checked(namespace, name, 'date', ({ content }) => parse(content.trim()));
  }

  #attribute(name: string, namespace: string): string {
    return this.#element?.attributes.get(attributeKey(namespace, name))?.trim() ?? '';
  }

  #at(name: string): string {
    return this.#place ? `${this.#place}.${name}` : name;
  }

  #reportAt(name: string, kind: ProblemKind, value: string): void {
    new XmlFields(undefined, this.#context, this.#at(name)).report(kind, value);
  }

  #toUrl(value: string): string | undefined {
    return toUrl(value, this.base ?? this.#context.url);
  }

  #find(namespace: string, name: string): readonly XmlElement[] {
    this.#byName ??= this.#element ? childrenByName(this.#element) : new Map();
    return this.#byName.get(name)?.filter((child) => child.namespace === namespace) ?? [];
  }

  #first<Value>(namespace: string, name: string, read: (child: XmlFields) => Value | undefined): Value | undefined {
    for (const element of this.#find(namespace, name)) {
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
    const value = this.#first(namespace, name, read);
    const written = value === undefined ? this.child(namespace, name).content : '';
    if (written.trim()) this.child(namespace, name).report(kind, written);
    return value;
  }
}
