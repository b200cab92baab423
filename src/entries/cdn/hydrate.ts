/** `hydrate.js`: replaces `wco-widgets.js` on pages with server-rendered elements. */
import './start.js';
import '../hydrate.js';
import './wco-widgets.js';
