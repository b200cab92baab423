/** How far below the viewport something counts as near: a screen or so on a phone. */
const MARGIN = '600px';

/** Resolves once an element is in or near the viewport; rejects with the signal's reason on abort. */
export const whenNear = (element: Element, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: MARGIN },
    );
    signal?.addEventListener(
      'abort',
      () => {
        observer.disconnect();
        reject(signal.reason as Error);
      },
      { once: true },
    );
    observer.observe(element);
  });
