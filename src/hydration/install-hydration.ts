import { hydrate } from '@lit-labs/ssr-client';
import { ReactiveElement, render, type PropertyValues, type RenderOptions } from 'lit';
import { DECLARED, WcoElement } from '../elements/base/wco-element.js';
import type { LanguagePreferences } from '../language/content-language.js';
import type { LoadStatus } from '../model/load-state.js';
import { warn } from '../model/warn.js';
import { watchScrollers } from '../safety/scrollers.js';
import { isSameContent } from './is-same-content.js';

/** The members of our elements that hydration uses. Some of them are protected. */
interface Hydratable extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly loadComplete: Promise<void>;
  readonly state?: LoadStatus;
  readonly renderOptions: RenderOptions;
  requestUpdate(): void;
  render(): unknown;
  update(changed: PropertyValues): void;
  createRenderRoot(): HTMLElement | DocumentFragment;
  /** Elements that load news only. */
  preferences?(choice?: string): LanguagePreferences;
  /** Lists only: creates the rows that would follow later. */
  completeNodes?(): void;
  /** Lists only: takes over rows. */
  adoptNodes?(root: ShadowRoot): void;
}

/** How long an element may differ from the server's markup after it has loaded. Milliseconds. */
const MISMATCH_TIMEOUT_MS = 2_000;

/** Limits the browser's languages to those that the server knew, so that both choose the same version. */
const pinBrowserLanguages = (element: Hydratable, browserLanguages: readonly string[]): void => {
  const preferences = element.preferences?.bind(element);
  if (preferences) element.preferences = (...args) => ({ ...preferences(...args), browserLanguages });
};

/** Replaces the style element by the style sheets of the class. */
const adoptStyles = (element: Hydratable, root: ShadowRoot): void => {
  const { elementStyles } = element.constructor as typeof ReactiveElement;
  const sheets = elementStyles.flatMap((style) => (style instanceof CSSStyleSheet ? style : (style.styleSheet ?? [])));
  // Style sheets of chunks come last.
  root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets];
  for (const child of [...root.children]) if (child.localName === 'style') child.remove();
};

/** Repeats the error event of images that failed before the element listened. */
const repeatImageErrors = (root: ShadowRoot): void => {
  for (const image of root.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth === 0 && image.currentSrc) image.dispatchEvent(new Event('error'));
  }
};

/**
 * Hydrates an element that a server has rendered. The element loads as usual but doesn't render. Its template is
 * compared with the server's markup, and when both are the same, the element continues with the existing nodes:
 * focus, selection and scroll position stay.
 *
 * If they still differ after `MISMATCH_TIMEOUT_MS` (another release, another date in the reader's time zone), the
 * element renders again. If loading fails, the server's markup stays.
 */
const takeOver = (element: Hydratable, root: ShadowRoot): void => {
  let isDone = false;
  let isLate = false;

  const finish = (): void => {
    isDone = true;
    Reflect.deleteProperty(element, 'update');
    adoptStyles(element, root);
    element.removeAttribute(DECLARED);
  };

  const renderAnew = (): void => {
    warn(`[${element.localName}] The server's markup differs from the element's: it is rendered anew.`);
    root.replaceChildren();
    finish();
    element.requestUpdate();
  };

  const isSame = (): boolean => {
    element.completeNodes?.();
    const sample = document.createElement('div');
    render(element.render(), sample, { host: element });
    return isSameContent(sample, root);
  };

  const attempt = (): void => {
    if (isDone) return;
    try {
      if (isSame()) {
        element.adoptNodes?.(root);
        hydrate(element.render(), root, element.renderOptions);
        finish();
        repeatImageErrors(root);
        watchScrollers(root);
        // Renders what depends on the browser.
        element.requestUpdate();
      } else if (isLate && element.state !== 'error') renderAnew();
    } catch (error) {
      warn(error);
      renderAnew();
    }
  };

  // Reflects properties as usual, but doesn't render.
  const { update } = ReactiveElement.prototype as unknown as Pick<Hydratable, 'update'>;
  element.update = (changed) => {
    update.call(element, changed);
    queueMicrotask(attempt);
  };

  void element.updateComplete
    .then(() => element.loadComplete)
    .then(() => {
      attempt();
      setTimeout(() => {
        isLate = true;
        attempt();
      }, MISMATCH_TIMEOUT_MS);
    })
    .catch(warn);
};

let isInstalled = false;

/** Makes our elements hydrate shadow roots that a server has rendered. Call it before the elements are registered. */
export const installHydration = (): void => {
  if (isInstalled) return;
  isInstalled = true;
  const prototype = WcoElement.prototype as unknown as Hydratable;
  // Called with an element as its `this`.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { createRenderRoot } = prototype;
  prototype.createRenderRoot = function createOrTakeOver(this: Hydratable) {
    const { shadowRoot: root } = this;
    const declared = this.getAttribute(DECLARED);
    if (declared === null || !root?.firstChild) return createRenderRoot.call(this);
    pinBrowserLanguages(this, declared.split(' ').filter(Boolean));
    takeOver(this, root);
    return root;
  };
};
