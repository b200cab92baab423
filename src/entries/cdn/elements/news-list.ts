export { WcoNewsList as Element } from '../../../elements/news-list/news-list.js';
export { start } from '../start.js';
