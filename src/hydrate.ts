/** `wco-widgets/hydrate`: import it before `define()` is called, on pages whose elements a server has drawn. */
import { installForBundlers } from './hydration/for-bundlers.js';

installForBundlers();
