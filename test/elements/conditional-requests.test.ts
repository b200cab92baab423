import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import type { WcoNewsList } from '../../src/elements/news-list/news-list.js';
import { part, textOf } from '../support/dom.js';

define();

const address = (key: string, query = ''): string => `/faults/revalidated?key=${key}${query}`;

const request = async (key: string, query: string): Promise<readonly number[]> =>
  (await (await fetch(address(key, query), { cache: 'no-store' })).json()) as readonly number[];

/** WebKit's automation sessions have no HTTP cache, so nothing is revalidated. */
const UNCHANGED = /Chrome|Firefox/.test(navigator.userAgent) ? 304 : 200;

describe('Conditional requests', () => {
  it('revalidate, and download the feed only if it changed', async () => {
    const key = crypto.randomUUID();
    const element = await fixture<WcoNewsList>(html`<wco-news-list lang="en" src=${address(key)}></wco-news-list>`);
    await element.loadComplete;
    expect(textOf(part(element, 'headline'))).to.equal('Version 1');
    await element.refresh();
    expect(await request(key, '&log')).to.deep.equal([200, UNCHANGED]);
    expect(textOf(part(element, 'headline'))).to.equal('Version 1');
    await request(key, '&set=2');
    await element.refresh();
    expect(await request(key, '&log')).to.deep.equal([200, UNCHANGED, 200]);
    expect(textOf(part(element, 'headline'))).to.equal('Version 2');
  });
});
