/** The pages of single elements. */
import './copy-code.js';
import './editor.js';
import { bringAll } from './states.js';

await bringAll();
