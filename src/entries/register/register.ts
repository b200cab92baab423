import { canDefine, defineElement } from '../../elements/base/define-element.js';
import { awaitLateProviders } from '../../elements/base/late-providers.js';

/** Registers one element with the prefix `wco`. Does nothing on servers, or if the tag is registered already. */
export const register = (name: string, Element: CustomElementConstructor): void => {
  const tag = `wco-${name}`;
  if (typeof document === 'undefined' || customElements.get(tag) || !canDefine()) return;
  awaitLateProviders();
  defineElement(tag, Element);
  // `define()` does nothing if an element has a version. Without one, it can register the other elements.
  Object.assign(Element, { wcoVersion: undefined });
};
