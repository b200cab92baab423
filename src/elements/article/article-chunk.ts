/**
 * The chunk `article`: everything that is drawn of an article, a notice or a contact. It is fetched
 * beside the news, so that pages of cards and lists never pay for it.
 */
import { articleStyles } from '../../styles/article.js';
import { bodyStyles } from '../../styles/body.js';
import { contactStyles } from '../../styles/contact.js';
import { extrasStyles } from '../../styles/extras.js';
import { noticeStyles } from '../../styles/notice.js';

export { renderContact } from '../../templates/contact.js';
export { renderNotice } from '../../templates/notice.js';
export { Extras } from './extras.js';
export { renderWhole } from './render-article.js';

export const styles = [noticeStyles, articleStyles, bodyStyles, contactStyles, extrasStyles];
