import { html, nothing, type TemplateResult } from 'lit';
import { itemCredit } from '../../messages/catalogue/item.js';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsImage } from '../../model/news.js';
import { imageSource } from './image-source.js';
import { renderLabelled } from './hidden-label.js';
import { chooseLocalText, renderLocalText } from './local-text.js';

export interface ImageOptions {
  readonly localizer: Localizer;
  readonly languages: readonly string[];
}

/** If an image fails to load, its alternative text takes the space. */
const onError = ({ target }: Event): void => {
  (target as Element).toggleAttribute('data-broken', true);
};

const onLoad = ({ target }: Event): void => {
  (target as Element).removeAttribute('data-broken');
};

/** An image with caption and credit. Its space is reserved before it loads. */
export const renderFigure = (
  image: NewsImage,
  part: string,
  { localizer, languages }: ImageOptions,
): TemplateResult | typeof nothing => {
  const source = imageSource(image);
  if (!source) return nothing;
  const { src, srcset, height } = source;
  const widest = Math.max(0, ...image.renditions.map((rendition) => rendition.width ?? 0));
  // A width alone limits the image too.
  const width = source.width ?? (widest || undefined);
  const alt = chooseLocalText(image.alt, languages);
  const { caption, credit } = image;
  return html`<figure part=${part}>
    <img
      part="image"
      class=${height ? '' : 'unsized'}
      ?data-wider=${widest > (width ?? widest)}
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
      @load=${onLoad}
    />
    ${
      caption || credit
        ? html`<figcaption lang=${localizer.tag} dir=${localizer.dir}>
            ${caption ? html`<span part="caption">${renderLocalText(caption, languages)}</span> ` : nothing}${
              credit
                ? html`<span part="credit">${renderLabelled(itemCredit, html`<bdi>${credit}</bdi>`, localizer)}</span>`
                : nothing
            }
          </figcaption>`
        : nothing
    }
  </figure>`;
};
