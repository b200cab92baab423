import { expect } from '@open-wc/testing';
import type { WcoNewsList } from '../../../src/elements/news-list/news-list.js';
import { expectAccessible, hasState, part, textOf, until } from '../../support/dom.js';
import { fakeFetch, json } from '../../support/fake-fetch.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import {
  article,
  button,
  choose,
  count,
  feedOf,
  focused,
  headlines,
  untilAnnounced,
  placeList,
  press,
  showList,
  type,
} from './fixtures.js';

const about = (id: string, topic: string, fields: object = {}) => article(id, { tags: [topic], ...fields });

const ITEMS = [
  about('1', 'Ports'),
  about('2', 'Cars', { date_published: '2020-01-01' }),
  about('3', 'Ports', { date_published: '2020-06-01' }),
  about('4', 'Élan', { authors: [{ name: 'Ada Lovelace' }] }),
];

const shown = (element: WcoNewsList): string =>
  headlines(element)
    .map((headline) => headline.replace('Article ', ''))
    .join(' ');

describe('<wco-news-list> that chooses articles', () => {
  withoutBackOff();

  for (const [attributes, ids] of [
    [{ topic: 'ports' }, '1 3'],
    [{ topic: 'ports, elan' }, '1 3 4'],
    [{ 'not-topic': 'ports' }, '2 4'],
    [{ author: 'ada lovelace' }, '4'],
    [{ since: '2020-01-01' }, '2 3'],
    [{ until: '2020-01-01' }, '1 2 4'],
    [{ 'content-language': 'en' }, '1 2 3 4'],
    [{ 'content-language': 'ru' }, ''],
    [{ topic: 'ports', since: '2019-01-01' }, '3'],
    [{ pinned: '3 2' }, '3 2 1 4'],
    [{ topic: 'ports', pinned: '3 2' }, '3 1'],
  ] as const) {
    it(`${JSON.stringify(attributes)}: ${ids || 'none'}`, async () => {
      const element = await showList(ITEMS, { ...attributes, lang: 'en' });
      expect(shown(element)).to.equal(ids);
      const { length } = ids.split(' ').filter(Boolean);
      expect(textOf(part(element, 'count'))).to.match(length > 0 ? new RegExp(`^${length} article`) : /^$/);
    });
  }

  it('follows a change of the attributes', async () => {
    const element = await showList(ITEMS, { topic: 'Cars' });
    element.setAttribute('topic', 'Ports');
    await element.loadComplete;
    expect(shown(element)).to.equal('1 3');
    element.removeAttribute('topic');
    element.notTopic = 'Ports';
    await element.loadComplete;
    expect(shown(element)).to.equal('2 4');
  });

  for (const lang of ['en', 'ar']) {
    it(`is empty if no article matches (${lang})`, async () => {
      const element = await showList(ITEMS, { lang, topic: 'Trains', searchable: '' });
      expect([element.state, hasState(element, 'empty')]).to.deep.equal(['empty', true]);
      expect(textOf(part(element, 'status'))).to.equal(
        lang === 'en' ? 'There are no articles yet.' : 'لا توجد مقالات بعد.',
      );
      expect(part(element, 'clear')).to.equal(null);
      await expectAccessible(element);
    });
  }

  it('offers filters only for the chosen articles, and searches only them', async () => {
    const element = await showList(ITEMS, { 'not-topic': 'Cars', filters: 'topic year', searchable: '' });
    const options = [...element.shadowRoot!.querySelectorAll('select[name="topic"] option')].map(textOf);
    expect(options).to.deep.equal(['All topics', 'Élan', 'Ports']);
    await choose(element, 'topic', 'Ports');
    expect(shown(element)).to.equal('1 3');
    await type(element, 'article 2');
    expect(shown(element)).to.equal('');
    await press(element, 'clear');
    expect(shown(element)).to.equal('1 3 4');
  });

  it('pins nothing while the reader searches or sorts', async () => {
    const element = await showList(ITEMS, { pinned: '3', filters: 'sort topic', searchable: '' });
    expect(shown(element)).to.equal('3 1 2 4');
    await choose(element, 'topic', 'Ports');
    expect(shown(element)).to.equal('3 1');
    await choose(element, 'topic', '');
    await type(element, 'article');
    expect(shown(element)).to.equal('1 2 3 4');
    await type(element, '');
    await choose(element, 'sort', 'oldest');
    expect(shown(element)).to.equal('1 4 2 3');
  });

  it('pins the articles that the feed marks, also with `sort`', async () => {
    const items = [...ITEMS.slice(0, 3), { ...ITEMS[3], _news: { pinned: true } }];
    expect(shown(await showList(items, { pinned: 'feed', sort: 'newest' }))).to.equal('4 3 2 1');
    expect(shown(await showList(items, { sort: 'newest' }))).to.equal('3 2 1 4');
  });

  it('counts only the chosen articles in pages', async () => {
    const element = await showList(ITEMS, { topic: 'Ports, Elan', paging: 'pages', limit: '2' });
    expect([shown(element), textOf(element.shadowRoot!.querySelector('[part="pages"] > span'))]).to.deep.equal([
      '1 3',
      'Page 1 of 2',
    ]);
    button(element, 'page').click();
    await until(() => shown(element) === '4', 'the second page');
  });

  it('loads further pages of the feed until one has an article', async () => {
    const address = (page: number): string => `https://news.example/choice-${page}.json`;
    const pages = ['Ports', 'Cars', 'Cars', 'Ports', 'Ports'].map((topic, index) =>
      json(feedOf([about(String(index + 1), topic)], index < 4 ? { next_url: address(index + 2) } : {})),
    );
    const fetcher = fakeFetch(...pages);
    const element = await placeList({ src: address(1), fetcher }, { topic: 'Ports' });
    await element.loadComplete;
    expect([shown(element), fetcher.calls.length]).to.deep.equal(['1', 1]);
    button(element, 'more').click();
    await untilAnnounced(element, '1 more article loaded');
    expect([shown(element), fetcher.calls.length, focused(element)]).to.deep.equal(['1 4', 4, 'Article 4']);
    button(element, 'more').click();
    await until(() => shown(element) === '1 4 5', 'the last page');
    expect(count(element, '[part="more"]')).to.equal(0);
  });

  it('stops after five pages without an article, and continues when asked', async () => {
    const address = (page: number): string => `https://news.example/choice-many-${page}.json`;
    const pages = Array.from({ length: 12 }, (_, index) =>
      json(feedOf([about(String(index + 1), index === 7 ? 'Ports' : 'Cars')], { next_url: address(index + 2) })),
    );
    const fetcher = fakeFetch(...pages);
    const element = await placeList({ src: address(1), fetcher }, { topic: 'Ports' });
    await element.loadComplete;
    await element.loadMore();
    expect([shown(element), fetcher.calls.length]).to.deep.equal(['', 6]);
    await element.loadMore();
    expect([shown(element), fetcher.calls.length]).to.deep.equal(['8', 8]);
  });

  it('holds back only new articles that it would show', async () => {
    const fetcher = fakeFetch(
      json(feedOf(ITEMS)),
      json(feedOf([about('5', 'Cars'), ...ITEMS])),
      json(feedOf([about('6', 'Ports'), about('5', 'Cars'), ...ITEMS])),
      json(feedOf([about('6', 'Ports'), about('5', 'Ports'), ...ITEMS])),
    );
    const element = await placeList({ src: 'https://news.example/choice-new.json', fetcher }, { topic: 'Ports' });
    await element.loadComplete;
    await element.refresh();
    expect(count(element, '[part="new-items"]')).to.equal(0);
    await element.refresh();
    expect(textOf(part(element, 'new-items'))).to.equal('Show 1 new article');
    button(element, 'new-items').click();
    await untilAnnounced(element, '1 more article loaded');
    expect([shown(element), focused(element)]).to.deep.equal(['6 1 3', 'Article 6']);
    // A correction can add an article.
    await element.refresh();
    expect(shown(element)).to.equal('6 5 1 3');
  });

  it('chooses from several sources', async () => {
    const src = 'https://news.example/choice-a.json https://news.example/choice-b.json';
    const fetcher = fakeFetch(json(feedOf(ITEMS.slice(0, 2))), json(feedOf(ITEMS.slice(2))));
    const element = await placeList({ src, fetcher }, { topic: 'Ports', pinned: '1' });
    await element.loadComplete;
    expect(shown(element)).to.equal('1 3');
  });

  it('reports unknown values in its debug panel', async () => {
    const { group, groupCollapsed, log } = console;
    Object.assign(console, { groupCollapsed: () => undefined, log: () => undefined });
    const element = await showList(ITEMS, { debug: '', topic: 'Portz', since: 'yesterday', pinned: '9' });
    const panel = (): string => textOf(part(element, 'debug'));
    await until(() => panel().includes('Articles chosen by attributes: 0'), 'the panel');
    expect(panel()).to.include('topic: no article loaded has "Portz". Did you mean "Ports"?');
    expect(panel()).to.include('pinned: no article loaded has the id "9".');
    expect(panel()).to.include('since: "yesterday" is neither a date nor a duration, and is ignored.');
    Object.assign(console, { group, groupCollapsed, log });
  });
});
