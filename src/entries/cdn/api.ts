/** `api.js`: the package's functions for pages without a bundler. Has no side effects. */
import { start } from './start.js';
import type { SafeHtml } from '../../safety/safe-html.js';
import type { SanitizeOptions } from '../../safety/sanitize-html.js';

export { loadNews } from '../../loading/load-news.js';
export { parseNews } from '../../loading/parse-news.js';
export { registerFormat } from '../../formats/registry.js';
export { negotiateLanguage } from '../../language/negotiate.js';
export { registerMessages } from '../../messages/registry.js';
export { NewsError } from '../../model/news-error.js';

/** Like `sanitizeHtml` of the package. Loads its code on the first call. */
export const sanitizeHtml = async (html: string, options?: SanitizeOptions): Promise<SafeHtml> =>
  (await import('../../elements/news-item/article-chunk.js')).sanitizeHtml(html, options);

/**
 * Loads and registers all elements. The script tag loads only the elements that a page has.
 *
 * @param prefix prefix of the tags. Default `wco`.
 */
export const define = async (prefix = 'wco'): Promise<void> => {
  const modules = {
    'news-provider': import('./elements/news-provider.js'),
    'news-list': import('./elements/news-list.js'),
    'news-item': import('./elements/news-item.js'),
    'language-switcher': import('./elements/language-switcher.js'),
    'language-notice': import('./elements/language-notice.js'),
    'contact-card': import('./elements/contact-card.js'),
  };
  await Promise.all(Object.values(modules));
  for (const [name, module] of Object.entries(modules)) start(`${prefix}-${name}`, (await module).Element);
};

/**
 * Watches a document or a shadow root, and loads the elements in it.
 *
 * @param root default: the document
 * @param prefix prefix of the tags. Default `wco`.
 */
export const observe = async (root?: Document | ShadowRoot, prefix?: string): Promise<void> =>
  (await import('./wco-widgets.js')).observe(root, prefix);
