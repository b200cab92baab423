import { canDefine, defineOne } from '../elements/define-one.js';
import { awaitLateProviders } from '../elements/shared/late-providers.js';

/** Registers one element, `wco-` before its name; on a server nothing. A tag that is taken is left alone. */
export const register = (name: string, Element: CustomElementConstructor): void => {
  if (typeof document === 'undefined' || !canDefine()) return;
  awaitLateProviders();
  defineOne(`wco-${name}`, Element);
};
