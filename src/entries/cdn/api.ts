/** `api.js`: the package's functions for pages without a bundler. Importing it registers nothing. */
import { start } from './start.js';
import type { SafeHtml } from '../../safety/safe-html.js';
import type { SanitizeOptions } from '../../safety/sanitize-html.js';

export { loadNews } from '../../loading/load-news.js';
export { parseNews } from '../../loading/parse-news.js';
export { registerFormat } from '../../formats/registry.js';
export { negotiateLanguage } from '../../language/negotiate.js';
export { registerMessages } from '../../messages/registry.js';
export { NewsError } from '../../model/news-error.js';

/** See `sanitizeHtml` of the package. Its code is loaded when it is first called. */
export const sanitizeHtml = async (html: string, options?: SanitizeOptions): Promise<SafeHtml> =>
  (await import('../../elements/news-item/article-chunk.js')).sanitizeHtml(html, options);

/** Loads and registers all elements; most pages use the script tag, which loads those that a page has. */
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

/** Watches a document or a shadow root for elements, as the script tag does for its page. */
export const observe = async (root?: Document | ShadowRoot, prefix?: string): Promise<void> =>
  (await import('./wco-widgets.js')).observe(root, prefix);
