/**
 * On each page of somebody else, before anything hostile: remembers what tests need of the browser as it was, and
 * says how the page itself is doing.
 */
(() => {
  const { getComputedStyle, document } = window;
  const { ownKeys } = Reflect;
  const query = Document.prototype.querySelectorAll.bind(document);
  const { documentElement } = document;
  /** Lit's lists of its copies, and the mark by which script tags of ours know each other. */
  const OURS = /^(ShadyCSS|lit[A-Z]\w+|reactiveElement\w+|Symbol\(wco-widgets:loader\))$/;

  /** The page's own text and looks, whether it scrolls sideways, and the names that scripts see. */
  window.takeSnapshot = () => ({
    own: [...query('.own')].map((element) => [element.outerHTML, looks(element)]),
    attributes: [documentElement, query('body')[0]].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    ),
    isWide: documentElement.scrollWidth > documentElement.clientWidth,
    globals: ownKeys(window)
      .filter((key) => typeof key !== 'string' || !/^\d+$/.test(key))
      .map(String)
      .filter((key) => !OURS.test(key))
      .sort(),
    history: window.history.length,
  });

  /** All computed styles but lengths that depend on whether the page has a scroll bar by now. */
  const looks = (element) => {
    const style = getComputedStyle(element);
    const names = [...style].filter((name) => !/(width|height|inline-size|block-size|origin)$/.test(name));
    return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
  };
})();
