/** `wco-widgets/news-provider`: registers `<wco-news-provider>` only. */
import { WcoNewsProvider } from '../../elements/news-provider/news-provider.js';
import { register } from './register.js';

export { WcoNewsProvider };

register('news-provider', WcoNewsProvider);
