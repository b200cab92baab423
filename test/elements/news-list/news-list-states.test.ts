import { expect } from '@open-wc/testing';
import { captureWarnings, expectAccessible, hasState, part, textOf } from '../../support/dom.js';
import { fakeFetch, hold, json, status } from '../../support/fake-fetch.js';
import { articles, count, feedOf, headlines, placeList, rows, showList } from './fixtures.js';

const columns = (element: Element): number =>
  getComputedStyle(element.shadowRoot!.querySelector('ul')!).gridTemplateColumns.split(' ').length;

describe('<wco-news-list> states', () => {
  for (const lang of ['ru', 'ar']) {
    it(`is a list of articles under a heading (${lang})`, async () => {
      const element = await showList(articles(3), { lang });
      expect(count(element, 'ul > li > article')).to.equal(3);
      expect(count(element, 'ul > :not(li)')).to.equal(0);
      const heading = part(element, 'heading')!;
      expect([textOf(heading), heading.getAttribute('aria-level')]).to.deep.equal([
        lang === 'ru' ? 'Новости' : 'الأخبار',
        '2',
      ]);
      expect(count(element, 'article h3')).to.equal(3);
      expect(textOf(part(element, 'count'))).to.equal(lang === 'ru' ? '3 статьи' : '3 مقالات');
      await expectAccessible(element);
    });

    for (const [layout, variant] of [
      ['grid', 'card'],
      ['list', 'compact'],
      ['grid', 'compact'],
    ] as const) {
      it(`is accessible as ${layout} of ${variant}s (${lang})`, async () => {
        await expectAccessible(await showList(articles(3), { lang, layout, variant }));
      });
    }

    for (const paging of ['load-more', 'pages', 'none']) {
      it(`is accessible with controls and paging="${paging}" (${lang})`, async () => {
        await expectAccessible(
          await showList(articles(5), { lang, paging, limit: '2', searchable: '', filters: 'sort' }),
        );
      });
    }

    it(`is accessible with a template, and with new items waiting (${lang})`, async () => {
      const fetcher = fakeFetch(json(feedOf(articles(2))), json(feedOf(articles(4, -1))));
      const properties = { src: 'https://news.example/new.json', fetcher };
      const template = '<template slot="item"><a data-field="link headline"></a></template>';
      const element = await placeList(properties, { lang }, template);
      await element.loadComplete;
      await element.refresh();
      expect(count(element, '[part="new-items"]')).to.equal(1);
      await expectAccessible(element);
    });

    it(`says that it is empty (${lang})`, async () => {
      const element = await showList([], { lang }, '<p slot="empty">Come back</p>');
      expect([element.state, hasState(element, 'empty')]).to.deep.equal(['empty', true]);
      expect(textOf(part(element, 'status'))).to.equal(lang === 'ru' ? 'Статей пока нет.' : 'لا توجد مقالات بعد.');
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      await expectAccessible(element);
    });

    it(`loads, with live regions present from the start (${lang})`, async () => {
      const { answer, release } = hold(json(feedOf(articles(2))));
      const element = await placeList({ src: 'https://news.example/slow.json', fetcher: fakeFetch(answer) }, { lang });
      await element.updateComplete;
      expect([element.state, hasState(element, 'loading')]).to.deep.equal(['loading', true]);
      const regions = [...element.shadowRoot!.querySelectorAll('[role="status"]')];
      expect([regions.length, count(element, '[part="skeleton"]')]).to.deep.equal([2, 1]);
      await expectAccessible(element);
      release();
      await element.loadComplete;
      const later = [...element.shadowRoot!.querySelectorAll('[role="status"]')];
      expect(regions.every((region) => later.includes(region))).to.equal(true);
      expect([element.state, rows(element).length, count(element, '[part="skeleton"]')]).to.deep.equal(['ready', 2, 0]);
    });
  }

  for (const [attributes, level, itemLevel] of [
    [{ 'heading-level': '4' }, '4', 'H5'],
    [{ 'heading-level': '6' }, '6', 'H6'],
    [{ 'heading-level': '3', heading: '' }, undefined, 'H3'],
    [{ heading: 'Mine' }, '2', 'H3'],
  ] as const) {
    it(`has headings for ${JSON.stringify(attributes)}`, async () => {
      const element = await showList(articles(1), attributes);
      expect(part(element, 'heading')?.getAttribute('aria-level')).to.equal(level);
      expect(part(element, 'headline')!.tagName).to.equal(itemLevel);
      await expectAccessible(element);
    });
  }

  for (const [content, hasRetry] of [
    ['<a href="#all">All news</a>', false],
    ['', true],
  ] as const) {
    it(`offers a link or a retry after a 404: ${content || 'a retry'}`, async () => {
      const { restore } = captureWarnings();
      const fetcher = fakeFetch(status(404));
      const element = await placeList({ src: 'https://news.example/404.json', fetcher }, {}, content);
      await element.loadComplete;
      await element.updateComplete;
      expect([element.state, count(element, '[part="retry"]') === 1]).to.deep.equal(['error', hasRetry]);
      restore();
    });
  }

  it('says once that there are no articles', async () => {
    const element = await showList([], { lang: 'en' });
    const texts = [...element.shadowRoot!.querySelectorAll('.root > *')].map(textOf).filter(Boolean);
    expect(texts).to.deep.equal(['News', 'There are no articles yet.']);
  });

  it('omits the count with `without`', async () => {
    expect(count(await showList(articles(1), { without: 'count' }), '[part="count"]')).to.equal(0);
  });

  it('has as many columns as fit in a grid, and one in a list', async () => {
    const element = await showList(articles(6), { layout: 'grid', style: 'inline-size: 900px; font-size: 16px' });
    expect(columns(element)).to.equal(3);
    element.style.inlineSize = '300px';
    expect(columns(element)).to.equal(1);
    element.layout = 'list';
    element.style.inlineSize = '900px';
    await element.updateComplete;
    expect(columns(element)).to.equal(1);
  });

  it('is idle until there is data, also when it comes late', async () => {
    const element = await placeList({}, {}, '<p>Without script</p>');
    await element.loadComplete;
    expect([element.state, rows(element).length]).to.deep.equal(['idle', 0]);
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    element.data = feedOf(articles(2));
    await element.loadComplete;
    expect(headlines(element)).to.deep.equal(['Article 1', 'Article 2']);
  });

  it('replaces its data', async () => {
    const element = await showList(articles(2));
    element.data = feedOf(articles(1, 7));
    await element.loadComplete;
    expect(headlines(element)).to.deep.equal(['Article 7']);
  });

  it('can be removed, changed and reinserted', async () => {
    const element = await showList(articles(2));
    const { parentElement: parent } = element;
    element.remove();
    element.data = feedOf(articles(3, 5));
    parent!.append(element);
    await element.loadComplete;
    expect(headlines(element)).to.deep.equal(['Article 5', 'Article 6', 'Article 7']);
    await expectAccessible(element);
  });
});
