import { expect } from '@open-wc/testing';
import type { WcoNewsList } from '../../../src/elements/news-list/news-list.js';
import { captureWarnings, expectAccessible, part, settle, textOf } from '../../support/dom.js';
import { fakeFetch, json, status, text } from '../../support/fake-fetch.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import { article, articles, feedOf, placeList } from './fixtures.js';

const PAGE = 'https://news.example/en/news/';
const LANGUAGES = { languages: [{ language: 'ar', home_page_url: 'https://news.example/ar/news/' }] };

const show = async (feed: object, attributes: Readonly<Record<string, string>> = {}, content = '') => {
  const element = await placeList({ data: feedOf(articles(3), feed) }, attributes, content);
  await element.loadComplete;
  return element;
};

const linkOf = (element: WcoNewsList, name: string): readonly (string | null | undefined)[] => {
  const link = part(element, name);
  return [link && textOf(link), link?.getAttribute('href')];
};

/** Whether content of the element is on the screen. */
const isSeen = (element: Element, selector: string): boolean =>
  element.querySelector(selector)!.getBoundingClientRect().height > 0;

describe('<wco-news-list> links below the articles', () => {
  withoutBackOff();

  for (const [lang, label, page] of [
    ['en', 'All news', PAGE],
    ['ru', 'Все новости', PAGE],
    ['ar', 'جميع الأخبار', 'https://news.example/ar/news/'],
  ] as const) {
    it(`lead to all news, in the reader’s language if there is such a page (${lang})`, async () => {
      const element = await show(
        { home_page_url: PAGE, feed_url: 'https://news.example/feed.json', _news: LANGUAGES },
        { lang, 'feed-link': '' },
      );
      expect(linkOf(element, 'all-news')).to.deep.equal([label, page]);
      expect(linkOf(element, 'feed')[1]).to.equal('https://news.example/feed.json');
      expect(part(element, 'all-news')!.getAttribute('rel')).to.equal('noopener noreferrer');
      await expectAccessible(element);
    });
  }

  it('are absent without addresses, with no empty line', async () => {
    const element = await show({}, { 'feed-link': '' });
    expect([
      part(element, 'all-news'),
      part(element, 'feed'),
      element.shadowRoot!.querySelector('.links'),
    ]).to.deep.equal([null, null, null]);
  });

  for (const path of ['/admin/delete', '?logout', '//', 'javascript:alert(1)']) {
    it(`never lead to ${path}`, async () => {
      const feed = {
        home_page_url: path,
        feed_url: path,
        _news: { languages: [{ language: 'en', home_page_url: path }] },
      };
      const element = await show(feed, { 'feed-link': '' });
      expect([part(element, 'all-news'), part(element, 'feed')]).to.deep.equal([null, null]);
    });
  }

  it('follow link-target, and announce a new tab', async () => {
    const element = await show({ home_page_url: PAGE }, { 'link-target': '_blank' });
    expect(part(element, 'all-news')!.getAttribute('target')).to.equal('_blank');
    expect(linkOf(element, 'all-news')[0]).to.equal('All news (opens in a new tab)');
  });

  it('can be omitted with `without`', async () => {
    const element = await show({ home_page_url: PAGE }, { without: 'all-news' });
    expect(part(element, 'all-news')).to.equal(null);
  });

  it('include the feed only with `feedLink`', async () => {
    const src = 'https://news.example/ways-1.json';
    const element = await placeList({ src, fetcher: fakeFetch(json(feedOf(articles(1)))) });
    await element.loadComplete;
    expect(part(element, 'feed')).to.equal(null);
    element.feedLink = true;
    await element.updateComplete;
    // A feed that does not state its address has the one that it was loaded from.
    expect(linkOf(element, 'feed')).to.deep.equal(['Subscribe to the feed', src]);
    await expectAccessible(element);
  });

  it('lead to the address that an RSS feed states', async () => {
    const rss = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>
      <link>https://news.example/press</link><atom:link rel="self" href="https://news.example/rss"/>
      <item><title>One</title><link>https://news.example/1</link></item></channel></rss>`;
    const element = await placeList(
      { src: 'https://proxy.example/ways.xml', fetcher: fakeFetch(text(rss)) },
      { 'feed-link': '' },
    );
    await element.loadComplete;
    expect([linkOf(element, 'all-news')[1], linkOf(element, 'feed')[1]]).to.deep.equal([
      'https://news.example/press',
      'https://news.example/rss',
    ]);
  });

  it('do not include an API, because feed readers cannot read it', async () => {
    const posts = [{ id: 1, date: '2025-01-01T00:00:00', title: { rendered: 'One' }, link: 'https://news.example/1' }];
    const element = await placeList(
      { src: 'https://news.example/wp-json/wp/v2/posts', fetcher: fakeFetch(json(posts)) },
      { 'feed-link': '' },
    );
    await element.loadComplete;
    expect([element.state, part(element, 'feed')]).to.deep.equal(['ready', null]);
  });

  it('lead to the source in the reader’s language if there are several', async () => {
    const feeds = ['en', 'fr'].map((language) =>
      json(feedOf([article(language, { language })], { language, home_page_url: `https://news.example/${language}/` })),
    );
    const src = 'https://news.example/ways-en.json https://news.example/ways-fr.json';
    const element = await placeList({ src, fetcher: fakeFetch(...feeds) }, { lang: 'fr', 'feed-link': '' });
    await element.loadComplete;
    expect([linkOf(element, 'all-news')[1], linkOf(element, 'feed')[1]]).to.deep.equal([
      'https://news.example/fr/',
      'https://news.example/ways-fr.json',
    ]);
  });

  describe('the element’s own link', () => {
    for (const [what, content] of [
      ['a link', '<a href="/news/">Our news</a>'],
      ['a link in a paragraph', '\n<!-- -->\n<p> <a href="/news/"><b>Our news</b></a> </p>'],
    ] as const) {
      it(`${what} stays below the list instead of “All news”`, async () => {
        const element = await show({ home_page_url: PAGE }, { 'feed-link': '' }, content);
        expect([isSeen(element, 'a'), part(element, 'all-news')]).to.deep.equal([true, null]);
        const { bottom } = part(element, 'list')!.getBoundingClientRect();
        expect(element.querySelector('a')!.getBoundingClientRect().top).to.be.at.least(bottom);
        await expectAccessible(element);
      });
    }

    for (const [what, content] of [
      ['a list of links', '<ul><li><a href="/1">One</a></li></ul>'],
      ['two links', '<a href="/1">One</a> <a href="/2">Two</a>'],
      ['a text with a link', '<p>See <a href="/1">One</a></p>'],
      ['an anchor', '<a>One</a>'],
    ] as const) {
      it(`${what} is replaced by the list`, async () => {
        const element = await show({ home_page_url: PAGE }, {}, content);
        expect([isSeen(element, 'a'), linkOf(element, 'all-news')[1]]).to.deep.equal([false, PAGE]);
      });
    }

    it('follows a change of the content', async () => {
      const element = await show({ home_page_url: PAGE }, {}, '<ul><li><a href="/1">One</a></li></ul>');
      element.innerHTML = '<a href="/news/">Our news</a>';
      await settle();
      await element.updateComplete;
      expect([isSeen(element, 'a'), part(element, 'all-news')]).to.deep.equal([true, null]);
    });

    it('is shown once in an empty list, and after a failure', async () => {
      const { restore } = captureWarnings();
      const link = '<a href="/news/">Our news</a>';
      const empty = await placeList({ data: feedOf([], { home_page_url: PAGE }) }, {}, link);
      await empty.loadComplete;
      expect([isSeen(empty, 'a'), empty.shadowRoot!.querySelectorAll('slot:not([name])').length]).to.deep.equal([
        true,
        1,
      ]);
      const failed = await placeList(
        { src: 'https://news.example/ways-404.json', fetcher: fakeFetch(status(404)) },
        {},
        link,
      );
      await failed.loadComplete;
      expect([failed.state, isSeen(failed, 'a')]).to.deep.equal(['error', true]);
      restore();
    });
  });
});
