/** `wco-widgets/language-switcher`: registers `<wco-language-switcher>` and no other element. */
import { WcoLanguageSwitcher } from '../../elements/language-switcher/language-switcher.js';
import { register } from './register.js';

export { WcoLanguageSwitcher };

register('language-switcher', WcoLanguageSwitcher);
