/** WCAG 2.2 contrast of text, from the colours the browser computed. */

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** Any CSS colour, as the canvas paints it. */
const parse = (css: string): Colour => {
  context.fillStyle = '#fe01dc';
  context.fillStyle = css;
  if (context.fillStyle === '#fe01dc') throw new Error(`The canvas does not know the colour ${css}`);
  context.clearRect(0, 0, 1, 1);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};

/** A colour without translucency as `rgb(…)`, whichever notation the browser computed. */
export const painted = (css: string): string => `rgb(${parse(css).slice(0, 3).join(', ')})`;

const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => {
  const mix = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
};

const parentOf = (node: Element): Element | null => {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** The colour behind an element: its own background and those of its ancestors. */
export const backgroundOf = (element: Element): Colour => {
  const layers: Colour[] = [];
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const layer = parse(getComputedStyle(node).backgroundColor);
    layers.unshift(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduce<Colour>((ground, layer) => over(layer, ground), [255, 255, 255, 1]);
};

export const luminance = ([red, green, blue]: Colour): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio, 1 to 21. */
export const contrast = (css: string, ground: Colour): number => {
  const [light = 0, dark = 0] = [luminance(over(parse(css), ground)), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const MUTED =
  '.kicker, .meta, figcaption, .file, .rights, .related [part="language"], [part="contact-role"], .versions p, [part="copy-status"]';

/** Texts of a shadow tree with too little contrast: less than `least`, or 4.5:1 for muted text. */
export const faintTexts = (
  element: Element,
  least = 7,
): { readonly faint: readonly string[]; readonly count: number } => {
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const faint: string[] = [];
  let count = 0;
  while (walker.nextNode()) {
    const { parentElement: parent, textContent: text } = walker.currentNode;
    if (!parent || !text?.trim() || !parent.checkVisibility() || parent.closest('.visually-hidden, style')) continue;
    count += 1;
    const ratio = contrast(getComputedStyle(parent).color, backgroundOf(parent));
    const needed = parent.closest(MUTED) ? 4.5 : least;
    if (ratio < needed) faint.push(`${ratio.toFixed(2)} < ${needed}: ${text.trim()}`);
  }
  return { faint, count };
};
