/** The contrast of an element's colours, as the browser computes them. */

/** A colour on another, and their contrast. */
export interface ContrastPair {
  readonly what: string;
  readonly ratio: number;
  /** The minimum of WCAG 2.2 AA: 4.5 for text (1.4.3), 3 for form controls and focus (1.4.11). */
  readonly least: number;
  /** The custom properties that set the two colours. */
  readonly properties: readonly string[];
}

/** Red, green, blue and alpha, each from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const TEXT = '--wco-color-text';
const BACKGROUND = '--wco-color-background';
const NOTICE = '--wco-color-notice';

/** The measured pairs: private colour, whether it is on the notice, minimum, custom properties (src/elements/parts/base-styles.ts). */
const PAIRS: readonly (readonly [what: string, ink: string, isOnNotice: boolean, least: number, property: string])[] = [
  ['Text on the background', 'text', false, 4.5, TEXT],
  ['Links on the background', 'accent', false, 4.5, '--wco-color-accent'],
  ['Dates and labels on the background', 'muted', false, 4.5, '--wco-color-muted'],
  ['Text in the notice', 'text', true, 4.5, TEXT],
  ['Links in the notice', 'accent', true, 4.5, '--wco-color-accent'],
  ['Labels in the notice', 'muted', true, 4.5, '--wco-color-muted'],
  ['Borders of form fields', 'control', false, 3, TEXT],
  ['Focus rings', 'focus', false, 3, '--wco-color-focus'],
];

const over = ([r, g, b, alpha]: Colour, ground: Colour): Colour => {
  const mix = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2]), 1];
};

/** Relative luminance (WCAG 2.2). */
const luminance = ([r, g, b]: Colour): number => {
  const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};

const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const parentOf = (node: Element): Element | null => {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** The backgrounds behind an element, the lowest first; undefined if one of them is an image. */
const backgroundsOf = (element: Element): readonly string[] | undefined => {
  const colours: string[] = [];
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') return undefined;
    colours.unshift(backgroundColor);
  }
  return ['Canvas', ...colours];
};

/**
 * Measures an element that has rendered. Returns nothing where the contrast is unknown: on a background image, where
 * readers use their own colours, and in browsers without relative colours.
 */
export const measureContrast = (host: Element): readonly ContrastPair[] => {
  const root = host.shadowRoot?.querySelector('.root');
  const backgrounds = root ? backgroundsOf(root) : undefined;
  const canCompute = CSS.supports('color', 'color(from currentColor srgb r g b / alpha)');
  if (!root || !backgrounds || !canCompute || matchMedia('(forced-colors: active)').matches) return [];
  const probe = document.createElement('span');
  root.append(probe);
  const colourOf = (css: string): Colour => {
    probe.style.color = css;
    // Convert the computed colour to one notation.
    probe.style.color = `color(from ${getComputedStyle(probe).color} srgb r g b / alpha)`;
    const [r = 0, g = 0, b = 0, alpha = 1] = (getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(
      Number,
    );
    return [r, g, b, alpha];
  };
  const tokenOf = (name: string): Colour => colourOf(`var(--_${name})`);
  const ground = backgrounds.map(colourOf).reduce((below, colour) => over(colour, below));
  const notice = over(tokenOf('tint'), ground);
  const pairs = PAIRS.map(([what, ink, isOnNotice, least, property]) => {
    const below = isOnNotice ? notice : ground;
    const properties = [property, isOnNotice ? NOTICE : BACKGROUND];
    return { what, ratio: contrast(over(tokenOf(ink), below), below), least, properties };
  });
  probe.remove();
  return pairs;
};

/** Rounded down, so that a ratio below the minimum never looks sufficient. */
export const formatRatio = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

/** Describes the pairs with too little contrast. */
export const describeFaint = (pairs: readonly ContrastPair[]): readonly string[] =>
  pairs
    .filter(({ ratio, least }) => ratio < least)
    .map(
      ({ what, ratio, least, properties }) =>
        `${what}: contrast ${formatRatio(ratio)} to 1, at least ${least} to 1 is needed. Change ${properties.join(' or ')}`,
    );
