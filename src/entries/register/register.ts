import { canDefine, defineOne } from '../../elements/base/define-one.js';
import { awaitLateProviders } from '../../elements/base/late-providers.js';

/** Registers one element, `wco-` before its name; on a server nothing. A tag that is taken is left alone. */
export const register = (name: string, Element: CustomElementConstructor): void => {
  const tag = `wco-${name}`;
  if (typeof document === 'undefined' || customElements.get(tag) || !canDefine()) return;
  awaitLateProviders();
  defineOne(tag, Element);
  // By its version `define()` knows a copy that has registered all elements. This one has not: the others may follow.
  Object.assign(Element, { wcoVersion: undefined });
};
