import { DECLARED } from '../elements/shared/declared.js';
import type { Hydratable, HydratableClass, Render } from './hydratable.js';
import { takeOver, type Hydrate } from './take-over.js';

/** The server asked for the languages of the browser that it was told, and no others. */
const askAsServer = (element: Hydratable, browserLanguages: readonly string[]): void => {
  const wishes = element.wishes?.bind(element);
  if (wishes) element.wishes = (...args) => ({ ...wishes(...args), browserLanguages });
};

let isInstalled = false;

/**
 * Makes our elements take over what a server has drawn in their shadow roots.
 *
 * @param Element the class that all of them extend
 * @param render of the copy of Lit that they draw with
 * @param load fetches what attaches templates of that copy
 */
export const installHydration = (Element: HydratableClass, render: Render, load: () => Promise<Hydrate>): void => {
  if (isInstalled) return;
  isInstalled = true;
  const lit = Object.getPrototypeOf(Element.prototype) as Hydratable;
  const base = { prototype: Object.getPrototypeOf(lit) as Hydratable };
  let hydrate: Promise<Hydrate> | undefined;
  const tools = { render, hydrate: () => (hydrate ??= load()) };
  // Called with an element for its `this`.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { createRenderRoot } = Element.prototype;
  Element.prototype.createRenderRoot = function takeOverOrCreate(this: Hydratable) {
    const { shadowRoot: root } = this;
    const declared = this.getAttribute(DECLARED);
    if (declared === null || !root?.firstChild) return createRenderRoot.call(this);
    askAsServer(this, declared.split(' ').filter(Boolean));
    takeOver(this, root, tools, base);
    return root;
  };
};
