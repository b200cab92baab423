import { WcoContactCard } from '../elements/contact-card/contact-card.js';
import { canDefine, defineElement, hasFirstCopy } from '../elements/base/define-element.js';
import { WcoLanguageNotice } from '../elements/language-notice/language-notice.js';
import { WcoLanguageSwitcher } from '../elements/language-switcher/language-switcher.js';
import { WcoNewsItem } from '../elements/news-item/news-item.js';
import { WcoNewsList } from '../elements/news-list/news-list.js';
import { WcoNewsProvider } from '../elements/news-provider/news-provider.js';
import { awaitLateProviders } from '../elements/base/late-providers.js';

/** The provider comes first, because elements inside it request its context when they are defined. */
const ELEMENTS = {
  'news-provider': WcoNewsProvider,
  'news-list': WcoNewsList,
  'language-switcher': WcoLanguageSwitcher,
  'news-item': WcoNewsItem,
  'language-notice': WcoLanguageNotice,
  'contact-card': WcoContactCard,
};

/**
 * Registers all elements. Does nothing if another copy of wco-widgets has registered them, and skips tags that are
 * already registered.
 *
 * @param prefix prefix of the tags. Default `wco`.
 */
export const define = (prefix = 'wco'): void => {
  if (hasFirstCopy(prefix) || !canDefine()) return;
  awaitLateProviders();
  for (const [name, Element] of Object.entries(ELEMENTS)) defineElement(`${prefix}-${name}`, Element);
};
