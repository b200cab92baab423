import type { Rendition } from '../../model/news.js';
import { compact } from './fields.js';

/** A file of an image, as a format describes it. */
export interface ImageFile {
  readonly url: string;
  /** Pixels. */
  readonly width?: number | undefined;
  /** Pixels. */
  readonly height?: number | undefined;
  /** Its name, title and the like, which may mention a watermark. */
  readonly label?: string | undefined;
  /** Bytes. */
  readonly size?: number | undefined;
}

/** More files of one image are an attack: comparing them takes quadratic time. */
const MAX_FILES = 100;
/** Pixels. Wider files are originals that no page needs. */
const MAX_WIDTH = 2560;
/** Bytes. */
const MAX_SIZE = 3_000_000;
/** Pixels: wide enough for a card. */
const CARD_WIDTH = 600;
/** Maximum difference between the aspect ratios of files of one image: the sides of a thumbnail are rounded. */
const RATIO_TOLERANCE = 0.03;

const WATERMARK = /water[-_ ]?mark|(?:^|[-_ /.])wm(?:[-_ /.]|$)/i;

const isWatermarked = ({ label = '', url }: ImageFile): boolean => WATERMARK.test(`${label} ${url.slice(0, 2000)}`);

/** The files without watermarks and originals, unless nothing good enough is left. */
const usableFiles = (all: readonly ImageFile[]): readonly ImageFile[] => {
  const clean = all.filter((file) => !isWatermarked(file));
  const files = clean.length > 0 ? clean : all;
  const light = files.filter(({ width = 0, size = 0 }) => width <= MAX_WIDTH && size <= MAX_SIZE);
  return light.some(({ width = 0 }) => width >= CARD_WIDTH) ? light : files;
};

const ratioOf = ({ width = 0, height = 0 }: ImageFile): number => width / height;

const isSameRatio = (a: ImageFile, b: ImageFile): boolean => Math.abs(ratioOf(a) / ratioOf(b) - 1) <= RATIO_TOLERANCE;

const widestOf = (files: readonly ImageFile[]): number => Math.max(...files.map(({ width = 0 }) => width));

/** The files with the aspect ratio of the widest file. In a tie, the ratio with the most files wins. */
const sameRatioFiles = (files: readonly ImageFile[]): readonly ImageFile[] => {
  const groups: [ImageFile, ...ImageFile[]][] = [];
  for (const file of files) {
    const group = groups.find(([first]) => isSameRatio(first, file));
    if (group) group.push(file);
    else groups.push([file]);
  }
  return groups.toSorted((a, b) => widestOf(b) - widestOf(a) || b.length - a.length)[0] ?? [];
};

/**
 * The files of an image that `srcset` can offer together: one aspect ratio, each width once, in the given order. Leaves
 * out files with watermarks and originals of ten megabytes if there are better ones. If no file has a width, the result
 * is the first file.
 */
export const chooseRenditions = (files: readonly ImageFile[]): readonly Rendition[] => {
  const usable = usableFiles(files.slice(0, MAX_FILES));
  const wide = usable.filter(({ width }) => width);
  const sized = wide.filter(({ height }) => height);
  const chosen = [sameRatioFiles(sized), wide, usable.slice(0, 1)].find(({ length }) => length > 0) ?? [];
  return chosen
    .filter((file, index) => chosen.findIndex(({ width }) => width === file.width) === index)
    .map(({ url, width, height }) => compact({ url, width, height }));
};
