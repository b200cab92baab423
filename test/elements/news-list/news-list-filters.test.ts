import { expect } from '@open-wc/testing';
import type { WcoNewsList } from '../../../src/elements/news-list/news-list.js';
import { expectAccessible, part, textOf } from '../../support/dom.js';
import { article, choose, count, press, showList } from './fixtures.js';

const subject = (value: string) => ({ _news: { subjects: [{ name: [{ language: 'en', value }] }] } });
const ITEMS = [
  article('a', { date_published: '2018-09-12', ...subject('Ports') }),
  article('b', { date_published: '2020-03-01', language: 'fr', ...subject('Cars') }),
];

const show = (width: number, attributes: Readonly<Record<string, string>> = {}): Promise<WcoNewsList> =>
  showList(ITEMS, {
    style: `width: ${width}px; font-size: 16px`,
    searchable: '',
    filters: 'topic year language sort',
    ...attributes,
  });

const toggle = (element: Element): HTMLElement => part(element, 'show-filters')!;
const isSeen = (element: Element): boolean => element.getBoundingClientRect().height > 0;
const seen = (element: Element): number =>
  [...element.shadowRoot!.querySelectorAll('select')].filter((select) => isSeen(select)).length;

describe('<wco-news-list> filters', () => {
  for (const [lang, label, active] of [
    ['en', 'Filters', 'Filters (2)'],
    ['ru', 'Фильтры', 'Фильтры (2)'],
    ['ar', 'عوامل التصفية', 'عوامل التصفية (2)'],
  ] as const) {
    it(`collapse in a narrow list behind a button that counts those in use (${lang})`, async () => {
      const element = await show(320, { lang });
      expect([textOf(toggle(element)), isSeen(toggle(element)), seen(element)]).to.deep.equal([label, true, 0]);
      expect(toggle(element).getAttribute('aria-expanded')).to.equal('false');
      expect(isSeen(part(element, 'search')!)).to.equal(true);
      await expectAccessible(element);
      await press(element, 'show-filters');
      expect([toggle(element).getAttribute('aria-expanded'), seen(element)]).to.deep.equal(['true', 4]);
      await choose(element, 'topic', 'Ports');
      await choose(element, 'year', '2018');
      expect(textOf(toggle(element))).to.equal(active);
      await expectAccessible(element);
      await press(element, 'show-filters');
      expect([textOf(toggle(element)), seen(element)]).to.deep.equal([active, 0]);
    });
  }

  for (const [width, tops] of [
    [1280, 1],
    [900, 1],
    [700, 2],
  ] as const) {
    for (const lang of ['en', 'ar']) {
      it(`stand in ${tops} row(s) at ${width}px, without the button (${lang})`, async () => {
        const element = await show(width, { lang });
        expect([isSeen(toggle(element)), seen(element)]).to.deep.equal([false, 4]);
        const controls = [...element.shadowRoot!.querySelectorAll('input, select')].map((each) =>
          each.getBoundingClientRect(),
        );
        expect(new Set(controls.map(({ top }) => Math.round(top))).size).to.equal(tops);
        const { left, right } = element.getBoundingClientRect();
        const wrong = controls.filter((box) => box.left < left - 1 || box.right > right + 1 || box.width < 60);
        expect(wrong.map((box) => [box.left - left, right - box.right, box.width])).to.deep.equal([]);
      });
    }
  }

  it('do not collapse if there is only one', async () => {
    const element = await show(320, { filters: 'year' });
    expect([count(element, '[part="show-filters"]'), seen(element)]).to.deep.equal([0, 1]);
  });

  it('are absent without values to choose from', async () => {
    const element = await showList([article('a')], { filters: 'topic year language', searchable: '' });
    expect([count(element, '[part="show-filters"]'), count(element, '#filters')]).to.deep.equal([0, 0]);
  });

  for (const [width, focused] of [
    [320, 'show-filters'],
    [1280, 'topic'],
  ] as const) {
    it(`get focus when they are cleared, at ${width}px`, async () => {
      const element = await showList(ITEMS, {
        style: `width: ${width}px; font-size: 16px`,
        filters: 'topic year',
      });
      await choose(element, 'topic', 'Ports');
      await choose(element, 'year', '2020');
      await press(element, 'clear');
      const { activeElement } = element.shadowRoot!;
      expect(activeElement?.getAttribute('part') ?? activeElement?.getAttribute('name')).to.equal(focused);
      expect(seen(element)).to.equal(width === 320 ? 0 : 2);
    });
  }
});
