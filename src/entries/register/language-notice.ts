/** `wco-widgets/language-notice`: registers `<wco-language-notice>` only. */
import { WcoLanguageNotice } from '../../elements/language-notice/language-notice.js';
import { register } from './register.js';

export { WcoLanguageNotice };

register('language-notice', WcoLanguageNotice);
