import { expect } from '@open-wc/testing';
import { expectAccessible, hasState, part, textOf } from '../../support/dom.js';
import { article, count, headlines, press, rows, showList } from './fixtures.js';

const ENGLISH = article('en', { title: 'Ports' });
const BOTH = article('both', {
  title: 'Cars',
  _news: {
    translations: [
      { language: 'ru', title: 'Машины', content_html: '<p>x</p>' },
      { language: 'ar', title: 'سيارات', content_html: '<p>x</p>' },
    ],
  },
});

describe('<wco-news-list> languages', () => {
  for (const [lang, headline, badge] of [
    ['ru', 'Машины', 'English'],
    ['ar', 'سيارات', 'English'],
  ] as const) {
    it(`shows each article in ${lang} or names its language`, async () => {
      const element = await showList([ENGLISH, BOTH], { lang });
      expect(headlines(element)).to.deep.equal(['Ports', headline]);
      const [foreign, own] = rows(element);
      const shown = foreign!.querySelector<HTMLElement>('[part="language"] [aria-hidden]')!;
      expect([textOf(shown), shown.lang, shown.dir]).to.deep.equal([badge, 'en', 'ltr']);
      expect(own!.querySelectorAll('[part="language"]').length).to.equal(0);
      expect(foreign!.querySelector<HTMLElement>('[part="headline"]')!.lang).to.equal('en');
      await expectAccessible(element);
    });
  }

  it('repeats dates in a second calendar, which can change', async () => {
    const element = await showList([ENGLISH, BOTH], { calendar: 'persian' });
    const dates = () => rows(element).map((row) => textOf(row.querySelector('time')));
    expect(dates()).to.deep.equal(Array(2).fill('September 12, 2018 (Shahrivar 21, 1397 AP)'));
    element.calendar = 'islamic-umalqura';
    await element.updateComplete;
    expect(dates()).to.deep.equal(Array(2).fill('September 12, 2018 (Muharram 2, 1440 AH)'));
    element.removeAttribute('calendar');
    await element.updateComplete;
    expect(dates()).to.deep.equal(Array(2).fill('September 12, 2018'));
  });

  it('shows no badges for the reader’s own language', async () => {
    const element = await showList([ENGLISH, BOTH]);
    expect(count(element, '[part="language"]')).to.equal(0);
  });

  for (const [lang, show, hide, message] of [
    [
      'ru',
      'Показать 1 статью на другом языке',
      'Показать только статьи на моём языке',
      'Запрошенный язык: русский. На этом языке статей нет.',
    ],
    ['ar', 'عرض مقال واحد بلغة أخرى', 'عرض المقالات بلغتي فقط', 'اللغة المطلوبة: العربية. لا توجد مقالات بهذه اللغة.'],
  ] as const) {
    it(`fallback="none" in ${lang} hides the others until the reader asks for them`, async () => {
      const element = await showList([ENGLISH, BOTH], { lang, fallback: 'none' });
      expect([rows(element).length, textOf(part(element, 'others'))]).to.deep.equal([1, show]);
      await expectAccessible(element);
      part(element, 'others')!.focus();
      await press(element, 'others');
      expect([rows(element).length, textOf(part(element, 'others'))]).to.deep.equal([2, hide]);
      expect(element.shadowRoot!.activeElement === part(element, 'others')).to.equal(true);
      await press(element, 'others');
      expect(rows(element).length).to.equal(1);
    });

    it(`fallback="none" in ${lang} says that the list is empty, and offers the others`, async () => {
      const element = await showList([ENGLISH], { lang, fallback: 'none' });
      expect([hasState(element, 'empty'), textOf(part(element, 'status'))]).to.deep.equal([true, message]);
      await expectAccessible(element);
      await press(element, 'others');
      expect([headlines(element), textOf(part(element, 'status'))]).to.deep.equal([['Ports'], '']);
    });
  }

  it('follows a language change of the page', async () => {
    const element = await showList([ENGLISH, BOTH]);
    element.lang = 'ru';
    await element.loadComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await element.loadComplete;
    expect(headlines(element)).to.deep.equal(['Ports', 'Машины']);
    expect(textOf(part(element, 'count'))).to.equal('2 статьи');
  });
});
