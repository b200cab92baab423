import { expect, fixture, html } from '@open-wc/testing';
import type { WcoLanguageSwitcher } from '../../../src/elements/language-switcher/language-switcher.js';
import type { WcoLanguageRequestEvent } from '../../../src/events/wco-language-request-event.js';
import { expectAccessible, part, settle, textOf, until } from '../../support/dom.js';
import '../../support/item.js';
import { interfaceLocales } from '../../../src/messages/registry.js';
import { FEED, FEED_OF_LANGUAGES, openRoom, quiet } from '../news-provider/news-provider-fixtures.js';

const MANY = 'en fr es ru ar zh-Hans pt-BR pt-PT de it nl pl uk';

type Attributes = Readonly<Record<string, string>>;

/** A switcher inside its own target element, so that the page keeps its language. */
const show = async (attributes: Attributes = {}, lang = 'en'): Promise<WcoLanguageSwitcher> => {
  const element = document.createElement('wco-language-switcher');
  for (const [name, value] of Object.entries({ languages: 'en ru ar', for: 'target', ...attributes })) {
    element.setAttribute(name, value);
  }
  await fixture(html`<div id="target" lang=${lang}>${element}</div>`);
  await until(() => element.uiLanguage === lang, `interface in ${lang}`);
  await element.updateComplete;
  return element;
};

const targetOf = (element: Element): HTMLElement => element.closest<HTMLElement>('#target')!;

const choices = (element: Element): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="choice"]'),
];

const names = (element: Element): readonly string[] => choices(element).map(textOf);

const tags = (element: Element): readonly (string | undefined)[] =>
  choices(element).map(({ dataset }) => dataset['language']);

const choose = async (element: WcoLanguageSwitcher, tag: string): Promise<void> => {
  choices(element)
    .find(({ dataset }) => dataset['language'] === tag)!
    .click();
  await element.updateComplete;
};

const current = (element: Element): readonly (string | undefined)[] =>
  choices(element)
    .filter((choice) => choice.ariaCurrent === 'true' || choice.ariaChecked === 'true')
    .map(({ dataset }) => dataset['language']);

const status = (element: Element): string => textOf(element.shadowRoot!.querySelector('[role="status"]'));

describe('<wco-language-switcher>', () => {
  let pageLang: string | null = null;
  let address = '';

  beforeEach(() => {
    pageLang = document.documentElement.getAttribute('lang');
    address = location.href;
    localStorage.clear();
    sessionStorage.clear();
  });

  afterEach(() => {
    if (pageLang === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = pageLang;
    document.documentElement.removeAttribute('dir');
    history.replaceState(null, '', address);
  });

  describe('languages', () => {
    it('come from the attribute, in its order, each with its autonym and its language', async () => {
      const element = await show({ languages: 'ru, en ar' });
      expect(names(element)).to.deep.equal(['русский', 'English', 'العربية']);
      const marks = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="choice"] bdi')];
      expect(marks.map(({ lang, dir }) => `${lang} ${dir}`)).to.deep.equal(['ru ltr', 'en ltr', 'ar rtl']);
    });

    it('leave out invalid language tags', async () => {
      expect(tags(await show({ languages: 'en <b> 12 ru' }))).to.deep.equal(['en', 'ru']);
    });

    it('default to the interface languages', async () => {
      const element = await show({ languages: '' });
      expect([...tags(element)].sort()).to.deep.equal([...interfaceLocales()].sort());
    });

    it('are those the feed declares', async () => {
      const { switcher } = await openRoom({}, { data: FEED_OF_LANGUAGES });
      expect(tags(switcher!)).to.deep.equal(['en', 'ru', 'ar']);
    });

    it('are those of the articles when the feed declares none', async () => {
      const { switcher } = await openRoom({}, { data: { ...FEED, _news: { schema: 'news-1' } } });
      expect(tags(switcher!)).to.deep.equal(['en', 'ru', 'ar']);
    });

    it('are marked, also with a text, when the open article lacks them', async () => {
      const { provider, switcher } = await openRoom({ lang: 'ru' }, { data: FEED_OF_LANGUAGES });
      await until(() => switcher!.uiLanguage === 'ru', 'Russian');
      expect(names(switcher!)).to.deep.equal(['English', 'русский', 'العربية']);
      provider.open('two');
      await quiet(provider);
      expect(names(switcher!)).to.deep.equal([
        'English',
        'русский (нет версии этой статьи)',
        'العربية (нет версии этой статьи)',
      ]);
      await expectAccessible(switcher!);
      provider.open('one');
      await quiet(provider);
      expect(names(switcher!)).to.deep.equal(['English', 'русский', 'العربية']);
    });
  });

  describe('buttons', () => {
    it('mark the language of the context, then the chosen one', async () => {
      const element = await show({}, 'ru');
      expect(current(element)).to.deep.equal(['ru']);
      await choose(element, 'ar');
      expect([current(element), element.value, element.getAttribute('value')]).to.deep.equal([['ar'], 'ar', 'ar']);
    });

    it('mark none when the current language is not listed', async () => {
      expect(current(await show({ languages: 'ru ar' }, 'fr'))).to.deep.equal([]);
    });

    it('mark the nearest match for a tag with a region', async () => {
      const element = await show({ value: 'ru-RU' });
      expect(current(element)).to.deep.equal(['ru']);
    });
  });

  describe('links', () => {
    it('lead to the publisher’s page in each language, and switch in place', async () => {
      const { provider, switcher } = await openRoom(
        {},
        { data: FEED_OF_LANGUAGES },
        '<wco-language-switcher mode="links"></wco-language-switcher>',
      );
      expect(
        choices(switcher!).map((link) => ['href', 'hreflang', 'rel'].map((name) => link.getAttribute(name))),
      ).to.deep.equal([
        ['https://news.example/en', 'en', 'alternate noreferrer'],
        ['https://news.example/ru', 'ru', 'alternate noreferrer'],
        ['https://news.example/ar', 'ar', 'alternate noreferrer'],
      ]);
      await choose(switcher!, 'ru');
      expect(provider.lang).to.equal('ru');
    });

    it('leave a click with a modifier key to the browser', async () => {
      const element = await show({ mode: 'links', persist: 'url' });
      const stop = (event: Event): void => event.preventDefault();
      document.addEventListener('click', stop);
      choices(element)[1]!.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, metaKey: true }),
      );
      document.removeEventListener('click', stop);
      expect(targetOf(element).lang).to.equal('en');
    });

    it('become buttons for languages without an address', async () => {
      expect(choices(await show({ mode: 'links' })).map(({ localName }) => localName)).to.deep.equal([
        'button',
        'button',
        'button',
      ]);
    });
  });

  describe('target', () => {
    it('is the element that `for` names', async () => {
      const element = await show();
      await choose(element, 'ru');
      expect(targetOf(element).lang).to.equal('ru');
    });

    it('is the nearest provider, also from within a shadow tree', async () => {
      const { provider } = await openRoom({}, { data: FEED }, '<section></section>');
      const element = document.createElement('wco-language-switcher');
      element.languages = 'en ru';
      provider.querySelector('section')!.attachShadow({ mode: 'open' }).append(element);
      await element.updateComplete;
      await choose(element, 'ru');
      expect([provider.lang, document.documentElement.lang === 'ru']).to.deep.equal(['ru', false]);
    });

    it('is the page when there is no other, or `for` matches nothing', async () => {
      const element = await show({ for: 'nobody' });
      await choose(element, 'ar');
      expect(document.documentElement.lang).to.equal('ar');
    });

    it('changes dir only if the target has one', async () => {
      const element = await show();
      await choose(element, 'ar');
      expect(targetOf(element).hasAttribute('dir')).to.equal(false);
      targetOf(element).dir = 'ltr';
      await choose(element, 'ar');
      expect(targetOf(element).dir).to.equal('rtl');
      await choose(element, 'ru');
      expect(targetOf(element).dir).to.equal('ltr');
    });
  });

  describe('events', () => {
    it('request first, report afterwards; the announcement follows once the new language is loaded', async () => {
      const element = await show();
      const log: string[] = [];
      element.addEventListener('wco-language-request', ({ language }) =>
        log.push(`request ${language} while ${targetOf(element).lang}`),
      );
      element.addEventListener('wco-language-change', ({ language }) =>
        log.push(`change ${String(language)} while ${targetOf(element).lang}`),
      );
      await choose(element, 'ru');
      await until(() => log.length === 2, 'both events');
      expect(log).to.deep.equal(['request ru while en', 'change ru while ru']);
    });

    it('can be cancelled: nothing changes', async () => {
      const element = await show({ persist: 'local' });
      const changes: Event[] = [];
      element.addEventListener('wco-language-request', (event: WcoLanguageRequestEvent) => event.preventDefault());
      element.addEventListener('wco-language-change', (event) => changes.push(event));
      await choose(element, 'ru');
      await settle();
      expect([targetOf(element).lang, element.value, localStorage.length, changes.length]).to.deep.equal([
        'en',
        undefined,
        0,
        0,
      ]);
    });

    for (const [tag, announced] of [
      ['ru', 'русский'],
      ['ar', 'العربية'],
    ] as const) {
      it(`are announced in ${tag}`, async () => {
        const element = await show();
        expect(status(element)).to.equal('');
        await choose(element, tag);
        await until(() => status(element).includes(announced), announced);
        expect(element.uiLanguage).to.equal(tag);
      });
    }
  });

  describe('search', () => {
    const search = async (element: WcoLanguageSwitcher, query: string): Promise<void> => {
      const input = element.shadowRoot!.querySelector('input')!;
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
      await element.updateComplete;
    };

    it('appears from thirteen languages on', async () => {
      const fields = async (languages: string): Promise<number> =>
        (await show({ languages })).shadowRoot!.querySelectorAll('input').length;
      expect([await fields(MANY), await fields(MANY.slice(0, -3))]).to.deep.equal([1, 0]);
    });

    it('stands above the interface languages, sorted by the reader’s alphabet', async () => {
      const orderIn = async (lang: string, some: readonly string[]): Promise<readonly string[]> => {
        const element = await show({ languages: '' }, lang);
        expect(tags(element)).to.have.members(interfaceLocales());
        return names(element).filter((name) => some.includes(name));
      };
      expect(await orderIn('en', ['dansk', 'čeština', 'русский', 'English', 'Deutsch', 'español'])).to.deep.equal([
        'čeština',
        'dansk',
        'Deutsch',
        'English',
        'español',
        'русский',
      ]);
      // In Czech, č follows c.
      expect(await orderIn('cs', ['dansk', 'čeština', 'bosanski'])).to.deep.equal(['bosanski', 'čeština', 'dansk']);
      expect(await orderIn('ru', ['русский', 'українська', 'беларуская'])).to.deep.equal([
        'беларуская',
        'русский',
        'українська',
      ]);
    });

    for (const [query, found, announced] of [
      ['', 13, 'Найдено 13 языков'],
      ['zzz', 0, 'Языки не найдены'],
      ['украин', 1, 'Найден 1 язык'],
      ['portugues', 2, 'Найдено 2 языка'],
      ['ЗЕ', 0, 'Языки не найдены'],
    ] as const) {
      it(`finds ${found} languages for “${query}”, and announces in Russian “${announced}”`, async () => {
        const element = await show({ languages: MANY }, 'ru');
        await search(element, 'any');
        await search(element, query);
        expect([names(element).length, status(element)]).to.deep.equal([found, announced]);
      });
    }

    it('is in a long menu too, which then has no menu roles', async () => {
      const element = await show({ languages: MANY, mode: 'menu' });
      part(element, 'button')!.click();
      await element.updateComplete;
      expect(element.shadowRoot!.querySelectorAll('[role^="menu"]').length).to.equal(0);
      expect(element.shadowRoot!.activeElement?.localName).to.equal('input');
      await search(element, 'рус');
      expect(tags(element)).to.deep.equal(['ru']);
      await choose(element, 'ru');
      expect([targetOf(element).lang, choices(element).length]).to.deep.equal(['ru', 0]);
    });
  });

  describe('accessibility', () => {
    for (const lang of ['ru', 'ar']) {
      for (const [look, attributes] of Object.entries<Attributes>({
        buttons: {},
        links: { mode: 'links', persist: 'url' },
        menu: { mode: 'menu' },
        'many buttons': { languages: MANY },
        'a long menu': { mode: 'menu', languages: MANY },
      })) {
        it(`${look} in ${lang}`, async () => {
          const element = await show(attributes, lang);
          const root = element.shadowRoot!.querySelector<HTMLElement>('[role="group"]')!;
          expect([root.lang, root.dir]).to.deep.equal([lang, lang === 'ar' ? 'rtl' : 'ltr']);
          expect(root.ariaLabel ?? root.getAttribute('aria-label')).to.equal(lang === 'ar' ? 'اللغات' : 'Языки');
          await expectAccessible(element);
          part(element, 'button')?.click();
          await element.updateComplete;
          await expectAccessible(element);
        });
      }
    }
  });

  describe('lifecycle', () => {
    it('can be removed and reinserted', async () => {
      const element = await show();
      const parent = element.parentElement!;
      element.remove();
      parent.append(element);
      await choose(element, 'ru');
      expect([parent.lang, current(element)]).to.deep.equal(['ru', ['ru']]);
    });

    it('follows the language of its context until the reader chooses', async () => {
      const element = await show();
      targetOf(element).lang = 'ar';
      await until(() => current(element).join() === 'ar', 'Arabic');
      expect(element.value).to.equal(undefined);
    });
  });
});
