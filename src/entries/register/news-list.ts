/** `wco-widgets/news-list`: registers `<wco-news-list>` only. */
import { WcoNewsList } from '../../elements/news-list/news-list.js';
import { register } from './register.js';

export { WcoNewsList };

register('news-list', WcoNewsList);
