/**
 * The script tag, `dist/cdn/wco-widgets.js`: registers the elements, and gives the package's functions to
 * those who import it.
 */
import { define } from './define-lazily.js';

export { loadNews } from './data/load-news.js';
export { parseNews } from './data/parse-news.js';
export { registerFormat } from './formats/registry.js';
export { negotiateLanguage } from './language/negotiate.js';
export { registerMessages } from './messages/registry.js';
export { NewsError } from './model/news-error.js';
export { sanitizeHtml } from './safety/sanitize-html.js';
export { define };

define();
