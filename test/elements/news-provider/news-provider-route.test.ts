import { expect } from '@open-wc/testing';
import { Route } from '../../../src/elements/news-provider/open-article.js';
import { settle, until } from '../../support/dom.js';
import '../../support/item.js';
import { FEED, headlineOf, linksOf, openRoom, quiet } from './news-provider-fixtures.js';

/** The address without the parameters of the test runner. */
const currentHash = (): string => location.hash;

/**
 * Simulates going back or forward. A real one depends on the other tests of the tab
 * (test/pages/newsroom-article.test.ts goes back for real).
 */
const arrive = (address: string): void => {
  history.replaceState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
};

const goTo = (address: string): void => history.replaceState(null, '', address);

describe('Route', () => {
  for (const [route, address, id, written, cleared] of [
    ['news', 'https://a.example/p?x=1', 'one', 'https://a.example/p?x=1#news=one', 'https://a.example/p?x=1'],
    ['#news', 'https://a.example/p', 'one', 'https://a.example/p#news=one', 'https://a.example/p'],
    [
      '?news',
      'https://a.example/p?x=1#top',
      'one',
      'https://a.example/p?x=1&news=one#top',
      'https://a.example/p?x=1#top',
    ],
    [
      'news',
      'https://a.example/p',
      'a&b=c +/д',
      'https://a.example/p#news=a%26b%3Dc%20%2B%2F%D0%B4',
      'https://a.example/p',
    ],
    ['?news', 'https://a.example/p', 'a&b +', 'https://a.example/p?news=a%26b%20%2B', 'https://a.example/p'],
    ['news', 'https://a.example/p#tab=2', 'one', 'https://a.example/p#tab=2&news=one', 'https://a.example/p#tab=2'],
    [
      'news',
      'https://a.example/p?y=%E4+b#/products/7?x=%E4',
      'one',
      'https://a.example/p?y=%E4+b#/products/7?x=%E4&news=one',
      'https://a.example/p?y=%E4+b#/products/7?x=%E4',
    ],
    [
      '?news',
      'https://a.example/p?y=%E4+b&&z#%E4',
      'one',
      'https://a.example/p?y=%E4+b&&z&news=one#%E4',
      'https://a.example/p?y=%E4+b&&z#%E4',
    ],
    ['news', 'about:srcdoc', 'one', 'about:srcdoc#news=one', 'about:srcdoc'],
  ] as const) {
    it(`${route}: ${id} in ${address} → ${written}`, () => {
      const each = new Route(route);
      expect(each.read(address)).to.equal(undefined);
      expect(each.write(address, id)).to.equal(written);
      expect(each.read(written)).to.equal(id);
      expect(each.write(written, undefined)).to.equal(cleared);
    });
  }

  it('treats an empty parameter as none', () => {
    expect(new Route('news').read('https://a.example/#news=')).to.equal(undefined);
    expect(new Route('?news').read('https://a.example/?news')).to.equal(undefined);
  });
});

/** Maximum entries of a history; each new one then drops the oldest. WebKit keeps 100. */
const HISTORY_LIMITS = [50, 100];

describe('<wco-news-provider> with a route', () => {
  let address = '';
  let title = '';

  beforeEach(() => {
    address = location.href;
    title = document.title;
    document.title = 'Port';
  });

  afterEach(() => {
    history.replaceState(null, '', address);
    document.title = title;
  });

  for (const [route, read] of [
    ['news', () => new URLSearchParams(location.hash.slice(1)).get('news')],
    ['?news', () => new URLSearchParams(location.search).get('news')],
  ] as const) {
    describe(route, () => {
      it('adds the open article to the address, and removes it on close', async () => {
        const session = new URLSearchParams(location.search).get('wtr-session-id');
        const { provider, list } = await openRoom({ route });
        linksOf(list!)[1]!.click();
        await quiet(provider);
        expect(read()).to.equal('two');
        provider.close();
        await quiet(provider);
        expect([read(), currentHash()]).to.deep.equal([null, '']);
        expect(new URLSearchParams(location.search).get('wtr-session-id')).to.equal(session);
      });

      it('supports back and forward', async () => {
        const start = location.href;
        const entries = history.length;
        const { provider, item } = await openRoom({ route });
        provider.open('one');
        await quiet(provider);
        const first = location.href;
        expect([first === start, history.length > entries || HISTORY_LIMITS.includes(entries)]).to.deep.equal([
          false,
          true,
        ]);
        provider.open('two');
        await quiet(provider);
        arrive(first);
        expect(provider.openId).to.equal('one');
        await quiet(provider);
        expect(headlineOf(item!)).to.equal('Ports Agree on Shorter Queues');
        arrive(start);
        expect(provider.openId).to.equal(undefined);
        await quiet(provider);
        expect(document.title).to.equal('Port');
        arrive(first);
        await quiet(provider);
        expect(headlineOf(item!)).to.equal('Ports Agree on Shorter Queues');
      });

      it('opens the article in the address', async () => {
        goTo(new Route(route).write(location.href, 'two'));
        const { provider, item } = await openRoom({ route });
        expect([provider.openId, headlineOf(item!), document.title]).to.deep.equal([
          'two',
          'Tunnel Is Dry Again',
          'Tunnel Is Dry Again – Port',
        ]);
      });
    });
  }

  it('follows a link of the page to an article', async () => {
    const { provider } = await openRoom({ route: 'news' });
    location.hash = '#news=two';
    await until(() => provider.openId === 'two', 'the article of the hash');
  });

  it('returns focus to the link on back', async () => {
    const start = location.href;
    const { provider, list } = await openRoom({ route: 'news' });
    linksOf(list!)[0]!.click();
    await until(() => provider.openId === 'one', 'open');
    await quiet(provider);
    arrive(start);
    await until(() => list!.shadowRoot!.activeElement === linksOf(list!)[0], 'focus on the link');
  });

  it('does not take focus for an article opened by address', async () => {
    goTo(new Route('news').write(location.href, 'two'));
    const { item } = await openRoom({ route: 'news' });
    expect(item!.shadowRoot!.activeElement === null).to.equal(true);
  });

  it('titles the page in the reader’s language, and restores its title', async () => {
    const { provider } = await openRoom({ route: 'news', lang: 'ru' });
    provider.open('one');
    await quiet(provider);
    expect(document.title).to.equal('Порты договорились сократить очереди – Port');
    provider.lang = 'ar';
    await until(() => document.title === 'اتفاق بين ميناءين على تقليص الطوابير – Port', 'Arabic title');
    provider.open('two');
    await quiet(provider);
    expect(document.title).to.equal('Tunnel Is Dry Again – Port');
    provider.close();
    await quiet(provider);
    expect(document.title).to.equal('Port');
  });

  it('restores the title when removed, and sets it again when reinserted', async () => {
    const { provider } = await openRoom({ route: 'news' });
    provider.open('two');
    await quiet(provider);
    const parent = provider.parentElement!;
    provider.remove();
    await settle();
    expect(document.title).to.equal('Port');
    parent.append(provider);
    await quiet(provider);
    expect(document.title).to.equal('Tunnel Is Dry Again – Port');
  });

  it('keeps a title that the page has set meanwhile', async () => {
    const { provider } = await openRoom({ route: 'news' });
    provider.open('two');
    await quiet(provider);
    document.title = 'Another page';
    provider.remove();
    await settle();
    expect(document.title).to.equal('Another page');
  });

  it('ignores the address while removed, and reads it when reinserted', async () => {
    const { provider } = await openRoom({ route: 'news' });
    const parent = provider.parentElement!;
    provider.remove();
    goTo(new Route('news').write(location.href, 'one'));
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(provider.openId).to.equal(undefined);
    parent.append(provider);
    expect(provider.openId).to.equal('one');
  });

  it('keeps two newsrooms of a page apart', async () => {
    const first = await openRoom({ route: 'news' });
    const second = await openRoom({ route: 'press' }, { data: FEED });
    first.provider.open('one');
    second.provider.open('two');
    await Promise.all([quiet(first.provider), quiet(second.provider)]);
    expect(currentHash()).to.equal('#news=one&press=two');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect([first.provider.openId, second.provider.openId]).to.deep.equal(['one', 'two']);
    first.provider.close();
    expect([currentHash(), second.provider.openId]).to.deep.equal(['#press=two', 'two']);
  });
});
