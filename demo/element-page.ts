/** Script of the pages of elements. */
import { bindCopyButtons } from './copy-text.js';
import { bindEditors } from './editor.js';
import { bringAll } from './states.js';

bindCopyButtons();
bindEditors();
await bringAll();
