/**
 * On each page of somebody else, before anything hostile: remembers what tests need of the browser as it was, and
 * says how the page itself is doing.
 */
(() => {
  const { getComputedStyle, document } = window;
  const { ownKeys } = Reflect;
  const query = Document.prototype.querySelectorAll.bind(document);
  const { documentElement } = document;

  /** The page's own text and looks, whether it scrolls sideways, and the names that scripts see. */
  window.takeSnapshot = () => ({
    own: [...query('.own')].map((element) => [element.outerHTML, getComputedStyle(element).cssText || looks(element)]),
    attributes: [documentElement, query('body')[0]].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    ),
    isWide: documentElement.scrollWidth > documentElement.clientWidth,
    globals: ownKeys(window)
      .filter((key) => typeof key !== 'string' || !/^\d+$/.test(key))
      .map(String)
      .sort(),
    history: window.history.length,
  });

  /** Firefox gives no text of computed styles. Sizes that follow the height of the page are left out. */
  const looks = (element) =>
    [...getComputedStyle(element)]
      .map((name) => `${name}:${getComputedStyle(element).getPropertyValue(name)}`)
      .join(';');
})();
