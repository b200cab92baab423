import { expect } from 'chai';
import { withRetries, type RetryOptions } from '../../src/loading/retry.js';
import { NewsError } from '../../src/model/news-error.js';
import { rejection } from '../support/fake-fetch.js';
import { stubGlobal } from '../support/stub-global.js';

const busy = (retryAfter?: number): NewsError => new NewsError('http', 'HTTP 503', { status: 503, retryAfter });
const missing = (): NewsError => new NewsError('not-found', 'HTTP 404', { status: 404 });

/** A clock that only timers move: each one is over at once, and the time is later by what it was to wait. */
describe('withRetries', () => {
  const { now } = Date;
  const { random } = Math;
  const { setTimeout: setRealTimeout, clearTimeout } = globalThis;
  let time = 0;
  let waits: number[] = [];

  beforeEach(() => {
    time = 1_000_000;
    waits = [];
    Date.now = () => time;
    Math.random = () => 0.5;
    Object.assign(globalThis, {
      setTimeout: (task: () => void, wait = 0) => {
        waits.push(wait);
        return setRealTimeout(() => {
          time += wait;
          task();
        });
      },
    });
  });
  afterEach(() => {
    Date.now = now;
    Math.random = random;
    Object.assign(globalThis, { setTimeout: setRealTimeout, clearTimeout });
  });

  /** Runs attempts with the given results: an error fails, anything else is the value. */
  const run = async (results: readonly unknown[], options: Partial<RetryOptions> = {}, duration = 0) => {
    const attempts: (readonly [left: number, number: number])[] = [];
    const told: (number | undefined)[] = [];
    const outcome = await withRetries(
      (left, number) => {
        const result = results[attempts.length];
        attempts.push([left, number]);
        time += duration;
        return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
      },
      { deadline: 20_000, onFailure: (_error, wait) => told.push(wait), ...options },
    ).catch((error: unknown) => error);
    return { outcome, attempts, told };
  };

  it('does nothing more after a success', async () => {
    const { outcome, attempts, told } = await run(['news']);
    expect([outcome, attempts, told, waits]).to.deep.equal(['news', [[20_000, 1]], [], []]);
  });

  it('waits longer after each failure, half of the limit if chance is a half', async () => {
    const { outcome, attempts } = await run([busy(), busy(), 'news']);
    expect([outcome, waits]).to.deep.equal(['news', [500, 1000]]);
    expect(attempts).to.deep.equal([
      [20_000, 1],
      [19_500, 2],
      [18_500, 3],
    ]);
  });

  const CHANCES: readonly (readonly [number, readonly number[]])[] = [
    [0, [0, 0]],
    [0.25, [250, 500]],
    [0.999, [999, 1998]],
  ];
  for (const [chance, expected] of CHANCES) {
    it(`with chance at ${chance} waits ${expected.join(' and ')} ms`, async () => {
      Math.random = () => chance;
      await run([busy(), busy(), 'news']);
      expect(waits).to.deep.equal(expected);
    });
  }

  it('gives up after three attempts, with the last failure', async () => {
    const last = busy();
    const { outcome, attempts, told } = await run([busy(), busy(), last, 'too late']);
    expect(outcome).to.equal(last);
    expect(attempts.length).to.equal(3);
    expect(told).to.deep.equal([500, 1000, undefined]);
  });

  it('does not repeat what will not change', async () => {
    const error = missing();
    const { outcome, attempts, told } = await run([error, 'too late']);
    expect([outcome, attempts.length, told]).to.deep.equal([error, 1, [undefined]]);
  });

  it('stops at a failure that will not change after one that may', async () => {
    const error = missing();
    const { outcome, attempts } = await run([busy(), error, 'too late']);
    expect([outcome, attempts.length]).to.deep.equal([error, 2]);
  });

  it('lets everything through that is no NewsError', async () => {
    const error = new DOMException('gone', 'AbortError');
    const { outcome, attempts, told } = await run([error, 'too late']);
    expect([outcome, attempts.length, told]).to.deep.equal([error, 1, []]);
  });

  const ASKED: readonly (readonly [what: string, retryAfter: number, wait: number | undefined])[] = [
    ['waits as long as the server asks, and then as by itself', 3_000, 3_500],
    ['waits no shorter than by itself', 10, 510],
    ['waits nearly until the deadline', 19_499, 19_999],
    ['does not wait until the deadline', 19_500, undefined],
    ['does not wait beyond the deadline', 3_600_000, undefined],
    ['does not wait for ever', Infinity, undefined],
  ];
  for (const [what, retryAfter, wait] of ASKED) {
    it(`${what} (${retryAfter} ms)`, async () => {
      const error = busy(retryAfter);
      const { outcome, told } = await run([error, 'news']);
      expect([outcome, told]).to.deep.equal([wait === undefined ? error : 'news', [wait]]);
    });
  }

  it('does not send all back at the same moment whom the server asks to wait', async () => {
    const met = new Set<number>();
    for (const chance of [0, 0.25, 0.999]) {
      Math.random = () => chance;
      await run([busy(5_000), 'news']);
      met.add(waits.at(-1) ?? 0);
    }
    expect([...met]).to.deep.equal([5_000, 5_250, 5_999]);
  });

  it('tells each attempt what is left, and starts none when nothing is', async () => {
    const { attempts, outcome } = await run([busy(), busy(), 'too late'], {}, 10_000);
    expect(attempts).to.deep.equal([
      [20_000, 1],
      [9_500, 2],
    ]);
    expect((outcome as NewsError).status).to.equal(503);
  });

  it('does not try again while the browser says that it is offline', async () => {
    const restoreNavigator = stubGlobal('navigator', { onLine: false });
    try {
      const { attempts, told } = await run([new NewsError('network', 'The request failed'), 'news']);
      expect([attempts.length, told]).to.deep.equal([1, [undefined]]);
    } finally {
      restoreNavigator();
    }
  });

  it('ends the waiting when nobody waits any longer, and its timer', async () => {
    const cleared: unknown[] = [];
    Object.assign(globalThis, { setTimeout: () => 4711, clearTimeout: (timer: unknown) => cleared.push(timer) });
    const controller = new AbortController();
    let count = 0;
    const loaded = rejection(
      withRetries(
        () => {
          count += 1;
          return Promise.reject(busy());
        },
        { deadline: 20_000, signal: controller.signal, onFailure: () => queueMicrotask(() => controller.abort()) },
      ),
    );
    expect(((await loaded) as Error).name).to.equal('AbortError');
    expect([count, cleared]).to.deep.equal([1, [4711]]);
  });
});
