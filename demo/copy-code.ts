/** Pages of text: only the buttons of blocks of code. */
import { bindCopyButtons } from './copy-text.js';

bindCopyButtons();
