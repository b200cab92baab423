const ATTRIBUTE = 'data-wco-printing';

/** Everything in the page but the article, what is inside it and what it is inside of. */
const HIDE_OTHERS = `@media print {
  body :not(:has([${ATTRIBUTE}]), [${ATTRIBUTE}], [${ATTRIBUTE}] *) { display: none !important }
}`;

/**
 * Prints one article of a page. For as long as the dialog is open, a style sheet leaves the rest of the
 * page out; afterwards the page is as it was. In a shadow tree the whole page is printed, since
 * selectors do not look into it.
 */
export const printArticle = (element: HTMLElement): void => {
  const { document } = globalThis;
  const isReachable = element.getRootNode() === document;
  const sheet = new CSSStyleSheet();
  if (isReachable) {
    sheet.replaceSync(HIDE_OTHERS);
    element.setAttribute(ATTRIBUTE, '');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const restore = (): void => {
    element.removeAttribute(ATTRIBUTE);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  addEventListener('afterprint', restore, { once: true });
  print();
};
