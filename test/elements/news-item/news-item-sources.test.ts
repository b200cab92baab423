import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { captureWarnings, nextEvent, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, feedOf, FRENCH, withTranslations } from '../../support/feeds.js';
import { placeItem, showItem } from '../../support/item.js';

const show = (data: unknown, lang = 'ru'): Promise<WcoNewsItem> => showItem(data, { lang });

describe('<wco-news-item>', () => {
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

    it('loads from src with the given fetcher', async () => {
      const requests: string[] = [];
      const fetcher = (url: string) => {
        requests.push(url);
        return Promise.resolve(new Response(JSON.stringify(ENGLISH_ONLY)));
      };
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" src="https://feeds.example/one.json" .fetcher=${fetcher}></wco-news-item>`,
      );
      const { feed } = await nextEvent(element, 'wco-load');
      expect(feed.items[0]!.id).to.equal('urn:test:one');
      expect(requests).to.deep.equal(['https://feeds.example/one.json']);
    });

    it('reads the given format, and reports an unknown one', async () => {
      const { restore } = captureWarnings();
      const known = await showItem(ENGLISH_ONLY, { format: 'json-feed' });
      const unknown = await showItem(ENGLISH_ONLY, { format: 'telex' });
      restore();
      expect([known.state, unknown.state, unknown.error?.code]).to.deep.equal(['ready', 'error', 'unsupported-format']);
    });

    it('sends no cookies by default', async () => {
      const sent: (string | undefined)[] = [];
      const fetcher = (_url: string, init: RequestInit) => {
        sent.push(init.credentials);
        return Promise.resolve(new Response(JSON.stringify(ENGLISH_ONLY)));
      };
      const plain = await placeItem({ fetcher }, { src: 'https://feeds.example/plain' });
      await plain.loadComplete;
      const withCookies = await placeItem({ fetcher }, { src: 'https://feeds.example/told', credentials: 'include' });
      await withCookies.loadComplete;
      expect(sent).to.deep.equal(['omit', 'include']);
    });

    it('waits no longer than `timeout`', async () => {
      const { restore } = captureWarnings();
      const fetcher = () => new Promise<Response>(() => undefined);
      const element = await placeItem({ fetcher }, { src: 'https://feeds.example/timeout', timeout: '50' });
      await element.loadComplete;
      restore();
      expect([element.state, element.error?.code]).to.deep.equal(['error', 'timeout']);
      expect(textOf(part(element, 'status'))).to.equal('Loading the article is taking too long.');
    });

    it('with loading="lazy" loads when it comes near the viewport', async () => {
      let requests = 0;
      const fetcher = () => {
        requests += 1;
        return Promise.resolve(new Response(JSON.stringify(ENGLISH_ONLY)));
      };
      const page = await fixture<HTMLElement>(html`<div style="padding-block-start: 5000px"></div>`);
      const element = document.createElement('wco-news-item');
      Object.assign(element, { lang: 'en', loading: 'lazy', src: 'https://feeds.example/lazy', fetcher });
      page.append(element);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect([requests, element.state]).to.deep.equal([0, 'loading']);
      element.scrollIntoView();
      await until(() => element.state === 'ready', 'ready in view');
      expect(requests).to.equal(1);
    });

    it('shows plain text as paragraphs', async () => {
      const element = await show({ id: 'x', language: 'ru', title: 'Т', content_text: 'Один\nещё\n\nДва', _news: {} });
      expect([...part(element, 'body')!.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
        'Один\nещё',
        'Два',
      ]);
    });

    it('shows the summary when there is no text', async () => {
      const element = await show({ id: 'x', language: 'ru', title: 'Т', summary: 'Кратко.', _news: {} });
      expect(textOf(part(element, 'summary'))).to.equal('Кратко.');
      expect(part(element, 'body')).to.equal(null);
    });
  });
});

describe('<wco-news-item> and its page', () => {
  const bodyImage = (element: WcoNewsItem): string | null | undefined =>
    part(element, 'body')?.querySelector('img')?.getAttribute('src');
  const ITEM = {
    id: 'x',
    language: 'en',
    title: 'T',
    content_html: '<p>Text</p><img src="/logout" alt="Photo">',
    _news: {},
  };

  it('resolves relative addresses of a body against the article’s address', async () => {
    const element = await show({ ...ITEM, url: 'https://news.example/en/one' }, 'en');
    expect(bodyImage(element)).to.equal('https://news.example/logout');
  });

  it('resolves them against the feed’s when the article has none', async () => {
    const fetcher = () => Promise.resolve(new Response(JSON.stringify(ITEM)));
    const element = await fixture<WcoNewsItem>(
      html`<wco-news-item src="https://feeds.example/f.json" .fetcher=${fetcher}></wco-news-item>`,
    );
    await element.loadComplete;
    expect(bodyImage(element)).to.equal('https://feeds.example/logout');
  });

  it('never resolves them against the page’s', async () => {
    const element = await show(ITEM, 'en');
    expect(bodyImage(element)).to.equal(undefined);
    expect(textOf(part(element, 'body'))).to.equal('TextPhoto');
  });

  for (const path of ['/admin/delete?id=1', '?logout=1', '[object Object]', 'javascript&colon;alert(1)', 'page.html']) {
    it(`never resolves ${path} in data against the page’s address`, async () => {
      const news = {
        images: [{ role: 'main', renditions: [{ href: path }], alt: [{ value: 'Queue' }] }],
        contacts: [{ email: 'press@port.example', url: path }],
        subjects: [{ name: [{ value: 'Ports' }], uri: path }],
        related: [{ url: path, title: 'Related' }],
        rights: { holder: 'Port', license: path },
        alternates: [{ url: path, language: 'fr' }],
        translations: [{ language: 'es', title: 'Colas', url: path, content_html: `<a href="${path}">b</a>` }],
        languages: [{ language: 'fr', home_page_url: path }],
      };
      const item = {
        ...ENGLISH_ONLY,
        url: path,
        image: path,
        authors: [{ name: 'Ada', url: path }],
        attachments: [{ url: path, mime_type: 'application/pdf' }],
        content_html: `<p>Text <a href="${path}">a</a> <img src="${path}" srcset="${path} 2x" alt="c"></p>`,
        _news: news,
      };
      const feed = { ...feedOf(item), home_page_url: path, next_url: path, _news: news };
      const inline = await placeItem({}, {}, `<script type="application/json">${JSON.stringify(feed)}</script>`);
      await inline.loadComplete;
      for (const element of [await show(feed, 'en'), inline]) {
        expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
        const links = [...element.shadowRoot!.querySelectorAll('[href], [src], [srcset]')];
        const addresses = links.flatMap((link) => ['href', 'src', 'srcset'].map((name) => link.getAttribute(name)));
        expect(addresses.filter((address) => address && !address.startsWith('#'))).to.deep.equal([
          'mailto:press@port.example',
        ]);
        expect(JSON.stringify({ ...element.feed, items: [] })).not.to.include('://');
      }
    });
  }

  it('uses the feed’s address for a body also after data was removed', async () => {
    const fetcher = () => Promise.resolve(new Response(JSON.stringify(ITEM)));
    const element = await fixture<WcoNewsItem>(
      html`<wco-news-item src="https://feeds.example/null.json" .data=${null} .fetcher=${fetcher}></wco-news-item>`,
    );
    await element.loadComplete;
    expect(bodyImage(element)).to.equal('https://feeds.example/logout');
  });

  it('sets the direction of each interface line', async () => {
    const element = await show(ENGLISH_ONLY, 'ar');
    const source = part(element, 'source')!;
    expect([source.closest<HTMLElement>('[lang]')!.lang, getComputedStyle(source).direction]).to.deep.equal([
      'ar',
      'rtl',
    ]);
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

  it('accepts another sanitiser at any time', async () => {
    const element = await show(ENGLISH_ONLY, 'en');
    element.sanitizer = () => '<p onclick="x()">Mine</p>';
    await element.updateComplete;
    await element.loadComplete;
    expect(part(element, 'body')!.querySelector('p')!.outerHTML).to.equal('<p>Mine</p>');
  });
});
