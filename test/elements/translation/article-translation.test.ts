import { expect, fixture, html } from '@open-wc/testing';
import type { NewsTranslator } from '../../../src/elements/base/translator.js';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import type { WcoNewsProvider } from '../../../src/elements/news-provider/news-provider.js';
import { expectAccessible, hasState, part, settle, textOf, until } from '../../support/dom.js';
import { placeItem, showItem } from '../../support/item.js';
import { stub } from '../news-item/fixtures/stubs.js';
import { fakeTranslator, type FakeTranslator } from './fake-translator.js';

const ARTICLE = {
  id: 'urn:test:ports',
  url: 'https://news.example/fr/ports',
  language: 'fr',
  title: 'Deux ports s’accordent',
  summary: 'Un accord court.',
  content_html:
    '<p>Deux ports <b>ont signé</b> un accord, dit <a href="https://a.example/">le texte</a>.</p>' +
    '<p>Le projet <span class="notranslate">Port Vert</span> et <span translate="no">ABC</span> : <code>ne pas</code>.</p>' +
    '<blockquote lang="de">Ein Wort.</blockquote><p dir="ltr">https://news.example/42</p>',
  _news: {
    images: [
      {
        role: 'main',
        renditions: [{ href: '/faults/image/960.svg', width: 960, height: 720 }],
        alt: [{ language: 'fr', value: 'Un quai' }],
        caption: [{ language: 'fr', value: 'Le port' }],
      },
    ],
    translations: [],
  },
};

const show = (data: unknown = ARTICLE, attributes: Readonly<Record<string, string>> = {}): Promise<WcoNewsItem> =>
  showItem(data, attributes);

const press = (element: WcoNewsItem, name: string): void => part(element, name)!.click();

const whenPart = async (element: WcoNewsItem, name: string): Promise<HTMLElement> => {
  await until(() => part(element, name) !== null, `the part ${name}`);
  await element.updateComplete;
  return part(element, name)!;
};

const body = (element: WcoNewsItem): HTMLElement => part(element, 'body')!;

const announced = (element: WcoNewsItem): string => textOf(part(element, 'announcement'));

describe('translation of an article', () => {
  let fake: FakeTranslator | undefined;
  const use = (options?: Parameters<typeof fakeTranslator>[0]): FakeTranslator => {
    fake = fakeTranslator(options);
    return fake;
  };

  afterEach(() => {
    fake?.restore();
    fake = undefined;
    sessionStorage.clear();
  });

  it('is offered, and does not start without a press', async () => {
    const { calls } = use();
    const element = await show();
    expect(textOf(part(element, 'translate'))).to.equal('Translate into English on this device');
    // Asked twice: before the code is loaded, and after.
    expect(new Set(calls)).to.deep.equal(new Set(['availability fr-en']));
    await expectAccessible(element);
  });

  it('is not offered if the languages are unavailable', async () => {
    use({ availability: 'unavailable' });
    const element = await show();
    expect(part(element, 'notice')).not.to.equal(null);
    expect(part(element, 'translation')).to.equal(null);
  });

  for (const [name, value] of [
    ['is a library', { trans: () => '' }],
    [
      'throws',
      {
        availability: () => {
          throw new TypeError('no');
        },
        create: () => undefined,
      },
    ],
    ['is null', null],
  ] as const) {
    it(`is not offered if the page’s \`Translator\` ${name}`, async () => {
      const restore = stub(globalThis, 'Translator', { value });
      const element = await show();
      expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent');
      expect(part(element, 'translation')).to.equal(null);
      restore();
    });
  }

  it('is not offered for an article in the reader’s language, nor without a notice', async () => {
    const { calls } = use();
    expect(part(await show({ ...ARTICLE, language: 'en' }, { notice: 'always' }), 'translation')).to.equal(null);
    expect(part(await show(ARTICLE, { notice: 'none' }), 'translation')).to.equal(null);
    expect(calls).to.deep.equal([]);
  });

  it('translates the texts and keeps the markup', async () => {
    use();
    const element = await show();
    press(element, 'translate');
    await whenPart(element, 'show-original');
    expect(textOf(part(element, 'headline'))).to.equal('en(Deux ports s’accordent)');
    expect([part(element, 'headline')!.lang, part(element, 'summary')!.lang]).to.deep.equal(['en', 'en']);
    expect(textOf(part(element, 'summary'))).to.equal('en(Un accord court.)');
    expect([body(element).lang, body(element).dir]).to.deep.equal(['en', 'ltr']);
    const [first, second, third] = body(element).querySelectorAll('p');
    expect(first!.innerHTML.replace(/ (rel|referrerpolicy|target)="[^"]*"/g, '')).to.equal(
      'en(Deux ports) <b>en(ont signé)</b> en(un accord, dit) <a href="https://a.example/">en(le texte)</a>.',
    );
    expect(textOf(second)).to.equal('en(Le projet) Port Vert en(et) ABC : ne pas.');
    expect([...second!.children].map((each) => each.getAttribute('lang'))).to.deep.equal(['fr', 'fr', 'fr']);
    expect(textOf(third)).to.equal('https://news.example/42');
    expect(textOf(body(element).querySelector('[lang="de"]'))).to.equal('Ein Wort.');
    const image = part(element, 'image') as HTMLImageElement;
    expect([image.alt, image.lang]).to.deep.equal(['en(Un quai)', 'en']);
    expect(textOf(part(element, 'caption'))).to.equal('en(Le port)');
  });

  it('says that it is a machine translation, and leads back to the original', async () => {
    const { calls } = use();
    const element = await show();
    const original = body(element).innerHTML;
    press(element, 'translate');
    await whenPart(element, 'show-original');
    expect(textOf(part(element, 'translation-status'))).to.equal(
      'Machine translation from French (français), made on this device.',
    );
    expect(textOf(part(element, 'notice-text'))).to.equal(
      'Requested language: English. This article is not available in that language.',
    );
    expect(hasState(element, 'machine-translated')).to.equal(true);
    expect(announced(element)).to.equal('Machine translation from French, made on this device.');
    await expectAccessible(element);
    press(element, 'show-original');
    await whenPart(element, 'translate');
    expect(body(element).innerHTML).to.equal(original);
    expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent');
    expect(hasState(element, 'machine-translated')).to.equal(false);
    // The second time, the translation is still in memory.
    const count = calls.length;
    press(element, 'translate');
    await whenPart(element, 'show-original');
    expect(calls.length).to.equal(count);
  });

  it('gives way to a comparison, which shows the versions as published', async () => {
    use();
    const translations = [{ language: 'de', title: 'Zwei Häfen einig', content_text: 'Ein Abkommen.' }];
    const element = await show({ ...ARTICLE, _news: { ...ARTICLE._news, translations } }, { compare: '' });
    press(element, 'translate');
    await whenPart(element, 'show-original');
    press(element, 'compare');
    await whenPart(element, 'comparison');
    expect(part(element, 'translation')).to.equal(null);
    expect(hasState(element, 'machine-translated')).to.equal(false);
    expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent');
    press(element, 'close-comparison');
    await whenPart(element, 'show-original');
    expect(hasState(element, 'machine-translated')).to.equal(true);
  });

  it('shows the progress of the download, with focus on the button that cancels', async () => {
    const { download, endDownload } = use({ availability: 'downloadable' });
    const element = await show();
    part(element, 'translate')!.focus();
    press(element, 'translate');
    const progress = (await whenPart(element, 'translation-progress')) as HTMLProgressElement;
    expect(progress.position).to.equal(-1);
    expect(textOf(progress.labels![0])).to.equal('Downloading the translation program…');
    expect(announced(element)).to.equal('Downloading the translation program…');
    await until(() => element.shadowRoot!.activeElement === part(element, 'cancel-translation'), 'focus on Cancel');
    download(0.25);
    await element.updateComplete;
    expect(progress.value).to.equal(0.25);
    await expectAccessible(element);
    endDownload();
    await whenPart(element, 'show-original');
    await until(() => element.shadowRoot!.activeElement === part(element, 'show-original'), 'focus on the way back');
  });

  it('can be cancelled, and is offered again', async () => {
    const { next, calls } = use({ holds: true });
    const element = await show();
    part(element, 'translate')!.focus();
    press(element, 'translate');
    await until(() => calls.includes('Deux ports s’accordent'), 'the first text');
    press(element, 'cancel-translation');
    await whenPart(element, 'translate');
    await until(() => element.shadowRoot!.activeElement === part(element, 'translate'), 'focus on the button');
    next();
    await settle();
    expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent');
    expect(calls.at(-1)).to.equal('destroy');
  });

  for (const [name, fails, text] of [
    ['a failure', 'UnknownError', 'The translation failed.'],
    ['a text that is too long', 'QuotaExceededError', 'This text is too long to be translated here.'],
  ] as const) {
    it(`says what happened after ${name}, and offers another attempt`, async () => {
      const { restore } = use({ fails });
      const element = await show();
      part(element, 'translate')!.focus();
      press(element, 'translate');
      const status = await whenPart(element, 'translation-status');
      await until(() => textOf(part(element, 'translate')) === 'Try again', 'the button');
      expect(textOf(status.isConnected ? status : part(element, 'translation-status'))).to.equal(text);
      expect(announced(element)).to.equal(text);
      expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent');
      await until(() => element.shadowRoot!.activeElement === part(element, 'translate'), 'focus on the button');
      await expectAccessible(element);
      restore();
    });
  }

  for (const [error, text] of [
    ['NetworkError', 'The translation program could not be downloaded.'],
    ['NotAllowedError', 'The translation failed.'],
  ] as const) {
    it(`says what happened after ${error}, and downloads again`, async () => {
      const { endDownload } = use({ availability: 'downloading' });
      const element = await show();
      press(element, 'translate');
      await whenPart(element, 'translation-progress');
      await settle();
      endDownload(error);
      await until(() => textOf(part(element, 'translate')) === 'Try again', 'the button');
      expect(textOf(part(element, 'translation-status'))).to.equal(text);
      press(element, 'translate');
      await whenPart(element, 'translation-progress');
      await settle();
      endDownload();
      await whenPart(element, 'show-original');
    });
  }

  it('ends when the page changes its language', async () => {
    const { next, calls } = use({ holds: true });
    const element = await show();
    press(element, 'translate');
    await until(() => calls.includes('Deux ports s’accordent'), 'the first text');
    element.lang = 'fr';
    await settle();
    await element.loadComplete;
    next();
    await settle();
    expect(part(element, 'translation')).to.equal(null);
    expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent');
  });

  it('stays after a reload without changes, and ends after one with changes', async () => {
    use();
    let article: object = ARTICLE;
    const fetcher = (): Promise<Response> => Promise.resolve(new Response(JSON.stringify(article)));
    const element = await placeItem({ src: '/translation-reload.json', fetcher });
    await element.loadComplete;
    press(element, 'translate');
    await whenPart(element, 'show-original');
    await element.refresh();
    expect(textOf(part(element, 'headline'))).to.equal('en(Deux ports s’accordent)');
    article = { ...ARTICLE, title: 'Trois ports' };
    await element.refresh();
    expect(textOf(part(element, 'headline'))).to.equal('Trois ports');
    expect(part(element, 'translate')).not.to.equal(null);
  });

  it('translates the next article without a press only if the reader wants it', async () => {
    use();
    const element = await show();
    press(element, 'translate');
    const label = await whenPart(element, 'remember-translation');
    expect(textOf(label)).to.equal('Translate further articles automatically until I close this tab');
    expect(part(await show(), 'translate')).not.to.equal(null);
    label.querySelector('input')!.click();
    expect(sessionStorage.getItem('wco-translate:device')).to.equal('1');
    const next = await show({ ...ARTICLE, id: 'urn:test:next' });
    await whenPart(next, 'show-original');
    expect(textOf(part(next, 'headline'))).to.equal('en(Deux ports s’accordent)');
    press(next, 'show-original');
    await whenPart(next, 'translate');
    part(element, 'remember-translation')!.querySelector('input')!.click();
    expect(sessionStorage.length).to.equal(0);
  });

  it('works if the storage is forbidden', async () => {
    use();
    const restore = stub(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    try {
      const element = await show();
      press(element, 'translate');
      (await whenPart(element, 'remember-translation')).querySelector('input')!.click();
      expect(part(element, 'show-original')).not.to.equal(null);
    } finally {
      restore();
    }
  });

  it('sets the direction of an article that is translated from Arabic, and of texts that are not', async () => {
    use();
    const element = await show({
      ...ARTICLE,
      language: 'ar',
      summary: undefined,
      content_html: '<p dir="rtl">نص <span translate="no">اسم</span></p>',
    });
    press(element, 'translate');
    await whenPart(element, 'show-original');
    const paragraph = body(element).querySelector('p')!;
    expect([body(element).dir, paragraph.dir, textOf(paragraph)]).to.deep.equal(['ltr', 'ltr', 'en(نص) اسم']);
    const kept = paragraph.querySelector('span')!;
    expect([kept.lang, kept.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('translates the name of the frame that scrolls a table', async () => {
    use();
    const element = await show({
      ...ARTICLE,
      content_html: '<table><caption>Ports</caption><tr><td>Le Havre</td></tr></table>',
    });
    press(element, 'translate');
    await whenPart(element, 'show-original');
    expect(body(element).querySelector('[role="group"]')!.ariaLabel).to.equal('en(Ports)');
  });

  it('translates the paragraphs of plain text', async () => {
    use();
    const element = await show({ ...ARTICLE, content_html: undefined, content_text: 'Un.\n\nDeux.' });
    press(element, 'translate');
    await whenPart(element, 'show-original');
    expect([...body(element).querySelectorAll('p')].map(textOf)).to.deep.equal(['en(Un.)', 'en(Deux.)']);
  });

  it('works in a notice in the slot', async () => {
    use();
    const element = await showItem(ARTICLE, {}, '<wco-language-notice slot="notice" lang="en"></wco-language-notice>');
    const notice = element.querySelector('wco-language-notice')!;
    await until(() => part(notice, 'translate') !== null, 'the button');
    part(notice, 'translate')!.focus();
    part(notice, 'translate')!.click();
    await until(() => part(notice, 'show-original') !== null, 'the way back');
    await until(() => notice.shadowRoot!.activeElement === part(notice, 'show-original'), 'focus on the way back');
    expect(textOf(part(element, 'headline'))).to.equal('en(Deux ports s’accordent)');
  });

  describe('by a service of the site', () => {
    const service = (properties: Partial<NewsTranslator> = {}): NewsTranslator => ({
      name: 'Example Translate',
      availability: () => 'available',
      translate: (texts, { target }) => Promise.resolve(texts.map((text) => `${target}<${text}>`)),
      ...properties,
    });

    const showWith = async (translator: NewsTranslator): Promise<WcoNewsItem> => {
      const element = await placeItem({ data: ARTICLE, translator });
      await element.loadComplete;
      return element;
    };

    it('names the service, and shows its markup as text', async () => {
      const element = await showWith(service());
      expect(textOf(part(element, 'translate'))).to.equal('Send to Example Translate and translate into English');
      press(element, 'translate');
      await whenPart(element, 'show-original');
      expect(textOf(part(element, 'translation-status'))).to.equal(
        'Machine translation from French (français), made by Example Translate.',
      );
      expect(textOf(body(element).querySelector('b'))).to.equal('en<ont signé>');
    });

    it('is preferred to the device, also inside a provider', async () => {
      const { calls } = use();
      const provider = await fixture<WcoNewsProvider>(
        html`<wco-news-provider lang="en" .data=${ARTICLE} .translator=${service()}
          ><wco-news-item item-id="urn:test:ports"></wco-news-item
        ></wco-news-provider>`,
      );
      const element = provider.querySelector('wco-news-item')!;
      await provider.loadComplete;
      await element.loadComplete;
      expect(textOf(await whenPart(element, 'translate'))).to.contain('Example Translate');
      expect(calls).to.deep.equal([]);
    });

    for (const [name, translate] of [
      ['too few texts', () => Promise.resolve(['one'])],
      ['no texts', () => Promise.resolve([null, null])],
      [
        'an exception',
        () => {
          throw new Error('no');
        },
      ],
    ] as const) {
      it(`survives ${name}`, async () => {
        const element = await showWith(service({ translate: translate as unknown as NewsTranslator['translate'] }));
        press(element, 'translate');
        await until(() => textOf(part(element, 'translate')) === 'Try again', 'the button');
        expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent');
      });
    }

    it('is not offered without a name, or if its availability cannot be determined', async () => {
      const nameless = await showWith(service({ name: '' }));
      expect(part(nameless, 'translation')).to.equal(null);
      const broken = await showWith(
        service({
          availability: () => {
            throw new Error('no');
          },
        }),
      );
      expect(part(broken, 'translation')).to.equal(null);
    });
  });
});
