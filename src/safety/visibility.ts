/**
 * Finds what bodies and texts leave out: elements without text of the article, and text that its author hid with `hidden`,
 * `popover`, inline styles, or the class names of e-mail preheaders and of notes for screen readers. `aria-hidden` hides
 * nothing from sight, so its text stays: formulas and icons use it.
 */

/**
 * Elements that are dropped with their content. Of some, something else remains: a link to the media, the pictures of a
 * `noscript`.
 */
export const FORBIDDEN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style template noscript noframes iframe frame frameset object embed applet param portal fencedframe ' +
    'input textarea select option optgroup datalist button output progress meter keygen ' +
    'svg math audio video source track canvas map area dialog slot base link meta title head xmp plaintext noembed xml'
  ).split(' '),
);

/**
 * The classes of e-mail preheaders, and of notes for screen readers, as WordPress, Drupal, Bootstrap and the design systems
 * of governments name them.
 */
const HIDING_CLASS =
  /(?:^|\s)(?:(?:[a-z\d]+-)?preheader(?:-?text)?|preview-?text|screen-reader-text|screen-reader-only|show-for-sr|a11y-hidden|element-invisible|(?:[a-z\d]+-)?sr-only|(?:[a-z\d]+-)?visually-?hidden)(?:\s|$)/i;

/** Attributes without which a start tag hides nothing, and shows nothing of what is hidden around it. */
export const MAY_HIDE =
  /\b(?:hidden|popover|class)\b|display|visibility|mso-hide|opacity|overflow|position|clip|margin|font-size|indent|scale/i;

/** Reads an attribute of the source element. */
export type ReadAttribute = (name: string) => string | null;

/** Declarations of a `style` attribute: names and values in lower case. */
export type StyleDeclarations = ReadonlyMap<string, string>;

/** The visibility that descendants inherit. */
export interface Visibility {
  /** False below `visibility: hidden`. */
  readonly isVisible: boolean;
  /** False below `font-size: 0`, which hides text but no pictures. */
  readonly hasTextSize: boolean;
}

/** The visibility of a document. */
export const VISIBLE: Visibility = { isVisible: true, hasTextSize: true };

/** Characters of a `style` that are read. */
export const MAX_STYLE = 4096;
/** Pixels. Smaller text is a preheader. */
const MIN_TEXT_SIZE = 3;
/** Pixels. The text of a box of this size is for screen readers only. */
const MAX_HIDDEN_SIZE = 1;
/** Pixels. Content this far to the left or the top is off-screen. */
const FAR_AWAY = -999;

/** No declarations. */
export const NO_STYLE: StyleDeclarations = new Map();

/** Reads a `style` attribute; of a property that is declared twice, what browsers apply. */
export const parseStyle = (style: string | null): StyleDeclarations => {
  if (!style) return NO_STYLE;
  const declarations = new Map<string, string>();
  const important = new Set<string>();
  for (const declaration of style
    .slice(0, MAX_STYLE)
    .replace(/\/\*.*?\*\//gs, '')
    .toLowerCase()
    .split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim();
    const [value = '', flag] = declaration.slice(colon + 1).split('!');
    if (flag) important.add(name);
    if (flag || !important.has(name)) declarations.set(name, value.trim());
  }
  return declarations;
};

const UNITS: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8 },
};

/** A length in pixels, for text of 16 px. `undefined` for percentages and keywords. */
export const pixelsOf = (value: string | undefined): number | undefined => {
  const [, number, unit = ''] = /^(-?(?:\d+\.?|\d*\.\d)\d{0,9})\s*([a-z]{0,3})$/.exec(value ?? '') ?? [];
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return number !== undefined && factor !== undefined ? Number(number) * factor : undefined;
};

const isZero = (value: string | undefined): boolean => /^(?:0+\.?0*|\.0+)(?:[a-z]+|%)?$/.test(value ?? '');

/** A box without height or width that hides what overflows. Frames for video have padding instead of a height. */
const isCollapsed = (style: StyleDeclarations): boolean =>
  /^(?:hidden|clip)$/.test(style.get('overflow') ?? '') &&
  ['height', 'max-height', 'width', 'max-width'].some((name) => {
    const value = style.get(name);
    return isZero(value) || Math.abs(pixelsOf(value) ?? Infinity) <= MAX_HIDDEN_SIZE;
  }) &&
  !['padding', 'padding-top', 'padding-bottom'].some((name) => style.has(name) && !isZero(style.get(name)));

const isFarAway = (style: StyleDeclarations): boolean => {
  const isPlaced = /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
  const sides = ['margin-left', 'margin-top', 'text-indent', ...(isPlaced ? ['left', 'right', 'top'] : [])];
  return sides.some((name) => (pixelsOf(style.get(name)) ?? 0) <= FAR_AWAY);
};

/** Whether a clip leaves nothing of a box: a rectangle of at most one pixel, or an inset of at least half. */
const isClipped = (style: StyleDeclarations): boolean =>
  /^rect\((?:\s*[01](?:px)?\s*(?:,|(?=[\s)]))){4}\)$/.test(style.get('clip') ?? '') ||
  /^inset\(\s*(?:[5-9]\d|\d{3,})(?:\.\d+)?%\s*\)$/.test(style.get('clip-path') ?? '');

/** Whether an element is hidden with everything in it. */
export const isHidden = (read: ReadAttribute, style: StyleDeclarations): boolean => {
  const hidden = read('hidden');
  if (hidden !== null && hidden.trim().toLowerCase() !== 'until-found') return true;
  if (read('popover') !== null || HIDING_CLASS.test(read('class') ?? '')) return true;
  return (
    style.size > 0 &&
    (style.get('display') === 'none' ||
      style.get('mso-hide') === 'all' ||
      isZero(style.get('opacity')) ||
      style.get('content-visibility') === 'hidden' ||
      /^scale\(0*\.?0*\)/.test(style.get('transform') ?? '') ||
      isCollapsed(style) ||
      isClipped(style) ||
      isFarAway(style))
  );
};

/** Whether text has a size to read, inside an element of this font size. */
const isReadable = (size: string, inherited: boolean): boolean => {
  if (isZero(size)) return false;
  // Other relative sizes multiply the inherited one.
  if (!size || /(?:\d\s*em|%|inherit|smaller|larger)$/.test(size)) return inherited;
  return (pixelsOf(size) ?? 16) >= MIN_TEXT_SIZE;
};

/** The visibility inside an element: what it inherits, changed by its style. */
export const visibilityIn = (style: StyleDeclarations, inherited: Visibility): Visibility => {
  const visibility = style.get('visibility') ?? '';
  const size = style.get('font-size') ?? '';
  if (!visibility && !size) return inherited;
  return {
    isVisible: visibility === 'visible' || (inherited.isVisible && !/^(?:hidden|collapse)$/.test(visibility)),
    hasTextSize: isReadable(size, inherited.hasTextSize),
  };
};
