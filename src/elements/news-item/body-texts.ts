import { letterBalance } from '../../language/direction.js';
import { normaliseTag } from '../../language/tag.js';
import { labelValue, newTab } from '../../messages/catalogue/common.js';
import { itemListen, itemWatch } from '../../messages/catalogue/extras.js';
import { itemCut, itemEmbedded, itemSource } from '../../messages/catalogue/item.js';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsVersion } from '../../model/news.js';
import type { Embedded } from '../../safety/embedded-media.js';
import type { BodyOptions, BodyTexts } from '../../safety/rebuild.js';
import { webUrl } from '../../safety/urls.js';

/** The text of the link that replaces a player, a frame or the like. It says where the link leads. */
const embeddedText = ({ kind, name, url }: Embedded, localizer: Localizer): string => {
  const { host } = new URL(url);
  const site = host.replace(/^www\./, '');
  // Otherwise, in right-to-left text, it would change places with the title.
  const isolated = localizer.dir === 'rtl' ? `\u2066${site}\u2069` : site;
  const action = kind === 'page' ? undefined : kind === 'audio' ? itemListen : itemWatch;
  const label = action ? localizer.text(action, { site: isolated }) : localizer.text(itemEmbedded);
  // Without a title, the name is the host.
  const text =
    action && name.replace(/^www\./, '') === site ? label : localizer.text(labelValue, { label, value: name });
  return localizer.text(newTab, { link: text });
};

/** Letters that are written from right to left, as characters or as references. */
const MAYBE_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]|&#/;

/** The texts that are added to the body of a version. */
export const bodyTexts = ({ url }: NewsVersion, localizer: Localizer): BodyTexts => {
  const href = webUrl(url);
  return {
    lang: localizer.tag,
    dir: localizer.dir,
    embedded: (embedded) => embeddedText(embedded, localizer),
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
