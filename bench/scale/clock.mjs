/** A virtual clock: one queue for all timers, processed without waiting. */
import { createClock } from '@sinonjs/fake-timers';

/** An arbitrary day. */
const START = Date.UTC(2026, 0, 1);

export class VirtualClock {
  #clock = createClock(START);

  /** Seconds since the start. */
  get now() {
    return (this.#clock.now - START) / 1000;
  }

  /** The timers of the pages. */
  get globals() {
    const { setTimeout, clearTimeout, Date } = this.#clock;
    return { setTimeout, clearTimeout, Date };
  }

  /** Runs `task` after a number of seconds. Rounds up, so that the time has come when the task runs. */
  after(seconds, task) {
    this.#clock.setTimeout(task, Math.ceil(seconds * 1000));
  }

  sleep(seconds) {
    return new Promise((resolve) => this.after(seconds, resolve));
  }

  /** Advances the time to `end`. Between two timers, all pending promises are settled. */
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

/** Simulated pages wait only for promises and our timers, so one turn of the real event loop is enough. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
