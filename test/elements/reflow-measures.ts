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

/** Texts that are cut off; a card's headline is clamped after three lines by design. */
export const clipped = (element: Element): readonly string[] =>
  boxesOf(element)
    .filter((node) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
      return cuts && node.scrollHeight > node.clientHeight && !node.matches('.card [part="headline"]');
    })
    .map((node) => `${nameOf(node)}: ${node.scrollHeight} in ${node.clientHeight}`);

/** Lines of a text with at least one visible pixel. */
export const linesShown = (node: Element): number => {
  const { bottom } = node.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(node);
  const tops = [...range.getClientRects()].filter(({ height }) => height > 0).map(({ top }) => Math.round(top));
  return new Set(tops.filter((top) => top < bottom - 1)).size;
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
