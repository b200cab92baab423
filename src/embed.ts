/** The script tag: registers the elements, and gives the package's functions to those who import it. */
import { define } from './define.js';

export * from './index.js';

define();
