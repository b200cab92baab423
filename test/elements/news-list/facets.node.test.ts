import { expect } from 'chai';
import { facetsOf, NO_FILTER, matchesFilter, sortItems } from '../../../src/elements/news-list/facets.js';
import type { NewsItem, NewsVersion } from '../../../src/model/news.js';
import { item } from './model-item.js';

const PORTS = {
  name: [
    { language: 'en', value: 'Ports' },
    { language: 'ru', value: 'Порты' },
  ],
};
const CARS = {
  name: [
    { language: 'en', value: 'Cars' },
    { language: 'ru', value: 'Автомобили' },
  ],
};
const version = (language: string): NewsVersion => ({ language, headline: 'x', kind: 'human' });

const ITEMS: readonly NewsItem[] = [
  item('a', { topics: [PORTS, PORTS], published: { kind: 'day', iso: '2018-09-12' } }),
  item('b', {
    topics: [CARS],
    published: { kind: 'instant', iso: '2020-01-01T00:30:00+02:00' },
    versions: [version('en'), version('RU'), version('ar')],
  }),
  item('c', { topics: [PORTS], versions: [version('en'), version('ru')] }),
];

describe('facetsOf', () => {
  it('offers at most 300 values, those with the most articles', () => {
    const topic = (index: number) => ({ name: [{ language: 'en', value: `t${index}` }] });
    const items = Array.from({ length: 1_000 }, (_, index) =>
      item(String(index), { topics: [topic(index), topic(999)] }),
    );
    const { topics } = facetsOf(items, ['en']);
    expect(topics.length).to.equal(300);
    expect(topics.at(-1)).to.deep.include({ value: 't999', count: 1_000 });
  });

  it('counts topics, years of publication as written, and languages', () => {
    const { topics, years, languages } = facetsOf(ITEMS, ['ru']);
    expect(topics.map(({ value, label, count }) => [value, label?.value, label?.lang, count])).to.deep.equal([
      ['Cars', 'Автомобили', 'ru', 1],
      ['Ports', 'Порты', 'ru', 2],
    ]);
    expect(years.map(({ value, count }) => [value, count])).to.deep.equal([
      ['2020', 1],
      ['2018', 1],
    ]);
    expect(languages.map(({ value, count }) => [value, count])).to.deep.equal([
      ['en', 3],
      ['ru', 2],
      ['ar', 1],
    ]);
  });

  for (const language of ['pt_BR', 'sr@latin', ' en ', 'zh_Hans_CN', 'x', '']) {
    it(`sorts for a page in "${language}"`, () => {
      expect(facetsOf(ITEMS, [language]).topics.map(({ value }) => value)).to.deep.equal(['Cars', 'Ports']);
    });
  }

  it('returns empty lists without items', () => {
    expect(facetsOf([], ['en'])).to.deep.equal({ topics: [], years: [], languages: [] });
  });
});

describe('matchesFilter', () => {
  for (const [what, filter, kept] of [
    ['no filter', {}, 'a b c'],
    ['a topic', { topic: 'Ports' }, 'a c'],
    ['a year', { year: '2020' }, 'b'],
    ['a language', { language: 'ru' }, 'b c'],
    ['a topic and a language', { topic: 'Ports', language: 'ru' }, 'c'],
    ['a topic without items', { topic: 'Порты' }, ''],
  ] as const) {
    it(`${what}: ${kept || 'nothing'}`, () => {
      const found = ITEMS.filter((each) => matchesFilter(each, { ...NO_FILTER, ...filter }));
      expect(found.map(({ id }) => id).join(' ')).to.equal(kept);
    });
  }
});

describe('sortItems', () => {
  const day = (id: string, iso?: string): NewsItem => item(id, iso ? { published: { kind: 'day', iso } } : {});
  const mixed = [day('none1'), day('b', '2019-05-05'), day('a', '2018-01-01'), day('none2'), day('b2', '2019-05-05')];
  for (const [sort, ids] of [
    ['', 'none1 b a none2 b2'],
    ['newest', 'b b2 a none1 none2'],
    ['oldest', 'a b b2 none1 none2'],
  ] as const) {
    it(`${sort || 'the publisher’s order'}: undated items go last, equal ones keep their order`, () => {
      expect(
        sortItems(mixed, sort)
          .map(({ id }) => id)
          .join(' '),
      ).to.equal(ids);
    });
  }
});
