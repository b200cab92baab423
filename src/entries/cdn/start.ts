import '../../elements/base/own-lit-globals.js';
import { useEarlyRequests } from '../../loading/early-requests.js';
import { canDefine, defineOne } from '../../elements/base/define-one.js';
import { awaitLateProviders } from '../../elements/base/late-providers.js';

let isReady: boolean | undefined;

/**
 * Registers an element, once, for the loader and for `api.js`.
 *
 * @param early the requests that the loader has sent for elements, and violations of the page's policy
 */
export const start = (
  tag: string,
  Element: CustomElementConstructor,
  ...early: Parameters<typeof useEarlyRequests> | []
): void => {
  isReady ??= canDefine();
  if (!isReady) return;
  if (early.length > 0) useEarlyRequests(...(early as Parameters<typeof useEarlyRequests>));
  awaitLateProviders();
  defineOne(tag, Element);
};
