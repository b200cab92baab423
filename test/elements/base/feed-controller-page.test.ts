import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { fakeFetch, hold, obedient } from '../../support/fake-fetch.js';
import { ANSWER, expectNoRejections, feedOf, makeHost, NewsHost, SRC } from './fixtures/news-host.js';

describe('FeedController in the page', () => {
  expectNoRejections();

  it('aborts its request when the element is removed', async () => {
    const host = await makeHost();
    const fetcher = fakeFetch(obedient());
    host.load({ src: SRC, fetcher });
    host.remove();
    await host.news.settled;
    expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
    expect(host.ended).to.deep.equal([]);
  });

  it('continues when the element is moved', async () => {
    const host = await makeHost();
    const held = hold(ANSWER);
    const fetcher = fakeFetch(held.answer);
    host.load({ src: SRC, fetcher });
    const target = host.parentElement!.appendChild(document.createElement('div'));
    target.append(host);
    await aTimeout(0);
    document.body.append(host);
    target.append(host);
    await aTimeout(0);
    expect(fetcher.calls.length).to.equal(1);
    expect(fetcher.calls[0]!.signal.aborted).to.equal(false);
    held.release();
    await host.news.settled;
    expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
  });

  it('loads again when the element was removed while loading and is reinserted', async () => {
    const host = await makeHost();
    const page = host.parentElement!;
    const fetcher = fakeFetch(obedient(), ANSWER);
    host.load({ src: SRC, fetcher });
    host.remove();
    await host.news.settled;
    page.append(host);
    await host.news.settled;
    expect(fetcher.calls.length).to.equal(2);
    expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
    expect(host.ended).to.deep.equal(['ready']);
  });

  it('does not load again when the element is reinserted with its news', async () => {
    const host = await makeHost();
    const page = host.parentElement!;
    const fetcher = fakeFetch(ANSWER);
    host.load({ src: SRC, fetcher });
    await host.news.settled;
    for (let turn = 0; turn < 100; turn += 1) {
      host.remove();
      await Promise.resolve();
      page.append(host);
    }
    await aTimeout(0);
    expect(fetcher.calls.length).to.equal(1);
    expect(host.ended).to.deep.equal(['ready']);
    expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
  });

  describe('if lazy', () => {
    /** A host far below the viewport. */
    const makeFarHost = async (): Promise<NewsHost> => {
      const page = await fixture<HTMLElement>(html`<div><div style="height: 6000px"></div></div>`);
      const host = new NewsHost();
      host.style.display = 'block';
      host.style.height = '10px';
      page.append(host);
      return host;
    };
    /** Long enough for an IntersectionObserver to report. */
    const settle = async (): Promise<void> => {
      await nextFrame();
      await aTimeout(200);
    };

    it('waits until the element is near the viewport', async () => {
      const host = await makeFarHost();
      const fetcher = fakeFetch(ANSWER);
      host.load({ src: SRC, fetcher, lazy: true });
      await settle();
      expect(fetcher.calls.length).to.equal(0);
      expect(host.summary).to.deep.equal(['loading', undefined, undefined]);
      host.previousElementSibling!.remove();
      await host.news.settled;
      expect(fetcher.calls.length).to.equal(1);
      expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
    });

    it('does not wait if not lazy', async () => {
      const host = await makeFarHost();
      host.load({ src: SRC, fetcher: fakeFetch(ANSWER) });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
    });

    it('does not wait for data', async () => {
      const host = await makeFarHost();
      host.load({ data: feedOf('Data'), lazy: true });
      await host.news.settled;
      expect(host.summary).to.deep.equal(['ready', 'Data', undefined]);
    });

    it('does not wait to refresh', async () => {
      const host = await makeFarHost();
      host.load({ src: SRC, fetcher: fakeFetch(ANSWER), lazy: true });
      await settle();
      await host.news.refresh();
      expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
    });

    it('stops waiting when the element is removed', async () => {
      const host = await makeFarHost();
      const fetcher = fakeFetch(ANSWER);
      host.load({ src: SRC, fetcher, lazy: true });
      await settle();
      host.remove();
      await host.news.settled;
      expect(fetcher.calls.length).to.equal(0);
      expect(host.ended).to.deep.equal([]);
    });
  });
});
