/**
 * Runs on each host page, before any hostile code: keeps the original built-ins that tests need, and
 * takes snapshots of the page itself.
 */
(() => {
  const { getComputedStyle, document } = window;
  const { ownKeys } = Reflect;
  const query = Document.prototype.querySelectorAll.bind(document);
  const { documentElement } = document;
  /** Lit's lists of its copies, the functions of the classic script, and the mark by which our script tags recognise each other. */
  const OURS = /^(ShadyCSS|lit[A-Z]\w+|reactiveElement\w+|wcoWidgets|Symbol\(wco-widgets:loader\))$/;

  /** The page's own text and styles, whether it scrolls sideways, and the global names. */
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

  /** All computed styles except lengths, which depend on whether the page has a scroll bar. */
  const looks = (element) => {
    const style = getComputedStyle(element);
    const names = [...style].filter((name) => !/(width|height|inline-size|block-size|origin)$/.test(name));
    return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
  };
})();
