/** `wco-widgets/hydrate`: for pages with server-rendered elements. Import it before you register elements. */
import { installHydration } from '../hydration/install-hydration.js';

installHydration();
