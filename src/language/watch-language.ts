/** A document or shadow root, with the listeners to `lang` attributes in it. */
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
 * Calls `listener` when a `lang` attribute changes in the document or shadow roots around a connected
 * element, or when the browser's languages change. All listeners of a root share one MutationObserver.
 *
 * @returns a function that stops it
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
