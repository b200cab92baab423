/** `wco-widgets/embed`: registers all elements on import, and exports the package's functions. */
import { define } from './define.js';

export * from './index.js';

// Servers import it too, and have no registry.
if (typeof document !== 'undefined') define();
