import type { Rendition } from '../../model/news.js';
import { compact } from './fields.js';

/** A file of an image, as a format describes it. */
export interface ImageFile extends Rendition {
  /** Its name, title and the like. */
  readonly label?: string | undefined;
  /** Bytes. */
  readonly size?: number | undefined;
}

const WATERMARKED = /water[-_ ]?mark|(?:^|[-_ /.])wm(?:[-_ /.]|$)/i;

/** Widest file that is worth its bytes. Pixels. */
const MAX_WIDTH = 2560;
/** Bytes. */
const MAX_SIZE = 3_000_000;
/** A file that is good enough for a card. Pixels. */
const GOOD_WIDTH = 600;

/** How much two files of one picture may differ: a thumbnail's sides are rounded. */
const TOLERANCE = 0.03;

/** Those that fit, or all if none does. */
const preferring = <Value>(values: readonly Value[], fits: (value: Value) => boolean): readonly Value[] => {
  const fitting = values.filter(fits);
  return fitting.length > 0 ? fitting : values;
};

const withoutHuge = (files: readonly ImageFile[]): readonly ImageFile[] => {
  const light = files.filter(({ width = 0, size = 0 }) => width <= MAX_WIDTH && size <= MAX_SIZE);
  return light.some(({ width = 0 }) => width >= GOOD_WIDTH) ? light : files;
};

const ratioOf = ({ width = 0, height = 0 }: Rendition): number => width / height;

/** The largest set of files of one aspect ratio; of two as large, the one that comes first. */
const ofOneRatio = (files: readonly ImageFile[]): readonly ImageFile[] => {
  const groups: { readonly ratio: number; readonly files: ImageFile[] }[] = [];
  for (const file of files) {
    const ratio = ratioOf(file);
    const group = groups.find((each) => Math.abs(each.ratio / ratio - 1) <= TOLERANCE);
    if (group) group.files.push(file);
    else groups.push({ ratio, files: [file] });
  }
  return groups.reduce<readonly ImageFile[]>(
    (best, group) => (group.files.length > best.length ? group.files : best),
    [],
  );
};

/**
 * Files that `srcset` can hold together: of one aspect ratio and each of another width, no watermark and no
 * original of ten megabytes where there is a better one. Of files without sizes only the first can be used.
 */
export const uniformRenditions = (files: readonly ImageFile[]): readonly Rendition[] => {
  // Nobody has hundreds of sizes of a picture: more is an attack on the time that comparing takes.
  const clean = withoutHuge(
    preferring(files.slice(0, 100), ({ label = '', url }) => !WATERMARKED.test(`${label} ${url.slice(0, 2000)}`)),
  );
  const sized = clean.filter(({ width, height }) => width && height);
  const wide = clean.filter(({ width }) => width);
  const alike = sized.length > 0 ? ofOneRatio(sized) : wide.length > 0 ? wide : clean.slice(0, 1);
  return alike
    .filter((file, index) => alike.findIndex(({ width }) => width === file.width) === index)
    .map(({ url, width, height }) => compact({ url, width, height }));
};
