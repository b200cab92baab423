import { expect } from '@open-wc/testing';
import { captureWarnings, expectAccessible, part, textOf, until } from '../../support/dom.js';
import { fakeFetch, hold, json, lasting, status } from '../../support/fake-fetch.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import {
  articles,
  button,
  count,
  feedOf,
  focused,
  headlines,
  untilAnnounced,
  placeList,
  press,
  rows,
  announcement,
  showList,
} from './fixtures.js';

const first = (next = 'https://news.example/2.json') => json(feedOf(articles(2), { next_url: next }));
const src = 'https://news.example/1.json';

describe('<wco-news-list> paging', () => {
  withoutBackOff();

  it('says at its end that a feed has more articles than are read, and links to all news', async () => {
    const feed = feedOf(articles(5001), { home_page_url: 'https://port.example/news' });
    const element = await showList(articles(1), { lang: 'fr' });
    element.data = feed;
    await element.loadComplete;
    expect(part(element, 'cut')).to.equal(null);
    element.limit = 5000;
    await element.updateComplete;
    expect(textOf(part(element, 'cut'))).to.equal('La suite des articles n’est pas affichée ici.');
    const link = part(element, 'all-news');
    expect(link?.getAttribute('href')).to.equal('https://port.example/news');
    element.data = feedOf(articles(5000), { home_page_url: 'https://port.example/news' });
    await element.loadComplete;
    expect(part(element, 'cut')).to.equal(null);
  });

  it('shows ten, the total, and more on request, with focus on the first new one', async () => {
    const element = await showList(articles(25), { lang: 'ru' });
    expect(rows(element).length).to.equal(10);
    expect(textOf(part(element, 'count'))).to.equal('25 статей');
    await press(element, 'more');
    await untilAnnounced(element, 'Загружено ещё 10 статей');
    expect(rows(element).length).to.equal(20);
    expect(focused(element)).to.equal('Article 11');
    await press(element, 'more');
    await untilAnnounced(element, 'Загружено ещё 5 статей');
    expect([rows(element).length, focused(element), count(element, '[part="more"]')]).to.deep.equal([
      25,
      'Article 21',
      0,
    ]);
    await expectAccessible(element);
  });

  for (const [limit, shown] of [
    ['3', 3],
    ['2.9', 2],
    ['0', 10],
    ['-4', 10],
    ['x', 10],
  ] as const) {
    it(`limit="${limit}" shows ${shown}`, async () => {
      expect(rows(await showList(articles(12), { limit })).length).to.equal(shown);
    });
  }

  it('moves focus to the first new one of many', async () => {
    const element = await showList(articles(400), { limit: '150' });
    await until(() => rows(element).length === 150, 'the first are drawn');
    await press(element, 'more');
    await until(() => focused(element) === 'Article 151', 'focus');
    await until(() => rows(element).length === 300, 'all are drawn');
  });

  it('follows the pages of the feed', async () => {
    const fetcher = fakeFetch(
      first(),
      json(feedOf([...articles(1, 2), ...articles(2, 3)], { next_url: 'https://news.example/3.json' })),
      json(feedOf(articles(1, 5))),
    );
    const element = await placeList({ src, fetcher }, { limit: '2', lang: 'ru' });
    await element.loadComplete;
    expect(headlines(element)).to.deep.equal(['Article 1', 'Article 2']);
    button(element, 'more').click();
    await untilAnnounced(element, 'Загружено ещё 2 статьи');
    expect([rows(element).length, focused(element)]).to.deep.equal([4, 'Article 3']);
    button(element, 'more').click();
    await untilAnnounced(element, 'Загружена ещё 1 статья');
    expect(headlines(element)).to.deep.equal(['Article 1', 'Article 2', 'Article 3', 'Article 4', 'Article 5']);
    expect(count(element, '[part="more"]')).to.equal(0);
    expect(fetcher.calls.map(({ url }) => url)).to.deep.equal([
      src,
      'https://news.example/2.json',
      'https://news.example/3.json',
    ]);
  });

  it('loads once, however often the button is pressed', async () => {
    const held = hold(json(feedOf(articles(4, 3))));
    const fetcher = fakeFetch(first(), held.answer);
    const element = await placeList({ src, fetcher }, { limit: '2' });
    await element.loadComplete;
    button(element, 'more').click();
    await element.updateComplete;
    expect(button(element, 'more').getAttribute('aria-disabled')).to.equal('true');
    button(element, 'more').click();
    held.release();
    await untilAnnounced(element, '2 more articles loaded');
    expect([rows(element).length, fetcher.calls.length]).to.deep.equal([4, 2]);
  });

  it('stops when a page names itself as the next one', async () => {
    const next = 'https://news.example/2.json';
    const fetcher = fakeFetch(first(next), json(feedOf(articles(1, 3), { next_url: next })));
    const element = await placeList({ src, fetcher }, { limit: '2' });
    await element.loadComplete;
    await element.loadMore();
    expect([rows(element).length, count(element, '[part="more"]')]).to.deep.equal([3, 0]);
  });

  it('reports that the next page failed, and stays usable', async () => {
    const fetcher = fakeFetch(first(), ...lasting(status(503)), json(feedOf(articles(2, 3))));
    const element = await placeList({ src, fetcher }, { limit: '2', lang: 'ru' });
    await element.loadComplete;
    const { restore } = captureWarnings();
    await element.loadMore();
    restore();
    expect(textOf(part(element, 'page-status'))).to.equal('Не удалось загрузить новости.');
    expect([rows(element).length, announcement(element)]).to.deep.equal([2, '']);
    await expectAccessible(element);
    button(element, 'more').click();
    await untilAnnounced(element, 'Загружено ещё 2 статьи');
    expect(rows(element).length).to.equal(4);
    expect(textOf(part(element, 'page-status'))).to.equal('');
  });

  it('loads the next page by itself when the device is back online, and leaves the focus', async () => {
    const fetcher = fakeFetch(first(), ...lasting(status(503)), json(feedOf(articles(2, 3))));
    const element = await placeList({ src, fetcher }, { limit: '2' });
    await element.loadComplete;
    const { restore } = captureWarnings();
    await element.loadMore();
    restore();
    window.dispatchEvent(new Event('online'));
    await until(() => textOf(part(element, 'page-status')) === '', 'no message');
    expect([rows(element).length, fetcher.calls.length, focused(element)]).to.deep.equal([2, 5, '']);
    await press(element, 'more');
    await until(() => rows(element).length === 4, 'its articles');
    expect(fetcher.calls.length).to.equal(5);
  });

  it('pages back and forth, with focus on the first of each', async () => {
    const element = await showList(articles(5), { paging: 'pages', limit: '2', lang: 'ru' });
    const nav = part(element, 'pages')!;
    expect([textOf(nav), nav.getAttribute('aria-label')]).to.deep.equal([
      'Страница 1 из 3 Следующая страница',
      'Страницы',
    ]);
    await press(element, 'page');
    await until(() => focused(element) === 'Article 3', 'focus');
    expect(headlines(element)).to.deep.equal(['Article 3', 'Article 4']);
    expect(textOf(nav)).to.equal('Предыдущая страница Страница 2 из 3 Следующая страница');
    const [, next] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part="page"]');
    next!.click();
    await until(() => focused(element) === 'Article 5', 'focus on the last page');
    expect(textOf(nav)).to.equal('Предыдущая страница Страница 3 из 3');
    await expectAccessible(element);
  });

  it('pages to items the feed has not delivered yet, and back after a failure', async () => {
    const fetcher = fakeFetch(
      first(),
      json(feedOf(articles(2, 3), { next_url: 'https://news.example/3.json' })),
      ...lasting(status(503)),
    );
    const element = await placeList({ src, fetcher }, { paging: 'pages', limit: '2' });
    await element.loadComplete;
    button(element, 'page').click();
    await until(() => focused(element) === 'Article 3', 'page 2');
    const { restore } = captureWarnings();
    element.shadowRoot!.querySelectorAll<HTMLElement>('[part="page"]')[1]!.click();
    await until(() => textOf(part(element, 'page-status')) === 'News could not be loaded.', 'failure');
    restore();
    button(element, 'page').click();
    await until(() => focused(element) === 'Article 1', 'page 1');
  });

  for (const paging of ['NONE', ' None '])
    it(`paging="${paging}" is the same as none`, async () => {
      const element = await showList(articles(5), { paging, limit: '2' });
      expect([rows(element).length, count(element, '[part="more"], [part="pages"]')]).to.deep.equal([2, 0]);
    });

  it('treats unknown values of paging and sort as the default', async () => {
    const dated = articles(3).map((item, index) => ({ ...item, date_published: `2018-09-${20 + index}` }));
    const element = await showList(dated, {
      paging: 'lots',
      sort: 'newst',
      layout: 'tiles',
      variant: 'Compact',
      limit: '2',
    });
    expect(headlines(element)).to.deep.equal(['Article 1', 'Article 2']);
    expect([element.paging, element.sort, element.layout, element.variant]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      'compact',
    ]);
    await press(element, 'more');
    expect(rows(element).length).to.equal(3);
    // Frameworks set properties.
    Object.assign(element, { paging: 'PAGES', sort: 'Newest' });
    await element.updateComplete;
    // The second page.
    expect(headlines(element)).to.deep.equal(['Article 1']);
    expect(count(element, '[part="pages"]')).to.equal(1);
  });

  it('has no paging buttons with paging="none", or when everything is shown', async () => {
    for (const element of [
      await showList(articles(5), { paging: 'none', limit: '2' }),
      await showList(articles(2), { paging: 'pages', limit: '2' }),
      await showList(articles(2), { limit: '2' }),
    ]) {
      expect([rows(element).length, count(element, '[part="more"], [part="pages"]')]).to.deep.equal([2, 0]);
    }
  });
});
