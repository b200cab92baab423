import { html, type TemplateResult } from 'lit';
import { needsNotice } from '../../language/content-language.js';
import type { NewsItem } from '../../model/news.js';
import { createCard, removeBrokenMedia } from '../parts/card.js';
import { cardContent } from '../parts/card-content.js';
import type { MetaOptions } from '../parts/meta.js';
import type { Variant } from '../base/allowed-values.js';
import type { WholeArticle } from './render-article.js';

export interface CardOptions extends MetaOptions {
  readonly headingLevel: number;
  /** Called before the browser follows the card's link. */
  readonly onOpen: (item: NewsItem, url: string | undefined, event: MouseEvent) => void;
}

/** Parts that the variant `compact` leaves out. */
const NOT_COMPACT = ['image', 'topics'];

/** Renders an article as a card, which is replaced only if its content has changed. */
export class CardRenderer {
  #key = '';
  #card: HTMLElement | undefined;

  render(
    { item, version, fields, resolution }: WholeArticle,
    variant: Variant | undefined,
    options: CardOptions,
  ): TemplateResult {
    const { localizer, headingLevel, onOpen } = options;
    const isCompact = variant === 'compact';
    const without = new Set([...options.without, ...(isCompact ? NOT_COMPACT : [])]);
    const isForeign = needsNotice(resolution);
    const excerpt = isCompact ? 0 : options.excerpt;
    const content = cardContent(
      item,
      { version, headline: fields.headline, isForeign },
      { ...options, without, excerpt },
    );
    const frame = { lang: localizer.tag, dir: localizer.dir, headingLevel };
    const key = JSON.stringify([content, frame]);
    if (key !== this.#key) {
      this.#key = key;
      this.#card = createCard(content, frame);
    }
    const open = (event: MouseEvent): void => {
      if ((event.target as Element).closest('a')) onOpen(item, content.href, event);
    };
    // The listener handles clicks on the link inside, which keyboards can reach.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- links send clicks for keys too
    return html`<div
      class=${isCompact ? 'cards compact' : 'cards'}
      lang=${localizer.tag}
      @click=${open}
      @error=${removeBrokenMedia}
    >
      ${this.#card}
    </div>`;
  }
}
