/** The chunk `card`: what makes teasers of articles, for the news item's variants and for lists. */
import { cardStyles } from '../../styles/card.js';

export { cardContent, cardLabels } from '../../templates/card-content.js';
export { createCard, relabelCard, removeBrokenMedia } from '../../templates/card.js';
export { CardRenderer } from './card-renderer.js';

export const styles = [cardStyles];
