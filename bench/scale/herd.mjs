/** Readers who all come at the same moment, to a source that turns them away: how they come back. */
import { VirtualClock } from './clock.mjs';
import { Origin } from './origin.mjs';
import { makePages } from './page.mjs';
import { makeRandom } from './random.mjs';
import { Reader } from './reader.mjs';

/** Seconds within which all of them come; for how long they are turned away, from when they come. */
const ARRIVAL = 0.1;
const AWAY = 0.5;

/**
 * @param options `readers`; `retryAfter` that the origin answers 503 with (seconds); `chance` instead of `Math.random`
 * @returns the origin's log after it is there again. Times in seconds
 */
export const simulateHerd = async ({ readers, retryAfter, chance, seed = 1 }) => {
  const clock = new VirtualClock();
  const random = makeRandom(seed);
  const origin = new Origin({ clock, headers: {}, outages: [{ from: 0, to: AWAY, status: 503, retryAfter }] });
  const pages = await makePages({ clock, chance: chance ?? makeRandom(seed + 1) });
  const source = { distance: 0.12, fetch: async (request) => origin.answer(request) };
  for (let each = 0; each < readers; each += 1) {
    const reader = new Reader({ clock, random, pages, source, options: {}, onPage: () => undefined });
    clock.after(random() * ARRIVAL, () => reader.visit());
  }
  await clock.runUntil(15);
  return origin.log.filter(({ status }) => status === 200);
};
