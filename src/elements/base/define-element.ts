import { parseTag } from '../../language/tag.js';
import { VERSION } from '../../model/version.js';
import { warn } from '../../model/warn.js';
import { listen, stopListening } from '../../safety/listen.js';
import { canMakeElements } from '../../safety/trusted-types.js';

type Versioned = CustomElementConstructor & { readonly wcoVersion?: string };

/** The loader of the page (src/entries/cdn/wco-widgets.ts). */
interface Loader {
  readonly version: string;
}

const LOADER = Symbol.for('wco-widgets:loader');

/**
 * Whether another copy of this script registers the elements, so that all elements come from one copy. Warns if the
 * other copy has another version.
 */
export const hasFirstCopy = (prefix: string): boolean => {
  const first: Versioned | undefined = customElements.get(`${prefix}-news-item`);
  const { [LOADER]: loader } = globalThis as { readonly [LOADER]?: Loader };
  const version = first?.wcoVersion ?? (prefix === 'wco' ? loader?.version : undefined);
  if (version && version !== VERSION)
    warn(`[wco-widgets] Version ${version} is on this page already; ${VERSION} does nothing.`);
  return version !== undefined;
};

const ignore = (): void => undefined;

/** Calls the browser functions that elements need. Throws if the page has replaced one with a broken function. */
const useDom = (): void => {
  const element = document.createElement('div');
  element.attachShadow({ mode: 'open' });
  element.setAttribute('lang', 'en');
  listen(element, 'click', ignore);
  stopListening(element, 'click', ignore);
  new AbortController();
  new FinalizationRegistry(ignore).register(new WeakRef(element), undefined);
};

/** Whether elements can render on this page. Otherwise, no element is defined and the light DOM is shown. */
export const canDefine = (): boolean => {
  try {
    useDom();
  } catch (error) {
    warn('[wco-widgets] This page has changed the DOM. The content of the elements is shown.', error);
    return false;
  }
  if (!canMakeElements()) {
    warn('[wco-widgets] The policy of this page lacks: trusted-types wco-widgets');
    return false;
  }
  try {
    // Throws without `Intl`.
    parseTag('en');
    // In older browsers, the light DOM is shown.
    return 'adoptedStyleSheets' in document;
  } catch (error) {
    warn('[wco-widgets] Intl.Locale is missing', error);
    return false;
  }
};

/** Registers one element, unless the tag is taken. */
export const defineElement = (tag: string, Element: CustomElementConstructor): void => {
  try {
    if (customElements.get(tag)) return;
    // A class can be registered only once, so a second prefix gets a subclass.
    const isTaken = customElements.getName(Element) !== null;
    const Own = isTaken ? class extends Element {} : Element;
    customElements.define(tag, Object.assign(Own, { wcoVersion: VERSION }));
  } catch (error) {
    warn(`[wco-widgets] <${tag}> could not be defined.`, error);
  }
};
