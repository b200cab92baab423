import { headingLevel } from '../parts/heading-level.js';
import { createCard, fillImage, relabelCard, type CardContent } from '../parts/card.js';
import { cardContent, cardImage, cardLabels, type CardVersion } from '../parts/card-content.js';
import type { MetaOptions } from '../parts/meta.js';
import { splitMatches } from '../../language/fold-text.js';
import { fillTemplate, markupOf } from './item-template.js';
import type { Entry } from './list-view.js';
import type { RowMaker } from './row-list.js';

export interface RowOptions {
  readonly meta: MetaOptions;
  /** In the layout `lead`, the first row is larger. */
  readonly layout?: string | undefined;
  /** `compact` rows have no image, topic or excerpt. */
  readonly variant?: string | undefined;
  /** Level of the list's heading, and the heading. */
  readonly headingLevel?: number | undefined;
  readonly heading?: string | undefined;
  /** The words of the search. */
  readonly words?: readonly string[];
  /** Whether articles open in a newsroom; then articles without a page of their own have a link, too. */
  readonly hasViewer?: boolean | undefined;
  /** The page's own template for rows. */
  readonly template?: HTMLTemplateElement | null;
}

const cardVersionOf = ({ version, fields, isForeign }: Entry): CardVersion => ({
  version,
  headline: fields.headline,
  isForeign,
});

/** Makes the rows of a list, in a browser and on a server. */
export const rowMaker = ({
  meta,
  layout,
  variant,
  headingLevel: given,
  heading,
  words = [],
  hasViewer,
  template,
}: RowOptions): RowMaker => {
  const { localizer, date, languages, linkTarget } = meta;
  const isCompact = variant === 'compact';
  const without = new Set([...meta.without, ...(isCompact ? ['image', 'topics'] : [])]);
  const excerpt = isCompact ? 0 : meta.excerpt;
  const options = { ...meta, without, excerpt };
  const level = headingLevel(given);
  const frame = {
    lang: localizer.tag,
    dir: localizer.dir,
    // Below the list's own heading, if it has one.
    headingLevel: Math.min(6, heading === '' ? level : level + 1),
  };
  const contentOf = (entry: Entry): CardContent => {
    const content = cardContent(entry.item, cardVersionOf(entry), options);
    const href = content.href ?? (hasViewer ? '#' : undefined);
    return { ...content, href, matches: words.length > 0 ? splitMatches(content.headline.value, words) : undefined };
  };
  const own: Pick<RowMaker, 'create' | 'relabel' | 'fillImage'> = {
    create: (entry, isImageLater) => createCard(contentOf(entry), frame, isImageLater),
    relabel: (card, entry) => relabelCard(card, cardLabels(entry.item, cardVersionOf(entry), options), frame),
    fillImage: (card, { item }) => {
      const image = cardImage(item);
      if (image && !without.has('image')) fillImage(card, image);
    },
  };
  return {
    ...(template ? { create: (entry) => fillTemplate(template, contentOf(entry)) } : own),
    frame,
    leads: layout === 'lead' ? 1 : 0,
    key: JSON.stringify([
      frame.headingLevel,
      linkTarget,
      [...without],
      excerpt,
      words,
      hasViewer,
      template && markupOf(template),
    ]),
    wording: JSON.stringify([frame, date, languages]),
  };
};
