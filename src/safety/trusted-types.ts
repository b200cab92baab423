/** The parts of the Trusted Types API that we use; TypeScript's own library lacks it. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string; createScriptURL: (url: string) => string },
  ): TrustedPolicy;
}

/** What DOMPurify asks of a policy. */
export interface TrustedPolicy {
  createHTML(html: string): unknown;
  createScriptURL(url: string): unknown;
}

let policy: TrustedPolicy | undefined;

/**
 * Our one Trusted Types policy, `wco-widgets`. It passes markup on unchanged to *inert* parsers only;
 * script addresses it refuses. `undefined` where the browser has no Trusted Types or the page's
 * policy does not list us.
 */
export const trustedPolicy = (): TrustedPolicy | undefined => {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    policy ??= factory?.createPolicy('wco-widgets', {
      createHTML: (html) => html,
      createScriptURL: () => {
        throw new TypeError('wco-widgets makes no script addresses');
      },
    });
  } catch {
    // Not listed in the page's policy: parsing fails later, and plain text is shown.
  }
  return policy;
};
