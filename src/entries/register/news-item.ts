/** `wco-widgets/news-item`: registers `<wco-news-item>` only. */
import { WcoNewsItem } from '../../elements/news-item/news-item.js';
import { register } from './register.js';

export { WcoNewsItem };

register('news-item', WcoNewsItem);
