/** The chunk that renders articles. It loads in parallel with the news; pages with cards alone never load it. */
import { articleStyles } from './article-styles.js';
import { bodyStyles } from './body-styles.js';
import { contactStyles } from '../parts/contact-styles.js';
import { extrasStyles } from '../parts/extras-styles.js';
import { noticeStyles } from '../parts/notice-styles.js';

export { sanitizeBody, sanitizeHtml } from '../../safety/sanitize-html.js';
export { elementOf, paragraphsOf } from './body.js';
export { bodyOptions } from './body-texts.js';
export { Extras } from './extras.js';
export { languageTexts, renderWhole } from './render-article.js';

export const styles = [noticeStyles, articleStyles, bodyStyles, contactStyles, extrasStyles];
