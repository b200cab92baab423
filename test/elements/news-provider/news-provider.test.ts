import { expect } from '@open-wc/testing';
import type { WcoLoadEvent } from '../../../src/events/wco-load-event.js';
import { captureWarnings, expectAccessible, hasState, part, settle, textOf, until } from '../../support/dom.js';
import { fakeFetch, json, lasting, status } from '../../support/fake-fetch.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import '../../support/item.js';
import { FEED, headlineOf, INSIDE, linksOf, openRoom, quiet } from './news-provider-fixtures.js';

let addresses = 0;
const address = (): string => `https://feeds.example/provider-${(addresses += 1)}.json`;

describe('<wco-news-provider>', () => {
  withoutBackOff();

  describe('loading', () => {
    it('loads once for list, item and switcher inside', async () => {
      const fetcher = fakeFetch(json(FEED));
      const { provider, list } = await openRoom({}, { src: address(), fetcher });
      await settle();
      expect(fetcher.calls.length).to.equal(1);
      expect([provider.state, linksOf(list!).length]).to.deep.equal(['ready', 2]);
    });

    it('is loading, then ready, and fires one event', async () => {
      let release: (response: Response) => void = () => undefined;
      const answer = new Promise<Response>((resolve) => (release = resolve));
      const element = document.createElement('wco-news-provider');
      const events: string[] = [];
      element.addEventListener('wco-load', (event: WcoLoadEvent) => {
        if (event.target === element) events.push(`load ${event.feed.items.length}`);
      });
      Object.assign(element, { src: address(), fetcher: () => answer });
      document.body.append(element);
      await element.updateComplete;
      expect([element.state, hasState(element, 'loading')]).to.deep.equal(['loading', true]);
      release(new Response(JSON.stringify(FEED)));
      await element.loadComplete;
      await element.updateComplete;
      expect([element.state, hasState(element, 'ready'), hasState(element, 'loading')]).to.deep.equal([
        'ready',
        true,
        false,
      ]);
      expect(events).to.deep.equal(['load 2']);
      element.remove();
    });

    it('has the error of a failed load, and recovers on refresh', async () => {
      const { restore } = captureWarnings();
      const fetcher = fakeFetch(...lasting(status(503)), json(FEED), ...lasting(status(503)));
      const { provider, list } = await openRoom({}, { src: address(), fetcher });
      const codes: string[] = [];
      provider.addEventListener('wco-error', (event) => codes.push(event.code));
      expect([provider.state, provider.error?.code, hasState(provider, 'error')]).to.deep.equal([
        'error',
        'http',
        true,
      ]);
      await provider.refresh();
      await quiet(provider);
      expect([provider.state, provider.error, linksOf(list!).length]).to.deep.equal(['ready', undefined, 2]);
      await provider.refresh();
      await quiet(provider);
      restore();
      expect([provider.state, hasState(provider, 'stale'), codes]).to.deep.equal(['stale', true, ['http']]);
      expect(linksOf(list!).length).to.equal(2);
    });

    it('drops an answer overtaken by a newer one', async () => {
      let release: (response: Response) => void = () => undefined;
      const late = new Promise<Response>((resolve) => (release = resolve));
      const { provider } = await openRoom({}, { data: FEED });
      provider.data = undefined;
      provider.fetcher = () => late;
      provider.src = address();
      await provider.updateComplete;
      provider.fetcher = fakeFetch(json({ ...FEED, items: FEED.items.slice(1) }));
      provider.src = address();
      await provider.loadComplete;
      release(new Response(JSON.stringify(FEED)));
      await settle();
      expect(provider.feed?.items.map(({ id }) => id)).to.deep.equal(['two']);
    });

    it('polls at the given interval, and never by default', async () => {
      const delays: (number | undefined)[] = [];
      const original = window.setTimeout.bind(window);
      window.setTimeout = ((task: () => void, delay?: number) => {
        if ((delay ?? 0) > 9_000) delays.push(delay);
        return original(task, delay);
      }) as typeof setTimeout;
      await openRoom();
      expect(delays).to.deep.equal([]);
      const { provider } = await openRoom({ 'refresh-interval': '60' });
      window.setTimeout = original;
      expect(delays.length).to.be.above(0);
      expect(delays.every((delay) => delay! > 47_000 && delay! <= 72_000)).to.equal(true);
      expect(provider.refreshInterval).to.equal(60);
    });
  });

  describe('without a route', () => {
    it('opens in place and leaves the address unchanged', async () => {
      const before = location.href;
      const { provider, item, list } = await openRoom();
      expect([provider.openId, headlineOf(item!)]).to.deep.equal([undefined, '']);
      linksOf(list!)[1]!.click();
      await quiet(provider);
      expect([provider.openId, headlineOf(item!), hasState(provider, 'open')]).to.deep.equal([
        'two',
        'Tunnel Is Dry Again',
        true,
      ]);
      expect(location.href).to.equal(before);
    });

    it('leaves the title unchanged', async () => {
      const before = document.title;
      const { provider } = await openRoom();
      provider.open('two');
      await quiet(provider);
      expect(document.title).to.equal(before);
    });

    it('opens and closes by method', async () => {
      const { provider, item } = await openRoom();
      provider.open('one');
      provider.open('one');
      await quiet(provider);
      expect(headlineOf(item!)).to.equal('Ports Agree on Shorter Queues');
      provider.open('two');
      await quiet(provider);
      expect(headlineOf(item!)).to.equal('Tunnel Is Dry Again');
      provider.close();
      provider.close();
      await quiet(provider);
      expect([provider.openId, headlineOf(item!), hasState(provider, 'open')]).to.deep.equal([undefined, '', false]);
    });

    it('leaves modified clicks on links to the browser', async () => {
      const { provider, list } = await openRoom();
      const stop = (event: Event): void => event.preventDefault();
      document.addEventListener('click', stop);
      linksOf(list!)[0]!.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
      );
      document.removeEventListener('click', stop);
      expect(provider.openId).to.equal(undefined);
    });

    it('links to the source without an item inside', async () => {
      const { provider, list } = await openRoom({}, { data: FEED }, '<wco-news-list></wco-news-list>');
      const outcome: boolean[] = [];
      const stop = (event: Event): void => {
        outcome.push(event.defaultPrevented);
        event.preventDefault();
      };
      document.addEventListener('click', stop);
      linksOf(list!)[0]!.click();
      document.removeEventListener('click', stop);
      expect(outcome).to.deep.equal([false]);
      expect(linksOf(list!).map(({ href }) => href)).to.deep.equal([
        'https://news.example/en/one',
        'https://news.example/en/two',
      ]);
      provider.open('one');
      await quiet(provider);
      expect([hasState(provider, 'open'), part(provider, 'back') === null]).to.deep.equal([false, true]);
    });
  });

  describe('focus', () => {
    it('marks the link of the open article', async () => {
      const { provider, list } = await openRoom();
      const current = () => linksOf(list!).map((link) => link.getAttribute('aria-current'));
      expect(current()).to.deep.equal([null, null]);
      provider.open('two');
      await quiet(provider);
      expect(current()).to.deep.equal([null, 'true']);
      provider.close();
      await quiet(provider);
      expect(current()).to.deep.equal([null, null]);
    });

    for (const lang of ['en', 'ar']) {
      it(`marks the card of the open article with a bar at its start (${lang})`, async () => {
        const { provider, list } = await openRoom({ lang, style: 'width: 1280px' });
        const cards = [...list!.shadowRoot!.querySelectorAll<HTMLElement>('[part="card"]')];
        const bars = () =>
          cards.map((card) => {
            const { content, borderInlineStartWidth } = getComputedStyle(card, '::before');
            return content === 'none' ? 'none' : borderInlineStartWidth;
          });
        expect(bars()).to.deep.equal(['none', 'none']);
        provider.open('two');
        await quiet(provider);
        expect(bars()).to.deep.equal(['none', '3px']);
        const [row, card] = [cards[1]!.parentElement!, cards[1]!].map((each) => each.getBoundingClientRect());
        expect(lang === 'ar' ? row!.right - card!.right : card!.left - row!.left).to.equal(16);
        provider.open('one');
        await quiet(provider);
        expect(bars()).to.deep.equal(['3px', 'none']);
        provider.close();
        await quiet(provider);
        expect(bars()).to.deep.equal(['none', 'none']);
      });
    }

    it('moves to the headline on open, and back to the link on close', async () => {
      const { provider, list, item } = await openRoom();
      const link = linksOf(list!)[1]!;
      link.focus();
      link.click();
      await quiet(provider);
      await until(() => item!.shadowRoot!.activeElement?.getAttribute('part') === 'headline', 'focus on the headline');
      part(provider, 'back')!.click();
      await quiet(provider);
      await until(() => list!.shadowRoot!.activeElement === linksOf(list!)[1], 'focus on the link');
    });
  });

  describe('the back button', () => {
    for (const [lang, label] of [
      ['en', 'Back to the news'],
      ['ru', 'Назад к новостям'],
      ['ar', 'العودة إلى الأخبار'],
    ] as const) {
      it(`is labelled “${label}” in ${lang}, and closes`, async () => {
        const { provider } = await openRoom({ lang });
        expect(part(provider, 'back') === null).to.equal(true);
        provider.open('one');
        await until(() => textOf(part(provider, 'back')) === label, label);
        await expectAccessible(provider);
        part(provider, 'back')!.click();
        await quiet(provider);
        expect([provider.openId, part(provider, 'back') === null]).to.deep.equal([undefined, true]);
      });
    }

    for (const [width, button, list] of [
      ['320px', true, false],
      ['1280px', false, true],
    ] as const) {
      it(`at ${width} ${list ? 'is not needed beside' : 'appears instead of'} the list`, async () => {
        const room = await openRoom({ style: `width: ${width}` });
        room.provider.open('one');
        await quiet(room.provider);
        const isSeen = (element: Element): boolean => element.getBoundingClientRect().height > 0;
        expect([isSeen(part(room.provider, 'back')!), isSeen(room.list!), isSeen(room.item!)]).to.deep.equal([
          button,
          list,
          true,
        ]);
      });
    }
  });

  describe('an id the feed does not have', () => {
    it('is reported by the item, in Russian', async () => {
      const { provider, item } = await openRoom({ lang: 'ru' });
      provider.open('nowhere');
      await until(() => textOf(part(item!, 'status')) === 'Статья не найдена.', 'not found');
      expect(hasState(provider, 'open')).to.equal(true);
      await expectAccessible(item!);
      provider.open('one');
      await quiet(provider);
      expect(headlineOf(item!)).to.equal('Порты договорились сократить очереди');
    });
  });

  describe('lifecycle', () => {
    it('keeps the article open when removed and reinserted', async () => {
      const { provider, item, list } = await openRoom();
      provider.open('two');
      await quiet(provider);
      const parent = provider.parentElement!;
      provider.remove();
      await settle();
      parent.append(provider);
      await quiet(provider);
      expect([provider.openId, headlineOf(item!), hasState(provider, 'open')]).to.deep.equal([
        'two',
        'Tunnel Is Dry Again',
        true,
      ]);
      expect(linksOf(list!).length).to.equal(2);
    });

    it('loads again, once, when it was removed while loading', async () => {
      const fetcher = fakeFetch(() => new Promise(() => undefined), json(FEED));
      const element = document.createElement('wco-news-provider');
      Object.assign(element, { src: address(), fetcher });
      element.innerHTML = INSIDE;
      document.body.append(element);
      await element.updateComplete;
      element.remove();
      await settle();
      document.body.append(element);
      await quiet(element);
      expect([element.state, fetcher.calls.length]).to.deep.equal(['ready', 2]);
      element.remove();
    });
  });
});
