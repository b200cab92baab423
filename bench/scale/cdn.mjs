/** A content delivery network: independent edges, each with its own cache. */
import { HttpCache } from './http-cache.mjs';
import { exponential } from './random.mjs';

/** Round trip between an edge and the origin, in seconds. */
const TO_ORIGIN = 0.1;
/** The request rate is the average of this many seconds. */
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

  /** The recent request rate of the simulated readers. */
  #measure() {
    const { now } = this.#clock;
    this.#rate = this.#rate * Math.exp((this.#asked - now) / MEMORY) + 1 / MEMORY;
    this.#asked = now;
  }

  /**
   * Stands for the readers that are not simulated. Only the first of them after a response has become stale causes a
   * request to the origin: the others get the cached response, or join that request. With many independent readers,
   * the time until the next request is exponentially distributed, so it can be drawn.
   */
  async #watch() {
    if (this.#isWaiting || this.#others === 0) return;
    this.#isWaiting = true;
    for (let fresh = this.#cache.freshFor; fresh > 0; fresh = this.#cache.freshFor) await this.#clock.sleep(fresh);
    await this.#clock.sleep(exponential(this.#random, 1 / (this.#others * this.#rate)));
    await this.#cache.fetch().catch(() => undefined);
    // A background request continues. Until it ends, the edge sends no other request to the origin.
    await this.#clock.sleep(TO_ORIGIN);
    this.#isWaiting = false;
    this.#watch();
  }
}

export class Cdn {
  #edges;
  #random;

  /** @param others number of further readers for each simulated one */
  constructor({ clock, origin, random, edges, others }) {
    this.#random = random;
    this.#edges = Array.from({ length: edges }, () => new Edge({ clock, origin, random, others }));
  }

  /** The edge for a new reader. */
  pick() {
    return this.#edges[Math.floor(this.#random() * this.#edges.length)];
  }
}
