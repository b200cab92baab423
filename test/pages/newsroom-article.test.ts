import { expect } from '@open-wc/testing';
import { part, textOf, until } from '../support/dom.js';
import { itemOf } from '../support/page.js';
import {
  MEANS,
  SECOND_LANE,
  SECOND_LANE_ARABIC,
  choice,
  choose,
  close,
  control,
  erase,
  focused,
  hasFocus,
  hash,
  headlines,
  expectAnnouncement,
  item,
  links,
  list,
  open,
  openFirst,
  page,
  press,
  provider,
  tabTo,
  announcement,
  switcher,
  type,
} from './newsroom-walk.js';

describe(`An HTML-only newsroom, ${MEANS} (built files)`, () => {
  afterEach(close);
  describe('an article', () => {
    it('opens in place: address, title and focus follow', async () => {
      await open();
      await openFirst();
      expect(hash()).to.equal('#news=urn%3Aharbour%3A01');
      expect(page.document.title).to.equal(`${SECOND_LANE} – Порт`);
      await hasFocus(() => part(item(), 'headline'), 'the headline');
      expect(textOf(part(item(), 'body'))).to.equal('Наш репортаж из порта.');
    });

    it('closes by its button: address, title and focus are restored', async () => {
      await open('', 600);
      await openFirst();
      const back = part(provider(), 'back')!;
      expect(textOf(back)).to.equal('Назад к новостям');
      await tabTo(back, 'Shift+Tab');
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

    it('opens from the address', async () => {
      await open('#news=urn%3Aharbour%3A12');
      await until(() => textOf(part(item(), 'headline')) === 'Музей порта собирает письма', 'the article');
      expect(page.document.title).to.equal('Музей порта собирает письма – Порт');
    });

    it('closes by its button if opened from the address: focus moves to its link', async () => {
      await open('#news=urn%3Aharbour%3A02', 600);
      await until(() => textOf(part(item(), 'headline')) === 'Новые буксиры к зиме', 'the article');
      await tabTo(part(provider(), 'back')!);
      await press('Enter');
      await until(() => part(provider(), 'back') === null, 'closed');
      await hasFocus(() => links()[1], 'the link of the article');
    });

    it('opens beside the list after another: address, title and focus follow, back and forth', async () => {
      await open('', 1200);
      await openFirst();
      await tabTo(links()[1]!, 'Shift+Tab');
      await press('Enter');
      await until(() => textOf(part(item(), 'headline')) === 'Новые буксиры к зиме', 'the second');
      await hasFocus(() => part(item(), 'headline'), 'the second headline');
      expect(hash()).to.equal('#news=urn%3Aharbour%3A02');
      expect(page.document.title).to.equal('Новые буксиры к зиме – Порт');
      page.window.history.back();
      await until(() => textOf(part(item(), 'headline')) === SECOND_LANE, 'the first again');
      await hasFocus(() => part(item(), 'headline'), 'the first headline');
      expect([hash(), page.document.title]).to.deep.equal(['#news=urn%3Aharbour%3A01', `${SECOND_LANE} – Порт`]);
    });

    it('is reported if it does not exist, with a way back', async () => {
      await open('#news=urn%3Aharbour%3A99', 600);
      await until(() => textOf(part(item(), 'status')) === 'Статья не найдена.', textOf(part(item(), 'status')));
      expect(page.document.title).to.equal('Порт');
      await tabTo(part(provider(), 'back')!);
      await press('Enter');
      await until(() => hash() === '', 'address');
    });
  });

  describe('the language', () => {
    it('switches everything, announces it in the new language, and keeps focus', async () => {
      await open();
      await tabTo(choice('ar'), 'Tab');
      await press('Enter');
      await until(() => headlines()[0] === SECOND_LANE_ARABIC, 'Arabic headlines');
      await until(
        () => textOf(switcher().shadowRoot!.querySelector('[role="status"]')) === 'اللغة: العربية',
        'an announcement in Arabic',
      );
      expect(focused() === choice('ar'), 'focus on the choice').to.equal(true);
      expect(choice('ar').ariaCurrent).to.equal('true');
      expect([provider().lang, page.document.documentElement.lang]).to.deep.equal(['ar', 'ru']);
      expect(textOf(part(list(), 'count'))).to.equal('14 مقالًا');
      expect(getComputedStyle(list().shadowRoot!.querySelector('form')!).direction).to.equal('rtl');
      // Switch back: the announcement is in Russian again.
      await tabTo(choice('ru'), 'Shift+Tab');
      await press('Space');
      await until(() => headlines()[0] === SECOND_LANE, 'Russian headlines');
      await until(
        () => textOf(switcher().shadowRoot!.querySelector('[role="status"]')) === 'Язык: русский',
        'an announcement in Russian',
      );
    });

    it('switches the open article and the page’s title, and says what is missing', async () => {
      await open();
      await openFirst();
      expect(textOf(choice('fr'))).to.equal('français (нет версии этой статьи)');
      expect(textOf(choice('ar'))).to.equal('العربية');
      await tabTo(choice('ar'), 'Shift+Tab');
      await press('Enter');
      await until(() => textOf(part(item(), 'headline')) === SECOND_LANE_ARABIC, 'article in Arabic');
      await until(() => page.document.title === `${SECOND_LANE_ARABIC} – Порт`, 'title in Arabic');
      expect(hash()).to.equal('#news=urn%3Aharbour%3A01');
      expect(focused() === choice('ar'), 'focus on the choice').to.equal(true);
    });

    it('leaves no message in the old language', async () => {
      await open();
      await tabTo(control('query'));
      await type('порт');
      await expectAnnouncement('8 статей');
      await erase();
      await expectAnnouncement('14 статей');
      await tabTo(choice('ar'), 'Shift+Tab');
      await press('Enter');
      await until(() => headlines()[0] === SECOND_LANE_ARABIC, 'Arabic headlines');
      await until(() => textOf(part(list(), 'heading')) === 'الأخبار', 'an Arabic interface');
      expect(announcement()).to.not.match(/\p{Script=Cyrillic}/u);
    });
  });

  it('works from start to end', async () => {
    await open('', 600);
    await tabTo(control('query'));
    await type('в');
    await until(() => announcement() !== '', 'an announcement');
    await erase();
    await expectAnnouncement('14 статей');
    await tabTo(control('topic'));
    await choose(1);
    await expectAnnouncement('5 статей');
    await openFirst();
    await hasFocus(() => part(item(), 'headline'), 'the headline');
    await tabTo(part(provider(), 'back')!, 'Shift+Tab');
    await press('Enter');
    await hasFocus(() => links()[0], 'the link of the article');
    expect(announcement()).to.equal('5 статей');
    await tabTo(control('topic'), 'Shift+Tab');
    await choose(-1);
    await expectAnnouncement('14 статей');
    await tabTo(choice('ar'), 'Shift+Tab');
    await press('Enter');
    await until(() => headlines()[0] === SECOND_LANE_ARABIC, 'Arabic headlines');
    await until(() => textOf(part(list(), 'count')) === '14 مقالًا', 'Arabic interface');
    await tabTo(part(list(), 'more')!);
    await press('Enter');
    await expectAnnouncement('حُمِّلت 4 مقالات إضافية');
    await hasFocus(() => links()[10], 'the first new article');
    expect(headlines().length).to.equal(14);
  });

  it('loads the article in the address into its item', async () => {
    await open('#news=urn%3Aharbour%3A01');
    expect((await itemOf(page.document)).state).to.equal('ready');
  });
});
