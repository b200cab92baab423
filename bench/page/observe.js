/** Runs first in page-load measurements. `seen` collects the events. */
globalThis.seen = { shift: 0 };

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

/** Interval of `watch`. Not each frame, because this browser renders frames without a pause. */
const INTERVAL_MS = 8;

/** When something was first painted. Milliseconds after the start of navigation. */
seen.watch = (isThere) =>
  new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return setTimeout(look, INTERVAL_MS);
      return requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    look();
  });

/** The requests, in order. Bytes are as transferred, without headers. */
seen.requests = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => !name.startsWith('data:'))
    .map(({ name, startTime, responseEnd, encodedBodySize }) => ({
      path: new URL(name).pathname,
      startTime,
      responseEnd,
      bytes: encodedBodySize,
    }));
