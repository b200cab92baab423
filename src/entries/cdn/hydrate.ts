/** `hydrate.js`: the script tag for pages whose elements a server has rendered, instead of `wco-widgets.js`. */
import './start.js';
import '../hydrate.js';
import './wco-widgets.js';
