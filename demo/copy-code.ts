/** Script of pages that only have code blocks. */
import { bindCopyButtons } from './copy-text.js';

bindCopyButtons();
