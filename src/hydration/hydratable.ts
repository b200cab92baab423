import type { CSSResult, PropertyValues, ReactiveController, RenderOptions } from 'lit';
import type { ContentWishes } from '../language/content-language.js';
import type { LoadStatus } from '../model/load-state.js';

/** What hydration needs of our elements, much of which is nobody else's business. */
export interface Hydratable extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly loadComplete: Promise<void>;
  readonly state?: LoadStatus;
  readonly renderOptions: RenderOptions;
  requestUpdate(): void;
  addController(controller: ReactiveController): void;
  render(): unknown;
  update(changed: PropertyValues): void;
  createRenderRoot(): HTMLElement | DocumentFragment;
  /** Of elements that load news. */
  wishes?(choice?: string): ContentWishes;
  /** Of elements that make nodes by hand: takes nodes over that look like its own. */
  adoptNodes?(root: ShadowRoot): void;
}

/** Styles of an element's class. */
export interface Styled {
  readonly elementStyles: readonly (CSSResult | CSSStyleSheet)[];
}
