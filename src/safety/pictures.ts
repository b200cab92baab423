/** The pictures of a body: their addresses, which scripts for lazy loading keep elsewhere, and their sizes. */
import { parseSrcset, writeSrcset, type ImageCandidate } from './srcset.js';
import { resolveUrl, webUrl } from './urls.js';
import {
  isHidden,
  MAX_STYLE,
  NO_STYLE,
  parseStyle,
  pixelsOf,
  type ReadAttribute,
  type StyleDeclarations,
} from './visibility.js';

/** Attributes in which scripts for lazy loading keep an address until they need it. */
const LAZY_SOURCES = (
  'data-src data-lazy-src data-lazy data-original data-orig-src data-lazyload data-echo data-actualsrc data-cfsrc ' +
  'data-ezsrc data-pagespeed-lazy-src nitro-lazy-src data-full-src data-img-src data-image-src data-flickity-lazyload ' +
  'data-deferred-src data-defer-src data-lazyload-src data-lazy-original data-ll-src data-layzr data-hi-res-src ng-src'
).split(' ');
/** Attributes with the address of a larger file, for galleries. They count if `src` is only a placeholder. */
const LARGE_SOURCES = 'data-large-file data-orig-file data-medium-file data-image data-url'.split(' ');
const LAZY_SETS = 'data-srcset data-lazy-srcset data-original-set data-ezsrcset nitro-lazy-srcset'.split(' ');

/** The same for the background of an element. */
const LAZY_BACKGROUNDS =
  'data-bg data-background data-background-image data-bg-image data-bg-url data-lazy-bg data-cmp-src'.split(' ');
const BACKGROUND = /(?:^|;)\s*background(?:-image)?\s*:[^;]*?url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)/i;

/** Image types that every browser shows. */
const SHOWN_TYPE = /^\s*(?:image\/(?:jpe?g|png|gif|webp|avif|svg\+xml)\s*(?:;.*)?)?$/i;

/** Pixels. The height of an icon of unknown size in a line of text. */
const ICON_SIZE = 20;
/** Pixels. A smaller picture does not replace the article's main one. */
const MIN_SHOWN = 100;
const MAX_SIZE = 10_000;

const ICON_CLASS = /(?:^|[\s_-])(?:emoji|emojione|smiley|smilies|emoticon|twemoji|icon)s?(?:$|[\s_-])/i;
const EMOJI = /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Component}]{0,12}$|^\p{RI}{2}$/u;

/** The files of a picture. */
export interface PictureFiles {
  readonly src: string;
  /** Empty if there is one file only. */
  readonly srcset: string;
  /** All addresses. */
  readonly urls: readonly string[];
  /** Whether a script would load them. */
  readonly isLazy: boolean;
}

/** Pixels. */
export interface PictureSize {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const filesOf = (
  src: string | undefined,
  candidates: readonly ImageCandidate[],
  isLazy: boolean,
): PictureFiles | undefined => {
  const urls = candidates.map(({ url }) => url);
  const address = src ?? urls[0];
  if (address === undefined) return undefined;
  return { src: address, srcset: writeSrcset(candidates), urls: [address, ...urls], isLazy };
};

/** `data-lazy="true"` and JSON are not addresses. */
const looksLikeAddress = (value: string): boolean => /^[^{[]*[./]/.test(value);

const firstSet = (
  read: ReadAttribute,
  names: readonly string[],
  base: string | undefined,
): readonly ImageCandidate[] => {
  for (const name of names) {
    const candidates = parseSrcset(read(name) ?? '', (address) => webUrl(address, base));
    if (candidates.length > 0) return candidates;
  }
  return [];
};

const firstAddress = (read: ReadAttribute, names: readonly string[], base: string | undefined): string | undefined => {
  for (const name of names) {
    const value = read(name);
    const url = value !== null && looksLikeAddress(value) ? webUrl(value, base) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
};

/** The files that scripts would load into an `img` or `source`. */
const lazyFiles = (read: ReadAttribute, base: string | undefined): PictureFiles | undefined =>
  filesOf(firstAddress(read, LAZY_SOURCES, base), firstSet(read, LAZY_SETS, base), true);

/** The files of an `img`: those that a script would load, else its own. `undefined` if no address is allowed. */
export const readPicture = (read: ReadAttribute, base: string | undefined): PictureFiles | undefined =>
  // A `srcset` beside a lazy address holds placeholders too.
  lazyFiles(read, base) ??
  filesOf(webUrl(read('src'), base), firstSet(read, ['srcset'], base), false) ??
  filesOf(firstAddress(read, LARGE_SOURCES, base), [], true);

/** The files of a `source`. `undefined` if browsers may not show them. */
export const readSource = (read: ReadAttribute, base: string | undefined): PictureFiles | undefined =>
  SHOWN_TYPE.test(read('type') ?? '')
    ? (lazyFiles(read, base) ?? filesOf(undefined, firstSet(read, ['srcset'], base), false))
    : undefined;

/**
 * The picture in the background of an element that has nothing else to show, unless it is small; with the attributes of an
 * image.
 */
export const readBackground = (
  read: ReadAttribute,
  base: string | undefined,
): { readonly files: PictureFiles; readonly read: ReadAttribute } | undefined => {
  const style = read('style') ?? '';
  const lazy = LAZY_BACKGROUNDS.map((name) => read(name)?.replace(/^\s*url\(\s*["']?(.*?)["']?\s*\)\s*$/i, '$1') ?? '');
  const written = [...lazy.filter(looksLikeAddress), ...(BACKGROUND.exec(style.slice(0, MAX_STYLE))?.slice(1) ?? [])];
  const src = written.map((value) => webUrl(value, base)).find(Boolean);
  const files = filesOf(src, [], true);
  if (!files || isSmall(pictureSize(read, parseStyle(style)))) return undefined;
  return { files, read: (name) => (name === 'alt' ? (read('aria-label') ?? read('title')) : null) };
};

const whole = (pixels: number | undefined): number | undefined => {
  const size = pixels === undefined ? 0 : Math.round(pixels);
  return size > 0 && size <= MAX_SIZE ? size : undefined;
};

const attributeSize = (value: string | null): number | undefined =>
  pixelsOf(/^\s*\+?(\d{1,6}(?:\.\d{1,9})?)(?:px)?\s*$/.exec(value ?? '')?.[1]);

/** The smaller of `width` and `max-width`. */
const styledSize = (style: StyleDeclarations, name: 'width' | 'height'): number | undefined => {
  const sizes = [style.get(name), style.get(`max-${name}`)].flatMap((value) => pixelsOf(value) ?? []);
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
};

/** The stated size of a picture. A style wins over attributes, as in browsers. */
export const pictureSize = (read: ReadAttribute, style: StyleDeclarations): PictureSize => {
  const [width, height] = [attributeSize(read('width')), attributeSize(read('height'))];
  const [styledWidth, styledHeight] = [styledSize(style, 'width'), styledSize(style, 'height')];
  // One side alone changes the other: pictures keep their ratio.
  const ratio = width && height ? width / height : undefined;
  if (styledWidth !== undefined)
    return { width: whole(styledWidth), height: whole(styledHeight ?? (ratio && styledWidth / ratio)) };
  if (styledHeight !== undefined) return { width: whole(ratio && styledHeight * ratio), height: whole(styledHeight) };
  if (width === undefined && height === undefined) return { width: undefined, height: iconHeight(read) };
  return { width: whole(width), height: whole(height) };
};

/** Emoji and icons have large files and get their size from a style sheet. */
const iconHeight = (read: ReadAttribute): number | undefined =>
  ICON_CLASS.test(read('class') ?? '') || EMOJI.test(read('alt')?.trim() ?? '') ? ICON_SIZE : undefined;

/** Whether a picture only counts visits: one of its sides is at most one pixel long. */
export const isTrackingPixel = (read: ReadAttribute, style: StyleDeclarations): boolean =>
  [
    [attributeSize(read('width')), styledSize(style, 'width')],
    [attributeSize(read('height')), styledSize(style, 'height')],
  ].some(([attribute, styled]) => (styled ?? attribute ?? 2) <= 1);

/** Whether a picture is hidden, or only counts visits. Scripts for lazy loading show what a style hides. */
export const isHiddenPicture = (
  read: ReadAttribute,
  style: StyleDeclarations,
  files: PictureFiles | undefined,
): boolean => {
  const applied = files?.isLazy ? NO_STYLE : style;
  return isHidden(read, applied) || isTrackingPixel(read, applied);
};

/** Whether a picture is too small to replace the main image of the article. */
export const isSmall = ({ width = MIN_SHOWN, height = MIN_SHOWN }: PictureSize): boolean =>
  width < MIN_SHOWN || height < MIN_SHOWN / 2;

/** Parameters that change the size or quality of a picture, and tokens that change with them. */
const RESIZING =
  /^(?:w|h|width|height|wid|hei|size|sz|s|resize|fit|crop|rect|c|q|quality|qlt|auto|format|fm|fmt|dpr|ssl|strip|zoom|scale|itok|ver|v|sig)$/i;

/**
 * Parts of paths that differ between the sizes of a picture: of a converted file (`a.jpg.webp`); WordPress and Shopify;
 * high-density files (`a@2x.jpg`); Drupal; Ghost; Medium, Mastodon and Blogger; Google; Cloudinary; Wix; the British
 * government; Wikimedia; Flickr; Thumbor and other services with sizes in the path.
 */
const SIZE = new RegExp(
  [
    '(?<=\\.(?:jpe?g|png|gif))\\.(?:webp|avif)$',
    '[-_](?:\\d{1,4}x\\d{1,4}|scaled)(?=\\.\\w{3,4}$)',
    '@[23]x(?=\\.\\w{3,4}$)',
    '/styles/[\\w-]+/public(?=/)',
    '/size/[wh\\d]+(?=/)',
    '/(?:max/\\d+|v2/[a-z]+:[\\w:.-]+|small|original|[swh]\\d{2,4}(?:-[\\w-]+)?)(?=/[^/]*$)',
    '=[swh]\\d{2,4}(?:-[\\w-]+)?$',
    '(?<=/upload/)(?:[a-z]{1,3}_[^/]+/)+',
    '(?<=\\.\\w{3,4})/v1/(?:fill|fit|crop)/.*$',
    '(?<=/)s\\d{3,4}_(?=[^/]*$)',
    '/thumb(?=/.*/\\d+px-)|/\\d+px-[^/]*$',
    '(?<=/\\d+_[\\da-f]+)_[a-z](?=\\.\\w{3,4}$)',
    '/\\d{2,4}x\\d{2,4}(?=/)|(?<=/(?:standard|resize|width))/\\d{2,4}(?=/)',
  ].join('|'),
  'g',
);

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * The identity of a picture: the same for its sizes, as content management systems and image services name them, and for
 * other spellings of its address.
 */
export const pictureKey = (address: string): string => {
  const url = resolveUrl(address);
  if (!url) return address;
  const parameters = [...url.searchParams]
    .filter(([name]) => !RESIZING.test(name))
    .map(([name, value]) => `${name}=${value}`);
  // Services that resize pictures of other sites have the original address in theirs.
  const inside = /https?:\/\/[^/].*$/.exec(decodePath(url.pathname))?.[0] ?? url.searchParams.get('url');
  const original = resolveUrl(inside, address);
  if (original) return pictureKey(original.href);
  const path = decodePath(url.pathname).replace(SIZE, '');
  // Photon, the image service of WordPress, has the address of the original in its path.
  const place = /^i\d\.wp\.com$/.test(url.host) ? path.slice(1) : url.host + path;
  return [place.replace(/^www\./, ''), ...parameters.toSorted()].join('?');
};
