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
