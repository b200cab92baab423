/** Many readers arrive at once while the origin fails: simulates how their retries are spread. */
import { VirtualClock } from './clock.mjs';
import { Origin } from './origin.mjs';
import { makePages } from './page.mjs';
import { makeRandom } from './random.mjs';
import { Reader } from './reader.mjs';

/** Seconds within which all readers arrive, and seconds for which the origin then fails. */
const ARRIVAL = 0.1;
const AWAY = 0.5;

/**
 * @param options `readers`; `retryAfter` of the origin's 503 responses (seconds); `chance` instead of `Math.random`
 * @returns the log of the origin after its recovery. Times in seconds
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
