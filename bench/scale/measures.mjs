/** What a simulated time comes to, in figures. */

/** How many standard deviations the 99th percentile of a normal distribution is above its mean. */
const Z99 = 2.326;

const sum = (values) => values.reduce((total, each) => total + each, 0);

export const countPerSecond = (log, seconds) => {
  const counts = new Array(seconds).fill(0);
  for (const { at } of log) counts[Math.floor(at)] += 1;
  return counts;
};

const percentile99 = (counts) => [...counts].sort((a, b) => a - b)[Math.ceil(counts.length * 0.99) - 1];

/**
 * The load of an origin: requests a second, on average and in the 99th of 100 seconds, kilobytes a second, and the
 * share of answers `304 Not Modified`.
 *
 * @param factor how many such groups of readers there are. They know nothing of each other, so their means add up
 *   and so do their variances: the 99th percentile grows more slowly than the mean
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

/** The busiest span of so many seconds, in requests a second. */
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

/** What a page shows at a time; what it is loading meanwhile does not count. */
export const stateAt = ({ states }, time) =>
  lastBefore(
    states.filter(({ status, version }) => status !== 'loading' || version !== undefined),
    time,
  );

const isWatched = ({ openedAt, closedAt = Infinity, hides }, time) =>
  openedAt <= time && time < closedAt && !lastBefore(hides, time)?.isHidden;

/** Pages that were opened before `opened` and are looked at at `time`. */
export const watchedAt = (pages, { openedBefore, time }) =>
  pages.filter((page) => page.openedAt < openedBefore && isWatched(page, time));
