/** A content delivery network: edges that know nothing of each other, each with a cache of its own. */
import { HttpCache } from './http-cache.mjs';
import { exponential } from './random.mjs';

/** Seconds between an edge and the origin, there and back. */
const TO_ORIGIN = 0.1;
/** Over how many seconds the rate of requests is measured. */
const MEMORY = 30;

class Edge {
  #clock;
  #random;
  #others;
  #rate = 0;
  #asked = 0;
  #isWaiting = false;
  #cache;

  constructor({ clock, origin, random, others }) {
    this.#clock = clock;
    this.#random = random;
    this.#others = others;
    this.#cache = new HttpCache({
      now: () => clock.now,
      isShared: true,
      ask: async (request) => {
        await clock.sleep(TO_ORIGIN);
        return origin.answer(request);
      },
    });
  }

  fetch(request) {
    this.#measure();
    const answer = this.#cache.fetch(request);
    this.#watch();
    return answer;
  }

  /** The rate of the simulated readers' requests, as it was of late. */
  #measure() {
    const { now } = this.#clock;
    this.#rate = this.#rate * Math.exp((this.#asked - now) / MEMORY) + 1 / MEMORY;
    this.#asked = now;
  }

  /**
   * Of the readers who are not simulated, only the first one after an answer has gone stale makes a difference to
   * the origin: all others are served what is kept, or join that request. When many independent readers ask, the
   * time until the next of them is exponential, so that one can be drawn instead of simulating them all.
   */
  async #watch() {
    if (this.#isWaiting || this.#others === 0) return;
    this.#isWaiting = true;
    for (let fresh = this.#cache.freshFor; fresh > 0; fresh = this.#cache.freshFor) await this.#clock.sleep(fresh);
    await this.#clock.sleep(exponential(this.#random, 1 / (this.#others * this.#rate)));
    await this.#cache.fetch().catch(() => undefined);
    // A request in the background runs on; nobody asks the origin again before it is back.
    await this.#clock.sleep(TO_ORIGIN);
    this.#isWaiting = false;
    this.#watch();
  }
}

export class Cdn {
  #edges;
  #random;

  /** @param others how many readers there are for each simulated one, besides */
  constructor({ clock, origin, random, edges, others }) {
    this.#random = random;
    this.#edges = Array.from({ length: edges }, () => new Edge({ clock, origin, random, others }));
  }

  /** The edge near a new reader. */
  pick() {
    return this.#edges[Math.floor(this.#random() * this.#edges.length)];
  }
}
