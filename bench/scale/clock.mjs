/** Time that passes as fast as the machine can count: everybody's timers in one queue. */
import { createClock } from '@sinonjs/fake-timers';

/** Any day will do. */
const START = Date.UTC(2026, 0, 1);

export class VirtualClock {
  #clock = createClock(START);

  /** Seconds since the start. */
  get now() {
    return (this.#clock.now - START) / 1000;
  }

  /** What pages get instead of their own. */
  get globals() {
    const { setTimeout, clearTimeout, Date } = this.#clock;
    return { setTimeout, clearTimeout, Date };
  }

  /** Runs `task` in so many seconds. Rounded up: who waits until a time finds that it has come. */
  after(seconds, task) {
    this.#clock.setTimeout(task, Math.ceil(seconds * 1000));
  }

  sleep(seconds) {
    return new Promise((resolve) => this.after(seconds, resolve));
  }

  /** Lets time pass until `end`; between two timers, all promises get their turn. */
  async runUntil(end) {
    let isOver = false;
    this.after(end - this.now, () => (isOver = true));
    await settle();
    while (!isOver) {
      this.#clock.next();
      await settle();
    }
  }
}

/** Nothing in a simulated page waits for anything but promises and our timers: one turn of the real loop is enough. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
