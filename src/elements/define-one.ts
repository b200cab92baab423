import { canMakeElements } from '../safety/trusted-types.js';

/**
 * Whether elements could draw anything. Where they could not, none is defined, and what stands inside them stays.
 */
export const canDefine = (prefix: string): boolean => {
  // Somebody was first, another copy of ours perhaps, which was given the one policy of that name.
  const isPossible = customElements.get(`${prefix}-news-item`) !== undefined || canMakeElements();
  if (!isPossible) console.warn('[wco-widgets] The policy of this page lacks: trusted-types wco-widgets');
  return isPossible;
};

/** Registers one element. The first one on a page wins. */
export const defineOne = (tag: string, Element: CustomElementConstructor): void => {
  if (customElements.get(tag)) return;
  // A constructor serves one tag; a second prefix gets a class of its own.
  const isTaken = customElements.getName(Element) !== null;
  try {
    customElements.define(tag, isTaken ? class extends Element {} : Element);
  } catch (error) {
    console.warn(`[wco-widgets] <${tag}> could not be defined.`, error);
  }
};
