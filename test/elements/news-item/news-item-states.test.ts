import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import {
  captureWarnings,
  expectAccessible,
  hasState,
  nextEvent,
  part,
  settle,
  textOf,
  until,
} from '../../support/dom.js';
import { ENGLISH_ONLY, feedOf } from '../../support/feeds.js';
import { flakyFetcher, isSeen, parts, placeItem, showItem } from '../../support/item.js';

const show = (data: unknown, lang = 'ru'): Promise<WcoNewsItem> => showItem(data, { lang });

describe('<wco-news-item>', () => {
  describe('states', () => {
    const failing = (status: number) => () => Promise.resolve(new Response('', { status }));

    it('shows a skeleton while loading, and announces it once the live region exists', async () => {
      const fetcher = () => new Promise<Response>(() => undefined);
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" src="https://feeds.example/a" .fetcher=${fetcher}></wco-news-item>`,
      );
      expect(element.state).to.equal('loading');
      expect(hasState(element, 'loading')).to.equal(true);
      expect(part(element, 'skeleton')!.getAttribute('aria-hidden')).to.equal('true');
      expect(textOf(part(element, 'status'))).to.equal('');
      await until(() => textOf(part(element, 'status')) === 'Loading the article…', 'the announcement');
      await expectAccessible(element);
    });

    for (const [variant, shapes] of [
      [undefined, 'b b span i span span span span span span span span span'],
      ['article', 'b b span i span span span span span span span span span'],
      ['card', 'i b span'],
      ['compact', 'b span'],
    ] as const) {
      it(`shows the skeleton of ${variant ? `variant="${variant}"` : 'an article'}`, async () => {
        const fetcher = () => new Promise<Response>(() => undefined);
        const element = await placeItem({ fetcher, variant }, { src: `https://feeds.example/wait-${variant}` });
        const bars = [...part(element, 'skeleton')!.children];
        expect(bars.map(({ localName }) => localName).join(' ')).to.equal(shapes);
        // It appears with a delay, so that a quick answer shows no skeleton.
        expect(getComputedStyle(part(element, 'skeleton')!).animationDelay).to.equal('0.2s');
      });
    }

    it('has one state at a time, from idle to ready to empty', async () => {
      const element = await placeItem({});
      const states = (): readonly string[] =>
        ['loading', 'ready', 'stale', 'empty', 'error'].filter((name) => hasState(element, name));
      expect([element.state, ...states()]).to.deep.equal(['idle']);
      element.data = ENGLISH_ONLY;
      await element.updateComplete;
      expect([element.state, ...states()]).to.deep.equal(['loading', 'loading']);
      await element.loadComplete;
      expect([element.state, ...states()]).to.deep.equal(['ready', 'ready']);
      expect(parts(element, 'status', 'skeleton').map(textOf)).to.deep.equal(['']);
      element.data = feedOf();
      await element.updateComplete;
      await element.loadComplete;
      expect([element.state, ...states()]).to.deep.equal(['empty', 'empty']);
      element.data = undefined;
      await element.updateComplete;
      expect([element.state, ...states()]).to.deep.equal(['idle']);
    });

    it('is ready only once its article is rendered', async () => {
      const element = await placeItem({ data: ENGLISH_ONLY }, {}, '<a href="#x">Read</a>');
      await until(() => element.state === 'ready', 'ready');
      await element.updateComplete;
      expect(part(element, 'article')).not.to.equal(null);
      expect(isSeen(element.querySelector('a')!)).to.equal(false);
    });

    it('shows the page’s own content instead of the skeleton', async () => {
      const fetcher = () => new Promise<Response>(() => undefined);
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item src="https://feeds.example/b" .fetcher=${fetcher}><a href="#x">Read</a></wco-news-item>`,
      );
      expect(part(element, 'skeleton')).to.equal(null);
      expect(element.querySelector('a')!.getBoundingClientRect().width).to.be.above(0);
    });

    it('reports a failure, keeps the page’s content and recovers on retry', async () => {
      const { warnings, restore } = captureWarnings();
      let fails = true;
      const fetcher = () =>
        Promise.resolve(fails ? new Response('', { status: 503 }) : new Response(JSON.stringify(ENGLISH_ONLY)));
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" src="https://feeds.example/c" .fetcher=${fetcher}
          ><a href="#x">Читать</a></wco-news-item
        >`,
      );
      const { code, retryable } = await nextEvent(element, 'wco-error');
      expect([code, retryable, element.state, hasState(element, 'error')]).to.deep.equal(['http', true, 'error', true]);
      await element.loadComplete;
      expect(textOf(part(element, 'status'))).to.equal(
        'На веб-сайте издателя возникла проблема. Повторите попытку позже.',
      );
      expect(element.querySelector('a')!.getBoundingClientRect().width).to.be.above(0);
      await expectAccessible(element);
      part(element, 'retry')!.click();
      await element.loadComplete;
      expect(element.state).to.equal('error');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'retry'));
      fails = false;
      part(element, 'retry')!.click();
      await until(() => element.state === 'ready', 'ready after retry');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'headline'));
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
      expect(warnings).to.have.length(2);
      restore();
    });

    const LINK = '<a href="#all">All news</a>';

    for (const [status, message, content, hasRetry] of [
      [404, 'The article was not found.', LINK, false],
      [404, 'The article was not found.', `<p slot="error">See ${LINK}</p>`, false],
      [404, 'The article was not found.', 'Nothing here', true],
      [404, 'The article was not found.', `<p slot="footer">${LINK}</p>`, true],
      [404, 'The article was not found.', '', true],
      [400, 'The article could not be loaded.', LINK, false],
      [500, 'The publisher’s website has a problem. Please try again later.', LINK, true],
      [403, 'This content is not publicly available.', LINK, false],
      [403, 'This content is not publicly available.', '', true],
    ] as const) {
      it(`HTTP ${status}: "${message}"${hasRetry ? ' with retry' : ''} ${content && `beside ${content}`}`, async () => {
        const { restore } = captureWarnings();
        const element = await fixture<WcoNewsItem>(
          html`<wco-news-item
            lang="en"
            src="https://feeds.example/${status}"
            .fetcher=${failing(status)}
            .innerHTML=${content}
          ></wco-news-item>`,
        );
        await element.loadComplete;
        await element.updateComplete;
        expect(textOf(part(element, 'status'))).to.equal(message);
        expect(part(element, 'retry') !== null).to.equal(hasRetry);
        restore();
      });
    }

    it('keeps the article when a later load fails', async () => {
      const { restore } = captureWarnings();
      const { now } = Date;
      Date.now = () => Date.UTC(2018, 8, 12, 14, 5);
      const server = flakyFetcher(false);
      const element = await placeItem(
        { fetcher: server.fetcher },
        { src: 'https://feeds.example/d', 'time-zone': 'Asia/Tokyo' },
      );
      await element.loadComplete;
      Date.now = now;
      server.fails = true;
      await element.refresh();
      expect([element.state, element.error?.code, hasState(element, 'stale')]).to.deep.equal(['stale', 'http', true]);
      expect(textOf(part(element, 'status'))).to.equal(
        'The latest version of the article could not be loaded. Last loaded: September 12, 2018, 23:05.',
      );
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
      await expectAccessible(element);
      element.lang = 'ru';
      await settle();
      await element.loadComplete;
      expect(textOf(part(element, 'status'))).to.equal(
        'Не удалось загрузить последнюю версию статьи. Последняя загрузка: 12 сентября 2018, 23:05.',
      );
      server.fails = false;
      part(element, 'retry')!.click();
      await until(() => element.state === 'ready', 'ready after retry');
      expect([textOf(part(element, 'status')), hasState(element, 'stale')]).to.deep.equal(['', false]);
      restore();
    });

    it('keeps focus on “Try again” while another language is loading', async () => {
      const { restore } = captureWarnings();
      const element = await placeItem({ fetcher: failing(503) }, { src: 'https://feeds.example/focus', lang: 'en' });
      await until(() => part(element, 'retry') !== null, 'the button');
      part(element, 'retry')!.focus();
      element.lang = 'sw';
      await until(() => part(element, 'status')!.closest('[lang]')!.getAttribute('lang') === 'sw', 'Swahili');
      expect(part(element, 'retry')!.matches(':focus')).to.equal(true);
      restore();
    });

    it('reports that there is no article, or that it is not in the feed', async () => {
      const { restore } = captureWarnings();
      const empty = await show(feedOf(), 'en');
      expect([empty.state, textOf(part(empty, 'status'))]).to.deep.equal(['empty', 'There is no article to show.']);
      const missing = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" item-id="nope" .data=${feedOf(ENGLISH_ONLY)}></wco-news-item>`,
      );
      await missing.loadComplete;
      expect([missing.error?.code, textOf(part(missing, 'status'))]).to.deep.equal([
        'not-found',
        'The article was not found.',
      ]);
      restore();
    });

    for (const [lang, label] of [
      ['en', 'All news'],
      ['ar', 'جميع الأخبار'],
    ] as const) {
      it(`links to all news if the feed lacks the article (${lang})`, async () => {
        const { restore } = captureWarnings();
        const feed = { ...feedOf(ENGLISH_ONLY), home_page_url: 'https://news.example/news/' };
        const element = await showItem(feed, { lang, 'item-id': 'nope' });
        const link = part(element, 'all-news')!;
        expect([textOf(link), link.getAttribute('href')]).to.deep.equal([label, 'https://news.example/news/']);
        await expectAccessible(element);
        element.itemId = ENGLISH_ONLY.id;
        await element.loadComplete;
        expect([element.state, part(element, 'all-news')]).to.deep.equal(['ready', null]);
        restore();
      });
    }

    it('reports that an article has no text in any language', async () => {
      const { restore } = captureWarnings();
      const element = await show({ id: 'x', _news: { translations: [] } }, 'en');
      expect(element.error?.code).to.equal('no-version');
      expect(textOf(part(element, 'status'))).to.equal('The text of this article is not available.');
      restore();
    });
  });
});
