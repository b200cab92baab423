import type { Rendition } from '../../model/news.js';

/** Pixels beyond which a file is an original that no page needs, where there are smaller ones. */
const MAX_WIDTH = 2560;

/** Whether two sizes are of one picture: scaling rounds each side to whole pixels. */
const isScaled = (one: Rendition, other: Rendition): boolean => {
  const { width: w1, height: h1 } = one;
  const { width: w2, height: h2 } = other;
  if (!w1 || !h1 || !w2 || !h2) return false;
  return Math.abs(w1 * h2 - h1 * w2) <= Math.max(w1, h1, w2, h2) * 1.5;
};

/**
 * Files of which all have the aspect ratio of the first, each of them once, without gigantic originals: what a
 * `srcset` can take. Files whose size is not known are dropped, but for the first.
 */
export const oneAspectRatio = (renditions: readonly Rendition[]): readonly Rendition[] => {
  const [first] = renditions;
  if (!first) return [];
  const seen = new Set<string>();
  const files = renditions.filter((file) => {
    if (seen.has(file.url) || (file !== first && !isScaled(first, file))) return false;
    seen.add(file.url);
    return true;
  });
  const usual = files.filter(({ width = 0 }) => width <= MAX_WIDTH);
  return usual.length > 0 ? usual : files;
};
