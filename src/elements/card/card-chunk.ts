/** The chunk `card`: what makes teasers of articles, for the news item's variants and for lists. */
import { cardStyles } from '../../styles/card.js';

export { cardContent } from '../../templates/card-content.js';
export { createCard } from '../../templates/card.js';
export { CardRenderer } from './card-renderer.js';

export const styles = [cardStyles];
