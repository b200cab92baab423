/** Attacks through the page: its address, its storage, its data. SECURITY.md lists them. */
import { expect } from '@open-wc/testing';
import { placeItem, showItem } from '../support/item.js';
import { part, textOf } from '../support/dom.js';
import { article, headlines, placeList, showList } from '../elements/news-list/fixtures.js';
import { FEED, linksOf, openRoom, quiet } from '../elements/news-provider/news-provider-fixtures.js';

const EVIL = '<img src=x onerror="window.pwned=1">';

describe('attacks through the page fail:', () => {
  const address = location.href;
  afterEach(() => {
    history.replaceState(null, '', address);
    expect('pwned' in window).to.equal(false);
  });

  const QUERIES: readonly (readonly [query: string, found: readonly string[]])[] = [
    [`n-q=${encodeURIComponent(EVIL)}`, []],
    ['n-q=%E4%ZZ', []],
    [`n-q=${'a'.repeat(2000)}`, []],
    ['n-sort=__proto__', ['Article a', 'Article b']],
    ['n-page=-1', ['Article a', 'Article b']],
    ['n-page=1e308', ['Article a', 'Article b']],
    ['n-page=NaN', ['Article a', 'Article b']],
    ['n-topic=__proto__', []],
    ['n-year=constructor', []],
    ['n-lang=%22%3E%3Cscript%3E', []],
    ['__proto__=1&constructor=2', ['Article a', 'Article b']],
  ];
  for (const [query, found] of QUERIES) {
    it(`state of a list in the address: ${query.slice(0, 40)}`, async () => {
      history.replaceState(null, '', `?${query}`);
      const element = await showList([article('a'), article('b')], {
        'url-state': 'n',
        searchable: '',
        filters: 'topic year language sort',
      });
      expect(headlines(element)).to.deep.equal(found);
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
    });
  }

  for (const id of [
    '__proto__',
    'constructor',
    encodeURIComponent(EVIL),
    '%E4',
    'a'.repeat(5000),
    'one%00',
    '../one',
  ]) {
    it(`open article in the address: ${id.slice(0, 30)}`, async () => {
      history.replaceState(null, '', `#news=${id}`);
      const { provider, list, item } = await openRoom({ route: 'news' });
      // The article is open, and the item says that it does not exist.
      expect([provider.matches(':state(open)'), linksOf(list!).length, item!.state]).to.deep.equal([true, 2, 'error']);
      expect(part(item!, 'headline')).to.equal(null);
      expect(location.hash).to.equal(`#news=${id}`);
    });
  }

  for (const value of [EVIL, '__proto__', '"><script>', 'x'.repeat(10_000), '', 'en\u0000', '../../en']) {
    it(`language in the storage: ${JSON.stringify(value).slice(0, 30)}`, async () => {
      sessionStorage.setItem('wco-language', value);
      const { provider, list } = await openRoom(
        {},
        { data: FEED },
        '<wco-language-switcher persist="session"></wco-language-switcher><wco-news-list></wco-news-list>',
      );
      sessionStorage.removeItem('wco-language');
      expect([provider.lang, linksOf(list!).map(textOf)]).to.deep.equal([
        'en',
        ['Ports Agree on Shorter Queues', 'Tunnel Is Dry Again'],
      ]);
    });
  }

  it('our elements, slots and parts in a body', async () => {
    const body =
      '<wco-news-item src="/evil.json">inner</wco-news-item><p slot="contact" part="headline" is="wco-x" data-wco-declared exportparts="body">text</p>';
    const element = await showItem({ id: '1', _news: {}, title: 'Lock', content_html: body });
    const shown = element.shadowRoot!.querySelector('.body')!;
    expect(textOf(shown)).to.equal('innertext');
    expect(shown.querySelector('wco-news-item, [slot], [part], [is], [data-wco-declared], [exportparts]')).to.equal(
      null,
    );
  });

  it('direction marks in a headline and a name', async () => {
    const element = await showItem({
      id: '1',
      _news: {},
      title: '\u202egnp.kcoL',
      content_text: 'x',
      authors: [{ name: '\u2067Ada' }],
    });
    expect(getComputedStyle(part(element, 'headline')!).unicodeBidi).to.match(/isolate/);
    const names = [...element.shadowRoot!.querySelectorAll('bdi')].map(textOf);
    expect(names).to.include('\u2067Ada');
  });

  it('data with getters and conversion methods', async () => {
    let calls = 0;
    const trap = { toString: () => (calls += 1), valueOf: () => (calls += 1), toJSON: () => (calls += 1) };
    const item = Object.defineProperty(
      { id: '1', title: 'Lock', summary: trap, url: trap, _news: { places: trap } },
      'content_html',
      {
        enumerable: true,
        get: () => (calls += 1),
      },
    );
    const element = await placeItem({});
    element.data = { version: 'https://jsonfeed.org/version/1.1', items: [item] };
    await element.updateComplete;
    await element.loadComplete;
    expect([textOf(part(element, 'headline')), calls]).to.deep.equal(['Lock', 0]);
  });

  it('an article with the id of another', async () => {
    const { provider, list, item } = await openRoom(
      {},
      {
        data: {
          ...FEED,
          items: [...FEED.items, { id: 'two', title: 'Not the tunnel', content_text: 'x', language: 'en' }],
        },
      },
    );
    linksOf(list!)[1]!.click();
    await quiet(provider);
    expect(textOf(part(item!, 'headline'))).to.equal(textOf(linksOf(list!)[1]!));
  });

  const TOPICS = [EVIL, '__proto__', 'constructor', '\u202eegde', 'x'.repeat(10_000), '"><script>', 'a\u0000b'];
  const hostile = TOPICS.map((topic, index) =>
    article(['__proto__', 'constructor', EVIL, '*', 'e', 'f', 'g'][index]!, {
      tags: [topic],
      date_published: ['2018-09-12', '__proto__', '9999-99-99', '2100-12-31', '-1', '', '2018-09-13'][index],
      _news: { pinned: index === 6 || 'yes' },
    }),
  );
  for (const [name, value, count] of [
    ['topic', '__proto__', 1],
    ['topic', 'constructor toString', 0],
    ['topic', EVIL, 1],
    ['not-topic', '__proto__', 6],
    ['pinned', '__proto__ constructor', 7],
    ['pinned', EVIL, 7],
    ['since', '__proto__', 7],
    ['since', '9'.repeat(10_000), 7],
    ['until', '<b>', 7],
    ['layout', 'lead', 7],
  ] as const) {
    it(`hostile topics, ids and dates, ${name}="${value.slice(0, 20)}"`, async () => {
      const element = await showList(hostile, { [name]: value, searchable: '', filters: 'topic year language sort' });
      expect(headlines(element).length).to.equal(count);
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    });
  }

  it('links to all news and to the feed that are scripts, relative or have a password', async () => {
    for (const url of ['javascript:alert(1)', '/admin/delete?id=1', 'https://a:b@quay.invalid/', 'data:text/html,x']) {
      const data = {
        version: 'https://jsonfeed.org/version/1.1',
        items: [article('a')],
        home_page_url: url,
        feed_url: url,
        _news: { languages: [{ language: 'en', home_page_url: url, feed_url: url }] },
      };
      const element = await placeList({ data }, { 'feed-link': '', limit: '1' });
      await element.loadComplete;
      const links = [...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
      expect(links, url).to.deep.equal(['https://news.example/en/a']);
    }
  });
});
