import { expect } from 'chai';
import { SharedRequests } from '../../src/loading/shared-requests.js';
import { rejection } from '../support/fake-fetch.js';

/** A request that the test settles. */
interface Request {
  readonly signal: AbortSignal;
  readonly succeed: (value: string) => void;
  readonly fail: (reason: Error) => void;
}

/** Starts requests and records them. */
const recorder = () => {
  const requests: Request[] = [];
  const start = (signal: AbortSignal): Promise<string> =>
    new Promise((succeed, fail) => {
      requests.push({ signal, succeed, fail });
    });
  return { requests, start };
};

describe('SharedRequests', () => {
  const { now } = Date;
  let time = 1_000_000;

  beforeEach(() => {
    time = 1_000_000;
    Date.now = () => time;
  });
  afterEach(() => {
    Date.now = now;
  });

  it('starts one request for many callers', async () => {
    const shared = new SharedRequests<string>();
    const { requests, start } = recorder();
    const answers = Array.from({ length: 20 }, () => shared.join('a', start));
    expect(requests.length).to.equal(1);
    requests[0]!.succeed('news');
    expect(new Set(await Promise.all(answers))).to.deep.equal(new Set(['news']));
  });

  it('starts one request per key', async () => {
    const shared = new SharedRequests<string>();
    const { requests, start } = recorder();
    const answers = [shared.join('a', start), shared.join('b', start), shared.join('', start)];
    expect(requests.length).to.equal(3);
    requests.forEach(({ succeed }, at) => succeed(`answer ${at}`));
    expect(await Promise.all(answers)).to.deep.equal(['answer 0', 'answer 1', 'answer 2']);
  });

  describe('callers that abort', () => {
    it('receive the reason of their own signal', async () => {
      const shared = new SharedRequests<string>();
      const { start } = recorder();
      const [first, second] = [new AbortController(), new AbortController()];
      const answers = [
        rejection(shared.join('a', start, first.signal)),
        rejection(shared.join('a', start, second.signal)),
      ];
      const reasons = [new Error('first'), new Error('second')];
      first.abort(reasons[0]);
      second.abort(reasons[1]);
      const [one, two] = await Promise.all(answers);
      expect(one).to.equal(reasons[0]);
      expect(two).to.equal(reasons[1]);
    });

    it('do not abort the request of other callers', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const leaving = new AbortController();
      const left = rejection(shared.join('a', start, leaving.signal));
      const stayed = shared.join('a', start, new AbortController().signal);
      leaving.abort();
      await left;
      expect(requests[0]!.signal.aborted).to.equal(false);
      requests[0]!.succeed('news');
      expect(await stayed).to.equal('news');
    });

    it('do not abort the request of a caller without a signal', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const leaving = new AbortController();
      const stayed = shared.join('a', start);
      const left = rejection(shared.join('a', start, leaving.signal));
      leaving.abort();
      await left;
      expect(requests[0]!.signal.aborted).to.equal(false);
      requests[0]!.succeed('news');
      expect(await stayed).to.equal('news');
    });

    it('abort the request when no caller is left', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const controllers = [new AbortController(), new AbortController(), new AbortController()];
      const answers = controllers.map(({ signal }) => rejection(shared.join('a', start, signal)));
      controllers[1]!.abort();
      controllers[0]!.abort();
      expect(requests[0]!.signal.aborted).to.equal(false);
      controllers[2]!.abort();
      expect(requests[0]!.signal.aborted).to.equal(true);
      await Promise.all(answers);
    });

    it('leave no state: the next caller starts a new request', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const controller = new AbortController();
      const left = rejection(shared.join('a', start, controller.signal));
      controller.abort();
      const next = shared.join('a', start);
      expect(requests.length).to.equal(2);
      requests[0]!.fail(new Error('aborted'));
      await left;
      requests[1]!.succeed('news');
      expect(await next).to.equal('news');
      expect(await shared.join('a', start)).to.equal('news');
    });

    it('do not remove a response for later callers', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const controller = new AbortController();
      const answer = shared.join('a', start, controller.signal);
      requests[0]!.succeed('news');
      await answer;
      controller.abort();
      expect(requests[0]!.signal.aborted).to.equal(false);
      expect(await shared.join('a', start)).to.equal('news');
    });

    it('receive the reason if already aborted', async () => {
      const shared = new SharedRequests<string>();
      const reason = new Error('gone');
      expect(await rejection(shared.join('a', recorder().start, AbortSignal.abort(reason)))).to.equal(reason);
    });
  });

  it('removes its signal listeners when the request ends', async () => {
    const shared = new SharedRequests<string>();
    const { requests, start } = recorder();
    const { signal } = new AbortController();
    let listening = 0;
    signal.addEventListener = () => (listening += 1);
    signal.removeEventListener = () => (listening -= 1);
    const answer = shared.join('a', start, signal);
    expect(listening).to.equal(1);
    requests[0]!.succeed('news');
    await answer;
    await Promise.resolve();
    expect(listening).to.equal(0);
  });

  describe('a failure', () => {
    it('is shared by all callers', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const answers = [rejection(shared.join('a', start)), rejection(shared.join('a', start))];
      const reason = new Error('busy');
      requests[0]!.fail(reason);
      const [one, two] = await Promise.all(answers);
      expect(one).to.equal(reason);
      expect(two).to.equal(reason);
    });

    it('is never cached', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const failed = rejection(shared.join('a', start));
      requests[0]!.fail(new Error('busy'));
      await failed;
      const again = shared.join('a', start);
      expect(requests.length).to.equal(2);
      requests[1]!.succeed('news');
      expect(await again).to.equal('news');
    });
  });

  describe('a failure that is kept', () => {
    for (const [wait, starts] of [
      [1_900, 1],
      [2_100, 2],
    ] as const) {
      it(`${starts === 1 ? 'serves' : 'does not serve'} a caller ${wait} milliseconds later`, async () => {
        const shared = new SharedRequests<string>();
        const { requests, start } = recorder();
        const failed = rejection(shared.join('a', start, undefined, true));
        const reason = new Error('gone');
        requests[0]!.fail(reason);
        await failed;
        expect(shared.isFresh('a')).to.equal(false);
        time += wait;
        const again = rejection(shared.join('a', start));
        requests[1]?.fail(new Error('other'));
        expect((await again) === reason).to.equal(starts === 1);
        expect(requests.length).to.equal(starts);
      });
    }

    it('does not outlive forget()', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const failed = rejection(shared.join('a', start, undefined, true));
      requests[0]!.fail(new Error('gone'));
      await failed;
      shared.forget('a');
      void shared.join('a', start);
      expect(requests.length).to.equal(2);
    });
  });

  describe('a success', () => {
    const LATER: readonly (readonly [string, number, number])[] = [
      ['serves a caller immediately after', 0, 1],
      ['serves a caller 29 seconds later', 29_000, 1],
      ['does not serve a caller 31 seconds later', 31_000, 2],
      ['does not serve a caller a day later', 86_400_000, 2],
    ];

    for (const [name, wait, starts] of LATER) {
      it(name, async () => {
        const shared = new SharedRequests<string>();
        const { requests, start } = recorder();
        const first = shared.join('a', start);
        // A slow response: its age counts from arrival.
        time += 60_000;
        requests[0]!.succeed('old');
        await first;
        time += wait;
        const later = shared.join('a', start);
        expect(requests.length).to.equal(starts);
        requests[1]?.succeed('new');
        expect(await later).to.equal(starts === 1 ? 'old' : 'new');
      });
    }

    it('does not live longer when used', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const first = shared.join('a', start);
      requests[0]!.succeed('old');
      await first;
      time += 20_000;
      await shared.join('a', start);
      time += 20_000;
      void shared.join('a', start);
      expect(requests.length).to.equal(2);
    });

    it('is evicted by fifty newer ones', async () => {
      const shared = new SharedRequests<string>();
      for (let at = 0; at <= 50; at += 1) await shared.join(`key ${at}`, () => Promise.resolve('old'));
      expect(await shared.join('key 1', () => Promise.resolve('new'))).to.equal('old');
      expect(await shared.join('key 0', () => Promise.resolve('new'))).to.equal('new');
    });
  });

  describe('isFresh', () => {
    it('is true for 30 seconds after the response', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const seen = [shared.isFresh('a')];
      const answer = shared.join('a', start);
      seen.push(shared.isFresh('a'));
      requests[0]!.succeed('news');
      await answer;
      for (const later of [0, 29_999, 1]) {
        time += later;
        seen.push(shared.isFresh('a'));
      }
      expect(seen).to.deep.equal([false, false, true, true, false]);
    });

    it('is false after a failure, and after forget()', async () => {
      const shared = new SharedRequests<string>();
      await rejection(shared.join('a', () => Promise.reject(new Error('no'))));
      await shared.join('b', () => Promise.resolve('news'));
      shared.forget('b');
      expect([shared.isFresh('a'), shared.isFresh('b')]).to.deep.equal([false, false]);
    });
  });

  describe('forget', () => {
    it('makes the next caller start a new request', async () => {
      const shared = new SharedRequests<string>();
      await shared.join('a', () => Promise.resolve('old'));
      shared.forget('a');
      expect(await shared.join('a', () => Promise.resolve('new'))).to.equal('new');
    });

    it('does not affect other keys', async () => {
      const shared = new SharedRequests<string>();
      await shared.join('b', () => Promise.resolve('old'));
      shared.forget('a');
      expect(await shared.join('b', () => Promise.resolve('new'))).to.equal('old');
    });

    it('lets the next caller join a pending request', async () => {
      const shared = new SharedRequests<string>();
      const { requests, start } = recorder();
      const first = shared.join('a', start);
      shared.forget('a');
      const second = shared.join('a', start);
      expect(requests.length).to.equal(1);
      requests[0]!.succeed('news');
      expect(await Promise.all([first, second])).to.deep.equal(['news', 'news']);
    });
  });
});
