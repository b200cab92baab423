/** `wco-widgets/contact-card`: registers `<wco-contact-card>` only. */
import { WcoContactCard } from '../../elements/contact-card/contact-card.js';
import { register } from './register.js';

export { WcoContactCard };

register('contact-card', WcoContactCard);
