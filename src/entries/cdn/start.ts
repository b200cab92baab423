import '../../elements/base/protect-lit-globals.js';
import { useEarlyRequests } from '../../loading/early-requests.js';
import { canDefine, defineElement } from '../../elements/base/define-element.js';
import { awaitLateProviders } from '../../elements/base/late-providers.js';

let isReady: boolean | undefined;

/**
 * Registers an element, for the loader and `api.js`.
 *
 * @param early the loader's requests for news, and violations of the page's content security policy
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
  defineElement(tag, Element);
};
