import type { NewsImage } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';

/** Values for the attributes of an `img`. */
export interface ImageSource {
  readonly src: string;
  readonly srcset: string | undefined;
  /** Pixels; they reserve the image's space. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The widest file for `src`, in pixels. */
const MAX_SRC_WIDTH = 1280;

/** Pixels. Narrower images are icons. */
const MIN_WIDTH = 100;

/** The attributes of an image; `undefined` if no file has a web address, or the image is too small to be shown. */
export const imageSource = ({ renditions }: NewsImage): ImageSource | undefined => {
  const files = renditions
    .flatMap((rendition) => {
      const url = webUrl(rendition.url);
      // A comma would end the candidate in `srcset`.
      return url ? { ...rendition, url: url.replaceAll(',', '%2C') } : [];
    })
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const chosen = files.filter(({ width = 0 }) => width <= MAX_SRC_WIDTH).at(-1) ?? files[0];
  const sized = files.filter(({ width }) => width);
  const isIcon = sized.length === files.length && (sized.at(-1)?.width ?? MIN_WIDTH) < MIN_WIDTH;
  if (!chosen || isIcon) return undefined;
  return {
    src: chosen.url,
    srcset: sized.length > 1 ? sized.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined,
    width: chosen.height && chosen.width,
    height: chosen.width && chosen.height,
  };
};
