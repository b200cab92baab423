import { render } from 'lit';
import { SturdyElement } from '../elements/shared/sturdy-element.js';
import type { HydratableClass } from './hydratable.js';
import { installHydration } from './install.js';

/** Hydration where a bundler sees to it that there is one copy of Lit. */
export const installForBundlers = (): void =>
  installHydration(
    SturdyElement as unknown as HydratableClass,
    render,
    async () => (await import('@lit-labs/ssr-client')).hydrate,
  );
