/** Figures of a simulated period. */

/** The 99th percentile of the standard normal distribution. */
const Z99 = 2.326;

const sum = (values) => values.reduce((total, each) => total + each, 0);

export const countPerSecond = (log, seconds) => {
  const counts = new Array(seconds).fill(0);
  for (const { at } of log) counts[Math.floor(at)] += 1;
  return counts;
};

const percentile99 = (counts) => [...counts].sort((a, b) => a - b)[Math.ceil(counts.length * 0.99) - 1];

/**
 * The load of an origin: requests per second (average and 99th percentile), kilobytes per second, and the share
 * of `304 Not Modified` responses.
 *
 * @param factor number of such groups of readers. They are independent, so their means and variances are added, and
 *   the 99th percentile grows more slowly than the mean
 */
export const loadOf = ({ log, hours }, factor = 1) => {
  const seconds = hours * 3600;
  const counts = countPerSecond(log, seconds);
  const mean = log.length / seconds;
  const variance = sum(counts.map((count) => (count - mean) ** 2)) / seconds;
  return {
    mean: mean * factor,
    p99: factor === 1 ? percentile99(counts) : mean * factor + Z99 * Math.sqrt(variance * factor),
    kilobytes: (sum(log.map(({ bytes }) => bytes)) / seconds / 1000) * factor,
    unchanged: log.filter(({ status }) => status === 304).length / Math.max(1, log.length),
  };
};

/** The highest rate within a span of seconds, in requests per second. */
export const peakOf = (log, { from, to, span }) => {
  const counts = new Map();
  for (const { at } of log) {
    const slot = Math.floor(at / span);
    if (from <= at && at < to) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) / span;
};

export const meanBetween = (log, from, to) => log.filter(({ at }) => from <= at && at < to).length / (to - from);

const lastBefore = (list, time) => list.findLast(({ at }) => at <= time);

/** The content that a page shows at a time. Content stays while a newer response loads. */
export const stateAt = ({ states }, time) =>
  lastBefore(
    states.filter(({ status, version }) => status !== 'loading' || version !== undefined),
    time,
  );

const isWatched = ({ openedAt, closedAt = Infinity, hides }, time) =>
  openedAt <= time && time < closedAt && !lastBefore(hides, time)?.isHidden;

/** Pages that were opened before `opened` and are visible at `time`. */
export const watchedAt = (pages, { openedBefore, time }) =>
  pages.filter((page) => page.openedAt < openedBefore && isWatched(page, time));
