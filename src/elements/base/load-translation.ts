import { loadOnce } from '../../model/load-once.js';

/** The code that translates articles and headlines. */
export const loadTranslation = loadOnce(() => import('../translation/translation-chunk.js'));
