/** The chunk that renders the variants `card` and `compact` of a news item. */
import { cardStyles } from '../parts/card-styles.js';

export { ExcerptController } from '../parts/excerpt.js';
export { CardRenderer } from './card-renderer.js';

export const styles = [cardStyles];
