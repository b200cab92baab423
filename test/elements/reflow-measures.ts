/** Finds what does not fit: overflowing boxes, cut texts, small targets. */

import { textOf } from '../support/dom.js';

/** Text spacing of WCAG 2.2, 1.4.12. */
export const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);

/** Boxes that may scroll, and invisible ones. */
const EXEMPT = '.body [role], .visually-hidden, svg, style, script';

const boxesOf = (element: Element): readonly HTMLElement[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
    (node) => node.checkVisibility() && !node.closest(EXEMPT) && getComputedStyle(node).display !== 'contents',
  );

const nameOf = (node: Element): string =>
  `${node.localName}${node.part.length > 0 ? `[part="${node.part.value}"]` : ''}.${node.className}`;

/** Boxes that are too wide, or overflow their page. */
export const overflowing = (element: HTMLElement): readonly string[] => {
  const page = element.parentElement!.getBoundingClientRect();
  const scrolling = [element, ...boxesOf(element)].filter(({ scrollWidth, clientWidth }) =>
    // Inline boxes have no client width.
    clientWidth > 0 ? scrollWidth > clientWidth : false,
  );
  const outside = boxesOf(element).filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    return width > 0 && (left < page.left - 0.5 || right > page.right + 0.5);
  });
  return [
    ...scrolling.map((node) => `${nameOf(node)}: ${node.scrollWidth} in ${node.clientWidth}`),
    ...outside.map((node) => {
      const { left, right } = node.getBoundingClientRect();
      return `${nameOf(node)}: from ${Math.round(left - page.left)} to ${Math.round(right - page.left)} of ${page.width}`;
    }),
  ];
};

/** Texts that are cut off. */
export const clipped = (element: Element): readonly string[] =>
  boxesOf(element)
    .filter((node) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
      return cuts && (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth);
    })
    .map((node) => `${nameOf(node)}: ${node.scrollHeight} in ${node.clientHeight}`);

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  // Lines are as high as their font, and touch.
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6;

/** Texts that overlap the next one. */
export const overlapping = (element: Element): readonly string[] => {
  const leaves = boxesOf(element).filter(
    (node) => node.children.length === 0 && textOf(node) !== '' && node.localName !== 'option',
  );
  return leaves.flatMap((node, index) => {
    const rects = [...(leaves[index + 1]?.getClientRects() ?? [])];
    return [...node.getClientRects()].some((line) => rects.some((other) => overlap(line, other)))
      ? [`${nameOf(node)} “${textOf(node)}” and “${textOf(leaves[index + 1])}”`]
      : [];
  });
};

/** Links in running text are as high as its lines. */
const IN_TEXT = '[part="notice-text"] *, .body *';

/** The target of a link: for a card, the link covers the card. */
const targetOf = (node: Element): Element => (node.matches('.card [part="link"]') ? node.closest('.card')! : node);

/** Buttons and standalone links below a minimum width or height, in pixels. */
export const smallTargets = (element: Element, least: number): readonly string[] =>
  boxesOf(element)
    .filter((node) => node.matches('button, a[href]') && !node.matches(IN_TEXT))
    .flatMap((node) => {
      const { width, height } = targetOf(node).getBoundingClientRect();
      const [wide, high] = [width, height].map((pixels) => Math.round(pixels * 10) / 10) as [number, number];
      return wide < least || high < least ? [`${nameOf(node)} “${textOf(node)}”: ${wide} × ${high}`] : [];
    });
