import { aTimeout, expect } from '@open-wc/testing';
import {
  fakeFetch,
  hold,
  json,
  lasting,
  networkError,
  neverSettles,
  obedient,
  status,
} from '../../support/fake-fetch.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import { ANSWER, expectNoRejections, feedOf, makeHost, SRC } from './fixtures/news-host.js';

describe('FeedController', () => {
  expectNoRejections();
  withoutBackOff();

  describe('after a failure', () => {
    let isOnLine = true;
    before(() => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnLine }));
    after(() => Reflect.deleteProperty(navigator, 'onLine'));
    beforeEach(() => (isOnLine = true));

    it('loads again when the device is back online, even if the browser had not noticed that it was offline', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(...lasting(networkError()), ANSWER);
      host.load({ src: SRC, fetcher });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['error', undefined, 'cors']);
      window.dispatchEvent(new Event('online'));
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
      window.dispatchEvent(new Event('online'));
      expect(fetcher.calls.length).to.equal(4);
    });

    it('replaces an older copy when the device is back online', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(ANSWER, networkError(), json(feedOf('Newer')));
      host.load({ src: SRC, fetcher });
      await host.news.settled;
      isOnLine = false;
      await host.news.refresh();
      expect(host.summary).to.deep.equal(['stale', 'Newsroom', 'network']);
      isOnLine = true;
      window.dispatchEvent(new Event('online'));
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Newer', undefined]);
    });

    it('loads again when a page that was offline is shown again, but not at other visits', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(networkError(), ...lasting(networkError()));
      isOnLine = false;
      host.load({ src: SRC, fetcher });
      await host.news.settled;
      document.dispatchEvent(new Event('visibilitychange'));
      expect(fetcher.calls.length, 'still offline').to.equal(1);
      isOnLine = true;
      document.dispatchEvent(new Event('visibilitychange'));
      await host.news.settled;
      expect(fetcher.calls.length, 'back online').to.equal(4);
      document.dispatchEvent(new Event('visibilitychange'));
      expect(fetcher.calls.length, 'failed online').to.equal(4);
    });

    it('does not load a wrong address again, nor for a removed element', async () => {
      const host = await makeHost();
      const wrong = fakeFetch(status(404));
      host.load({ src: SRC, fetcher: wrong });
      await host.news.settled;
      window.dispatchEvent(new Event('online'));
      const removed = fakeFetch(...lasting(networkError()));
      host.load({ src: SRC, fetcher: removed });
      await host.news.settled;
      host.remove();
      await aTimeout(0);
      window.dispatchEvent(new Event('online'));
      expect([wrong.calls.length, removed.calls.length]).to.deep.equal([1, 3]);
    });
  });

  describe('states', () => {
    it('is idle without a source', async () => {
      const host = await makeHost();
      host.load(undefined);
      await host.news.settled;
      expect(host.summary).to.deep.equal(['idle', undefined, undefined]);
      expect(host.ended).to.deep.equal([]);
    });

    it('is loading, then ready', async () => {
      const host = await makeHost();
      host.load({ src: SRC, fetcher: fakeFetch(ANSWER) });
      expect(host.summary).to.deep.equal(['loading', undefined, undefined]);
      await host.updateComplete;
      await host.news.settled;
      await host.updateComplete;
      expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
      expect(host.rendered).to.deep.equal(['idle', 'loading', 'ready']);
      expect(host.ended).to.deep.equal(['ready']);
    });

    it('is loading, then in error', async () => {
      const host = await makeHost();
      host.load({ src: SRC, fetcher: fakeFetch(status(404)) });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['error', undefined, 'not-found']);
      expect(host.ended).to.deep.equal(['error']);
    });

    it('is in error, then ready after a retry', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(...lasting(networkError()), ANSWER);
      host.load({ src: SRC, fetcher });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['error', undefined, 'cors']);
      const refreshed = host.news.refresh();
      expect(host.summary).to.deep.equal(['loading', undefined, undefined]);
      await refreshed;
      expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
      expect(host.ended).to.deep.equal(['error', 'ready']);
    });

    it('keeps the news while it refreshes, and is stale when that fails', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(ANSWER, ...lasting(status(503)), ...lasting(networkError()), json(feedOf('Newer')));
      host.load({ src: SRC, fetcher });
      await host.news.settled;
      const refreshed = host.news.refresh();
      expect(host.summary).to.deep.equal(['loading', 'Newsroom', undefined]);
      await refreshed;
      expect(host.summary).to.deep.equal(['stale', 'Newsroom', 'http']);
      await host.news.refresh();
      expect(host.summary).to.deep.equal(['stale', 'Newsroom', 'cors']);
      await host.news.refresh();
      expect(host.summary).to.deep.equal(['ready', 'Newer', undefined]);
      expect(host.ended).to.deep.equal(['ready', 'stale', 'stale', 'ready']);
    });

    it('revalidates the response on refresh', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(ANSWER, ANSWER);
      host.load({ src: SRC, fetcher });
      await host.news.settled;
      await host.news.refresh();
      expect(fetcher.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    });

    it('keeps nothing of the previous source', async () => {
      const host = await makeHost();
      host.load({ src: SRC, fetcher: fakeFetch(ANSWER) });
      await host.news.settled;
      host.load({ src: SRC, fetcher: fakeFetch(...lasting(status(500))) });
      expect(host.summary).to.deep.equal(['loading', undefined, undefined]);
      await host.news.settled;
      expect(host.summary).to.deep.equal(['error', undefined, 'http']);
    });

    it('is idle again when the source is removed', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(obedient());
      host.load({ src: SRC, fetcher });
      const loading = host.news.settled;
      host.load(undefined);
      expect(host.summary).to.deep.equal(['idle', undefined, undefined]);
      expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
      await loading;
      expect(host.ended).to.deep.equal([]);
    });
  });

  describe('sources', () => {
    const inline = JSON.stringify(feedOf('Inline'));

    it('prefers data to src, and src to an inline script', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(json(feedOf('Fetched')));
      host.load({ data: feedOf('Data'), src: SRC, inline, fetcher });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Data', undefined]);
      expect(fetcher.calls.length).to.equal(0);
      host.load({ data: null, src: SRC, inline, fetcher });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Fetched', undefined]);
      host.load({ src: '', inline, fetcher });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Inline', undefined]);
    });

    const BAD: readonly (readonly [string, unknown, string])[] = [
      ['an empty string', '', 'empty-body'],
      ['prose', 'news', 'unsupported-format'],
      ['false', false, 'unsupported-format'],
      ['an object', {}, 'unsupported-format'],
      ['JSON cut short', '{"items":', 'malformed'],
    ];
    for (const [name, data, code] of BAD) {
      it(`${name} as data is ${code}`, async () => {
        const host = await makeHost();
        host.load({ data });
        await host.news.settled;
        expect(host.summary).to.deep.equal(['error', undefined, code]);
      });
    }

    it('reports empty-body for an empty inline script', async () => {
      const host = await makeHost();
      host.load({});
      await host.news.settled;
      expect(host.summary).to.deep.equal(['error', undefined, 'empty-body']);
    });

    it('reads the format it is given', async () => {
      const host = await makeHost();
      host.load({ data: { title: 'Unmarked', items: [] }, format: 'json-feed' });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Unmarked', undefined]);
    });
  });

  describe('a poll', () => {
    for (const [name, failures] of [
      ['the first load', []],
      ['another attempt of the reader', lasting(status(503))],
    ] as const) {
      it(`does not abort ${name}`, async () => {
        const host = await makeHost();
        const { answer, release } = hold(ANSWER);
        const fetcher = fakeFetch(...failures, answer, json(feedOf('Poll')));
        host.load({ src: SRC, fetcher });
        if (failures.length > 0) {
          await host.news.settled;
          void host.news.refresh();
        }
        await aTimeout(0);
        const polled = host.news.refresh(true);
        await aTimeout(0);
        const { signal } = fetcher.calls[failures.length]!;
        expect([fetcher.calls.length, signal.aborted]).to.deep.equal([failures.length + 1, false]);
        expect([host.news.state.status, host.news.isBackground]).to.deep.equal(['loading', false]);
        release();
        await polled;
        expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
        await host.news.refresh(true);
        expect(host.summary, 'the next poll').to.deep.equal(['ready', 'Poll', undefined]);
      });
    }
  });

  describe('a newer request', () => {
    it('drops the late answer of an older source', async () => {
      const host = await makeHost();
      const old = hold(json(feedOf('Old')));
      host.load({ src: SRC, fetcher: fakeFetch(old.answer) });
      const first = host.news.settled;
      host.load({ src: 'https://news.example/2', fetcher: fakeFetch(json(feedOf('New'))) });
      await host.news.settled;
      old.release();
      await first;
      await aTimeout(0);
      expect(host.summary).to.deep.equal(['ready', 'New', undefined]);
      expect(host.ended).to.deep.equal(['ready']);
    });

    for (const [name, answer] of [
      ['answer', json(feedOf('Old'))],
      ['failure', status(500)],
    ] as const) {
      it(`drops the late ${name} of an older refresh`, async () => {
        const host = await makeHost();
        const old = hold(answer);
        const fetcher = fakeFetch(ANSWER, old.answer, json(feedOf('New')));
        host.load({ src: SRC, fetcher });
        await host.news.settled;
        const slow = host.news.refresh();
        await host.news.refresh();
        old.release();
        await slow;
        await aTimeout(0);
        expect(host.summary).to.deep.equal(['ready', 'New', undefined]);
        expect(host.ended).to.deep.equal(['ready', 'ready']);
      });
    }

    it('drops data that is still being parsed', async () => {
      const host = await makeHost();
      host.load({ data: feedOf('Old') });
      const first = host.news.settled;
      host.load(undefined);
      await first;
      expect(host.summary).to.deep.equal(['idle', undefined, undefined]);
      expect(host.ended).to.deep.equal([]);
    });

    it('aborts the older one', async () => {
      const host = await makeHost();
      const fetcher = fakeFetch(neverSettles(), ANSWER);
      host.load({ src: SRC, fetcher });
      const first = host.news.settled;
      host.load({ src: 'https://news.example/2', fetcher });
      expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
      await first;
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
    });
  });
});
