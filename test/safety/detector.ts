/**
 * Detects effects of hostile markup: how often its code ran, and what it left in the DOM. Shares no
 * code with `src`.
 */

declare global {
  interface Window {
    /** Called by every payload. */
    pwn?: () => void;
    __wcoFired?: number;
  }
}

/** Counts calls of `pwn()` in a window. */
export const armDetector = (realm: Window = window): { readonly fired: () => number } => {
  realm.__wcoFired = 0;
  realm.pwn = () => {
    realm.__wcoFired = (realm.__wcoFired ?? 0) + 1;
  };
  return { fired: () => realm.__wcoFired ?? 0 };
};

/** Time for images to fail, frames to load and animations to begin. */
export const settle = (milliseconds = 400): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const HTML = 'http://www.w3.org/1999/xhtml';
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const BODY_ELEMENTS = set(
  'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code kbd samp var em strong b i u s del ' +
    'ins mark small sub sup abbr dfn time span div section article header footer aside figure figcaption img ' +
    'table caption colgroup col thead tbody tfoot tr td th ruby rb rt rp bdi bdo wbr address details summary a',
);

/** Elements that are never allowed in a widget, inside or outside the body. */
const NEVER = set(
  'script style link meta base iframe frame frameset object embed applet portal form input select textarea dialog ' +
    'template video audio source track map area noscript title xmp plaintext marquee',
);

export const EVERYWHERE = 'lang dir title translate';
export const BODY_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  a: set(`${EVERYWHERE} href hreflang rel`),
  img: set(`${EVERYWHERE} src srcset alt width height referrerpolicy loading decoding`),
  td: set(`${EVERYWHERE} colspan rowspan`),
  th: set(`${EVERYWHERE} colspan rowspan scope`),
  col: set(`${EVERYWHERE} span`),
  colgroup: set(`${EVERYWHERE} span`),
  ol: set(`${EVERYWHERE} start reversed type`),
  li: set(`${EVERYWHERE} value`),
  time: set(`${EVERYWHERE} datetime`),
  del: set(`${EVERYWHERE} datetime`),
  ins: set(`${EVERYWHERE} datetime`),
  details: set(`${EVERYWHERE} open`),
};
const OTHER_ATTRIBUTES = set(EVERYWHERE);

const ADDRESSES = set('href src srcset xlink:href action formaction data poster ping cite background longdesc');
const SPANS = set('colspan rowspan span');
const SIZES = set('width height');

// The inputs of a form can clobber its members, so all reads go through the prototypes.
const read = (element: Element, name: keyof Element): unknown => Reflect.get(Element.prototype, name, element);
const attributesOf = (element: Element): readonly (readonly [string, string])[] => {
  const { getAttributeNames, getAttribute } = Element.prototype as {
    getAttributeNames: (this: Element) => string[];
    getAttribute: (this: Element, name: string) => string | null;
  };
  return getAttributeNames.call(element).map((name) => [name, getAttribute.call(element, name) ?? '']);
};

const BODY_LINK_REL = 'noopener noreferrer nofollow ugc';

/** The fault of an address, if any. Addresses must be absolute. */
const addressFault = (address: string, isImage: boolean): string | undefined => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'relative or broken address';
  }
  const { protocol, username, password } = url;
  if (username || password) return 'user info';
  if (protocol === 'http:' || protocol === 'https:') return undefined;
  if (isImage) return 'scheme of an image';
  if (protocol === 'mailto:')
    return /^mailto:[^?,;%\s@]+@[^?,;%\s@]+(\?subject=[^&?]*)?$/.test(address) ? undefined : 'mailto';
  return /^tel:\+?\d{3,20}(;ext=\d{1,7})?$/.test(address) ? undefined : protocol === 'tel:' ? 'tel' : 'scheme';
};

const addressesOf = (name: string, value: string): readonly string[] =>
  name === 'srcset' ? value.split(', ').map((candidate) => candidate.replace(/ \d+(\.\d+)?[wx]$/, '')) : [value];

const attributeFaults = (element: string, name: string, value: string, isBody: boolean): readonly string[] => {
  if (name.startsWith('on')) return ['handler'];
  const faults: string[] = [];
  if (isBody && !(BODY_ATTRIBUTES[element] ?? OTHER_ATTRIBUTES).has(name)) faults.push('attribute not allowed');
  if (name === 'style' || name === 'srcdoc' || name === 'is') faults.push('dangerous attribute');
  if (SPANS.has(name) && !(Number(value) <= 100)) faults.push('span over 100');
  if (SIZES.has(name) && isBody && !(Number(value) <= 10_000)) faults.push('size over 10,000');
  if (ADDRESSES.has(name)) {
    const isImage = name === 'srcset' || (element === 'img' && name === 'src');
    faults.push(...addressesOf(name, value).flatMap((address) => addressFault(address, isImage) ?? []));
  }
  return faults;
};

const elementFaults = (name: string, attributes: ReadonlyMap<string, string>, isBody: boolean): readonly string[] => {
  const faults: string[] = [];
  if (NEVER.has(name)) faults.push('dangerous element');
  if (name.includes('-') || (isBody && !BODY_ELEMENTS.has(name))) faults.push('element not allowed');
  if (name === 'a') {
    const rel = attributes.get('rel') ?? '';
    if (isBody ? rel !== BODY_LINK_REL : !/\bnoreferrer\b/.test(rel)) faults.push('rel of a link');
  }
  if (name === 'img') {
    if (attributes.get('referrerpolicy') !== 'no-referrer') faults.push('image sends a referrer');
    if (attributes.get('loading') !== 'lazy') faults.push('image loads at once');
  }
  return faults;
};

/** Our own icons. Only templates render them. */
const isIcon = (element: Element): boolean =>
  element.namespaceURI === 'http://www.w3.org/2000/svg' && element.closest('svg[part="icon"]') !== null;

/** The search and filters of the list. Only templates render them. */
const isControl = (element: Element, name: string): boolean =>
  /^(form|input|select)$/.test(name) && element.closest('form[part="controls"]') !== null;

/** Attributes the sanitiser sets on the scroll container of a table. */
const isOfScroller = (element: Element, [name, value]: readonly [string, string]): boolean => {
  if (read(element, 'localName') !== 'div' || element.childNodes.length !== 1) return false;
  if ((element.firstChild as Element).localName !== 'table') return false;
  return name === 'aria-label' || `${name}=${value}` === 'tabindex=0' || `${name}=${value}` === 'role=group';
};

const inspect = (element: Element, isBody: boolean): readonly string[] => {
  const name = read(element, 'localName') as string;
  if (!isBody && isControl(element, name)) return [];
  if (read(element, 'namespaceURI') !== HTML && (isBody || !isIcon(element))) return [`<${name}> foreign element`];
  const attributes = attributesOf(element).filter((attribute) => !isBody || !isOfScroller(element, attribute));
  return [
    ...elementFaults(name, new Map(attributes), isBody).map((fault) => `<${name}> ${fault}`),
    ...attributes.flatMap(([key, value]) =>
      attributeFaults(name, key, value, isBody).map((fault) => `<${name} ${key}=${value.slice(0, 60)}> ${fault}`),
    ),
  ];
};

/**
 * Finds dangerous leftovers below a root, including open shadow roots. The root itself is not checked. Content of a
 * `[part="body"]` is checked against the allow-list of bodies.
 */
export const findLeftovers = (root: Node, isInBody = false): readonly string[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const findings: string[] = [];
  const bodies = new Set<Node>();
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    const parent = Reflect.get(Node.prototype, 'parentNode', element) as Node;
    const isBody = isInBody || bodies.has(parent);
    if (isBody || attributesOf(element).some(([name, value]) => name === 'part' && value === 'body'))
      bodies.add(element);
    findings.push(...inspect(element, isBody));
    const shadow = read(element, 'shadowRoot') as ShadowRoot | null;
    if (shadow) findings.push(...findLeftovers(shadow));
  }
  return findings;
};
