/**
 * A newsroom of HTML alone, from the built files, walked with the keyboard. In Chromium the keys are real
 * (`sendKeys`); the launchers of Firefox and WebKit cannot send any, so there the walk sets focus on what Tab would
 * have to reach and clicks or types by events: it proves everything but the order of focus.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { part, textOf, until } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';

const hasKeys = navigator.userAgent.includes('Chrome/');

const SECOND_LANE = 'Порт открывает вторую полосу';

describe(`A newsroom of HTML alone, ${hasKeys ? 'by keys' : 'by focus and events'} (built files)`, () => {
  let page: TestPage;

  const find = (selector: string): HTMLElement => page.document.querySelector<HTMLElement>(selector)!;
  const list = (): HTMLElement => find('wco-news-list');
  const provider = (): HTMLElement => find('wco-news-provider');
  const switcher = (): HTMLElement => find('wco-language-switcher');
  const item = (): HTMLElement => find('wco-news-item');

  const links = (): readonly HTMLAnchorElement[] => [
    ...list().shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="link"]'),
  ];
  const headlines = (): readonly string[] => links().map(textOf);
  const control = (name: string): HTMLInputElement | HTMLSelectElement =>
    list().shadowRoot!.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)!;
  const choice = (tag: string): HTMLElement =>
    switcher().shadowRoot!.querySelector<HTMLElement>(`[data-language="${tag}"]`)!;
  const said = (): string => textOf(part(list(), 'announcement'));
  const hears = async (text: string): Promise<void> => {
    const isSaid = (): boolean => said() === text;
    await until(isSaid, text).catch(() => undefined);
    expect(said()).to.equal(text);
  };
  const hash = (): string => page.document.location.hash;

  const focused = (): Element | null => {
    let active = page.document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
  const hasFocus = (element: () => Element | null | undefined, what: string): Promise<void> =>
    until(() => focused() !== null && focused() === element(), `focus on ${what}, not ${textOf(focused())}`);

  /** Tabs (forwards, or else backwards) to an element. */
  const reach = async (element: HTMLElement, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    if (!hasKeys) {
      element.focus();
      return;
    }
    for (let step = 0; step < 60 && focused() !== element; step += 1) {
      if (key === 'Shift+Tab') await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      if (key === 'Shift+Tab') await sendKeys({ up: 'Shift' });
    }
    expect(focused() === element, `${key} reaches ${textOf(element)}`).to.equal(true);
  };
  const press = async (key: 'Enter' | 'Space'): Promise<void> => {
    if (hasKeys) await sendKeys({ press: key });
    else (focused() as HTMLElement).click();
  };
  const type = async (text: string): Promise<void> => {
    if (hasKeys) {
      await sendKeys({ type: text });
      return;
    }
    const input = focused() as HTMLInputElement;
    for (const letter of text) {
      input.value += letter;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
  };
  const erase = async (): Promise<void> => {
    const input = focused() as HTMLInputElement;
    if (hasKeys) {
      input.select();
      await sendKeys({ press: 'Delete' });
      return;
    }
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  /** Chooses the option a number of places below (or above) in the select that has focus. */
  const choose = async (places: number): Promise<void> => {
    const select = focused() as HTMLSelectElement;
    if (hasKeys) {
      for (let step = 0; step < Math.abs(places); step += 1) {
        await sendKeys({ press: places > 0 ? 'ArrowDown' : 'ArrowUp' });
      }
      return;
    }
    select.selectedIndex += places;
    select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  const open = async (address = '', width = 1000): Promise<void> => {
    page = await openPage(`/test/pages/newsroom.html${address}`, width);
    await page.window.customElements.whenDefined('wco-news-list');
    await until(() => links().length > 0 || part(item(), 'article') !== null, 'cards or an article');
    await until(() => textOf(part(list(), 'count')) === '14 статей', 'all in Russian');
    page.window.focus();
  };

  const openFirst = async (): Promise<void> => {
    await reach(links()[0]!);
    await press('Enter');
    await until(() => textOf(part(item(), 'headline')) === SECOND_LANE, 'the article');
  };

  afterEach(() => {
    const { problems, warnings } = page.window;
    page.close();
    expect([...problems]).to.deep.equal([]);
    expect([...warnings]).to.deep.equal([]);
  });

  describe('at first', () => {
    it('shows ten of fourteen articles, each in Russian where there is Russian', async () => {
      await open();
      expect(headlines()).to.deep.equal([
        SECOND_LANE,
        'Новые буксиры к зиме',
        'Лоцман вспоминает о тёмных ночах',
        'Road closed for a week',
        'Un vieux voilier rentre au port',
        'Школа юных моряков',
        'Суда пережидают шторм',
        'A new bridge over the canal',
        'Divers clean the quay',
        'First electric ferry sails',
      ]);
      expect([said(), page.document.title, hash()]).to.deep.equal(['', 'Порт', '']);
      expect(part(list(), 'announcement')!.getAttribute('role')).to.equal('status');
    });

    it('asks for the feed once', async () => {
      await open();
      const requests = page.window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.json'));
      expect(requests).to.have.length(1);
    });

    it('is reached by Tab in the order of the page', async function () {
      if (!hasKeys) this.skip();
      await open();
      const order: string[] = [];
      for (let step = 0; step < 12; step += 1) {
        await sendKeys({ press: 'Tab' });
        const element = focused()!;
        order.push(element.getAttribute('name') ?? textOf(element));
      }
      expect(order).to.deep.equal([
        'English',
        'русский',
        'العربية',
        'français',
        '简体中文',
        'query',
        'topic',
        'year',
        'language',
        'sort',
        SECOND_LANE,
        'Новые буксиры к зиме',
      ]);
    });
  });

  describe('search', () => {
    it('finds without regard to ё and case, marks, counts, and keeps focus in the field', async () => {
      await open();
      const field = control('query');
      await reach(field);
      await type('ТЕМНЫХ');
      await hears('1 статья');
      expect(headlines()).to.deep.equal(['Лоцман вспоминает о тёмных ночах']);
      expect([...links()[0]!.querySelectorAll('mark')].map(textOf)).to.deep.equal(['тёмных']);
      expect([focused() === field, field.value]).to.deep.equal([true, 'ТЕМНЫХ']);
      expect([page.document.title, hash()]).to.deep.equal(['Порт', '']);
    });

    it('finds several, and none, with the way out', async () => {
      await open();
      await reach(control('query'));
      await type('порт');
      await hears('8 статей');
      await type('ъъ');
      await hears('Нет статей');
      expect(textOf(part(list(), 'status'))).to.equal('Подходящих статей нет.');
      const clear = part(list(), 'clear')!;
      expect(textOf(clear)).to.equal('Сбросить поиск и фильтры');
      await reach(clear);
      await press('Enter');
      await hears('14 статей');
      expect([headlines().length, control('query').value]).to.deep.equal([10, '']);
    });

    it('keeps focus when "clear" goes away under it', async () => {
      await open();
      await reach(control('query'));
      await type('ъъ');
      await until(() => part(list(), 'clear') !== null, 'a way out');
      part(list(), 'clear')!.focus();
      await press('Enter');
      await hears('14 статей');
      expect(page.document.activeElement!.localName).to.equal('wco-news-list');
    });
  });

  describe('filters', () => {
    it('narrow down by topic and year, count, and keep focus', async () => {
      await open();
      const topic = control('topic') as HTMLSelectElement;
      expect([...topic.options].map(textOf)).to.deep.equal(['Все темы', 'Дороги', 'Люди', 'Суда']);
      await reach(topic);
      await choose(1);
      await hears('5 статей');
      expect(focused() === topic, 'focus on the topic').to.equal(true);
      const year = control('year') as HTMLSelectElement;
      await reach(year);
      await choose(2);
      await hears('2 статьи');
      expect(headlines()).to.deep.equal(['A new bridge over the canal', 'Огни вдоль прибрежной дороги']);
      expect(textOf(part(list(), 'count'))).to.equal('2 статьи');
    });

    it('narrow down by language, and order', async () => {
      await open();
      await reach(control('language'));
      const language = control('language') as HTMLSelectElement;
      await choose([...language.options].findIndex(({ value }) => value === 'ar'));
      await hears('5 статей');
      await reach(control('sort'));
      await choose(1);
      await until(() => headlines()[0] === 'В тоннеле снова сухо', 'oldest first');
      expect(said()).to.equal('5 статей');
    });
  });

  describe('an article', () => {
    it('opens in place: address, title and focus follow', async () => {
      await open();
      await openFirst();
      expect(hash()).to.equal('#news=urn%3Aharbour%3A01');
      expect(page.document.title).to.equal(`${SECOND_LANE} – Порт`);
      await hasFocus(() => part(item(), 'headline'), 'the headline');
      expect(textOf(part(item(), 'body'))).to.equal('Наш репортаж из порта.');
    });

    it('closes by its button: address, title and focus come back', async () => {
      await open('', 600);
      await openFirst();
      const back = part(provider(), 'back')!;
      expect(textOf(back)).to.equal('Назад к новостям');
      await reach(back, 'Shift+Tab');
      await press('Enter');
      await until(() => part(provider(), 'back') === null, 'closed');
      expect([hash(), page.document.title]).to.deep.equal(['', 'Порт']);
      await hasFocus(() => links()[0], 'the link of the article');
    });

    it('closes and opens by the browser’s back and forward', async () => {
      await open('', 600);
      await openFirst();
      page.window.history.back();
      await until(() => hash() === '' && part(provider(), 'back') === null, 'closed');
      await hasFocus(() => links()[0], 'the link of the article');
      expect(page.document.title).to.equal('Порт');
      page.window.history.forward();
      await until(() => hash() === '#news=urn%3Aharbour%3A01', 'address again');
      await until(() => textOf(part(item(), 'headline')) === SECOND_LANE, 'article again');
      await until(() => page.document.title === `${SECOND_LANE} – Порт`, 'title again');
    });

    it('is found by its address', async () => {
      await open('#news=urn%3Aharbour%3A12');
      await until(() => textOf(part(item(), 'headline')) === 'Музей порта собирает письма', 'the article');
      expect(page.document.title).to.equal('Музей порта собирает письма – Порт');
    });

    it('that does not exist says so, and leads back', async () => {
      await open('#news=urn%3Aharbour%3A99', 600);
      await until(() => textOf(part(item(), 'status')) === 'Статья не найдена.', textOf(part(item(), 'status')));
      expect(page.document.title).to.equal('Порт');
      await reach(part(provider(), 'back')!);
      await press('Enter');
      await until(() => hash() === '', 'address');
    });
  });

  describe('the language', () => {
    it('switches everything, says so in the new language, and keeps focus', async () => {
      await open();
      await reach(choice('ar'), 'Tab');
      await press('Enter');
      await until(() => headlines()[0] === 'الميناء يفتح مسارًا ثانيًا', 'Arabic headlines');
      await until(
        () => textOf(switcher().shadowRoot!.querySelector('[role="status"]')) === 'اللغة: العربية',
        'said in Arabic',
      );
      expect(focused() === choice('ar'), 'focus on the choice').to.equal(true);
      expect(choice('ar').ariaCurrent).to.equal('true');
      expect([provider().lang, page.document.documentElement.lang]).to.deep.equal(['ar', 'ru']);
      expect(textOf(part(list(), 'count'))).to.equal('14 مقالًا');
      expect(getComputedStyle(list().shadowRoot!.querySelector('form')!).direction).to.equal('rtl');
      // And back: what is said is Russian again.
      await reach(choice('ru'), 'Shift+Tab');
      await press('Space');
      await until(() => headlines()[0] === SECOND_LANE, 'Russian headlines');
      await until(
        () => textOf(switcher().shadowRoot!.querySelector('[role="status"]')) === 'Язык: русский',
        'said in Russian',
      );
    });

    it('switches the open article and the page’s title, and says what it lacks', async () => {
      await open();
      await openFirst();
      expect(textOf(choice('fr'))).to.equal('français (нет версии этой статьи)');
      expect(textOf(choice('ar'))).to.equal('العربية');
      await reach(choice('ar'), 'Shift+Tab');
      await press('Enter');
      await until(() => textOf(part(item(), 'headline')) === 'الميناء يفتح مسارًا ثانيًا', 'article in Arabic');
      await until(() => page.document.title === 'الميناء يفتح مسارًا ثانيًا – Порт', 'title in Arabic');
      expect(hash()).to.equal('#news=urn%3Aharbour%3A01');
      expect(focused() === choice('ar'), 'focus on the choice').to.equal(true);
    });

    it('leaves no message in the old language', async () => {
      await open();
      await reach(control('query'));
      await type('порт');
      await hears('8 статей');
      await erase();
      await hears('14 статей');
      await reach(choice('ar'), 'Shift+Tab');
      await press('Enter');
      await until(() => headlines()[0] === 'الميناء يفتح مسارًا ثانيًا', 'Arabic headlines');
      expect(said()).to.not.match(/\p{Script=Cyrillic}/u);
    });
  });

  describe('more', () => {
    it('shows the rest, says how many, and puts focus on the first of them', async () => {
      await open();
      const more = part(list(), 'more')!;
      expect(textOf(more)).to.equal('Показать ещё');
      await reach(more);
      await press('Enter');
      await hears('Загружено ещё 4 статьи');
      expect(headlines().slice(10)).to.deep.equal([
        'Огни вдоль прибрежной дороги',
        'Музей порта собирает письма',
        'Yachts by the hundred',
        'В тоннеле снова сухо',
      ]);
      await hasFocus(() => links()[10], 'the first new article');
      expect(part(list(), 'more') === null, 'no more').to.equal(true);
      expect([page.document.title, hash()]).to.deep.equal(['Порт', '']);
    });
  });

  it('is walked from end to end', async () => {
    await open('', 600);
    await reach(control('query'));
    await type('в');
    await until(() => said() !== '', 'said');
    await erase();
    await hears('14 статей');
    await reach(control('topic'));
    await choose(1);
    await hears('5 статей');
    await openFirst();
    await hasFocus(() => part(item(), 'headline'), 'the headline');
    await reach(part(provider(), 'back')!, 'Shift+Tab');
    await press('Enter');
    await hasFocus(() => links()[0], 'the link of the article');
    expect(said()).to.equal('5 статей');
    await reach(control('topic'), 'Shift+Tab');
    await choose(-1);
    await hears('14 статей');
    await reach(choice('ar'), 'Shift+Tab');
    await press('Enter');
    await until(() => headlines()[0] === 'الميناء يفتح مسارًا ثانيًا', 'Arabic headlines');
    await until(() => textOf(part(list(), 'count')) === '14 مقالًا', 'Arabic interface');
    await reach(part(list(), 'more')!);
    await press('Enter');
    await hears('تم تحميل 4 مقالات إضافية');
    await hasFocus(() => links()[10], 'the first new article');
    expect(headlines().length).to.equal(14);
  });

  it('still has its item when all is done', async () => {
    await open('#news=urn%3Aharbour%3A01');
    expect((await itemOf(page.document)).state).to.equal('ready');
  });
});
