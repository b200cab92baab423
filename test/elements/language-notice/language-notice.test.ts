import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../../src/entries/define.js';
import type { WcoLanguageNotice } from '../../../src/elements/language-notice/language-notice.js';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import type { WcoLanguageRequestEvent } from '../../../src/events/wco-language-request-event.js';
import { loadLocale } from '../../../src/messages/registry.js';
import { expectAccessible, hasState, nextEvent, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, FRENCH, RUSSIAN, withTranslations } from '../../support/feeds.js';
import { stub } from '../news-item/fixtures/stubs.js';
import { FOUND, WORDING, type Attributes } from './language-notice.cases.js';

define();

const isDrawn = (element: Element): boolean => part(element, 'notice') !== null || hasState(element, 'empty');

/** @param content markup inside */
const show = async (attributes: Attributes, content = ''): Promise<WcoLanguageNotice> => {
  const element = document.createElement('wco-language-notice');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = content;
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await until(() => isDrawn(element), 'the notice is drawn or there is none');
  await element.updateComplete;
  return element;
};

/** Compares with null here, because a failed assertion would take minutes to print an element. */
const has = (element: Element, name: string): boolean => part(element, name) !== null;

const textOfNotice = (element: Element): string => textOf(part(element, 'notice-text'));

const versions = (element: Element): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="versions"] [part="version"]'),
];

/** Clicks and reports whether the link would be followed; prevents navigation. */
const click = (target: HTMLElement, init: MouseEventInit = {}): boolean => {
  let isFollowed = false;
  const onClick = (event: Event): void => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', onClick, { once: true });
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
  return isFollowed;
};

const LINKS = '<a hreflang="fr" href="https://news.example/fr">français</a>';

describe('<wco-language-notice>', () => {
  before(() => Promise.all(['ru', 'ar', 'zh-Hans', 'fr'].map(loadLocale)));
  afterEach(() => sessionStorage.clear());

  describe('wording', () => {
    for (const [lang, rows] of Object.entries(WORDING)) {
      for (const [kind, text] of rows) {
        it(`in ${lang}, ${kind}: ${text}`, async () => {
          const element = await show({ lang, requested: 'de', shown: 'fr', original: 'es', kind });
          expect(textOfNotice(element)).to.equal(text);
        });
      }
    }

    for (const [lang, attributes, text] of FOUND) {
      it(`in ${lang}, ${JSON.stringify(attributes)}: ${text}`, async () => {
        expect(textOfNotice(await show({ lang, ...attributes }))).to.equal(text);
      });
    }

    it('marks autonyms as being in their language, and the notice as being in the reader’s', async () => {
      const element = await show({ lang: 'ru', requested: 'ru', shown: 'ar' });
      const notice = part(element, 'notice')!;
      expect([notice.lang, notice.dir, notice.getAttribute('aria-label')]).to.deep.equal([
        'ru',
        'ltr',
        'Сведения о языке статьи',
      ]);
      const autonym = notice.querySelector<HTMLElement>('bdi[lang="ar"]')!;
      expect([textOf(autonym), autonym.dir, autonym.getAttribute('translate')]).to.deep.equal(['العربية', 'rtl', 'no']);
    });

    it('shows attributes as text', async () => {
      const element = await show({ lang: 'en', requested: '<img src=x>', shown: '<b>fr</b>' });
      expect(part(element, 'notice')!.querySelectorAll('img, b').length).to.equal(0);
    });
  });

  describe('properties', () => {
    it('reflect to attributes', async () => {
      const attributes = { requested: 'ru', shown: 'en', available: 'en fr', original: 'en', kind: 'machine' };
      const element = await show({ ...attributes, variant: 'banner', dismissible: '', lang: 'en' });
      const { requested, shown, available, original, kind, variant, dismissible } = element;
      expect({ requested, shown, available, original, kind }).to.deep.equal(attributes);
      expect([variant, dismissible]).to.deep.equal(['banner', true]);
    });

    it('reflect changes in both directions', async () => {
      const element = await show({ lang: 'en', requested: 'ru', shown: 'en' });
      element.shown = 'fr';
      element.kind = 'machine';
      await element.updateComplete;
      expect(textOfNotice(element)).to.equal(
        'Requested language: Russian (русский). This article is not available in that language. You are reading the French (français) version. This is a machine translation.',
      );
    });

    it('variant: a block of text, or one line across the page', async () => {
      const inline = await show({ lang: 'en', requested: 'ru', shown: 'en', variant: 'inline', available: 'fr' });
      const banner = await show({ lang: 'en', requested: 'ru', shown: 'en', variant: 'banner', available: 'fr' });
      const neither = await show({ lang: 'en', requested: 'ru', shown: 'en' });
      const classes = [inline, banner, neither].map((element) => part(element, 'notice')!.className);
      expect(classes).to.deep.equal(['notice', 'notice banner', 'notice']);
      await expectAccessible(banner);
    });

    it('treats an unknown kind as none', async () => {
      const element = await show({ lang: 'en', requested: 'en', shown: 'en', kind: 'nonsense' });
      expect(has(element, 'notice')).to.equal(false);
    });
  });

  describe('states', () => {
    for (const [what, attributes] of [
      ['the text is in the requested language', { requested: 'en-GB', shown: 'en' }],
      ['the text is in another regional variety', { requested: 'pt-PT', shown: 'pt-BR' }],
      ['no language is given', {}],
    ] as const) {
      it(`is empty when ${what}`, async () => {
        const element = await show({ lang: 'en', ...attributes });
        expect([has(element, 'notice'), hasState(element, 'empty')]).to.deep.equal([false, true]);
      });
    }

    it('is not empty with a notice', async () => {
      const element = await show({ lang: 'en', requested: 'ru', shown: 'en' });
      expect(hasState(element, 'empty')).to.equal(false);
      element.requested = 'en';
      await element.updateComplete;
      expect(hasState(element, 'empty')).to.equal(true);
    });
  });

  it('has each part once', async () => {
    const element = await show({ lang: 'en', requested: 'ru', shown: 'en', available: 'fr', dismissible: '' });
    const names = [...element.shadowRoot!.querySelectorAll('[part]')].map((node) => node.getAttribute('part'));
    expect(names).to.deep.equal(['notice', 'icon', 'notice-text', 'versions', 'version', 'dismiss', 'icon']);
  });

  describe('versions', () => {
    afterEach(() => {
      for (const link of document.head.querySelectorAll('link[hreflang]')) link.remove();
    });

    const addAlternate = (hreflang: string, href: string): void => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'alternate', hreflang, href }));
    };

    it('become links from the links inside, each with its own name', async () => {
      const element = await show(
        { lang: 'ru', requested: 'ru', shown: 'en' },
        `<a hreflang="en" href="https://news.example/en">English</a>${LINKS}<a hreflang="ar" href="https://news.example/ar">عربي</a>`,
      );
      const links = versions(element) as readonly HTMLAnchorElement[];
      expect(links.map((link) => [link.localName, textOf(link), link.hreflang, link.href])).to.deep.equal([
        ['a', 'français', 'fr', 'https://news.example/fr'],
        ['a', 'العربية', 'ar', 'https://news.example/ar'],
      ]);
      expect([links[0]!.rel, links[0]!.referrerPolicy]).to.deep.equal(['alternate noreferrer', 'no-referrer']);
      expect(textOf(element.shadowRoot!.querySelector('#versions'))).to.equal('Другие версии:');
      expect(element.querySelector('a')!.getBoundingClientRect().height, 'light DOM').to.equal(0);
    });

    it('become links from the page’s alternates', async () => {
      addAlternate('fr', 'https://news.example/fr');
      addAlternate('en', 'https://news.example/en');
      const element = await show({ lang: 'ru', requested: 'ru', shown: 'en' });
      expect(versions(element).map((link) => [textOf(link), (link as HTMLAnchorElement).href])).to.deep.equal([
        ['français', 'https://news.example/fr'],
      ]);
    });

    it('become buttons without an address', async () => {
      addAlternate('fr', 'https://news.example/fr');
      const element = await show({ lang: 'ru', requested: 'ru', shown: 'en', available: 'en fr ar' });
      expect(versions(element).map((version) => [version.localName, textOf(version)])).to.deep.equal([
        ['a', 'français'],
        ['button', 'العربية'],
      ]);
    });

    it('never link to scripts', async () => {
      const element = await show(
        { lang: 'ru', requested: 'ru', shown: 'en' },
        '<a hreflang="fr" href="javascript:alert(1)">français</a>',
      );
      expect(versions(element).map(({ localName }) => localName)).to.deep.equal(['button']);
    });

    it('can arrive late, change and be removed', async () => {
      const element = await show({ lang: 'ru', requested: 'ru', shown: 'en' });
      expect(versions(element)).to.deep.equal([]);
      element.innerHTML = LINKS;
      await until(() => versions(element).length === 1, 'the link is there');
      expect(textOf(versions(element)[0])).to.equal('français');
      element.innerHTML = '';
      await until(() => versions(element).length === 0, 'the link is gone');
    });

    it('link a machine translation to the original, offered once', async () => {
      const element = await show(
        { lang: 'ru', requested: 'ru', shown: 'ru', kind: 'machine', original: 'en', available: 'ru' },
        `<a hreflang="en" href="https://news.example/en">English</a>${LINKS}`,
      );
      const original = part(element, 'notice-text')!.querySelector<HTMLAnchorElement>('a[part="version"]')!;
      expect([textOf(original), original.href]).to.deep.equal(['английский (English)', 'https://news.example/en']);
      expect(versions(element).map(textOf)).to.deep.equal(['français']);
    });
  });

  describe('events', () => {
    it('requests a version from the page, with its address if known', async () => {
      const element = await show({ lang: 'ru', requested: 'ru', shown: 'en', available: 'fr ar' }, LINKS);
      const requests: WcoLanguageRequestEvent[] = [];
      element.parentElement!.addEventListener('wco-language-request', (event) => requests.push(event));
      for (const version of versions(element)) click(version);
      expect(requests.map(({ language, url }) => [language, url])).to.deep.equal([
        ['fr', 'https://news.example/fr'],
        ['ar', undefined],
      ]);
      expect(requests.map(({ bubbles, composed, cancelable }) => [bubbles, composed, cancelable])).to.deep.equal([
        [true, true, true],
        [true, true, true],
      ]);
    });

    it('follows the link, unless the page cancels the event', async () => {
      const element = await show({ lang: 'ru', requested: 'ru', shown: 'en' }, LINKS);
      const [link] = versions(element);
      expect(click(link!)).to.equal(true);
      element.addEventListener('wco-language-request', (event) => event.preventDefault());
      expect(click(link!)).to.equal(false);
    });

    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
      it(`leaves a click with ${JSON.stringify(init)} to the browser`, async () => {
        const element = await show({ lang: 'ru', requested: 'ru', shown: 'en' }, LINKS);
        let requests = 0;
        element.addEventListener('wco-language-request', (event) => {
          requests += 1;
          event.preventDefault();
        });
        expect([click(versions(element)[0]!, init), requests]).to.deep.equal([true, 0]);
      });
    }

    it('also requests the original', async () => {
      const element = await show({ lang: 'en', shown: 'en', kind: 'summary', original: 'ru' });
      const request = nextEvent(element, 'wco-language-request');
      click(part(element, 'version')!);
      expect((await request).language).to.equal('ru');
    });
  });

  describe('dismissible', () => {
    const NOTICE = { lang: 'en', shown: 'en', dismissible: '' };
    /** Each test uses its own language, since a dismissal persists. */
    const dismiss = async (requested: string): Promise<WcoLanguageNotice> => {
      const element = await show({ ...NOTICE, requested });
      part(element, 'dismiss')!.click();
      await until(() => part(element, 'notice') === null, 'hidden');
      return element;
    };

    it('has a button with a name', async () => {
      const element = await show({ ...NOTICE, requested: 'ru', lang: 'ru' });
      const button = part(element, 'dismiss')!;
      expect([button.localName, button.title, button.hasAttribute('aria-label')]).to.deep.equal([
        'button',
        'Скрыть уведомление',
        false,
      ]);
      await expectAccessible(element);
    });

    it('hides the notice, and sets a state for style sheets', async () => {
      const element = await dismiss('de');
      expect(hasState(element, 'empty')).to.equal(true);
    });

    it('stays hidden when removed and reinserted', async () => {
      const element = await dismiss('it');
      const { parentElement: parent } = element;
      element.remove();
      parent!.append(element);
      await element.updateComplete;
      expect(has(element, 'notice')).to.equal(false);
    });

    it('stays hidden for the same page and languages, and for no others', async () => {
      await dismiss('pl');
      expect(Object.fromEntries(Object.entries(sessionStorage))).to.deep.equal({
        [`wco-notice:${location.pathname}${location.search} pl en default`]: '1',
      });
      expect(has(await show({ ...NOTICE, requested: 'pl' }), 'notice')).to.equal(false);
      expect(has(await show({ ...NOTICE, requested: 'cs' }), 'notice')).to.equal(true);
      expect(has(await show({ ...NOTICE, requested: 'pl', shown: 'fr' }), 'notice')).to.equal(true);
    });

    it('stays hidden when dismissed on an earlier page of the session', async () => {
      sessionStorage.setItem(`wco-notice:${location.pathname}${location.search} sv en default`, '1');
      expect(has(await show({ ...NOTICE, requested: 'sv' }), 'notice')).to.equal(false);
    });

    it('a dismissed machine-translation notice does not hide an outdated notice', async () => {
      const machine = await show({ ...NOTICE, requested: 'en', kind: 'machine' });
      part(machine, 'dismiss')!.click();
      await until(() => part(machine, 'notice') === null, 'hidden');
      const outdated = await show({ ...NOTICE, requested: 'en', kind: 'outdated' });
      expect(has(outdated, 'notice')).to.equal(true);
    });

    it('works where storage is forbidden', async () => {
      const get = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      const restore = stub(window, 'sessionStorage', { get });
      try {
        await dismiss('nl');
      } finally {
        restore();
      }
    });

    it('does nothing without the attribute: no button, nothing hidden, stored or read', async () => {
      const key = `wco-notice:${location.pathname}${location.search} fi en default`;
      sessionStorage.setItem(key, '1');
      const touched: string[] = [];
      const { sessionStorage: storage } = window;
      const restore = stub(window, 'sessionStorage', {
        get: () => {
          touched.push('sessionStorage');
          return storage;
        },
      });
      const element = await show({ lang: 'en', requested: 'fi', shown: 'en' });
      restore();
      expect([has(element, 'dismiss'), has(element, 'notice')]).to.deep.equal([false, true]);
      expect(touched).to.deep.equal([]);
    });
  });

  describe('inside a news item', () => {
    const inside = async (data: object, attributes: Attributes = {}, lang = 'ru') => {
      const item = await fixture<WcoNewsItem>(html`<wco-news-item lang=${lang}></wco-news-item>`);
      const notice = document.createElement('wco-language-notice');
      notice.slot = 'notice';
      for (const [name, value] of Object.entries(attributes)) notice.setAttribute(name, value);
      item.append(notice);
      item.data = data;
      await item.updateComplete;
      await item.loadComplete;
      await until(() => isDrawn(notice), 'drawn');
      await notice.updateComplete;
      return { item, notice };
    };

    it('describes the article instead of the item’s own notice', async () => {
      const { item, notice } = await inside(withTranslations(FRENCH));
      expect(textOfNotice(notice)).to.equal(
        'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
      );
      expect(versions(notice).map(textOf)).to.deep.equal(['français']);
      expect(notice.getBoundingClientRect().height).to.be.above(0);
      expect(part(item, 'notice')?.getBoundingClientRect().height ?? 0, 'the item’s own').to.equal(0);
      await expectAccessible(notice);
    });

    it('shows a version in the item and updates with it', async () => {
      const { item, notice } = await inside(withTranslations(FRENCH));
      const request = nextEvent(item, 'wco-language-request');
      const changed = nextEvent(item, 'wco-language-change');
      expect(click(versions(notice)[0]!), 'follows the link').to.equal(false);
      expect((await request).language).to.equal('fr');
      expect((await changed).language).to.equal('fr');
      expect(item.contentLanguage).to.equal('fr');
      await until(() => textOfNotice(notice) === 'Язык этой статьи: французский (français).', 'the notice follows');
      expect(versions(notice).map(textOf)).to.deep.equal(['English']);
    });

    it('leaves a cancelled request to the page', async () => {
      const { item, notice } = await inside(withTranslations(FRENCH));
      item.addEventListener('wco-language-request', (event) => event.preventDefault());
      expect(click(versions(notice)[0]!)).to.equal(false);
      await item.loadComplete;
      expect(item.contentLanguage).to.equal('en');
    });

    it('leaves a modified click on a link to the browser', async () => {
      const { item, notice } = await inside(withTranslations(FRENCH));
      expect(click(versions(notice)[0]!, { ctrlKey: true })).to.equal(true);
      await item.loadComplete;
      expect(item.contentLanguage).to.equal('en');
    });

    it('is empty when the article needs no notice', async () => {
      const { notice } = await inside(withTranslations(RUSSIAN));
      expect([has(notice, 'notice'), hasState(notice, 'empty')]).to.deep.equal([false, true]);
    });

    it('follows a change of article', async () => {
      const { item, notice } = await inside(ENGLISH_ONLY);
      item.data = withTranslations({ ...RUSSIAN, kind: 'machine' });
      await until(() => textOfNotice(notice).includes('Это машинный перевод.'), 'the notice follows');
    });

    it('uses its own attributes, and the article again without them', async () => {
      const { notice } = await inside(ENGLISH_ONLY, { shown: 'fr', requested: 'de' });
      expect(textOfNotice(notice)).to.equal(
        'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français).',
      );
      notice.removeAttribute('shown');
      notice.removeAttribute('requested');
      await notice.updateComplete;
      expect(textOfNotice(notice)).to.equal(
        'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
      );
    });

    it('can be dismissed', async () => {
      const { notice } = await inside(ENGLISH_ONLY, { dismissible: '' }, 'ar');
      part(notice, 'dismiss')!.click();
      await until(() => part(notice, 'notice') === null, 'hidden');
    });
  });

  it('treats a removed attribute as missing', async () => {
    const element = await show({ lang: 'en', requested: 'ru', shown: 'fr', kind: 'machine', original: 'es' });
    for (const name of ['shown', 'kind', 'original']) element.removeAttribute(name);
    await element.updateComplete;
    expect(textOfNotice(element)).to.equal(
      'Requested language: Russian (русский). This article is not available in that language.',
    );
  });

  describe('languages', () => {
    it('follows the language of an ancestor', async () => {
      const element = await show({ requested: 'ru', shown: 'en' });
      element.parentElement!.lang = 'fr';
      await until(() => element.uiLanguage === 'fr', 'French');
      await element.updateComplete;
      expect(part(element, 'notice')!.lang).to.equal('fr');
    });

    it('switches direction', async () => {
      const element = await show({ lang: 'en', requested: 'ru', shown: 'en' });
      element.lang = 'ar';
      await until(() => element.uiLanguage === 'ar', 'Arabic');
      await element.updateComplete;
      expect([part(element, 'notice')!.lang, part(element, 'notice')!.dir]).to.deep.equal(['ar', 'rtl']);
    });
  });

  describe('accessibility', () => {
    for (const lang of ['en', 'ru', 'ar', 'zh-Hans']) {
      it(`in ${lang}`, async () => {
        const element = await show(
          { lang, requested: 'de', shown: 'en', original: 'es', kind: 'machine', available: 'ar', dismissible: '' },
          LINKS,
        );
        await expectAccessible(element);
      });
    }

    it('without a notice', async () => {
      await expectAccessible(await show({ lang: 'en', requested: 'en', shown: 'en' }));
    });
  });

  describe('lifecycle', () => {
    it('can be removed and reinserted', async () => {
      const element = await show({ lang: 'ru', requested: 'ru', shown: 'en' }, LINKS);
      const { parentElement: parent } = element;
      element.remove();
      element.requested = 'fr';
      await settle();
      parent!.append(element);
      await element.updateComplete;
      expect(textOfNotice(element)).to.equal(
        'Запрошенный язык: французский (français). На этом языке статьи нет. Язык показанной версии: английский (English).',
      );
      element.innerHTML = '';
      await until(() => versions(element).length === 0, 'links are followed again');
    });

    it('can be created by script and shown later', async () => {
      const element = document.createElement('wco-language-notice');
      element.requested = 'ru';
      element.shown = 'en';
      element.lang = 'en';
      expect(element.getAttributeNames()).to.deep.equal(['lang']);
      (await fixture(html`<div></div>`)).append(element);
      await until(() => part(element, 'notice') !== null, 'drawn');
      expect(textOfNotice(element)).to.equal(
        'Requested language: Russian (русский). This article is not available in that language. You are reading the English version.',
      );
    });
  });
});
