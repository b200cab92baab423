/**
 * The script tag, `dist/cdn/wco-widgets.js`: registers the elements, and gives the package's functions to
 * those who import it.
 */
import { define } from './define-lazily.js';
import { languageIcon, renderIcon } from './templates/icons.js';
import { imageSource } from './templates/image-source.js';
import { renderAutonym, renderLanguagePair } from './templates/language-name.js';
import { chooseLocalText } from './templates/local-text.js';

export { loadNews } from './data/load-news.js';
export { parseNews } from './data/parse-news.js';
export { registerFormat } from './formats/registry.js';
export { negotiateLanguage } from './language/negotiate.js';
export { registerMessages } from './messages/registry.js';
export { NewsError } from './model/news-error.js';
export { sanitizeHtml } from './safety/sanitize-html.js';
export { define };

/**
 * Not public: what several chunks need, which cannot import each other. The build hands it to them and takes
 * the name away (scripts/vite/inject-imports.mjs).
 */
export const $shared = [chooseLocalText, imageSource, languageIcon, renderAutonym, renderIcon, renderLanguagePair];

define();
