/** The chunk `newsroom`: list, provider and language switcher. */
export { WcoLanguageSwitcher } from './language-switcher/language-switcher.js';
export { WcoNewsList } from './news-list/news-list.js';
export { WcoNewsProvider } from './news-provider/news-provider.js';
