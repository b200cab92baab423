import { contactHeading } from '../messages/catalogue/contact.js';
import { WcoContactCard } from '../elements/contact-card/contact-card.js';
import { renderContacts } from '../elements/contact-card/render-contacts.js';
import { headingLevel } from '../elements/parts/heading-level.js';
import { chooseItem } from './choose-article.js';
import type { Drawn } from './drawn.js';
import type { RenderOptions } from './options.js';
import { asText, prepareFeed } from './prepare-feed.js';
import { ownText, type Reader } from './reader.js';
import { StaticExtras } from './static-extras.js';
import { toMarkup } from './to-markup.js';
import { writeContact } from './write-feed.js';

/** Draws the contacts of an article. */
export const renderContact = async (
  data: string | Uint8Array | object,
  { localizer, languages }: Reader,
  options: RenderOptions,
): Promise<Drawn> => {
  const { format, url, itemId, hydrate = true } = options;
  const { feed } = await prepareFeed(data, {
    format,
    url,
    convert: asText,
    choose: (items) => [chooseItem(items, itemId)],
  });
  const { contacts } = chooseItem(feed.items, undefined);
  const extras = await StaticExtras.for(contacts, hydrate);
  const level = headingLevel(options.headingLevel, 3);
  return {
    tag: 'contact-card',
    markup: toMarkup(() => renderContacts(contacts, { localizer, languages, headingLevel: level, extras })),
    styles: [WcoContactCard.styles],
    json: contacts.map(writeContact),
    title: ownText(localizer.text(contactHeading), localizer),
  };
};
