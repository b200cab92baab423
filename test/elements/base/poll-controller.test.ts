import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PollController } from '../../../src/elements/base/poll-controller.js';

/** Clock, random numbers and page state: everything that decides when a poll happens. */
class FakeTime {
  now = 1_000_000;
  /** The value of `Math.random()`; 0.5 means no jitter. */
  chance = 0.5;
  isHidden = false;
  isOnLine = true;
  readonly #timers = new Map<number, { readonly at: number; readonly task: () => void }>();
  #ids = 0;
  readonly #restore: (() => void)[] = [];

  constructor() {
    const set = window.setTimeout.bind(window);
    const clear = window.clearTimeout.bind(window);
    const { now } = Date;
    const { random } = Math;
    window.setTimeout = ((task: () => void, delay = 0) => {
      this.#timers.set((this.#ids += 1), { at: this.now + delay, task });
      return this.#ids;
    }) as typeof setTimeout;
    window.clearTimeout = ((id: number) => void this.#timers.delete(id)) as typeof clearTimeout;
    Date.now = () => this.now;
    Math.random = () => this.chance;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.isHidden });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => this.isOnLine });
    this.#restore.push(() => {
      Object.assign(window, { setTimeout: set, clearTimeout: clear });
      Date.now = now;
      Math.random = random;
      Reflect.deleteProperty(document, 'hidden');
      Reflect.deleteProperty(navigator, 'onLine');
    });
  }

  /** Delay of each timer, in milliseconds. */
  get waits(): readonly number[] {
    return [...this.#timers.values()].map(({ at }) => Math.round(at - this.now));
  }

  /** Advances the time, runs due timers and waits for their results. */
  async pass(seconds: number): Promise<void> {
    const end = this.now + seconds * 1000;
    for (;;) {
      const [due] = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!due) break;
      this.#timers.delete(due[0]);
      this.now = Math.max(this.now, due[1].at);
      due[1].task();
      await flush();
    }
    this.now = end;
  }

  hide(isHidden: boolean): void {
    this.isHidden = isHidden;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  connect(isOnLine: boolean): void {
    this.isOnLine = isOnLine;
    window.dispatchEvent(new Event(isOnLine ? 'online' : 'offline'));
  }

  restore(): void {
    for (const each of this.#restore) each();
  }
}

/** Flushes microtasks only; the test controls the timers. */
const flush = async (): Promise<void> => {
  for (let round = 0; round < 10; round += 1) await Promise.resolve();
};

describe('PollController', () => {
  let time: FakeTime;
  let polls = 0;
  let interval: number | undefined;
  let answer: () => Promise<boolean>;
  let controller: Required<Pick<ReactiveController, 'hostConnected' | 'hostDisconnected' | 'hostUpdated'>>;

  beforeEach(() => {
    time = new FakeTime();
    polls = 0;
    interval = 60;
    answer = () => Promise.resolve(true);
    const host: ReactiveControllerHost = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    };
    controller = new PollController(host, {
      interval: () => interval,
      refresh: () => {
        polls += 1;
        return answer();
      },
    });
    controller.hostConnected();
  });

  afterEach(() => {
    controller.hostDisconnected();
    time.restore();
  });

  it('polls after each interval', async () => {
    await time.pass(59);
    expect(polls).to.equal(0);
    await time.pass(1);
    expect(polls).to.equal(1);
    await time.pass(60);
    expect(polls).to.equal(2);
    expect(time.waits).to.deep.equal([60_000]);
  });

  for (const [chance, seconds, wait] of [
    [0, 60, 48_000],
    [0.5, 60, 60_000],
    [1, 60, 72_000],
    [0, 10, 10_000],
    [1, 10, 12_000],
    [0.5, 1, 10_000],
    [0, 1, 10_000],
    [0.5, 0.001, 10_000],
    [1, 1e9, 2_147_483_647],
  ] as const) {
    it(`waits ${wait} ms at ${seconds} s with random ${chance}`, () => {
      interval = seconds;
      time.chance = chance;
      controller.hostDisconnected();
      controller.hostConnected();
      expect(time.waits).to.deep.equal([wait]);
    });
  }

  for (const none of [undefined, 0, -5, Number.NaN]) {
    it(`never polls at ${String(none)} s`, async () => {
      interval = none;
      controller.hostUpdated();
      expect(time.waits).to.deep.equal([]);
      await time.pass(100_000);
      expect(polls).to.equal(0);
    });
  }

  it('follows a changed interval', () => {
    interval = 120;
    controller.hostUpdated();
    expect(time.waits).to.deep.equal([120_000]);
    controller.hostUpdated();
    expect(time.waits).to.deep.equal([120_000]);
  });

  it('does not poll while the page is hidden, and polls at once on return when overdue', async () => {
    time.hide(true);
    expect(time.waits).to.deep.equal([]);
    await time.pass(1000);
    expect(polls).to.equal(0);
    time.hide(false);
    expect(time.waits).to.deep.equal([0]);
    await time.pass(0);
    expect(polls).to.equal(1);
  });

  it('waits for the remaining time on return when not overdue', async () => {
    time.hide(true);
    await time.pass(20);
    time.hide(false);
    expect(time.waits).to.deep.equal([40_000]);
  });

  it('does not poll while offline, and polls at once when back online', async () => {
    time.isOnLine = false;
    await time.pass(60);
    // A connection lost without an event costs one failed poll at most.
    const before = polls;
    await time.pass(1000);
    expect([before <= 1, polls - before, time.waits.length]).to.deep.equal([true, 0, 0]);
    time.connect(true);
    await time.pass(0);
    expect(polls - before).to.equal(1);
  });

  it('doubles the interval after failures, up to eightfold, and resets it after a success', async () => {
    answer = () => Promise.resolve(false);
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await time.pass((time.waits[0] ?? 0) / 1000);
      waits.push(time.waits[0]!);
    }
    expect(waits).to.deep.equal([120_000, 240_000, 480_000, 480_000, 480_000]);
    answer = () => Promise.resolve(true);
    await time.pass(480);
    expect(time.waits).to.deep.equal([60_000]);
  });

  it('treats a rejection as a failure', async () => {
    answer = () => Promise.reject(new Error('no'));
    await time.pass(60);
    expect(time.waits).to.deep.equal([120_000]);
  });

  it('does not poll twice when the reader leaves and returns during a request', async () => {
    let release: (isGood: boolean) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    await time.pass(60);
    time.hide(true);
    time.hide(false);
    await time.pass(5);
    expect(polls).to.equal(1);
    release(true);
    await flush();
    expect(time.waits).to.deep.equal([60_000]);
  });

  it('leaves no timer and no listener behind when removed', async () => {
    controller.hostDisconnected();
    expect(time.waits).to.deep.equal([]);
    time.hide(false);
    time.connect(true);
    await time.pass(1000);
    expect([time.waits, polls]).to.deep.equal([[], 0]);
    controller.hostConnected();
    expect(time.waits).to.deep.equal([60_000]);
  });

  it('leaves no timer behind when removed during a request', async () => {
    let release: (isGood: boolean) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    await time.pass(60);
    controller.hostDisconnected();
    release(true);
    await flush();
    expect(time.waits).to.deep.equal([]);
  });
});
