/** Script of the pages of elements. */
import { bindCopyButtons } from './copy-text.js';
import { bindEditors } from './editor.js';
import { addExampleSettings } from './example-settings.js';
import { openTarget } from './open-target.js';
import { setStates } from './states.js';

bindCopyButtons();
bindEditors();
addExampleSettings();
openTarget();
addEventListener('hashchange', openTarget);
await setStates();
