import { aTimeout, expect } from '@open-wc/testing';
import type { Answer } from '../../support/fake-fetch.js';
import { fakeFetch, hold, json, lasting, obedient, status } from '../../support/fake-fetch.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import { ANSWER, expectNoRejections, feedOf, makeHost, SRC, type NewsHost } from './fixtures/news-host.js';

const MINUTE = 60_000;
const BUSY = lasting(status(503));

describe('FeedController with copies of earlier answers', () => {
  expectNoRejections();
  withoutBackOff();

  const { now } = Date;
  let time = 0;
  beforeEach(() => {
    time = 1_700_000_000_000;
    Date.now = () => time;
  });
  afterEach(() => {
    Date.now = now;
  });

  /** A host with a source that another element loaded a minute ago. */
  const makeLater = async (...answers: readonly Answer[]) => {
    const fetcher = fakeFetch(ANSWER, ...answers);
    const earlier = await makeHost();
    earlier.load({ src: SRC, fetcher });
    await earlier.news.settled;
    time += MINUTE;
    const host = await makeHost();
    host.load({ src: SRC, fetcher });
    return { host, fetcher };
  };

  const untilEnded = async (host: NewsHost, count: number): Promise<void> => {
    for (let tries = 0; tries < 100 && host.ended.length < count; tries += 1) await aTimeout(5);
    expect(host.ended.length).to.equal(count);
  };

  it('shows the copy while loading, then the answer', async () => {
    const held = hold(json(feedOf('Newer')));
    const { host } = await makeLater(held.answer);
    await host.news.settled;
    expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
    held.release();
    await untilEnded(host, 2);
    expect(host.summary).to.deep.equal(['ready', 'Newer', undefined]);
    expect(host.ended).to.deep.equal(['ready', 'ready']);
  });

  it('is stale when the request fails, and gives the date of the copy', async () => {
    const { host } = await makeLater(...BUSY);
    await untilEnded(host, 2);
    expect(host.summary).to.deep.equal(['stale', 'Newsroom', 'http']);
    const { state } = host.news;
    expect(state.status === 'stale' && state.loadedAt).to.equal(1_700_000_000_000);
  });

  it('removes the copy when the news is withdrawn', async () => {
    const { host } = await makeLater(status(410));
    await untilEnded(host, 2);
    expect(host.summary).to.deep.equal(['error', undefined, 'not-found']);
    expect(host.ended).to.deep.equal(['ready', 'error']);
  });

  it('drops the answer after the source changed', async () => {
    const held = hold(json(feedOf('Newer')));
    const { host } = await makeLater(held.answer);
    await host.news.settled;
    host.load({ data: feedOf('Other') });
    await host.news.settled;
    held.release();
    await aTimeout(10);
    expect(host.summary).to.deep.equal(['ready', 'Other', undefined]);
    expect(host.ended).to.deep.equal(['ready', 'ready']);
  });

  it('aborts the request when the element is removed, and repeats it when reinserted', async () => {
    const { host, fetcher } = await makeLater(obedient(), json(feedOf('Newer')));
    const page = host.parentElement!;
    await host.news.settled;
    host.remove();
    await aTimeout(0);
    expect(fetcher.calls[1]!.signal.aborted).to.equal(true);
    expect(host.summary).to.deep.equal(['ready', 'Newsroom', undefined]);
    page.append(host);
    expect(host.summary).to.deep.equal(['loading', 'Newsroom', undefined]);
    await untilEnded(host, 3);
    expect(host.summary).to.deep.equal(['ready', 'Newer', undefined]);
  });

  it('waits for the answer on refresh', async () => {
    const { host } = await makeLater(json(feedOf('Newer')), ...BUSY);
    await untilEnded(host, 2);
    await host.news.refresh();
    expect(host.summary).to.deep.equal(['stale', 'Newer', 'http']);
    expect(host.ended).to.deep.equal(['ready', 'ready', 'stale']);
  });

  it('keeps its news when a refresh fails, even with no-store', async () => {
    const secret: Answer = () =>
      Promise.resolve(new Response(JSON.stringify(feedOf('Secret')), { headers: { 'cache-control': 'no-store' } }));
    const host = await makeHost();
    host.load({ src: SRC, fetcher: fakeFetch(secret, ...BUSY, status(404)) });
    await host.news.settled;
    await host.news.refresh();
    expect(host.summary).to.deep.equal(['stale', 'Secret', 'http']);
    await host.news.refresh();
    expect(host.summary).to.deep.equal(['error', undefined, 'not-found']);
  });

  it('resumes a refresh interrupted by removal, and keeps its news', async () => {
    const host = await makeHost();
    const page = host.parentElement!;
    const fetcher = fakeFetch(ANSWER, obedient(), json(feedOf('Newer')));
    host.load({ src: SRC, fetcher });
    await host.news.settled;
    void host.news.refresh();
    host.remove();
    await aTimeout(0);
    page.append(host);
    expect(host.summary).to.deep.equal(['loading', 'Newsroom', undefined]);
    await host.news.settled;
    expect(host.summary).to.deep.equal(['ready', 'Newer', undefined]);
    expect(fetcher.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache', 'no-cache']);
  });
});
