import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { captureWarnings, expectAccessible, hasState, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';
import { flakyFetcher, placeItem, showItem } from '../../support/item.js';

const show = (data: unknown, lang = 'ru'): Promise<WcoNewsItem> => showItem(data, { lang });

describe('<wco-news-item>', () => {
  describe('an article only in English, read in Russian', () => {
    let element: WcoNewsItem;
    beforeEach(async () => {
      element = await show(ENGLISH_ONLY);
    });

    it('says in Russian what is missing and what is shown', () => {
      expect(textOf(part(element, 'notice-text'))).to.equal(
        'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
      );
      const notice = part(element, 'notice')!;
      expect([notice.lang, notice.dir, notice.getAttribute('aria-label')]).to.deep.equal([
        'ru',
        'ltr',
        'Сведения о языке статьи',
      ]);
    });

    it('marks headline and body as English', () => {
      for (const name of ['headline', 'body']) {
        expect([part(element, name)!.lang, part(element, name)!.dir]).to.deep.equal(['en', 'ltr']);
      }
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
    });

    it('formats the dates in Russian, with the published ones for machines', () => {
      const time = part(element, 'date')!.querySelector('time')!;
      expect([textOf(time), time.dateTime]).to.deep.equal(['12 сентября 2018', '2018-09-12']);
      expect(textOf(part(element, 'date'))).to.equal('Опубликовано: 12 сентября 2018');
      expect(textOf(part(element, 'updated'))).to.equal('Обновлено: 14 сентября 2018');
      expect(part(element, 'updated')!.querySelector('time')!.dateTime).to.equal('2018-09-14T09:30:00+02:00');
    });

    it('ends with the contact and the link to the publisher', () => {
      const link = part(element, 'contact-email')!.querySelector('a')!;
      expect([textOf(link), link.href]).to.deep.equal(['press@news.example', 'mailto:press@news.example']);
      expect(textOf(part(element, 'contact-heading'))).to.equal('Контакты');
      const source = part(element, 'source') as HTMLAnchorElement;
      expect([source.href, source.hreflang, textOf(source)]).to.deep.equal([
        'https://news.example/en/one',
        'en',
        'Читать статью на веб-сайте издателя',
      ]);
    });

    it('fires its event', () => {
      expect(element.state).to.equal('ready');
      expect(element.uiLanguage).to.equal('ru');
      expect(element.contentLanguage).to.equal('en');
      expect(element.resolution).to.deep.equal({ language: 'en', kind: 'default' });
      expect(element.item?.id).to.equal('urn:test:one');
      expect(element.feed?.items).to.have.length(1);
      expect(element.error).to.equal(undefined);
      expect([hasState(element, 'ready'), hasState(element, 'fallback')]).to.deep.equal([true, true]);
    });

    it('is accessible', () => expectAccessible(element));
  });

  describe('lifecycle', () => {
    it('shows the newest source, whichever answer comes last', async () => {
      const answers = new Map<string, (response: Response) => void>();
      const fetcher = (url: string) => new Promise<Response>((resolve) => answers.set(url, resolve));
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" src="https://feeds.example/old" .fetcher=${fetcher}></wco-news-item>`,
      );
      element.src = 'https://feeds.example/new';
      await element.updateComplete;
      const answer = (title: string) => new Response(JSON.stringify({ ...ENGLISH_ONLY, title }));
      answers.get('https://feeds.example/new')!(answer('New'));
      await element.loadComplete;
      answers.get('https://feeds.example/old')!(answer('Old'));
      await settle();
      expect(textOf(part(element, 'headline'))).to.equal('New');
    });

    it('keeps its article when removed and reinserted, and adapts to the new place', async () => {
      const element = await show(ENGLISH_ONLY, '');
      element.removeAttribute('lang');
      const place = await fixture(html`<div lang="fr"></div>`);
      element.remove();
      place.append(element);
      await settle();
      await element.loadComplete;
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
      expect(textOf(part(element, 'notice-text'))).to.equal(
        'Langue demandée : français. Cet article n’est pas disponible dans cette langue. Langue de la version affichée : anglais (English).',
      );
    });

    it('aborts its request when removed, and repeats it when reinserted', async () => {
      const signals: (AbortSignal | null | undefined)[] = [];
      const fetcher = (_url: string, { signal }: RequestInit) => {
        signals.push(signal);
        return signals.length === 1
          ? new Promise<Response>(() => undefined)
          : Promise.resolve(new Response(JSON.stringify(ENGLISH_ONLY)));
      };
      const element = await placeItem({ fetcher }, { src: 'https://feeds.example/removed' });
      const page = element.parentElement!;
      element.remove();
      await settle();
      expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true]);
      page.append(element);
      await until(() => element.state === 'ready', 'ready again');
      await element.loadComplete;
      expect([signals.length, textOf(part(element, 'headline'))]).to.deep.equal([2, 'Ports Agree on Shorter Queues']);
    });

    it('keeps its card when removed and reinserted', async () => {
      const element = await showItem(ENGLISH_ONLY, { variant: 'card' });
      const [page, card] = [element.parentElement!, part(element, 'card')];
      element.remove();
      await settle();
      page.append(element);
      await settle();
      expect(part(element, 'card')).to.equal(card);
    });

    it('fires one event per load and per failure, through shadow roots', async () => {
      const { restore } = captureWarnings();
      const events: string[] = [];
      const record = ({ type, bubbles, composed, cancelable }: Event): void =>
        void events.push([type, bubbles, composed, cancelable].join(' '));
      const server = flakyFetcher(false);
      const element = await placeItem({ fetcher: server.fetcher });
      element.addEventListener('wco-load', record);
      element.addEventListener('wco-error', record);
      element.src = 'https://feeds.example/told';
      await element.updateComplete;
      await element.loadComplete;
      await settle();
      expect(events).to.deep.equal(['wco-load true true false']);
      server.fails = true;
      await element.refresh();
      await settle();
      restore();
      expect(events).to.deep.equal(['wco-load true true false', 'wco-error true true false']);
    });

    it('keeps the body when the interface language changes', async () => {
      const element = await show(ENGLISH_ONLY, 'ru');
      const body = part(element, 'body')!.firstElementChild;
      element.lang = 'es';
      await settle();
      await element.loadComplete;
      expect(part(element, 'body')!.firstElementChild).to.equal(body);
      expect(textOf(part(element, 'body'))).to.equal(
        'Two ports signed an agreement.Next stepsThey meet again in spring.',
      );
    });
  });
});
