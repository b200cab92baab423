export { WcoNewsProvider as Element } from '../../../elements/news-provider/news-provider.js';
export { start } from '../start.js';
