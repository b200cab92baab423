/** `wco-widgets/language-switcher`: registers `<wco-language-switcher>` only. */
import { WcoLanguageSwitcher } from '../../elements/language-switcher/language-switcher.js';
import { register } from './register.js';

export { WcoLanguageSwitcher };

register('language-switcher', WcoLanguageSwitcher);
