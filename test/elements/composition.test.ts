import { expect, fixture, html } from '@open-wc/testing';
import { WcoLanguageSwitcher } from '../../src/elements/language-switcher/language-switcher.js';
import { WcoNewsList } from '../../src/elements/news-list/news-list.js';
import { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { WcoNewsProvider } from '../../src/elements/news-provider/news-provider.js';
import type { Newsroom } from '../../src/elements/base/newsroom-context.js';
import { part, settle, textOf, until } from '../support/dom.js';
import '../support/item.js';
import { FEED, headlineOf, linksOf, openRoom, quiet } from './news-provider/news-provider-fixtures.js';

const LIST = '<wco-news-list></wco-news-list>';

const titles = (list: Element): readonly string[] => linksOf(list).map(textOf);

const ONLY_TWO = { ...FEED, items: FEED.items.slice(1) };

/** A third-party element: it knows only the protocol and the key. */
class ContextRequest extends Event {
  readonly context: unknown = Symbol.for('wco-widgets:newsroom');
  readonly callback: (value: Newsroom, unsubscribe?: () => void) => void;
  readonly subscribe: boolean;

  constructor(callback: ContextRequest['callback'], subscribe = false) {
    super('context-request', { bubbles: true, composed: true });
    this.callback = callback;
    this.subscribe = subscribe;
  }
}

/** Counts the tag prefixes under which the classes are registered again. */
let prefixes = 0;

describe('elements of a newsroom', () => {
  it('report the requested language, also after a change', async () => {
    const { provider } = await openRoom({}, { data: FEED }, '<p></p>');
    const languages: (string | undefined)[] = [];
    const request = new ContextRequest((room) => languages.push(room.language), true);
    provider.querySelector('p')!.dispatchEvent(request);
    provider.lang = 'ar';
    await until(() => languages.at(-1) === 'ar', 'Arabic');
    expect(languages[0]).to.equal('en');
  });

  describe('standalone', () => {
    it('a list loads its own source, also inside a provider', async () => {
      const { provider } = await openRoom({}, { data: FEED }, LIST);
      const own = document.createElement('wco-news-list');
      own.data = ONLY_TWO;
      provider.append(own);
      await quiet(provider);
      expect([titles(own), linksOf(provider.querySelector('wco-news-list')!).length]).to.deep.equal([
        ['Tunnel Is Dry Again'],
        2,
      ]);
    });

    it('an item with its own source does not show the open article', async () => {
      const { provider } = await openRoom({}, { data: FEED }, '<wco-news-item></wco-news-item>');
      const own = document.createElement('wco-news-item');
      own.data = ONLY_TWO;
      provider.append(own);
      provider.open('one');
      await quiet(provider);
      expect([...provider.querySelectorAll('wco-news-item')].map(headlineOf)).to.deep.equal([
        'Ports Agree on Shorter Queues',
        'Tunnel Is Dry Again',
      ]);
    });

    it('an empty provider works without errors', async () => {
      const { provider } = await openRoom({}, {}, '');
      provider.open('one');
      await provider.updateComplete;
      provider.close();
      await provider.updateComplete;
      expect([provider.state, provider.feed, provider.openId]).to.deep.equal(['idle', undefined, undefined]);
    });
  });

  it('work in two providers with two languages on one page', async () => {
    const russian = await openRoom({ lang: 'ru' });
    const arabic = await openRoom({ lang: 'ar' });
    russian.provider.open('one');
    arabic.provider.open('one');
    await Promise.all([quiet(russian.provider), quiet(arabic.provider)]);
    await until(() => textOf(part(arabic.provider, 'back')) === 'العودة إلى الأخبار', 'Arabic');
    expect([headlineOf(russian.item!), headlineOf(arabic.item!)]).to.deep.equal([
      'Порты договорились сократить очереди',
      'اتفاق بين ميناءين على تقليص الطوابير',
    ]);
    russian.switcher!.shadowRoot!.querySelector<HTMLElement>('[data-language="en"]')!.click();
    await until(() => headlineOf(russian.item!) === 'Ports Agree on Shorter Queues', 'English');
    expect([russian.provider.lang, arabic.provider.lang, headlineOf(arabic.item!)]).to.deep.equal([
      'en',
      'ar',
      'اتفاق بين ميناءين على تقليص الطوابير',
    ]);
  });

  it('belong to the nearest of nested providers', async () => {
    const { provider: outer } = await openRoom({}, { data: FEED }, `${LIST}<wco-news-item></wco-news-item>`);
    const inner = document.createElement('wco-news-provider');
    inner.data = ONLY_TWO;
    inner.innerHTML = `${LIST}<wco-news-item></wco-news-item>`;
    outer.append(inner);
    await quiet(inner);
    await quiet(outer);
    expect([titles(inner.querySelector('wco-news-list')!), linksOf(outer.querySelector('wco-news-list')!).length])
      .to //
      .deep.equal([['Tunnel Is Dry Again'], 2]);
    inner.open('two');
    await quiet(inner);
    expect([outer.openId, headlineOf(inner.querySelector('wco-news-item')!)]).to.deep.equal([
      undefined,
      'Tunnel Is Dry Again',
    ]);
  });

  it('join the provider if added later, also deep inside and in shadow trees', async () => {
    const { provider } = await openRoom({}, { data: FEED }, '<div><section></section></div>');
    const list = document.createElement('wco-news-list');
    provider.querySelector('section')!.attachShadow({ mode: 'open' }).append(list);
    const item = document.createElement('wco-news-item');
    provider.querySelector('div')!.append(item);
    await list.loadComplete;
    await until(() => linksOf(list).length === 2, 'the list joins');
    linksOf(list)[0]!.click();
    await until(() => headlineOf(item) === 'Ports Agree on Shorter Queues', 'the item joins');
  });

  it('have their styles in the document of a frame', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const item = document.createElement('wco-news-item');
    item.lang = 'en';
    item.data = { id: '1', _news: {}, title: 'Lock closed', content_text: 'Until May.' };
    frame.contentDocument!.body.append(item);
    await item.loadComplete;
    const headline = part(item, 'headline')!;
    expect([textOf(headline), getComputedStyle(headline).fontWeight]).to.deep.equal(['Lock closed', '680']);
  });

  it('follow their links to the source once the item is removed', async () => {
    const { provider, item, list } = await openRoom();
    provider.open('one');
    await quiet(provider);
    item!.remove();
    await quiet(provider);
    expect([provider.matches(':state(open)'), part(provider, 'back') === null]).to.deep.equal([false, true]);
    const left: boolean[] = [];
    const stop = (event: Event): void => {
      left.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', stop);
    linksOf(list!)[1]!.click();
    document.removeEventListener('click', stop);
    expect(left).to.deep.equal([false]);
  });

  it('belong to another provider once moved there', async () => {
    const first = await openRoom();
    const second = await openRoom({}, { data: ONLY_TWO }, '');
    first.provider.open('one');
    await quiet(first.provider);
    second.provider.append(first.list!, first.item!);
    await quiet(second.provider);
    await until(() => linksOf(first.list!).length === 1, 'the other feed');
    expect([headlineOf(first.item!), first.provider.matches(':state(open)')]).to.deep.equal(['', false]);
    second.provider.open('two');
    await quiet(second.provider);
    expect([headlineOf(first.item!), first.provider.openId]).to.deep.equal(['Tunnel Is Dry Again', 'one']);
  });

  describe('upgraded in any order', () => {
    const CLASSES = {
      'news-provider': WcoNewsProvider,
      'news-list': WcoNewsList,
      'news-item': WcoNewsItem,
      'language-switcher': WcoLanguageSwitcher,
    } as const;
    const NAMES = Object.keys(CLASSES) as (keyof typeof CLASSES)[];

    for (const order of [
      NAMES,
      [...NAMES].reverse(),
      ['news-list', 'news-provider', 'language-switcher', 'news-item'],
      ['news-item', 'language-switcher', 'news-list', 'news-provider'],
    ] as (typeof NAMES)[]) {
      it(order.join(', '), async () => {
        const prefix = `late${(prefixes += 1)}`;
        const root = document.createElement('div');
        root.lang = 'en';
        root.innerHTML = `<${prefix}-news-provider><${prefix}-language-switcher></${prefix}-language-switcher>
          <${prefix}-news-list></${prefix}-news-list><${prefix}-news-item></${prefix}-news-item>
          <script type="application/json">${JSON.stringify(FEED)}</script></${prefix}-news-provider>`;
        await fixture(html`${root}`);
        for (const name of order) {
          customElements.define(`${prefix}-${name}`, class extends (CLASSES[name] as typeof WcoNewsList) {});
          await settle();
        }
        const list = root.querySelector(`${prefix}-news-list`)!;
        const item = root.querySelector(`${prefix}-news-item`)!;
        const switcher = root.querySelector(`${prefix}-language-switcher`)!;
        await until(() => linksOf(list).length === 2, 'the list has joined');
        await until(() => switcher.shadowRoot!.querySelectorAll('[part="choice"]').length > 0, 'the switcher has');
        linksOf(list)[1]!.click();
        await until(() => headlineOf(item) === 'Tunnel Is Dry Again', 'the item has');
      });
    }
  });

  describe('third-party element', () => {
    it('gets the newsroom once, and opens an article', async () => {
      const { provider, item } = await openRoom({}, { data: FEED }, '<p></p><wco-news-item></wco-news-item>');
      const rooms: Newsroom[] = [];
      let requests = 0;
      const above = (): void => void (requests += 1);
      document.addEventListener('context-request', above);
      provider.querySelector('p')!.dispatchEvent(new ContextRequest((room) => rooms.push(room)));
      document.removeEventListener('context-request', above);
      expect([requests, rooms.length, rooms[0]!.state.status, rooms[0]!.hasViewer, rooms[0]!.openId]).to.deep.equal([
        0,
        1,
        'ready',
        true,
        undefined,
      ]);
      expect(rooms[0]!.language).to.equal('en');
      rooms[0]!.open('two');
      await quiet(provider);
      expect([headlineOf(item!), rooms.length]).to.deep.equal(['Tunnel Is Dry Again', 1]);
      rooms[0]!.close();
      await quiet(provider);
      expect(headlineOf(item!)).to.equal('');
    });

    it('receives changes until it unsubscribes', async () => {
      const { provider } = await openRoom({}, { data: FEED }, '<p></p><wco-news-item></wco-news-item>');
      const ids: (string | undefined)[] = [];
      let stop: (() => void) | undefined;
      provider.querySelector('p')!.dispatchEvent(
        new ContextRequest((room, unsubscribe) => {
          stop = unsubscribe;
          if (ids.at(-1) !== room.openId || ids.length === 0) ids.push(room.openId);
        }, true),
      );
      provider.open('one');
      await quiet(provider);
      provider.open('two');
      await quiet(provider);
      stop!();
      provider.close();
      await quiet(provider);
      expect(ids).to.deep.equal([undefined, 'one', 'two']);
    });

    it('can show the open article, and unsubscribe', async () => {
      const { provider } = await openRoom({}, { data: FEED }, '<p></p>');
      let leave = (): void => undefined;
      provider.querySelector('p')!.dispatchEvent(new ContextRequest((room) => (leave = room.addViewer())));
      provider.open('one');
      await provider.updateComplete;
      expect(provider.matches(':state(open)')).to.equal(true);
      leave();
      await provider.updateComplete;
      expect(provider.matches(':state(open)')).to.equal(false);
    });
  });
});
