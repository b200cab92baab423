import { expect } from 'chai';
import { chooseItems, pinFirst, type ItemChoice } from '../../../src/elements/news-list/choose-items.js';
import { describeChoice } from '../../../src/elements/news-list/describe-choice.js';
import type { LocalText } from '../../../src/model/local-text.js';
import type { NewsItem } from '../../../src/model/news.js';
import { item } from './model-item.js';

const NOW = Date.UTC(2026, 2, 31);

const texts = (...values: readonly string[]): LocalText => values.map((value) => ({ value }));
const topic = (...values: readonly string[]) => ({ name: texts(...values) });
const day = (iso: string) => ({ published: { kind: 'day', iso } }) as const;
const inLanguages = (...tags: readonly string[]) =>
  tags.map((language) => ({ language, headline: 'x', kind: 'human' })) as unknown as NewsItem['versions'];

const ITEMS: readonly NewsItem[] = [
  item('a', {
    topics: [topic('Ports', 'Порты'), { name: texts('Quays'), uri: 'https://news.example/topics/7' }],
    places: [{ name: texts('Bruxelles', 'Брюссель'), country: 'BE', relation: 'dateline' }],
    authors: [{ name: 'Zoë Müller', url: 'https://news.example/zoe' }],
    versions: inLanguages('en', 'pt-BR'),
    ...day('2026-03-31'),
  }),
  item('b', {
    topics: [topic('Peace, security'), topic('Ports')],
    authors: [{ name: 'Ada Lovelace' }],
    versions: inLanguages('zh-TW'),
    published: { kind: 'instant', iso: '2026-01-31T23:30:00-11:00' },
  }),
  item('c', { topics: [topic('Élan')], versions: inLanguages('RU'), ...day('2025-12-30') }),
  item('d', { versions: [{ headline: 'no language', kind: 'original' }] }),
];

const chosen = (choice: ItemChoice): string =>
  chooseItems(ITEMS, choice, NOW)
    .map(({ id }) => id)
    .join('');

describe('chooseItems', () => {
  for (const [what, choice, kept] of [
    ['everything without a choice', {}, 'abcd'],
    ['a topic', { topic: 'Ports' }, 'ab'],
    ['a topic in another language', { topic: 'Порты' }, 'a'],
    ['a topic in any case', { topic: ' PORTS ' }, 'ab'],
    ['a topic without its accent', { topic: 'elan' }, 'c'],
    ['a topic by its address', { topic: 'https://news.example/topics/7' }, 'a'],
    ['no article for a part of a name', { topic: 'Port' }, ''],
    ['one of several topics', { topic: 'quays, élan' }, 'ac'],
    ['a name with a comma', { topic: 'peace,security' }, 'b'],
    ['a name with a comma among others', { topic: 'Élan, Peace, Security' }, 'bc'],
    ['no article for a part of a name with a comma', { topic: 'security' }, ''],
    ['no article for an unknown topic', { topic: 'Trains' }, ''],
    ['everything for an empty list', { topic: ' , ' }, 'abcd'],
    ['all but a topic', { notTopic: 'quays' }, 'bcd'],
    ['all but several topics', { notTopic: 'quays, elan' }, 'bd'],
    ['a topic, but not another', { topic: 'ports', notTopic: 'quays' }, 'b'],
    ['a place', { place: 'Брюссель' }, 'a'],
    ['a country', { place: 'fr, be' }, 'a'],
    ['an author', { author: 'zoe muller' }, 'a'],
    ['one of several authors', { author: 'Ada Lovelace, Zoë Müller' }, 'ab'],
    ['articles since a day, that day included', { since: '2026-01-31' }, 'ab'],
    ['articles until a day, that day included', { until: '2026-01-31' }, 'bc'],
    ['articles of a period', { since: '2025-12-31', until: '2026-03-30' }, 'b'],
    ['articles since ninety days ago', { since: 'P90D' }, 'ab'],
    ['articles until ninety days ago', { until: 'P90D' }, 'c'],
    ['everything for an invalid date', { since: '31.01.2026', until: '' }, 'abcd'],
    ['a language in any region', { contentLanguage: 'pt' }, 'a'],
    ['no article for another region of the language', { contentLanguage: 'pt-PT' }, ''],
    ['a language by its likely script', { contentLanguage: 'zh-Hant' }, 'b'],
    ['one of several languages', { contentLanguage: 'ru, zh' }, 'bc'],
    ['everything for an invalid language', { contentLanguage: 'und' }, 'abcd'],
    [
      'articles that meet all conditions',
      { topic: 'ports', contentLanguage: 'en', since: 'P1Y', author: 'Zoë Müller' },
      'a',
    ],
  ] as const) {
    it(`keeps ${what}`, () => {
      expect(chosen(choice)).to.equal(kept);
    });
  }

  it('returns the same array without a choice', () => {
    expect(chooseItems(ITEMS, { topic: '', since: 'never' }, NOW)).to.equal(ITEMS);
  });

  it('accepts values of other types, as frameworks set them', () => {
    expect(chosen({ topic: ['Quays', 'Élan'] as unknown as string, place: null as unknown as string })).to.equal('ac');
    expect(chosen({ topic: 7 as unknown as string })).to.equal('');
  });
});

describe('pinFirst', () => {
  const entries = [
    item('1'),
    item('12'),
    item('tag:news.example,2026:2', { pinned: true }),
    item('4'),
    item('5', { pinned: true }),
  ].map((each) => ({ item: each }));

  for (const [pinned, order] of [
    [undefined, '1 12 2 4 5'],
    ['', '1 12 2 4 5'],
    ['4', '4 1 12 2 5'],
    ['4, 12', '4 12 1 2 5'],
    ['12 4', '12 4 1 2 5'],
    ['2', '1 12 2 4 5'],
    ['tag:news.example,2026:2,4', '2 4 1 12 5'],
    ['feed', '2 5 1 12 4'],
    ['4 feed', '4 2 5 1 12'],
    ['feed 4 5', '2 5 4 1 12'],
    ['none', '1 12 2 4 5'],
  ] as const) {
    it(`"${pinned ?? ''}": ${order}`, () => {
      const ids = pinFirst(entries, pinned).map((entry) => entry.item.id.replace(/^tag.*:/, ''));
      expect(ids.join(' ')).to.equal(order);
    });
  }

  it('keeps an item with an empty id', () => {
    expect(pinFirst([{ item: item('') }], '1 2').length).to.equal(1);
  });
});

describe('describeChoice', () => {
  for (const [what, choice, ...faults] of [
    ['nothing without a choice', {}],
    [
      'nothing if the articles have all values',
      { topic: 'ports, Peace, security', place: 'BE', contentLanguage: 'pt', pinned: 'a' },
    ],
    ['a misspelt topic', { topic: 'Portz' }, 'topic: no article loaded has "Portz". Did you mean "Ports"?'],
    [
      'an unknown topic, with the topics of the articles',
      { topic: 'Ports, Railways' },
      'topic: no article loaded has "Railways". There are: Ports, Порты, Quays, https://news.example/topics/7, Peace, security, Élan.',
    ],
    [
      'a misspelt topic to leave out',
      { notTopic: 'Quay' },
      'not-topic: no article loaded has "Quay". Did you mean "Quays"?',
    ],
    [
      'an unknown place',
      { place: 'Atlantis' },
      'place: no article loaded has "Atlantis". There are: Bruxelles, Брюссель, BE.',
    ],
    [
      'a misspelt author',
      { author: 'Zoë Mülle' },
      'author: no article loaded has "Zoë Mülle". Did you mean "Zoë Müller"?',
    ],
    [
      'a language without articles',
      { contentLanguage: 'en fr' },
      'content-language: no article loaded is in "fr". There are: en, pt-BR, zh-TW, ru.',
    ],
    [
      'an invalid date',
      { since: '31.01.2026', until: 'P1Y' },
      'since: "31.01.2026" is neither a date nor a duration, and is ignored. Write 2026-01-31 or P90D.',
    ],
    [
      'an unknown id, and a feed without marks',
      { pinned: 'a, x9y9z9 feed' },
      'pinned: no article loaded has the id "x9y9z9". There are: a, b, c, d.',
      'pinned="feed": the feed marks no article.',
    ],
  ] as const) {
    it(`names ${what}`, () => {
      expect(describeChoice({ pinned: undefined, ...choice }, ITEMS)).to.deep.equal(faults);
    });
  }

  it('lists twenty values, and counts the others', () => {
    const items = Array.from({ length: 50 }, (_, index) => item(`id-${index}`, { topics: [topic(`Topic ${index}`)] }));
    const [fault] = describeChoice({ topic: 'x', pinned: undefined }, items);
    expect(fault).to.match(/Topic 18, Topic 19 and 30 more\.$/);
  });

  it('says if there are no values', () => {
    expect(describeChoice({ place: 'Ghent', pinned: undefined }, [item('a')])).to.deep.equal([
      'place: no article loaded has "Ghent". The articles loaded have no places.',
    ]);
  });
});
