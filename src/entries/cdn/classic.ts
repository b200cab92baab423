/**
 * `wco-widgets.classic.js`: everything in one file, for pages on disk and for content security policies that block
 * `import()`. Registers all elements. The global `wcoWidgets` has the package's functions.
 */
import '../../elements/base/protect-lit-globals.js';
import { define } from '../define.js';

export { loadNews } from '../../loading/load-news.js';
export { parseNews } from '../../loading/parse-news.js';
export { registerFormat } from '../../formats/registry.js';
export { negotiateLanguage } from '../../language/negotiate.js';
export { registerMessages } from '../../messages/registry.js';
export { NewsError } from '../../model/news-error.js';
export { sanitizeHtml } from '../../safety/sanitize-html.js';
export { define };

define();
