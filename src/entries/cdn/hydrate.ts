/** `hydrate.js`: replaces `wco-widgets.js` on pages with elements that a server has rendered. */
import './start.js';
import '../hydrate.js';
import './wco-widgets.js';
