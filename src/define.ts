import { WcoContactCard } from './elements/contact-card/contact-card.js';
import { defineOne } from './elements/define-one.js';
import { WcoLanguageNotice } from './elements/language-notice/language-notice.js';
import { WcoLanguageSwitcher } from './elements/language-switcher/language-switcher.js';
import { awaitLateProviders } from './elements/shared/late-providers.js';
import { WcoNewsItem } from './elements/news-item/news-item.js';
import { WcoNewsList } from './elements/news-list/news-list.js';
import { WcoNewsProvider } from './elements/news-provider/news-provider.js';

/** The provider first: those inside ask it as soon as they are there. */
const ELEMENTS = {
  'news-provider': WcoNewsProvider,
  'news-item': WcoNewsItem,
  'news-list': WcoNewsList,
  'language-notice': WcoLanguageNotice,
  'language-switcher': WcoLanguageSwitcher,
  'contact-card': WcoContactCard,
} as const;

/**
 * Registers all elements, once, whatever else is on the page. A tag that is taken is left alone.
 *
 * @param prefix what their tags start with; default `wco`
 */
export const define = (prefix = 'wco'): void => {
  awaitLateProviders();
  for (const [name, Element] of Object.entries(ELEMENTS)) defineOne(`${prefix}-${name}`, Element);
};
