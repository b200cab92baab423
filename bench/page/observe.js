/** Runs first in pages that are looked at as a visitor gets them: `seen` is what happened. */
globalThis.seen = { shift: 0, tasks: [], paints: {} };

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ startTime, duration });
}).observe({ type: 'longtask', buffered: true });

/** When something was first painted, by its name. Milliseconds after the start of navigation. */
seen.watch = (isThere) =>
  new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look);
      return requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    look();
  });

/** What was asked for, in order. Bytes as the network carried them, without headers. */
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
