import { letterBalance } from '../../language/direction.js';
import { normaliseTag } from '../../language/tag.js';
import { itemAudio, itemCut, itemEmbedded, itemSource, itemVideo } from '../../messages/catalogue/item.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import type { NewsVersion } from '../../model/news.js';
import type { EmbeddedKind } from '../../safety/embedded-media.js';
import type { BodyOptions, BodyTexts } from '../../safety/rebuild.js';
import { webUrl } from '../../safety/urls.js';
import { labelled } from '../parts/hidden-label.js';

const LABELS: Readonly<Record<EmbeddedKind, Message<never>>> = {
  video: itemVideo,
  audio: itemAudio,
  page: itemEmbedded,
};

/** Letters that are written from right to left, as characters or as references. */
const MAYBE_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]|&#/;

/** The texts that are added to the body of a version. */
export const bodyTexts = ({ url }: NewsVersion, localizer: Localizer): BodyTexts => {
  const href = webUrl(url);
  return {
    lang: localizer.tag,
    dir: localizer.dir,
    embedded: ({ kind, name }) => labelled(LABELS[kind], name, localizer),
    cut: localizer.text(itemCut),
    whole: href === undefined ? undefined : { href, text: localizer.text(itemSource) },
  };
};

/** How the markup of a version is rebuilt. */
export const bodyOptions = (version: NewsVersion, html: string, localizer: Localizer): BodyOptions => ({
  texts: bodyTexts(version, localizer),
  hasNotes: true,
  // Without a stated language, each block has the direction of its letters.
  balance: !normaliseTag(version.language) && MAYBE_RTL.test(html) ? letterBalance : undefined,
});
