/** Draws whole articles; fetched beside the news, so that pages of cards never load it. */
import { articleStyles } from '../../styles/article.js';
import { bodyStyles } from '../../styles/body.js';
import { contactStyles } from '../../styles/contact.js';
import { extrasStyles } from '../../styles/extras.js';
import { noticeStyles } from '../../styles/notice.js';

export { sanitizeHtml } from '../../safety/sanitize-html.js';
export { Extras } from './extras.js';
export { renderWhole } from './render-article.js';

export const styles = [noticeStyles, articleStyles, bodyStyles, contactStyles, extrasStyles];
