export { WcoContactCard as Element } from '../../../elements/contact-card/contact-card.js';
export { start } from '../start.js';
