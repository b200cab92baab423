import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/define.js';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { captureWarnings, expectAccessible, hasState, nextEvent, part, settle, textOf, until } from '../support/dom.js';
import { ARABIC, ENGLISH_ONLY, feedOf, FRENCH, RUSSIAN, withTranslations } from '../support/feeds.js';

define();

const show = async (data: unknown, lang = 'ru'): Promise<WcoNewsItem> => {
  const element = await fixture<WcoNewsItem>(html`<wco-news-item lang=${lang} .data=${data}></wco-news-item>`);
  await element.loadComplete;
  return element;
};

describe('<wco-news-item>', () => {
  describe('an article in English alone, read in Russian', () => {
    let element: WcoNewsItem;
    beforeEach(async () => {
      element = await show(ENGLISH_ONLY);
    });

    it('says in Russian what is missing and what is shown', () => {
      expect(textOf(part(element, 'notice-text'))).to.equal(
        'Эта статья недоступна на вашем языке: русский. Язык показанной версии: английский (English).',
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

    it('writes the dates in Russian, for machines as published', () => {
      const time = part(element, 'date')!.querySelector('time')!;
      expect([textOf(time), time.dateTime]).to.deep.equal(['12 сентября 2018', '2018-09-12']);
      expect(textOf(part(element, 'date'))).to.equal('Опубликовано: 12 сентября 2018');
      expect(textOf(part(element, 'updated'))).to.equal('Обновлено: 14 сентября 2018');
      expect(part(element, 'updated')!.querySelector('time')!.dateTime).to.equal('2018-09-14T09:30:00+02:00');
    });

    it('ends with the contact and the way to the publisher', () => {
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

    it('tells scripts about it', () => {
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

  describe('languages', () => {
    it('turns Arabic at once, while the article stays English', async () => {
      const element = await show(ENGLISH_ONLY);
      element.lang = 'ar';
      await settle();
      await element.loadComplete;
      const notice = part(element, 'notice')!;
      expect([notice.lang, notice.dir]).to.deep.equal(['ar', 'rtl']);
      expect(textOf(part(element, 'notice-text'))).to.equal(
        'هذا المقال غير متاح بلغتك: العربية. النسخة المعروضة: الإنجليزية (English).',
      );
      expect(textOf(part(element, 'date')!.querySelector('time'))).to.equal('12 سبتمبر 2018');
      expect([part(element, 'headline')!.lang, part(element, 'headline')!.dir]).to.deep.equal(['en', 'ltr']);
      await expectAccessible(element);
    });

    it('shows no notice where there is a Russian version', async () => {
      const element = await show(withTranslations(RUSSIAN));
      expect(part(element, 'notice')).to.equal(null);
      expect(textOf(part(element, 'headline'))).to.equal('Порты договорились сократить очереди');
      expect(part(element, 'headline')!.lang).to.equal('ru');
      expect(hasState(element, 'fallback')).to.equal(false);
    });

    it('offers the other versions as links', async () => {
      const element = await show(withTranslations(FRENCH, ARABIC), 'ru');
      expect(textOf(part(element, 'notice')!.querySelector('#versions'))).to.equal('Доступно ещё на 2 языках:');
      const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[part="version"]')];
      expect(links.map((link) => [textOf(link), link.hreflang, link.href])).to.deep.equal([
        ['français', 'fr', 'https://news.example/fr/one'],
        ['العربية', 'ar', 'https://news.example/ar/one'],
      ]);
      const name = links[1]!.querySelector('bdi')!;
      expect([name.lang, name.dir]).to.deep.equal(['ar', 'rtl']);
      await expectAccessible(element);
    });

    it('switches to a version, moves focus to its headline and says so', async () => {
      const element = await show(withTranslations(FRENCH));
      const asked = nextEvent(element, 'wco-language-request');
      const changed = nextEvent(element, 'wco-language-change');
      part(element, 'version')!.click();
      expect((await asked).language).to.equal('fr');
      expect((await changed).language).to.equal('fr');
      expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent pour réduire l’attente');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'headline'));
      expect(textOf(part(element, 'notice-text'))).to.equal('Язык этой статьи: французский (français).');
      expect(textOf(part(element, 'version'))).to.equal('English');
    });

    it('leaves a cancelled request to the page', async () => {
      const element = await show(withTranslations(FRENCH));
      element.addEventListener('wco-language-request', (event) => event.preventDefault());
      part(element, 'version')!.click();
      await element.loadComplete;
      expect(element.contentLanguage).to.equal('en');
    });

    it('prefers `languages` to the interface language', async () => {
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" languages="fr" .data=${withTranslations(FRENCH)}></wco-news-item>`,
      );
      await element.loadComplete;
      expect(element.contentLanguage).to.equal('fr');
      expect(element.uiLanguage).to.equal('ru');
      expect(part(element, 'notice')).to.equal(null);
    });

    it('falls back to the original when asked to', async () => {
      const arabicFirst = { ...ARABIC, id: 'a', _news: { translations: [{ ...FRENCH }] } };
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" fallback="original" .data=${arabicFirst}></wco-news-item>`,
      );
      await element.loadComplete;
      expect(element.contentLanguage).to.equal('ar');
      expect([part(element, 'body')!.lang, part(element, 'body')!.dir]).to.deep.equal(['ar', 'rtl']);
    });

    it('shows only the notice and the versions with fallback="none"', async () => {
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" fallback="none" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      await element.loadComplete;
      expect(element.state).to.equal('empty');
      expect(textOf(part(element, 'notice-text'))).to.equal('Эта статья недоступна на вашем языке: русский.');
      expect(textOf(part(element, 'version'))).to.equal('English');
      expect(part(element, 'article')).to.equal(null);
      part(element, 'version')!.click();
      await element.loadComplete;
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
    });

    it('obeys notice="none" and notice="always"', async () => {
      const none = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" notice="none" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      const always = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" notice="always" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      await Promise.all([none.loadComplete, always.loadComplete]);
      expect(part(none, 'notice')).to.equal(null);
      expect(textOf(part(always, 'notice-text'))).to.equal('Language of this article: English.');
    });

    it('labels a machine translation and names the original', async () => {
      const element = await show(withTranslations({ ...RUSSIAN, kind: 'machine' }));
      expect(textOf(part(element, 'notice-text'))).to.include(
        'Это машинный перевод. Язык оригинала: английский (English).',
      );
      expect(hasState(element, 'machine-translated')).to.equal(true);
    });

    it('states no language where the publisher stated none', async () => {
      const element = await show({ id: 'x', title: 'شحنة جديدة', content_text: 'نص', _news: {} });
      expect(part(element, 'notice')).to.equal(null);
      expect([part(element, 'headline')!.getAttribute('lang'), part(element, 'headline')!.dir]).to.deep.equal([
        '',
        'auto',
      ]);
    });

    it('speaks English with a language it does not know, and still finds the version', async () => {
      const element = await show(withTranslations(FRENCH), 'tlh');
      expect(element.uiLanguage).to.equal('en');
      expect(textOf(part(element, 'notice-text'))).to.match(
        /^This article is not available in your language: .+\. Version shown: English\.$/,
      );
    });
  });

  describe('sources', () => {
    it('picks an item of a feed by item-id', async () => {
      const second = { ...ENGLISH_ONLY, id: 'two', title: 'Second' };
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" item-id="two" .data=${feedOf(ENGLISH_ONLY, second)}></wco-news-item>`,
      );
      await element.loadComplete;
      expect(textOf(part(element, 'headline'))).to.equal('Second');
    });

    it('reads a child script, also when it arrives late', async () => {
      const element = await fixture<WcoNewsItem>(html`<wco-news-item lang="en"></wco-news-item>`);
      expect(element.state).to.equal('idle');
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(ENGLISH_ONLY);
      element.append(script);
      await settle();
      await element.loadComplete;
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
    });

    it('loads from src with the fetcher it is given', async () => {
      const asked: string[] = [];
      const fetcher = (url: string) => {
        asked.push(url);
        return Promise.resolve(new Response(JSON.stringify(ENGLISH_ONLY)));
      };
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" src="https://feeds.example/one.json" .fetcher=${fetcher}></wco-news-item>`,
      );
      const { feed } = await nextEvent(element, 'wco-load');
      expect(feed.items[0]!.id).to.equal('urn:test:one');
      expect(asked).to.deep.equal(['https://feeds.example/one.json']);
    });

    it('shows plain text as paragraphs', async () => {
      const element = await show({ id: 'x', language: 'ru', title: 'Т', content_text: 'Один\nещё\n\nДва', _news: {} });
      expect([...part(element, 'body')!.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
        'Один\nещё',
        'Два',
      ]);
    });

    it('shows the summary where there is no text', async () => {
      const element = await show({ id: 'x', language: 'ru', title: 'Т', summary: 'Кратко.', _news: {} });
      expect(textOf(part(element, 'summary'))).to.equal('Кратко.');
      expect(part(element, 'body')).to.equal(null);
    });
  });

  describe('presentation', () => {
    it('puts the headline at heading-level and everything else below it', async () => {
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" heading-level="3" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      await element.loadComplete;
      const headings = [...element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')];
      expect(headings.map((heading) => [heading.localName, textOf(heading)])).to.deep.equal([
        ['h3', 'Ports Agree on Shorter Queues'],
        ['h4', 'Next steps'],
        ['h4', 'Contact'],
      ]);
    });

    it('writes dates in the style, zone and digits asked for', async () => {
      const timed = { ...ENGLISH_ONLY, date_published: '2018-09-12T23:30:00Z', _news: {} };
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item
          lang="ar"
          date-style="full"
          time-zone="Asia/Tokyo"
          numbering="arab"
          .data=${timed}
        ></wco-news-item>`,
      );
      await element.loadComplete;
      expect(textOf(part(element, 'date')!.querySelector('time'))).to.equal('الخميس، ١٣ سبتمبر ٢٠١٨');
    });

    it('gives way to what the page slots in', async () => {
      const element = await fixture<WcoNewsItem>(html`
        <wco-news-item lang="ru" .data=${ENGLISH_ONLY}>
          <p slot="notice">N</p>
          <p slot="before-body">B</p>
          <p slot="after-body">A</p>
          <p slot="contact">C</p>
          <p slot="footer">F</p>
        </wco-news-item>
      `);
      await element.loadComplete;
      const slots = [...element.shadowRoot!.querySelectorAll('slot')].filter((slot) => slot.assignedNodes().length > 0);
      expect(slots.map((slot) => slot.name)).to.deep.equal([
        'notice',
        'before-body',
        'after-body',
        'contact',
        'footer',
      ]);
      expect(part(element, 'notice')!.getBoundingClientRect().height).to.equal(0);
    });

    it('can be hidden by the page', async () => {
      const element = await fixture<WcoNewsItem>(html`<wco-news-item hidden .data=${ENGLISH_ONLY}></wco-news-item>`);
      expect(getComputedStyle(element).display).to.equal('none');
    });
  });

  describe('states', () => {
    const failing = (status: number) => () => Promise.resolve(new Response('', { status }));

    it('is busy, shows bars for the eyes and tells screen readers while loading', async () => {
      const fetcher = () => new Promise<Response>(() => undefined);
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" src="https://feeds.example/a" .fetcher=${fetcher}></wco-news-item>`,
      );
      expect(element.state).to.equal('loading');
      expect(hasState(element, 'loading')).to.equal(true);
      expect(element.shadowRoot!.querySelector('.root')!.getAttribute('aria-busy')).to.equal('true');
      expect(part(element, 'skeleton')!.getAttribute('aria-hidden')).to.equal('true');
      expect(textOf(part(element, 'status'))).to.equal('Loading the article…');
      await expectAccessible(element);
    });

    it('shows the page’s own content instead of bars', async () => {
      const fetcher = () => new Promise<Response>(() => undefined);
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item src="https://feeds.example/b" .fetcher=${fetcher}><a href="#x">Read</a></wco-news-item>`,
      );
      expect(part(element, 'skeleton')).to.equal(null);
      expect(element.querySelector('a')!.getBoundingClientRect().width).to.be.above(0);
    });

    it('tells of a failure, keeps the page’s content and recovers on retry', async () => {
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
      expect(textOf(part(element, 'status'))).to.equal('Не удалось загрузить статью.');
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

    for (const [status, message, hasRetry] of [
      [404, 'The article was not found.', false],
      [500, 'The article could not be loaded.', true],
      [403, 'The article could not be loaded.', false],
    ] as const) {
      it(`HTTP ${status}: "${message}"${hasRetry ? ' with retry' : ''}`, async () => {
        const { restore } = captureWarnings();
        const element = await fixture<WcoNewsItem>(
          html`<wco-news-item
            lang="en"
            src="https://feeds.example/${status}"
            .fetcher=${failing(status)}
          ></wco-news-item>`,
        );
        await element.loadComplete;
        expect(textOf(part(element, 'status'))).to.equal(message);
        expect(part(element, 'retry') !== null).to.equal(hasRetry);
        restore();
      });
    }

    it('keeps the article when a later load fails', async () => {
      const { restore } = captureWarnings();
      let fails = false;
      const fetcher = () =>
        Promise.resolve(fails ? new Response('', { status: 503 }) : new Response(JSON.stringify(ENGLISH_ONLY)));
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" src="https://feeds.example/d" .fetcher=${fetcher}></wco-news-item>`,
      );
      await element.loadComplete;
      fails = true;
      await element.refresh();
      expect([element.state, element.error?.code, hasState(element, 'stale')]).to.deep.equal(['stale', 'http', true]);
      expect(textOf(part(element, 'status'))).to.equal('The latest version of the article could not be loaded.');
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
      await expectAccessible(element);
      restore();
    });

    it('says when there is no article, and when it is not in the feed', async () => {
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

    it('says when an article has no text in any language', async () => {
      const { restore } = captureWarnings();
      const element = await show({ id: 'x', _news: { translations: [] } }, 'en');
      expect(element.error?.code).to.equal('no-version');
      expect(textOf(part(element, 'status'))).to.equal('The text of this article is not available.');
      restore();
    });
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

    it('keeps its article when it is removed and put back, and follows the new place', async () => {
      const element = await show(ENGLISH_ONLY, '');
      element.removeAttribute('lang');
      const place = await fixture(html`<div lang="fr"></div>`);
      element.remove();
      place.append(element);
      await settle();
      await element.loadComplete;
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
      expect(textOf(part(element, 'notice-text'))).to.equal(
        'Cet article n’est pas disponible dans votre langue : français. Langue de la version affichée : anglais (English).',
      );
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

describe('<wco-news-item> and the page it is on', () => {
  const bodyImage = (element: WcoNewsItem): string | null | undefined =>
    part(element, 'body')?.querySelector('img')?.getAttribute('src');
  const ITEM = {
    id: 'x',
    language: 'en',
    title: 'T',
    content_html: '<p>Text</p><img src="/logout" alt="Photo">',
    _news: {},
  };

  it('reads relative addresses of a body against the article’s own address', async () => {
    const element = await show({ ...ITEM, url: 'https://news.example/en/one' }, 'en');
    expect(bodyImage(element)).to.equal('https://news.example/logout');
  });

  it('reads them against the feed’s, where the article has none', async () => {
    const fetcher = () => Promise.resolve(new Response(JSON.stringify(ITEM)));
    const element = await fixture<WcoNewsItem>(
      html`<wco-news-item src="https://feeds.example/f.json" .fetcher=${fetcher}></wco-news-item>`,
    );
    await element.loadComplete;
    expect(bodyImage(element)).to.equal('https://feeds.example/logout');
  });

  it('never against the page’s', async () => {
    const element = await show(ITEM, 'en');
    expect(bodyImage(element)).to.equal(undefined);
    expect(textOf(part(element, 'body'))).to.equal('TextPhoto');
  });

  it('takes the feed’s address for a body also when data was taken away', async () => {
    const fetcher = () => Promise.resolve(new Response(JSON.stringify(ITEM)));
    const element = await fixture<WcoNewsItem>(
      html`<wco-news-item src="https://feeds.example/null.json" .data=${null} .fetcher=${fetcher}></wco-news-item>`,
    );
    await element.loadComplete;
    expect(bodyImage(element)).to.equal('https://feeds.example/logout');
  });

  it('sets every line of the interface in its own direction', async () => {
    const element = await show(ENGLISH_ONLY, 'ar');
    const block = part(element, 'source')!.parentElement!;
    expect([block.lang, getComputedStyle(block).direction]).to.deep.equal(['ar', 'rtl']);
  });

  it('moves focus to the headline of a version chosen while a copy is shown', async () => {
    const { restore } = captureWarnings();
    let fails = false;
    const fetcher = () =>
      Promise.resolve(
        fails ? new Response('', { status: 503 }) : new Response(JSON.stringify(withTranslations(FRENCH))),
      );
    const element = await fixture<WcoNewsItem>(
      html`<wco-news-item lang="ru" src="https://feeds.example/stale" .fetcher=${fetcher}></wco-news-item>`,
    );
    await element.loadComplete;
    fails = true;
    await element.refresh();
    part(element, 'version')!.click();
    await element.updateComplete;
    await element.loadComplete;
    restore();
    expect(element.state).to.equal('stale');
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'headline'));
  });

  it('takes another sanitiser at any time', async () => {
    const element = await show(ENGLISH_ONLY, 'en');
    element.sanitizer = () => '<p onclick="x()">Mine</p>';
    await element.updateComplete;
    await element.loadComplete;
    expect(part(element, 'body')!.querySelector('p')!.outerHTML).to.equal('<p>Mine</p>');
  });
});
