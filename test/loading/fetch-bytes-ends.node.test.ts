import { expect } from 'chai';
import { fetchBytes, type FetchOptions } from '../../src/loading/fetch-bytes.js';
import type { NewsError } from '../../src/model/news-error.js';
import {
  endlessBody,
  fakeFetch,
  hold,
  json,
  networkError,
  neverSettles,
  obedient,
  rejection,
  stallingBody,
  status,
  type Answer,
} from '../support/fake-fetch.js';

const URL = 'https://news.example/feed.json';
const SHORT_TIMEOUT_MS = 20;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** No other code uses this time-out, so its timer can be recognised. */
const MARKED_TIMEOUT_MS = 54_321;

const SLOW: readonly (readonly [string, () => Answer])[] = [
  ['a fetch that never settles', neverSettles],
  ['a fetch that waits for its abort', obedient],
  ['a body that stalls', () => stallingBody().answer],
];

/** A signal that counts its listeners. */
const countingSignal = () => {
  const controller = new AbortController();
  const { signal } = controller;
  const listeners = { added: 0, removed: 0, now: new Set<unknown>() };
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (type: string, listener: EventListener) => {
    listeners.added += 1;
    listeners.now.add(listener);
    add(type, listener);
  };
  signal.removeEventListener = (type: string, listener: EventListener) => {
    listeners.removed += 1;
    listeners.now.delete(listener);
    remove(type, listener);
  };
  return { controller, signal, listeners };
};

/** Counts timers with the given delay during `run`. */
const countTimers = async (delay: number, run: () => Promise<unknown>) => {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const running = new Set<unknown>();
  let started = 0;
  const spies = {
    setTimeout: (callback: () => void, after: number) => {
      const id = set(callback, after);
      if (after === delay) {
        started += 1;
        running.add(id);
      }
      return id;
    },
    clearTimeout: (id: number) => {
      running.delete(id);
      clear(id);
    },
  };
  Object.assign(globalThis, spies);
  try {
    await run();
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }
  return { started, running: running.size };
};

describe('fetchBytes, ended early', () => {
  describe('by a time-out', () => {
    for (const [name, answer] of SLOW) {
      it(`ends ${name}`, async () => {
        const fetcher = fakeFetch(answer());
        const error = (await rejection(fetchBytes(URL, { fetcher, timeout: SHORT_TIMEOUT_MS }))) as NewsError;
        expect([error.name, error.code, error.retryable]).to.deep.equal(['NewsError', 'timeout', true]);
        expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
      });
    }

    it('waits 8 seconds by default', async () => {
      const timers = await countTimers(8000, () => fetchBytes(URL, { fetcher: fakeFetch(json({})) }));
      expect(timers.started).to.equal(1);
    });

    it('ignores a response after the time-out', async () => {
      const late = hold(json({}));
      const fetched = fetchBytes(URL, { fetcher: fakeFetch(late.answer), timeout: SHORT_TIMEOUT_MS });
      expect(((await rejection(fetched)) as NewsError).code).to.equal('timeout');
      late.release();
      await wait(0);
      expect(((await rejection(fetched)) as NewsError).code).to.equal('timeout');
    });
  });

  describe('by the caller', () => {
    it('sends no request if already aborted', async () => {
      const fetcher = fakeFetch(json({}));
      const reason = await rejection(fetchBytes(URL, { fetcher, signal: AbortSignal.abort() }));
      expect((reason as Error).name).to.equal('AbortError');
      expect(fetcher.calls.length).to.equal(0);
    });

    for (const [name, answer] of SLOW) {
      it(`ends ${name} at once`, async () => {
        const controller = new AbortController();
        const fetcher = fakeFetch(answer());
        const fetched = rejection(fetchBytes(URL, { fetcher, signal: controller.signal }));
        await wait(SHORT_TIMEOUT_MS);
        controller.abort();
        expect(((await fetched) as Error).name).to.equal('AbortError');
        expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
      });
    }

    it('stops reading in the middle of a body', async () => {
      const controller = new AbortController();
      const body = endlessBody(10);
      const fetcher = fakeFetch(body.answer);
      const fetched = rejection(fetchBytes(URL, { fetcher, signal: controller.signal, maxBytes: 1_000_000 }));
      while (body.delivered < 100) await Promise.resolve();
      controller.abort();
      expect(((await fetched) as Error).name).to.equal('AbortError');
    });

    const reasons: readonly (readonly [string, unknown])[] = [
      ['an error of the page', new Error('The reader went away')],
      ['a string', 'enough'],
    ];
    for (const [name, reason] of reasons) {
      it(`rejects with the abort reason: ${name}`, async () => {
        const controller = new AbortController();
        const fetched = rejection(fetchBytes(URL, { fetcher: fakeFetch(obedient()), signal: controller.signal }));
        controller.abort(reason);
        expect(await fetched).to.equal(reason);
      });
    }

    it('has no effect after the response', async () => {
      const controller = new AbortController();
      const fetcher = fakeFetch(json({}));
      const fetched = fetchBytes(URL, { fetcher, signal: controller.signal });
      await fetched;
      controller.abort();
      expect((await fetched).bytes.length).to.equal(2);
      expect(fetcher.calls[0]!.signal.aborted).to.equal(false);
    });
  });

  describe('leaves no listener and no timer', () => {
    const ENDINGS: readonly (readonly [string, () => Answer, FetchOptions])[] = [
      ['a response', () => json({}), {}],
      ['HTTP 500', () => status(500), {}],
      ['a network error', networkError, {}],
      ['a response over the size limit', () => endlessBody(100).answer, { maxBytes: 50 }],
    ];

    for (const [name, answer, options] of ENDINGS) {
      it(`after ${name}`, async () => {
        const { signal, listeners } = countingSignal();
        const fetcher = fakeFetch(answer());
        const timers = await countTimers(MARKED_TIMEOUT_MS, () =>
          fetchBytes(URL, { ...options, fetcher, signal, timeout: MARKED_TIMEOUT_MS }).catch(() => undefined),
        );
        expect(timers).to.deep.equal({ started: 1, running: 0 });
        expect([listeners.added, listeners.removed, listeners.now.size]).to.deep.equal([1, 1, 0]);
      });
    }

    it('after an abort', async () => {
      const { controller, signal, listeners } = countingSignal();
      const timers = await countTimers(MARKED_TIMEOUT_MS, () => {
        const fetched = rejection(
          fetchBytes(URL, { fetcher: fakeFetch(neverSettles()), signal, timeout: MARKED_TIMEOUT_MS }),
        );
        controller.abort();
        return fetched;
      });
      expect(timers).to.deep.equal({ started: 1, running: 0 });
      expect([listeners.added, listeners.removed, listeners.now.size]).to.deep.equal([1, 1, 0]);
    });

    it('after a time-out', async () => {
      const { signal, listeners } = countingSignal();
      await rejection(fetchBytes(URL, { fetcher: fakeFetch(neverSettles()), signal, timeout: SHORT_TIMEOUT_MS }));
      expect([listeners.added, listeners.removed, listeners.now.size]).to.deep.equal([1, 1, 0]);
    });

    it('if already aborted', async () => {
      const { controller, signal, listeners } = countingSignal();
      controller.abort();
      const timers = await countTimers(MARKED_TIMEOUT_MS, () =>
        rejection(fetchBytes(URL, { signal, timeout: MARKED_TIMEOUT_MS })),
      );
      expect(timers.running).to.equal(0);
      expect(listeners.now.size).to.equal(0);
    });
  });
});
