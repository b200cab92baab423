export { WcoLanguageSwitcher as Element } from '../../../elements/language-switcher/language-switcher.js';
export { start } from '../start.js';
