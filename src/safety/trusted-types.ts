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

/** `null` until the first use. A refusal is final: each new attempt would report a violation. */
let policy: TrustedTypePolicy | null | undefined = null;

/**
 * Our one Trusted Types policy, `wco-widgets`: for the sanitiser, and in builds that carry Lit for Lit
 * (scripts/build/plugins.mjs). It passes markup on unchanged, for inert parsers and our own templates only. It
 * refuses scripts and their addresses. `undefined` if the browser lacks Trusted Types, or the page does not list the policy.
 */
export const trustedPolicy = (): TrustedTypePolicy | undefined => {
  if (policy === null) policy = makePolicy();
  return policy;
};

/** Markup for a DOM sink: trusted if the policy exists, else a plain string. */
export const trustedHtml = (html: string): string => (trustedPolicy()?.createHTML(html) ?? html) as string;

/** Whether markup can be parsed. False if the page requires Trusted Types and does not list our policy. */
export const canMakeElements = (): boolean => {
  try {
    document.createElement('template').innerHTML = trustedHtml('');
    return true;
  } catch {
    return false;
  }
};
