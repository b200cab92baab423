/** An element of an XML document, in a tree of at most a hundred levels. */
export interface XmlElement {
  /** Name as written, with its prefix: `dc:date`. */
  readonly tag: string;
  /** Address of the namespace, normalised if we know it. Empty for no namespace, and for those of RSS. */
  readonly namespace: string;
  /** Local name. */
  readonly name: string;
  /** Values by local name, or by `attributeKey` where an attribute has a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and text, in the order of the document. */
  readonly children: (XmlElement | string)[];
  /** `xml:lang` of the element or its nearest ancestor that has one, if it is a language. */
  readonly language: string | undefined;
  /** Base of relative addresses by `xml:base`, else the address of the document. */
  readonly base: string | undefined;
}

/** Key of an attribute that has a namespace. */
export const attributeKey = (namespace: string, name: string): string => (namespace ? `${namespace} ${name}` : name);

export const childElements = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

/** All text in an element. */
export const textContent = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textContent(child))).join('');

/** Child elements by local name in lower case: adapters look up dozens of names, most of them missing. */
export const childrenByName = (element: XmlElement): ReadonlyMap<string, readonly XmlElement[]> => {
  const groups = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const name = child.name.toLowerCase();
    const group = groups.get(name);
    if (group) group.push(child);
    else groups.set(name, [child]);
  }
  return groups;
};
