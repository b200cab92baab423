/** `wco-widgets/hydrate`, for pages with elements that a server has rendered. Import it before you register elements. */
import { installHydration } from '../hydration/install-hydration.js';

installHydration();
