import type { TrustedTypePolicy, TrustedTypePolicyFactory } from 'trusted-types/lib';

const refuse = (): never => {
  throw new TypeError('wco-widgets makes no scripts');
};

let policy: TrustedTypePolicy | undefined;

/**
 * Our one Trusted Types policy, `wco-widgets`. It passes markup on unchanged to *inert* parsers only;
 * scripts and their addresses it refuses. `undefined` where the browser has no Trusted Types or the page's
 * policy does not list us.
 */
export const trustedPolicy = (): TrustedTypePolicy | undefined => {
  const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
  try {
    policy ??= factory?.createPolicy('wco-widgets', {
      createHTML: (html) => html,
      createScript: refuse,
      createScriptURL: refuse,
    });
  } catch {
    // Not listed in the page's policy: parsing fails later, and plain text is shown.
  }
  return policy;
};
