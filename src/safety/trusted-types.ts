import type { TrustedTypePolicy, TrustedTypePolicyFactory } from 'trusted-types/lib';

const refuse = (): never => {
  throw new TypeError('wco-widgets makes no scripts');
};

const makePolicy = (): TrustedTypePolicy | undefined => {
  const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
  try {
    return factory?.createPolicy('wco-widgets', {
      createHTML: (html) => html,
      createScript: refuse,
      createScriptURL: refuse,
    });
  } catch {
    return undefined;
  }
};

/** `null` until it is asked for. A refusal is kept: each new try would be reported as a violation. */
let policy: TrustedTypePolicy | null | undefined = null;

/**
 * Our one Trusted Types policy, `wco-widgets`: for the sanitiser, and in builds that carry Lit for Lit
 * (scripts/build/own-lit-policy.mjs). It passes markup on unchanged, to *inert* parsers and to templates of ours only;
 * scripts and their addresses it refuses. `undefined` where the browser has no Trusted Types or the page's policy
 * does not list us.
 */
export const trustedPolicy = (): TrustedTypePolicy | undefined => {
  if (policy === null) policy = makePolicy();
  return policy;
};

/** Markup as a sink of the page takes it; a plain string where nothing else is demanded (or can be had). */
export const trustedHtml = (html: string): string => (trustedPolicy()?.createHTML(html) ?? html) as string;

/** Whether markup can become elements: not where the page demands Trusted Types and does not list our policy. */
export const canMakeElements = (): boolean => {
  try {
    document.createElement('template').innerHTML = trustedHtml('');
    return true;
  } catch {
    return false;
  }
};
