import { imageSource } from '../parts/image-source.js';
import { renderFigure } from '../parts/image.js';
import { html, nothing } from 'lit';
import type { NewsImage } from '../../model/news.js';
import { itemGallery } from '../../messages/catalogue/extras.js';
import type { ExtrasContext } from '../parts/extras-context.js';

/** Further images of an article, in as many columns as there is room for. */
export const renderGallery = (images: readonly NewsImage[], context: ExtrasContext): unknown => {
  const { localizer } = context;
  const shown = images.filter(imageSource);
  return shown.length > 0
    ? html`<section
        part="gallery"
        class="gallery"
        lang=${localizer.tag}
        dir=${localizer.dir}
        aria-label=${localizer.text(itemGallery)}
      >
        ${shown.map((image) => renderFigure(image, 'gallery-item', context))}
      </section>`
    : nothing;
};
