import { expect } from '@open-wc/testing';
import { captureWarnings, settle, textOf, part, until } from '../../support/dom.js';
import { fakeFetch, hold, json, obedient } from '../../support/fake-fetch.js';
import { articles, button, count, feedOf, headlines, placeList, rows, showList } from './fixtures.js';

const src = 'https://news.example/1.json';
const first = json(feedOf(articles(2), { next_url: 'https://news.example/2.json' }));
const SLOW = { limit: '2' };

describe('<wco-news-list> removed and moved', () => {
  it('aborts its request for the next page when removed, and reports nothing', async () => {
    const fetcher = fakeFetch(first, obedient(), json(feedOf(articles(2, 3))));
    const element = await placeList({ src, fetcher }, SLOW);
    await element.loadComplete;
    const parent = element.parentElement!;
    const { warnings, restore } = captureWarnings();
    const isLoaded = element.loadMore();
    await until(() => fetcher.calls.length === 2, 'asked');
    element.remove();
    await isLoaded;
    restore();
    expect([fetcher.calls[1]!.signal.aborted, warnings]).to.deep.equal([true, []]);
    parent.append(element);
    await element.updateComplete;
    expect([textOf(part(element, 'page-status')), rows(element).length]).to.deep.equal(['', 2]);
    await element.loadMore();
    expect(headlines(element)).to.deep.equal(['Article 1', 'Article 2', 'Article 3', 'Article 4']);
  });

  it('continues with the next page when moved', async () => {
    const held = hold(json(feedOf(articles(2, 3))));
    const fetcher = fakeFetch(first, held.answer);
    const element = await placeList({ src, fetcher }, SLOW);
    await element.loadComplete;
    const isLoaded = element.loadMore();
    await until(() => fetcher.calls.length === 2, 'asked');
    element.parentElement!.append(element);
    await settle();
    held.release();
    await isLoaded;
    expect([fetcher.calls.length, rows(element).length]).to.deep.equal([2, 4]);
  });

  it('does not add a page of the old feed to a new one', async () => {
    const held = hold(json(feedOf(articles(2, 3))));
    const fetcher = fakeFetch(first, held.answer, json(feedOf(articles(2, 7))));
    const element = await placeList({ src, fetcher }, SLOW);
    await element.loadComplete;
    const isLoaded = element.loadMore();
    await until(() => fetcher.calls.length === 2, 'asked');
    element.src = 'https://news.example/other.json';
    await element.loadComplete;
    held.release();
    await isLoaded;
    await settle();
    expect(headlines(element)).to.deep.equal(['Article 7', 'Article 8']);
    expect(count(element, '[part="more"]')).to.equal(0);
    expect(button(element, 'more')).to.equal(null);
  });

  it('renders its remaining rows after being moved', async () => {
    const element = await showList(articles(400), { limit: '400' });
    await until(() => rows(element).length > 0, 'the first are drawn');
    element.parentElement!.append(element);
    await until(() => rows(element).length === 400, 'all are drawn');
  });
});
