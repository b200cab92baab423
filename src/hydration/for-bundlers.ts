/** Hydration for pages that are built with a bundler: `wco-widgets/hydrate`. */
import { render } from 'lit';
import { SturdyElement } from '../elements/shared/sturdy-element.js';
import type { HydratableClass } from './hydratable.js';
import { installHydration } from './install.js';

installHydration(
  SturdyElement as unknown as HydratableClass,
  render,
  async () => (await import('@lit-labs/ssr-client')).hydrate,
);
