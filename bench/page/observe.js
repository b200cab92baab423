/** Runs first in pages that are looked at as a visitor gets them: `seen` is what happened. */
globalThis.seen = { shift: 0, tasks: [] };

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ startTime, duration });
}).observe({ type: 'longtask', buffered: true });

/** How often `watch` looks. Not with every frame: here frames come without a pause. */
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
