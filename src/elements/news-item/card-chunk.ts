/** Draws the news item's variants `card` and `compact`. */
import { cardStyles } from '../parts/card-styles.js';

export { CardRenderer } from './card-renderer.js';

export const styles = [cardStyles];
