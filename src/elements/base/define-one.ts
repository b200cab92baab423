import { parseTag } from '../../language/tag.js';
import { VERSION } from '../../model/version.js';
import { warn } from '../../model/warn.js';
import { canMakeElements } from '../../safety/trusted-types.js';

type Versioned = CustomElementConstructor & { readonly wcoVersion?: string };

/** What a script tag of ours leaves on a page (src/entries/cdn/wco-widgets.ts). */
interface Loader {
  readonly version: string;
}

const LOADER = Symbol.for('wco-widgets:loader');

/**
 * Whether another copy of this script has registered our elements, or is about to: it goes on alone, so that a page
 * has all elements from one copy. Warns if the other copy is of another version.
 */
export const hasFirstCopy = (prefix: string): boolean => {
  const first: Versioned | undefined = customElements.get(`${prefix}-news-item`);
  const { [LOADER]: loader } = globalThis as { readonly [LOADER]?: Loader };
  const version = first?.wcoVersion ?? (prefix === 'wco' ? loader?.version : undefined);
  if (version && version !== VERSION)
    warn(`[wco-widgets] Version ${version} is on this page already; ${VERSION} does nothing.`);
  return version !== undefined;
};

/** Whether elements could draw anything. Where they could not, none is defined, and what stands inside them stays. */
export const canDefine = (): boolean => {
  if (!canMakeElements()) {
    warn('[wco-widgets] The policy of this page lacks: trusted-types wco-widgets');
    return false;
  }
  try {
    // Needs the browser's Intl, as everything does that has a language.
    parseTag('en');
    // Older browsers show what stands inside the elements.
    return 'adoptedStyleSheets' in document;
  } catch (error) {
    warn('[wco-widgets] Intl.Locale is missing', error);
    return false;
  }
};

/** Registers one element. The first one on a page wins, be it somebody else's. */
export const defineOne = (tag: string, Element: CustomElementConstructor): void => {
  if (customElements.get(tag)) return;
  try {
    // A constructor serves one tag; a second prefix gets a class of its own.
    const isTaken = customElements.getName(Element) !== null;
    const Own = isTaken ? class extends Element {} : Element;
    customElements.define(tag, Object.assign(Own, { wcoVersion: VERSION }));
  } catch (error) {
    warn(`[wco-widgets] <${tag}> could not be defined.`, error);
  }
};
