import type { CardContent } from '../parts/card.js';

/** Fills in an element with `data-field`. Returns whether the article has a value for it. */
type Bind = (element: Element, content: CardContent) => boolean;

const text =
  (
    value: (
      content: CardContent,
    ) => { readonly value: string; readonly lang: string; readonly dir: string } | undefined,
  ): Bind =>
  (element, content) => {
    const found = value(content);
    if (!found) return false;
    element.textContent = found.value;
    element.setAttribute('lang', found.lang);
    element.setAttribute('dir', found.dir);
    return true;
  };

const FIELDS: Readonly<Record<string, Bind>> = {
  headline: text(({ headline }) => headline),
  summary: text(({ summary }) => summary?.()),
  topic: text(({ kicker }) => kicker),
  language: text(({ language }) => language),
  date: (element, { date }) => {
    if (!date) return false;
    element.textContent = date.text;
    if (element.localName === 'time') element.setAttribute('datetime', date.iso);
    return true;
  },
  link: (element, { href, target }) => {
    if (!href) return true; // Keep the text without a link.
    element.setAttribute('href', href);
    element.setAttribute('rel', 'noopener noreferrer');
    if (target) element.setAttribute('target', target);
    return true;
  },
  image: (element, { image }) => {
    if (!image || element.localName !== 'img') return false;
    // No width and height: the page's own styles decide the size.
    const attributes = { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', srcset: image.srcset };
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
    if (image.srcset) element.setAttribute('sizes', 'auto, 24em');
    // Decorative beside the headline, unless the page says otherwise.
    if (!element.hasAttribute('alt')) element.setAttribute('alt', '');
    element.setAttribute('src', image.src);
    return true;
  },
};

/** The parser fills `content`; React and Vue add children. */
const nodesOf = (template: HTMLTemplateElement): readonly ChildNode[] => [
  ...template.content.childNodes,
  ...template.childNodes,
];

/** The markup of a template. Rows are created again when it changes. */
export const markupOf = (template: HTMLTemplateElement): string =>
  template.innerHTML + [...template.children].map(({ outerHTML }) => outerHTML).join('');

/**
 * Fills a copy of the page's template. Each element with `data-field` gets its value, or is removed if the article has
 * none. One element can have several fields (`data-field="link headline"`).
 */
export const fillTemplate = (template: HTMLTemplateElement, content: CardContent): HTMLElement => {
  const row = document.createElement('article');
  row.setAttribute('part', 'card');
  row.append(...nodesOf(template).map((node) => document.importNode(node, true)));
  for (const element of row.querySelectorAll('[data-field]')) {
    const names = (element.getAttribute('data-field') ?? '').split(/\s+/).filter(Boolean);
    const isFilled = names.map((name) => Object.hasOwn(FIELDS, name) && FIELDS[name]?.(element, content));
    if (isFilled.includes(false)) element.remove();
  }
  return row;
};
