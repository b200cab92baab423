/** The script tag: registers the elements, and gives the package's functions to those who import it. */
import { define } from './define.js';

export * from './index.js';

// On a server, where pages are rendered, there is nothing to register.
if (typeof document !== 'undefined') define();
