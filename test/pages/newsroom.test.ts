import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { part, textOf, until } from '../support/dom.js';
import {
  MEANS,
  SECOND_LANE,
  choose,
  close,
  control,
  focused,
  hasFocus,
  hasKeys,
  hash,
  headlines,
  expectAnnouncement,
  links,
  list,
  open,
  page,
  press,
  tabTo,
  announcement,
  type,
} from './newsroom-walk.js';

describe(`The list of an HTML-only newsroom, ${MEANS} (built files)`, () => {
  afterEach(close);

  describe('at first', () => {
    it('shows ten of fourteen articles, in Russian where available', async () => {
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
      expect([announcement(), page.document.title, hash()]).to.deep.equal(['', 'Порт', '']);
      expect(part(list(), 'announcement')!.getAttribute('role')).to.equal('status');
    });

    it('requests the feed once', async () => {
      await open();
      const requests = page.window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.json'));
      expect(requests).to.have.length(1);
    });

    it('is reached by Tab in page order', async function () {
      if (!hasKeys) this.skip();
      await open();
      const order: string[] = [];
      while (order.length < 12) {
        await sendKeys({ press: 'Tab' });
        const element = focused()!;
        // Only some browsers can translate.
        if (!element.part.contains('translate')) order.push(element.getAttribute('name') ?? textOf(element));
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
    it('ignores ё and case, marks and counts results, and keeps focus in the field', async () => {
      await open();
      const field = control('query');
      await tabTo(field);
      await type('ТЕМНЫХ');
      await expectAnnouncement('1 статья');
      expect(headlines()).to.deep.equal(['Лоцман вспоминает о тёмных ночах']);
      expect([...links()[0]!.querySelectorAll('mark')].map(textOf)).to.deep.equal(['тёмных']);
      expect([focused() === field, field.value]).to.deep.equal([true, 'ТЕМНЫХ']);
      expect([page.document.title, hash()]).to.deep.equal(['Порт', '']);
    });

    it('finds several, and none, with a way to clear the search', async () => {
      await open();
      await tabTo(control('query'));
      await type('порт');
      await expectAnnouncement('8 статей');
      await type('ъъ');
      await until(() => textOf(part(list(), 'status')) === 'Подходящих статей нет.', 'nothing found');
      await expectAnnouncement('');
      const clear = part(list(), 'clear')!;
      expect(textOf(clear)).to.equal('Сбросить поиск и фильтры');
      await tabTo(clear);
      await press('Enter');
      await expectAnnouncement('14 статей');
      expect([headlines().length, control('query').value]).to.deep.equal([10, '']);
    });

    it('keeps focus when the "clear" button disappears', async () => {
      await open();
      await tabTo(control('query'));
      await type('ъъ');
      await until(() => part(list(), 'clear') !== null, 'a way out');
      part(list(), 'clear')!.focus();
      await press('Enter');
      await expectAnnouncement('14 статей');
      expect(page.document.activeElement!.localName).to.equal('wco-news-list');
    });
  });

  describe('filters', () => {
    it('narrow down by topic and year, count, and keep focus', async () => {
      await open();
      const topic = control('topic') as HTMLSelectElement;
      expect([...topic.options].map(textOf)).to.deep.equal(['Все темы', 'Дороги', 'Люди', 'Суда']);
      await tabTo(topic);
      await choose(1);
      await expectAnnouncement('5 статей');
      expect(focused() === topic, 'focus on the topic').to.equal(true);
      const year = control('year') as HTMLSelectElement;
      await tabTo(year);
      await choose(2);
      await expectAnnouncement('2 статьи');
      expect(headlines()).to.deep.equal(['A new bridge over the canal', 'Огни вдоль прибрежной дороги']);
      expect(textOf(part(list(), 'count'))).to.equal('2 статьи');
    });

    it('narrow down by language, and sort', async () => {
      await open();
      await tabTo(control('language'));
      const language = control('language') as HTMLSelectElement;
      await choose([...language.options].findIndex(({ value }) => value === 'ar'));
      await expectAnnouncement('5 статей');
      await tabTo(control('sort'));
      await choose(1);
      await until(() => headlines()[0] === 'В тоннеле снова сухо', 'oldest first');
      await expectAnnouncement('Сортировка: Сначала старые');
    });
  });

  describe('more', () => {
    it('shows the rest, says how many, and moves focus to the first of them', async () => {
      await open();
      const more = part(list(), 'more')!;
      expect(textOf(more)).to.equal('Показать ещё');
      await tabTo(more);
      await press('Enter');
      await expectAnnouncement('Загружено ещё 4 статьи');
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
});
