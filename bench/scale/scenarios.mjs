/** The scenarios of docs/scale.md: one function for each table, which returns rows of figures. */
import { simulateApart } from './apart.mjs';
import { simulateHerd } from './herd.mjs';
import { loadOf, meanBetween, peakOf, stateAt, watchedAt } from './measures.mjs';

const FOR_BROWSERS = 'max-age=60, stale-while-revalidate=600';

export const HEADERS = {
  none: {},
  browsers: { cacheControl: FOR_BROWSERS, hasEtag: true },
  /** Without `stale-while-revalidate` for browsers. */
  strict: { cacheControl: 'max-age=60', hasEtag: true },
  cdn: { cacheControl: `${FOR_BROWSERS}, s-maxage=60, stale-if-error=86400`, hasEtag: true },
};
const EDGES = 20;

/** Maximum number of page views an hour that are simulated individually. */
const SAMPLE = 10_000;

const runs = new Map();

/** An hour with a number of page views. Without a CDN, readers are independent, so the figures of 10⁴ views are scaled. */
const loadAt = async (viewsPerHour, options) => {
  const sample = Math.min(viewsPerHour, SAMPLE);
  if (options.edges) return loadOf(await simulateApart({ ...options, viewsPerHour, sample }));
  const key = JSON.stringify([sample, options]);
  if (!runs.has(key)) runs.set(key, await simulateApart({ ...options, viewsPerHour: sample }));
  return loadOf(runs.get(key), viewsPerHour / sample);
};

/** The load of the origin, by page views an hour. */
export const hour = async (viewsPerHour) => ({
  viewsPerHour,
  none: await loadAt(viewsPerHour, { headers: HEADERS.none }),
  browsers: await loadAt(viewsPerHour, { headers: HEADERS.browsers }),
  cdn: await loadAt(viewsPerHour, { headers: HEADERS.cdn, edges: EDGES }),
});

/** The same with polls every minute. */
export const pollingHour = async (viewsPerHour) => ({
  viewsPerHour,
  none: await loadAt(viewsPerHour, { headers: HEADERS.none, interval: 60 }),
  browsers: await loadAt(viewsPerHour, { headers: HEADERS.browsers, interval: 60 }),
  cdn: await loadAt(viewsPerHour, { headers: HEADERS.cdn, edges: EDGES, interval: 60 }),
});

const share = (list, test) => list.filter(test).length / Math.max(1, list.length);

/**
 * A correction is published after half an hour. Shares of pages that still show the old text: of those opened 1 to 11
 * minutes later, and of those that were open, after 1 and 3 minutes.
 */
export const correction = async ({ viewsPerHour = SAMPLE, ...options }) => {
  const at = 1800;
  const result = await simulateApart({ viewsPerHour, publications: [at], ...options });
  const isOld = (page, time) => stateAt(page, time)?.version === 0;
  const later = result.pages.filter(({ openedAt }) => at + 60 <= openedAt && openedAt < at + 660);
  const open = (time) => watchedAt(result.pages, { openedBefore: at, time: at + time });
  return {
    opened: share(later, (page) => isOld(page, Math.min(page.closedAt ?? Infinity, page.openedAt + 30))),
    afterOne: share(open(60), (page) => isOld(page, at + 60)),
    afterThree: share(open(180), (page) => isOld(page, at + 180)),
    before: loadOf({ log: result.log.filter((each) => each.at < at), hours: 0.5 }).kilobytes,
    after: loadOf({ log: result.log.flatMap((each) => shift(each, at, at + 60)), hours: 1 / 60 }).kilobytes,
  };
};

/** A request between two times, with the time since the first; empty for other requests. */
const shift = (each, from, to) => (from <= each.at && each.at < to ? [{ ...each, at: each.at - from }] : []);

/** The origin is down for an hour, after ten minutes. */
export const outage = async ({ viewsPerHour = SAMPLE, hangs, ...options }) => {
  const [from, to] = [600, 4200];
  const result = await simulateApart({
    viewsPerHour,
    outages: [{ from, to, hangs }],
    hours: 2,
    interval: 60,
    ...options,
  });
  const { log, pages } = result;
  const factor = options.edges ? 1 : result.weight;
  // The last attempt ends within 30 seconds. Pages that were closed before are not counted.
  const tried = pages.filter(
    ({ openedAt, closedAt = Infinity }) => from <= openedAt && openedAt < to - 30 && closedAt > openedAt + 30,
  );
  const isNow = (page, time, status) => stateAt(page, time)?.status === status;
  const shows = (status) => share(tried, (page) => isNow(page, page.openedAt + 30, status));
  const left = (minutes) => {
    const time = to + minutes * 60;
    return share(watchedAt(pages, { openedBefore: to, time }), (page) => !isNow(page, time, 'ready'));
  };
  return {
    ready: shows('ready'),
    stale: shows('stale'),
    error: shows('error'),
    before: meanBetween(log, 0, from) * factor,
    during: meanBetween(log, from, to) * factor,
    peak: peakOf(log, { from: to, to: to + 600, span: 10 }) * factor,
    after: meanBetween(log, to, to + 600) * factor,
    left: [left(1), left(5), left(10)],
  };
};

/** All readers arrive within a tenth of a second and get errors: the busiest tenth of a second afterwards. */
export const herd = async ({ readers = 2000, ...options }) => {
  const log = await simulateHerd({ readers, ...options });
  return Math.round(peakOf(log, { from: 0.5, to: 15, span: 0.1 }) / 10);
};
