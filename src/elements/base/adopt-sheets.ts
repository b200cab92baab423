/** Copies a style sheet for another window. */
const copySheet = ({ cssRules }: CSSStyleSheet, view: Window & typeof globalThis): CSSStyleSheet => {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''));
  return sheet;
};

/**
 * Adds style sheets to a shadow root. Documents reject sheets of another window, for example in a frame or a popup, so
 * those are copied.
 *
 * @param isForeign whether the sheets belong to another window
 */
export const adoptSheets = (
  root: ShadowRoot,
  sheets: readonly CSSStyleSheet[],
  isForeign = root.ownerDocument !== document,
): void => {
  const { defaultView } = root.ownerDocument;
  if (defaultView) {
    root.adoptedStyleSheets.push(...(isForeign ? sheets.map((sheet) => copySheet(sheet, defaultView)) : sheets));
  }
};
