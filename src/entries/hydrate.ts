/** `wco-widgets/hydrate`: import it before the elements are registered, on pages whose elements a server has rendered. */
import { installHydration } from '../hydration/install-hydration.js';

installHydration();
