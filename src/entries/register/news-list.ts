/** `wco-widgets/news-list`: registers `<wco-news-list>` and no other element. */
import { WcoNewsList } from '../../elements/news-list/news-list.js';
import { register } from './register.js';

export { WcoNewsList };

register('news-list', WcoNewsList);
