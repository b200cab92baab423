import { html, nothing, type TemplateResult } from 'lit';
import { itemCredit } from '../messages/catalogue/item.js';
import type { Localizer } from '../messages/localizer.js';
import type { NewsImage } from '../model/news.js';
import { webUrl } from '../safety/urls.js';
import { renderHiddenLabel } from './hidden-label.js';
import { chooseLocalText, renderLocalText } from './local-text.js';

/** Values for the attributes of an `img`. */
export interface ImageSource {
  readonly src: string;
  readonly srcset: string | undefined;
  /** Pixels, where the publisher said so: they reserve the image's space. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface ImageOptions {
  readonly localizer: Localizer;
  readonly languages: readonly string[];
}

/** Widest file that is asked for where `srcset` is not understood or not needed. Pixels. */
const USUAL_WIDTH = 1280;

/** The files of an image; `undefined` if none has an address that may be shown. */
export const imageSource = ({ renditions }: NewsImage): ImageSource | undefined => {
  const files = renditions
    .flatMap((rendition) => {
      const url = webUrl(rendition.url);
      // A comma would end a candidate of `srcset`.
      return url ? { ...rendition, url: url.replaceAll(',', '%2C') } : [];
    })
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const chosen = files.filter(({ width = 0 }) => width <= USUAL_WIDTH).at(-1) ?? files[0];
  const sized = files.filter(({ width }) => width);
  return (
    chosen && {
      src: chosen.url,
      srcset: sized.length > 1 ? sized.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined,
      width: chosen.height && chosen.width,
      height: chosen.width && chosen.height,
    }
  );
};

/** An image that did not arrive leaves its description in the space kept for it. */
const onError = ({ target }: Event): void => {
  (target as Element).toggleAttribute('data-broken', true);
};

/** An image with caption and credit, its space reserved before it arrives. */
export const renderFigure = (
  image: NewsImage,
  part: string,
  { localizer, languages }: ImageOptions,
): TemplateResult | typeof nothing => {
  const source = imageSource(image);
  if (!source) return nothing;
  const { src, srcset, width, height } = source;
  const alt = chooseLocalText(image.alt, languages);
  const { caption, credit } = image;
  return html`<figure part=${part}>
    <img
      part="image"
      class=${width ? '' : 'unsized'}
      src=${src}
      srcset=${srcset ?? nothing}
      sizes=${srcset ? 'auto, 100vw' : nothing}
      width=${width ?? nothing}
      height=${height ?? nothing}
      alt=${alt?.value ?? ''}
      lang=${alt?.lang ?? nothing}
      dir=${alt?.dir ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${onError}
    />
    ${
      caption || credit
        ? html`<figcaption lang=${localizer.tag} dir=${localizer.dir}>
            ${caption ? html`<span part="caption">${renderLocalText(caption, languages)}</span> ` : nothing}${
              credit
                ? html`<span part="credit">${renderHiddenLabel(itemCredit, localizer)}<bdi>${credit}</bdi></span>`
                : nothing
            }
          </figcaption>`
        : nothing
    }
  </figure>`;
};
