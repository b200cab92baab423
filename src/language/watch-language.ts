/** One root (a document or a shadow root) with everybody who depends on a `lang` inside it. */
interface Watched {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

const watchedRoots = new Map<Node, Watched>();

const notifyAll = (): void => {
  const listeners = new Set([...watchedRoots.values()].flatMap((watched) => [...watched.listeners]));
  for (const listener of listeners) listener();
};

const watchRoot = (root: Node, listener: () => void): void => {
  let watched = watchedRoots.get(root);
  if (!watched) {
    if (watchedRoots.size === 0) addEventListener('languagechange', notifyAll);
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const each of [...listeners]) each();
    });
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    watched = { observer, listeners };
    watchedRoots.set(root, watched);
  }
  watched.listeners.add(listener);
};

const unwatchRoot = (root: Node, listener: () => void): void => {
  const watched = watchedRoots.get(root);
  watched?.listeners.delete(listener);
  if (watched?.listeners.size === 0) {
    watched.observer.disconnect();
    watchedRoots.delete(root);
    if (watchedRoots.size === 0) removeEventListener('languagechange', notifyAll);
  }
};

/**
 * Calls `listener` whenever a `lang` attribute changes anywhere above a connected element, shadow
 * hosts included, or the browser's languages change. However many elements watch, there is one
 * MutationObserver a root.
 *
 * @returns a function that ends it
 */
export const watchLanguage = (element: Element, listener: () => void): (() => void) => {
  const roots: Node[] = [];
  for (let node: Node | undefined = element; node;) {
    const root: Node = node.getRootNode();
    roots.push(root);
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  for (const root of roots) watchRoot(root, listener);
  return () => {
    for (const root of roots) unwatchRoot(root, listener);
  };
};
