/**
 * Marks an element whose shadow root a server has drawn (`src/ssr`), until it has taken over what is there
 * (`src/hydration`).
 */
export const DECLARED = 'data-wco-declared';
