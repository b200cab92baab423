/**
 * The script tag for pages whose elements a server has drawn, `dist/cdn/hydrate.js`: it stands in the place of
 * `wco-widgets.js`, and loads it. Pages without such elements pay nothing for it.
 */
import { HYDRATION } from '../elements/shared/declared.js';
import type { HydratableClass, Render } from './hydratable.js';
import { installHydration } from './install.js';
import { usePageLit } from './page-lit.js';

const prepare = (Element: HydratableClass, render: Render): void =>
  installHydration(Element, render, async () => {
    usePageLit(render);
    return (await import('@lit-labs/ssr-client')).hydrate;
  });

Object.defineProperty(globalThis, HYDRATION, { value: prepare, configurable: true });

// Beside this file, and with its query, if there is one: that names a release.
await import(/* @vite-ignore */ import.meta.url.replace(/hydrate\.js(?=[?#]|$)/, 'wco-widgets.js'));
