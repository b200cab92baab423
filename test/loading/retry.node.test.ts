import { expect } from 'chai';
import { withRetries, type RetryOptions } from '../../src/loading/retry.js';
import { NewsError } from '../../src/model/news-error.js';
import { rejection } from '../support/fake-fetch.js';
import { stubGlobal } from '../support/stub-global.js';

const busy = (retryAfter?: number): NewsError => new NewsError('http', 'HTTP 503', { status: 503, retryAfter });
const missing = (): NewsError => new NewsError('not-found', 'HTTP 404', { status: 404 });

/** Uses a fake clock: each timer fires at once and advances the time by its delay. */
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
    const reported: (number | undefined)[] = [];
    const outcome = await withRetries(
      (left, number) => {
        const result = results[attempts.length];
        attempts.push([left, number]);
        time += duration;
        return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
      },
      { deadline: 20_000, onFailure: (_error, wait) => reported.push(wait), ...options },
    ).catch((error: unknown) => error);
    return { outcome, attempts, reported };
  };

  it('stops after a success', async () => {
    const { outcome, attempts, reported } = await run(['news']);
    expect([outcome, attempts, reported, waits]).to.deep.equal(['news', [[20_000, 1]], [], []]);
  });

  it('waits longer after each failure, half of the limit at random value 0.5', async () => {
    const { outcome, attempts } = await run([busy(), busy(), 'news']);
    expect([outcome, waits]).to.deep.equal(['news', [500, 1000]]);
    expect(attempts).to.deep.equal([
      [20_000, 1],
      [19_500, 2],
      [18_500, 3],
    ]);
  });

  const RANDOM_VALUES: readonly (readonly [number, readonly number[]])[] = [
    [0, [0, 0]],
    [0.25, [250, 500]],
    [0.999, [999, 1998]],
  ];
  for (const [random, expected] of RANDOM_VALUES) {
    it(`waits ${expected.join(' and ')} ms at random value ${random}`, async () => {
      Math.random = () => random;
      await run([busy(), busy(), 'news']);
      expect(waits).to.deep.equal(expected);
    });
  }

  it('rejects with the last error after three attempts', async () => {
    const last = busy();
    const { outcome, attempts, reported } = await run([busy(), busy(), last, 'too late']);
    expect(outcome).to.equal(last);
    expect(attempts.length).to.equal(3);
    expect(reported).to.deep.equal([500, 1000, undefined]);
  });

  it('does not retry a permanent error', async () => {
    const error = missing();
    const { outcome, attempts, reported } = await run([error, 'too late']);
    expect([outcome, attempts.length, reported]).to.deep.equal([error, 1, [undefined]]);
  });

  it('stops at a permanent error after a temporary one', async () => {
    const error = missing();
    const { outcome, attempts } = await run([busy(), error, 'too late']);
    expect([outcome, attempts.length]).to.deep.equal([error, 2]);
  });

  it('passes on errors other than NewsError', async () => {
    const error = new DOMException('gone', 'AbortError');
    const { outcome, attempts, reported } = await run([error, 'too late']);
    expect([outcome, attempts.length, reported]).to.deep.equal([error, 1, []]);
  });

  const ASKED: readonly (readonly [what: string, retryAfter: number, wait: number | undefined])[] = [
    ['adds the back-off to the delay the server asks for', 3_000, 3_500],
    ['adds the back-off to a short delay', 10, 510],
    ['waits until just before the deadline', 19_499, 19_999],
    ['does not wait until the deadline', 19_500, undefined],
    ['does not wait beyond the deadline', 3_600_000, undefined],
    ['does not wait forever', Infinity, undefined],
  ];
  for (const [what, retryAfter, wait] of ASKED) {
    it(`${what} (${retryAfter} ms)`, async () => {
      const error = busy(retryAfter);
      const { outcome, reported } = await run([error, 'news']);
      expect([outcome, reported]).to.deep.equal([wait === undefined ? error : 'news', [wait]]);
    });
  }

  it('spreads retries after Retry-After', async () => {
    const met = new Set<number>();
    for (const random of [0, 0.25, 0.999]) {
      Math.random = () => random;
      await run([busy(5_000), 'news']);
      met.add(waits.at(-1) ?? 0);
    }
    expect([...met]).to.deep.equal([5_000, 5_250, 5_999]);
  });

  it('passes the remaining time to each attempt, and starts none after the deadline', async () => {
    const { attempts, outcome } = await run([busy(), busy(), 'too late'], {}, 10_000);
    expect(attempts).to.deep.equal([
      [20_000, 1],
      [9_500, 2],
    ]);
    expect((outcome as NewsError).status).to.equal(503);
  });

  it('does not retry while the browser is offline', async () => {
    const restoreNavigator = stubGlobal('navigator', { onLine: false });
    try {
      const { attempts, reported } = await run([new NewsError('network', 'The request failed'), 'news']);
      expect([attempts.length, reported]).to.deep.equal([1, [undefined]]);
    } finally {
      restoreNavigator();
    }
  });

  it('clears the timer on abort', async () => {
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
