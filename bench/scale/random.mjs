/** Reproducible random numbers: the same seed gives the same simulation. */

/** Mulberry32 (public domain, Tommy Ettinger): numbers from 0 up to 1, evenly spread. */
export const makeRandom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Time until the next of independent events (a Poisson process). */
export const exponential = (random, mean) => -mean * Math.log(1 - random());
