import { expect, fixture, html } from '@open-wc/testing';
import type { Fetcher } from '../../src/data/fetch-bytes.js';
import { define } from '../../src/define.js';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { captureWarnings, part, textOf, until } from '../support/dom.js';
import { fakeFetch, json, status } from '../support/fake-fetch.js';
import { ENGLISH_ONLY } from '../support/feeds.js';

define();

const itemWith = async (fetcher: Fetcher, src: string, cache?: string): Promise<WcoNewsItem> => {
  const wrapper = await fixture(html`<div lang="en"></div>`);
  const item = document.createElement('wco-news-item');
  if (cache) item.setAttribute('cache', cache);
  item.src = src;
  item.fetcher = fetcher;
  wrapper.append(item);
  await item.updateComplete;
  await item.loadComplete;
  return item;
};

/** Whoever brings another fetcher shares nothing in memory with the first, as after a reload of the page. */
const visitTwice = async (src: string, cache?: string): Promise<WcoNewsItem> => {
  await itemWith(fakeFetch(json(ENGLISH_ONLY)), src, cache);
  // The copy is written beside what is shown.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { restore } = captureWarnings();
  const second = await itemWith(fakeFetch(status(501)), src, cache);
  await until(() => /^(stale|error)$/.test(second.state), 'the end of the second load').finally(restore);
  return second;
};

describe('<wco-news-item> cache', () => {
  before(function () {
    if (!('caches' in globalThis)) this.skip();
  });

  beforeEach(async function () {
    this.timeout(30_000);
    await caches.delete('wco-widgets');
  });

  it('persist: a good answer outlives the page, and is shown when nothing better can be had', async function () {
    this.timeout(30_000);
    const item = await visitTwice('https://news.example/persisted.json', 'persist');
    await until(() => item.state === 'stale', 'stale');
    expect(textOf(part(item, 'headline'))).to.equal('Ports Agree on Shorter Queues');
  });

  it('without it, nothing is kept', async function () {
    this.timeout(30_000);
    const item = await visitTwice('https://news.example/forgotten.json');
    expect([item.state, item.error?.code]).to.deep.equal(['error', 'http']);
    expect(await caches.has('wco-widgets')).to.equal(false);
  });
});
