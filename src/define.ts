import { WcoContactCard } from './elements/contact-card/contact-card.js';
import { WcoLanguageNotice } from './elements/language-notice/language-notice.js';
import { WcoNewsItem } from './elements/news-item/news-item.js';

const ELEMENTS = {
  'news-item': WcoNewsItem,
  'language-notice': WcoLanguageNotice,
  'contact-card': WcoContactCard,
} as const;

const defineOne = (tag: string, Element: CustomElementConstructor): void => {
  if (customElements.get(tag)) return; // the first one on a page wins
  // A constructor serves one tag; a second prefix gets a class of its own.
  const isTaken = customElements.getName(Element) !== null;
  try {
    customElements.define(tag, isTaken ? class extends Element {} : Element);
  } catch (error) {
    console.warn(`[wco-widgets] <${tag}> could not be defined.`, error);
  }
};

/**
 * Registers all elements, once, whatever else is on the page. A tag that is taken is left alone.
 *
 * @param prefix what their tags start with; default `wco`
 */
export const define = (prefix = 'wco'): void => {
  for (const [name, Element] of Object.entries(ELEMENTS)) defineOne(`${prefix}-${name}`, Element);
};
