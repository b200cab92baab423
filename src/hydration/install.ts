import { DECLARED, WcoElement } from '../elements/base/wco-element.js';
import type { Hydratable } from './hydratable.js';
import { takeOver } from './take-over.js';

/** The server knew these languages of the browser, and no others: the first rendering has to be the same. */
const askAsServer = (element: Hydratable, browserLanguages: readonly string[]): void => {
  const wishes = element.wishes?.bind(element);
  if (wishes) element.wishes = (...args) => ({ ...wishes(...args), browserLanguages });
};

let isInstalled = false;

/** Makes our elements take over what a server has rendered into their shadow roots. */
export const installHydration = (): void => {
  if (isInstalled) return;
  isInstalled = true;
  const prototype = WcoElement.prototype as unknown as Hydratable;
  // Called with an element for its `this`.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { createRenderRoot } = prototype;
  prototype.createRenderRoot = function takeOverOrCreate(this: Hydratable) {
    const { shadowRoot: root } = this;
    const declared = this.getAttribute(DECLARED);
    if (declared === null || !root?.firstChild) return createRenderRoot.call(this);
    askAsServer(this, declared.split(' ').filter(Boolean));
    takeOver(this, root);
    return root;
  };
};
