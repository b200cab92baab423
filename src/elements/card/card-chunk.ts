/** The chunk `card`: what makes teasers of articles, for the news item's variants and for lists. */
import { cardStyles } from '../../styles/card.js';

export { createCard } from '../../templates/card.js';

export const styles = [cardStyles];
