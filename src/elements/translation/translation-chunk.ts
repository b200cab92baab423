/** The chunk that translates articles and headlines. It loads where the browser or the site can translate. */
export { ArticleTranslation } from './article-translation.js';
export { engineFor } from './engine.js';
export { HeadlineTranslation } from './headline-translation.js';
export { announcementOf, renderTask } from './render-task.js';
export { translationStyles } from './translation-styles.js';
