import { contactHeading } from '../messages/catalogue/contact.js';
import { WcoContactCard } from '../elements/contact-card/contact-card.js';
import { renderContacts } from '../elements/contact-card/render-contacts.js';
import { headingLevel } from '../elements/parts/heading-level.js';
import type { Rendering } from './element-markup.js';
import type { NewsData, RenderOptions } from './options.js';
import { prepareArticle, toPlainText } from './prepare-feed.js';
import { interfaceText, type Reader } from './reader.js';
import { StaticExtras } from './static-extras.js';
import { toMarkup } from './to-markup.js';
import { writeContact } from './write-feed.js';

/** Renders the contacts of an article. */
export const renderContact = async (data: NewsData, reader: Reader, options: RenderOptions): Promise<Rendering> => {
  const { hydrate = true } = options;
  const { article } = await prepareArticle(data, reader, options, toPlainText);
  const { contacts } = article.item;
  const { localizer, languages } = reader;
  const extras = await StaticExtras.for(contacts, hydrate);
  const level = headingLevel(options.headingLevel, 3);
  return {
    markup: toMarkup(() => renderContacts(contacts, { localizer, languages, headingLevel: level, extras })),
    styles: [WcoContactCard.styles],
    json: contacts.map(writeContact),
    title: interfaceText(localizer.text(contactHeading), localizer),
  };
};
