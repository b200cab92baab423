/** The chunk `companions`: what stands beside an article, or alone: language notice and contact card. */
import { WcoContactCard } from './contact-card/contact-card.js';
import { WcoLanguageNotice } from './language-notice/language-notice.js';

export const elements = {
  'language-notice': WcoLanguageNotice,
  'contact-card': WcoContactCard,
};
