/**
 * Marks an element whose shadow root a server has drawn (`src/ssr`), until it has taken over what is there
 * (`src/hydration`). Its value: the browser's languages that the server was told, separated by spaces.
 */
export const DECLARED = 'data-wco-declared';

/** Under this name of the global object, a page's `hydrate.js` waits for the script to come. */
export const HYDRATION = Symbol.for('wco-widgets:hydration');
