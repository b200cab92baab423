/** Connects clock, origin, CDN and readers, and simulates some hours. */
import { Cdn } from './cdn.mjs';
import { VirtualClock } from './clock.mjs';
import { Origin } from './origin.mjs';
import { makePages } from './page.mjs';
import { exponential, makeRandom } from './random.mjs';
import { PAGES_PER_READER, Reader } from './reader.mjs';

/** Round trip to the origin or to the nearest edge, in seconds. */
const TO_ORIGIN = 0.12;
const TO_EDGE = 0.03;

/** The first hour fills caches and is not evaluated. */
export const WARM_UP = 3600;

/**
 * @param options
 * - `viewsPerHour`; `sample`: the maximum number an hour that is simulated. The others are extrapolated
 *   - `headers`, `outages`, `publications`: of the origin; seconds, counted from the end of the warm-up
 *   - `edges`: of a CDN before the origin; none without it
 *   - `interval`: seconds between polls; `isPersistent`: with `cache="persist"`
 *   - `chance`: instead of `Math.random` of the widgets
 * - `hours` to evaluate
 * @returns `log` of the origin's answers and `pages` (times in seconds since the end of the warm-up), and `weight`:
 *   how many readers each simulated one stands for. With a CDN, the log covers all readers; without one, the sample.
 */
export const simulate = async ({
  seed = 1,
  viewsPerHour,
  sample = viewsPerHour,
  headers,
  outages = [],
  publications = [],
  edges,
  hours = 1,
  chance,
  ...options
}) => {
  const clock = new VirtualClock();
  const random = makeRandom(seed);
  const weight = Math.max(1, viewsPerHour / sample);
  const origin = new Origin({
    clock,
    headers,
    outages: outages.map((each) => ({ ...each, from: each.from + WARM_UP, to: each.to + WARM_UP })),
    publications: publications.map((time) => time + WARM_UP),
  });
  const cdn = edges && new Cdn({ clock, origin, random: makeRandom(seed + 1), edges, others: weight - 1 });
  const pages = await makePages({ clock, chance: chance ?? makeRandom(seed + 2) });
  const seen = [];
  const onPage = (page, { at, isClosed = false, ...state }) => {
    if (isClosed) page.closedAt = at - WARM_UP;
    else if (page.states) page.states.push({ at: at - WARM_UP, ...state });
    else {
      page.states = [{ at: at - WARM_UP, ...state }];
      seen.push(page);
    }
  };
  const end = WARM_UP + hours * 3600;
  const arrive = async () => {
    const between = (3600 * PAGES_PER_READER * weight) / viewsPerHour;
    for (;;) {
      await clock.sleep(exponential(random, between));
      const edge = cdn?.pick();
      const source = edge
        ? { distance: TO_EDGE, fetch: (request) => edge.fetch(request) }
        : { distance: TO_ORIGIN, fetch: async (request) => origin.answer(request) };
      void new Reader({ clock, random, pages, source, options, onPage }).visit();
    }
  };
  void arrive();
  await clock.runUntil(end);
  const log = origin.log.flatMap(({ at, ...each }) => (at < WARM_UP ? [] : [{ at: at - WARM_UP, ...each }]));
  return {
    log,
    weight,
    pages: seen.map(({ openedAt, hides, ...page }) => ({
      ...page,
      openedAt: openedAt - WARM_UP,
      hides: hides.map(({ at, isHidden }) => ({ at: at - WARM_UP, isHidden })),
    })),
    hours,
  };
};
