/** The chunk `newsroom`: list, provider and language switcher. */
import { WcoLanguageSwitcher } from './language-switcher/language-switcher.js';
import { WcoNewsList } from './news-list/news-list.js';
import { WcoNewsProvider } from './news-provider/news-provider.js';

/** The provider first: those inside ask it as soon as they are there. */
export const elements = {
  'news-provider': WcoNewsProvider,
  'news-list': WcoNewsList,
  'language-switcher': WcoLanguageSwitcher,
};
