/** What a reader sees on a page: texts with their roles, languages, directions and styles. */

const HIDDEN = 'script, style, template, [aria-hidden="true"], svg, head';

/** The children in the flat tree: shadow trees replace light content, and slotted nodes are in their slots. */
const childrenOf = (element: Element): readonly Node[] => {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return slotted.length > 0 ? slotted : [...element.childNodes];
};

const styleOf = (element: Element): CSSStyleDeclaration => element.ownerDocument.defaultView!.getComputedStyle(element);

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const isSkipped = (element: Element): boolean => element.matches(HIDDEN) || styleOf(element).display === 'none';

/** The role given by the element or an attribute, with the name if that differs from the text. */
const roleOf = (element: Element): string => {
  const get = (name: string): string => element.getAttribute(name) ?? '';
  const address = get('href') && ` → ${get('href')}`;
  return `${get('role') || element.localName} ${get('aria-label') || get('alt')}${address}`.trim();
};

/** Visits every rendered node of an element, through shadow roots. */
const walk = (node: Node, visit: (node: Text | Element) => void): void => {
  if (node.nodeType === Node.TEXT_NODE) visit(node as Text);
  if (!isElement(node) || isSkipped(node)) return;
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
};

/** Elements without a role of their own. */
const PLAIN = /^(div|span|slot|bdi|b|strong|em) *$/;

/** The content line by line: `h2`, `[en ltr] Harbour Opens…`. */
export const readerView = (element: Element): readonly string[] => {
  const lines: string[] = [];
  walk(element, (node) => {
    if (isElement(node)) {
      const role = roleOf(node);
      if (!PLAIN.test(role)) lines.push(role);
      return;
    }
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (!text) return;
    const parent = node.parentElement ?? ((node.parentNode as ShadowRoot).host as HTMLElement);
    lines.push(`[${parent.closest('[lang]')?.getAttribute('lang') ?? ''} ${styleOf(parent).direction}] ${text}`);
  });
  return lines;
};

/** Every text style that a page could change. The font family is inherited by design. */
export const TEXT_PROPERTIES = [
  'color',
  'cursor',
  'direction',
  'font-feature-settings',
  'font-kerning',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant-caps',
  'font-variant-ligatures',
  'font-variant-numeric',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'opacity',
  'overflow-wrap',
  'quotes',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-decoration-line',
  'text-decoration-style',
  'text-emphasis-style',
  'text-indent',
  'text-orientation',
  'text-shadow',
  'text-transform',
  'unicode-bidi',
  'user-select',
  'visibility',
  'white-space',
  'word-break',
  'word-spacing',
  'writing-mode',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
  '-webkit-user-modify',
] as const;

/** One line for each text and property: `Harbour Opens… color: rgb(0, 0, 0)`. */
export const textStyles = (element: Element): readonly string[] => {
  const lines: string[] = [];
  walk(element, (node) => {
    const parent = node.parentElement;
    if (isElement(node) || !parent || !node.data.trim()) return;
    // Skip content that the page put inside.
    if (parent.getRootNode() === element.ownerDocument) return;
    const style = styleOf(parent);
    const text = node.data.trim().slice(0, 24);
    for (const name of TEXT_PROPERTIES) lines.push(`${text}: ${name}: ${style.getPropertyValue(name)}`);
  });
  return lines;
};
