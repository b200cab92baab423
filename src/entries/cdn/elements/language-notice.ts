export { WcoLanguageNotice as Element } from '../../../elements/language-notice/language-notice.js';
export { start } from '../start.js';
