export { WcoNewsItem as Element } from '../../../elements/news-item/news-item.js';
export { start } from '../start.js';
