import { expect } from '@open-wc/testing';
import type { WcoFilterChangeEvent } from '../../../src/events/wco-filter-change-event.js';
import { expectAccessible, part, textOf, until } from '../../support/dom.js';
import {
  article,
  articles,
  choose,
  count,
  feedOf,
  headlines,
  untilAnnounced,
  press,
  rows,
  showList,
  type,
} from './fixtures.js';

const subjects = (en: string, ru: string) => ({
  _news: {
    subjects: [
      {
        name: [
          { language: 'en', value: en },
          { language: 'ru', value: ru },
        ],
      },
    ],
  },
});
const ITEMS = [
  article('a', { title: 'Élan of ports', date_published: '2018-09-12', ...subjects('Ports', 'Порты') }),
  article('b', { title: 'Ёлка', language: 'ru', date_published: '2020-03-01', ...subjects('Cars', 'Автомобили') }),
  article('c', { title: 'إِدارة الميناء', language: 'ar', date_published: '2019-01-01', ...subjects('Ports', 'Порты') }),
];
const ALL = { searchable: '', filters: 'topic year language sort' };

const options = (element: Element, name: string): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll(`select[name="${name}"] option`)].map(textOf);
const marks = (element: Element): readonly string[] => [...element.shadowRoot!.querySelectorAll('mark')].map(textOf);

describe('<wco-news-list> search and filters', () => {
  it('keeps keys typed into its fields from the page, but not shortcuts', async () => {
    const element = await showList(ITEMS, ALL);
    const keys: string[] = [];
    const onKey = ({ key }: KeyboardEvent): void => void keys.push(key);
    document.addEventListener('keydown', onKey);
    const input = element.shadowRoot!.querySelector('input')!;
    for (const init of [
      { key: 'j' },
      { key: '/' },
      { key: 'Escape' },
      { key: 'k', ctrlKey: true },
      { key: 'Enter', isComposing: true },
      { key: 'Escape', isComposing: true },
    ])
      input.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true }));
    document.removeEventListener('keydown', onKey);
    expect(keys).to.deep.equal(['Escape', 'k']);
  });

  for (const [query, found, marked] of [
    ['elan', ['Élan of ports'], ['Élan']],
    ['PORTS elan', ['Élan of ports'], ['Élan', 'ports']],
    ['елка', ['Ёлка'], ['Ёлка']],
    ['اداره', ['إِدارة الميناء'], ['إِدارة']],
    ['text of b', ['Ёлка'], []],
    [' ', ['Élan of ports', 'Ёлка', 'إِدارة الميناء'], []],
  ] as const) {
    it(`finds ${found.length} for "${query}", and marks ${marked.join(', ') || 'nothing'}`, async () => {
      const element = await showList(ITEMS, ALL);
      await type(element, query);
      expect(headlines(element)).to.deep.equal(found);
      expect(marks(element)).to.deep.equal(marked);
    });
  }

  it('searches when a word is composed, not before', async () => {
    const element = await showList([article('a', { title: '東京' }), article('b', { title: '大阪' })], ALL);
    const input = element.shadowRoot!.querySelector('input')!;
    input.value = 'とうk';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['東京', '大阪']);
    const isDone = new Promise((resolve) => element.addEventListener('wco-filter-change', resolve, { once: true }));
    input.value = '東京';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '東京' }));
    await isDone;
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['東京']);
  });

  it('keeps the field and its focus when the page sets other data', async () => {
    const element = await showList(ITEMS, ALL);
    const input = element.shadowRoot!.querySelector('input')!;
    input.focus();
    await type(element, 'ports');
    element.data = feedOf([article('d', { title: 'Dry ports' }), article('e', { title: 'Cranes' })]);
    await element.loadComplete;
    expect([element.shadowRoot!.activeElement === input, input.value, headlines(element)]).to.deep.equal([
      true,
      'ports',
      ['Dry ports'],
    ]);
    element.data = '{';
    await element.loadComplete;
    expect([element.state, headlines(element)]).to.deep.equal(['error', []]);
  });

  it('does not cut off filters in a narrow space', async () => {
    const element = await showList(ITEMS, { ...ALL, lang: 'fr' });
    for (const width of ['20em', '26em', '38em']) {
      element.style.inlineSize = width;
      for (const select of element.shadowRoot!.querySelectorAll('select')) {
        const copy = select.cloneNode(true) as HTMLSelectElement;
        copy.style.cssText = 'position: absolute; inline-size: max-content';
        select.after(copy);
        const needed = copy.offsetWidth;
        copy.remove();
        expect(select.offsetWidth, `${select.name}, ${width}`).to.be.at.least(needed);
      }
    }
  });

  it('does not cut off filters beside a long topic', async () => {
    const items = [...ITEMS, article('d', subjects('Trade facilitation procedures', 'Упрощение торговых процедур'))];
    const element = await showList(items, { ...ALL, lang: 'ru', style: 'width: 845px; font-size: 16px' });
    for (const name of ['year', 'language', 'sort']) {
      const select = element.shadowRoot!.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
      const { offsetWidth } = select;
      select.style.inlineSize = 'max-content';
      expect(offsetWidth, name).to.be.at.least(select.offsetWidth);
      select.style.inlineSize = '';
    }
    const fields = [...element.shadowRoot!.querySelectorAll('input, select')];
    expect(new Set(fields.map((field) => Math.round(field.getBoundingClientRect().top))).size).to.equal(1);
  });

  it('shows the number of results, and fires an event', async () => {
    const element = await showList(ITEMS, { ...ALL, lang: 'ru' });
    const events: WcoFilterChangeEvent[] = [];
    element.addEventListener('wco-filter-change', (event) => events.push(event));
    await type(element, 'elan');
    await untilAnnounced(element, '1 статья');
    expect(textOf(part(element, 'count'))).to.equal('1 статья');
    await type(element, '');
    await untilAnnounced(element, '3 статьи');
    expect(events.map(({ filter, sort, count: number }) => [filter.query, sort, number])).to.deep.equal([
      ['elan', '', 1],
      ['', '', 3],
    ]);
    await expectAccessible(element);
  });

  it('reports only the newest of several searches', async () => {
    const element = await showList(articles(3000), { searchable: '' });
    const events: (readonly [string, number])[] = [];
    element.addEventListener('wco-filter-change', ({ filter, count: number }) => events.push([filter.query, number]));
    const field = element.shadowRoot!.querySelector('input')!;
    field.value = 'a';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await type(element, '2999');
    expect(headlines(element)).to.deep.equal(['Article 2999']);
    expect(events.at(-1)).to.deep.equal(['2999', 1]);
    expect(events.filter(([query, number]) => query === 'a' && number !== 3000)).to.deep.equal([]);
  });

  it('builds filters from the data, in the reader’s language', async () => {
    const element = await showList(ITEMS, { ...ALL, lang: 'ru' });
    expect(options(element, 'topic')).to.deep.equal(['Все темы', 'Автомобили', 'Порты']);
    expect(options(element, 'year')).to.deep.equal(['Все годы', '2020', '2019', '2018']);
    expect(options(element, 'language')).to.deep.equal(['Все языки', 'English', 'русский', 'العربية']);
    expect(options(element, 'sort')).to.deep.equal(['Сначала новые', 'Сначала старые']);
    const arabic = element.shadowRoot!.querySelector<HTMLOptionElement>('option[value="ar"]')!;
    expect([arabic.lang, arabic.dir]).to.deep.equal(['ar', 'rtl']);
  });

  for (const [name, value, found] of [
    ['topic', 'Ports', ['Élan of ports', 'إِدارة الميناء']],
    ['year', '2020', ['Ёлка']],
    ['language', 'ar', ['إِدارة الميناء']],
    ['sort', 'oldest', ['Élan of ports', 'إِدارة الميناء', 'Ёлка']],
    ['sort', 'newest', ['Ёлка', 'إِدارة الميناء', 'Élan of ports']],
  ] as const) {
    it(`${name}: ${value}`, async () => {
      const element = await showList(ITEMS, ALL);
      await choose(element, name, value);
      expect(headlines(element)).to.deep.equal(found);
    });
  }

  it('omits filters without a choice, and all controls by default', async () => {
    const element = await showList(articles(3), { filters: 'topic year language' });
    expect(count(element, 'select')).to.equal(0);
    expect(count(await showList(articles(3)), '[part="controls"]')).to.equal(0);
  });

  it('starts with the author’s sort order', async () => {
    const element = await showList(ITEMS, { filters: 'sort', sort: 'oldest' });
    expect(headlines(element)[0]).to.equal('Élan of ports');
    expect(element.shadowRoot!.querySelector('select')!.value).to.equal('oldest');
  });

  it('returns to the first page', async () => {
    const element = await showList(articles(9), { searchable: '', limit: '2' });
    await element.loadMore();
    expect(rows(element).length).to.equal(4);
    await type(element, 'article');
    expect(rows(element).length).to.equal(2);
  });

  for (const [lang, message, clear] of [
    ['ru', 'Подходящих статей нет.', 'Сбросить поиск и фильтры'],
    ['ar', 'لا توجد مقالات مطابقة.', 'مسح البحث وعوامل التصفية'],
  ] as const) {
    it(`says in ${lang} that nothing matches, and clears everything`, async () => {
      const element = await showList(ITEMS, { ...ALL, lang });
      await choose(element, 'topic', 'Cars');
      await type(element, 'elan');
      expect([textOf(part(element, 'status')), textOf(part(element, 'clear'))]).to.deep.equal([message, clear]);
      expect(rows(element).length).to.equal(0);
      await expectAccessible(element);
      await press(element, 'clear');
      expect(rows(element).length).to.equal(3);
      expect(element.shadowRoot!.querySelector('input')!.value).to.equal('');
      expect(element.shadowRoot!.querySelector('select')!.value).to.equal('');
      expect(textOf(part(element, 'status'))).to.equal('');
      expect((element.shadowRoot!.activeElement as HTMLInputElement | null)?.name).to.equal('query');
    });
  }

  describe('url-state', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    it('is written and read, and leaves the rest of the address unchanged', async () => {
      history.replaceState({ own: 1 }, '', '?keep=1#here');
      const element = await showList(ITEMS, { ...ALL, 'url-state': 'n' });
      await type(element, 'elan');
      await choose(element, 'topic', 'Ports');
      expect(`${location.search}${location.hash}`).to.equal('?keep=1&n-q=elan&n-topic=Ports#here');
      expect(history.state).to.deep.equal({ own: 1 });
      const again = await showList(ITEMS, { ...ALL, 'url-state': 'n' });
      // A search that takes longer than a slice continues in the next task.
      await until(() => headlines(again).length > 0, 'searched');
      expect(headlines(again)).to.deep.equal(['Élan of ports']);
      expect(again.shadowRoot!.querySelector('input')!.value).to.equal('elan');
      expect(again.shadowRoot!.querySelector('select')!.value).to.equal('Ports');
    });

    it('restores how far the reader got', async () => {
      history.replaceState(null, '', '?n-page=2');
      expect(rows(await showList(articles(9), { limit: '2', 'url-state': 'n' })).length).to.equal(6);
    });

    it('leaves the address alone by default', async () => {
      const element = await showList(ITEMS, ALL);
      await type(element, 'elan');
      expect(location.href).to.equal(before);
    });
  });
});
