import { expect } from '@open-wc/testing';
import { defineEarly } from '../../support/page.js';
import { openHost, type HostPage } from './host-page.js';
import { eventually, expectHostUnharmed, findElement, isDrawn } from './widgets.js';

const ITEM = { language: 'en', content_text: 'Text.', _news: { published_on: '2018-09-12' } };
const feedOf = (count: number): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Crowd',
  items: Array.from({ length: count }, (_, index) => ({
    ...ITEM,
    id: `id-${index}`,
    url: `https://port.example/${index}`,
    title: `Report ${index}`,
  })),
});

describe('Many elements (built files)', function () {
  this.timeout(120_000);
  let page: HostPage;
  afterEach(() => page.close());

  it('2,000 cards on one page all render, and the page is unchanged', async () => {
    page = await openHost({ body: '<div id="crowd"></div>' });
    await defineEarly(page, 'wco-news-item');
    const cards = feedOf(2_000) as { readonly items: readonly object[] };
    const elements = cards.items.map((data) => {
      const card = page.document.createElement('wco-news-item');
      card.variant = 'card';
      card.data = data;
      return card;
    });
    findElement(page, '#crowd').append(...elements);
    const isLastDrawn = (): boolean => isDrawn(elements.at(-1)!);
    await eventually(isLastDrawn, 'the last is drawn', 90_000);
    await eventually(() => elements.every(isDrawn), 'all are drawn', 90_000);
    expect(page.window.problems).to.deep.equal([]);
    expectHostUnharmed(page);
  });

  it('a list of 10,000 items renders one page of them', async () => {
    page = await openHost({ body: '<wco-news-list></wco-news-list>' });
    await page.window.customElements.whenDefined('wco-news-list');
    const list = page.document.querySelector('wco-news-list')!;
    list.data = feedOf(10_000);
    await eventually(() => isDrawn(list), 'drawn', 60_000);
    const rows = list.shadowRoot!.querySelectorAll('li').length;
    expect(rows).to.be.within(1, 200);
    expect(list.shadowRoot!.querySelectorAll('*').length / rows).to.be.below(20);
    expect(page.window.problems).to.deep.equal([]);
    expectHostUnharmed(page);
  });
});
