import { render } from 'lit';
import { HYDRATION } from './declared.js';
import { SturdyElement } from './sturdy-element.js';

type Install = (Element: typeof SturdyElement, draw: typeof render) => void;

/** Lets `hydrate.js`, where a page has it, prepare the elements before they are defined. */
export const offerHydration = (): void =>
  (globalThis as { readonly [HYDRATION]?: Install })[HYDRATION]?.(SturdyElement, render);
