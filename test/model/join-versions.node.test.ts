import { expect } from 'chai';
import * as fc from 'fast-check';
import { joinVersions, MAX_VERSIONS, type Candidate, type DropReason } from '../../src/model/join-versions.js';
import type { NewsDate } from '../../src/model/news-date.js';
import type { AlternateLink, NewsItem, NewsVersion } from '../../src/model/news.js';

const EMPTY = { authors: [], images: [], attachments: [], topics: [], places: [], contacts: [], related: [] };

const day = (iso: string): NewsDate => ({ kind: 'day', iso });

type Details = Partial<Omit<NewsItem, 'versions'>> &
  Partial<NewsVersion> &
  Partial<Pick<Candidate, 'names' | 'links' | 'translation'>>;

/** `a:en` is a candidate with the id `a` and the headline `a:en`; `a:` states no language. */
const entry = (name: string, details: Details = {}): Candidate => {
  const [id = '', language = ''] = name.split(':');
  const { names, links, translation, url, summary, body, kind = 'original', headline = name, ...rest } = details;
  const version: NewsVersion = {
    kind,
    headline,
    ...(language && { language }),
    ...(url && { url }),
    ...(summary && { summary }),
    ...(body && { body }),
  };
  return { item: { ...EMPTY, id, versions: [version], ...rest }, names, links, translation };
};

const to = (...names: readonly string[]): { readonly links: readonly AlternateLink[] } => ({
  links: names.map((name) => (name.includes('/') ? { url: name } : { id: name })),
});

/** Each item as its id and the headlines of its versions: `a = a:en + b:fr`. */
const shown = (items: readonly NewsItem[]): readonly string[] =>
  items.map(({ id, versions }) => `${id} = ${versions.map(({ headline }) => headline).join(' + ')}`);

const HOME = 'https://port.example/';
const ONE = 'https://port.example/1';
const TWO = 'https://port.example/2';
const MAY = { published: day('2024-05-01') };
const JUNE = { published: day('2024-06-01') };

type Row = readonly [about: string, candidates: readonly Candidate[], expected: readonly string[]];

const IDENTITY: readonly Row[] = [
  ['one id in two languages', [entry('a:en'), entry('a:fr')], ['a = a:en + a:fr']],
  ['one id, one entry without a language', [entry('a:en'), entry('a:')], ['a = a:en + a:']],
  ['one address', [entry('a:en', { url: ONE }), entry('b:fr', { url: ONE })], ['a = a:en + b:fr']],
  ['one name', [entry('a:en', { names: ['nid 1'] }), entry('b:fr', { names: ['nid 1'] })], ['a = a:en + b:fr']],
  [
    'one name or address, one entry without a language',
    [entry('a:en', { url: ONE, names: ['nid 1'] }), entry('b:', { url: ONE, names: ['nid 1'] })],
    ['a = a:en', 'b = b:'],
  ],
  [
    'names that link entries in a chain',
    [entry('a:en', { names: ['x'] }), entry('b:fr', { names: ['y'] }), entry('c:ru', { names: ['x', 'y'] })],
    ['a = a:en + b:fr + c:ru'],
  ],
  [
    'an id that is the address of another',
    [entry('https://port.example/1:fr'), entry('b:en', { url: ONE })].map((each, index) =>
      index === 0 ? { ...each, item: { ...each.item, id: ONE } } : each,
    ),
    [`${ONE} = https://port.example/1:fr + b:en`],
  ],
  [
    'one address, with the same text under two ids',
    [entry('a:en', { url: ONE, headline: 'Fog' }), entry('b:en', { url: ONE, headline: 'Fog' })],
    ['a = Fog', 'b = Fog'],
  ],
  [
    'the same article in two documents',
    [
      { ...entry('a:en', { url: ONE, headline: 'Fog' }), source: 'https://port.example/a.xml' },
      { ...entry('b:en', { url: ONE, headline: 'Fog' }), source: 'https://port.example/b.xml' },
    ],
    ['a = Fog'],
  ],
  [
    'a home page shared by articles',
    [entry('a:en', { url: HOME }), entry('b:en', { url: HOME }), entry('c:fr', { url: HOME })],
    ['a = a:en', 'b = b:en', 'c = c:fr'],
  ],
  [
    'the id of the feed for articles in two languages',
    [entry('a:en', { headline: 'One' }), entry('a:fr', { headline: 'Un' })].concat(
      entry('a:en', { headline: 'Two' }),
      entry('a:fr', { headline: 'Deux' }),
    ),
    ['a = One', 'Un = Un', 'Two = Two', 'Deux = Deux'],
  ],
  [
    'one language in two spellings',
    [entry('a:pt_BR', { headline: 'Cais' }), entry('a:pt-br', { headline: 'Cais' })],
    ['a = Cais'],
  ],
];

const LINKS: readonly Row[] = [
  ['by id', [entry('a:en', to('b')), entry('b:fr')], ['a = a:en + b:fr']],
  ['by address', [entry('a:en', to(ONE)), entry('b:fr', { url: ONE })], ['a = a:en + b:fr']],
  ['by name', [entry('a:en', to('nid 1')), entry('b:fr', { names: ['nid 1'] })], ['a = a:en + b:fr']],
  ['to an earlier article', [entry('a:en'), entry('b:fr', to('a'))], ['a = a:en + b:fr']],
  [
    'in a chain and a cycle',
    [entry('a:en', to('b')), entry('b:fr', to('c')), entry('c:ru', to('a'))],
    ['a = a:en + b:fr + c:ru'],
  ],
  ['between articles in one language', [entry('a:en', to('b')), entry('b:EN')], ['a = a:en', 'b = b:EN']],
  ['to an article without a language', [entry('a:en', to('b')), entry('b:')], ['a = a:en', 'b = b:']],
  [
    'from two articles in one language to one translation',
    [entry('a:en', to('c')), entry('b:en', to('c')), entry('c:fr')],
    ['a = a:en + c:fr', 'b = b:en'],
  ],
  [
    'from two articles to a missing one',
    [entry('a:en', to(ONE)), entry('b:en', to(ONE)), entry('c:ru', to(ONE))],
    ['a = a:en', 'b = b:en', 'c = c:ru'],
  ],
  [
    'to a home page shared by articles',
    [entry('a:en', to(HOME)), entry('b:fr', { url: HOME }), entry('c:fr', { url: HOME })],
    ['a = a:en', 'b = b:fr', 'c = c:fr'],
  ],
];

const IDS: readonly Row[] = [
  [
    'the address instead of a repeated id',
    [entry('a:en', { headline: 'One', url: ONE }), entry('a:en', { headline: 'Two', url: TWO })],
    ['a = One', `${TWO} = Two`],
  ],
  [
    'the headline if the address is missing or repeated',
    [
      entry('a:en', { headline: 'One', url: ONE, ...MAY }),
      entry('a:en', { headline: 'Two', url: ONE, ...JUNE }),
      entry('a:en', { headline: 'Three' }),
    ],
    ['a = One', 'Two = Two', 'Three = Three'],
  ],
  [
    'a number if the headline is repeated',
    [
      entry('a:en', { headline: 'Fog', ...MAY }),
      entry('a:en', { headline: 'Fog', ...JUNE }),
      entry('a:en', { headline: 'Fog', published: day('2024-07-01') }),
      entry('Fog:en', { headline: 'Other' }),
    ],
    ['a = Fog', 'Fog 2 = Fog', 'Fog 3 = Fog', 'Fog = Other'],
  ],
  [
    'the headline instead of an empty id',
    [entry(':en', { headline: 'One' }), entry(':en')],
    ['One = One', ':en = :en'],
  ],
];

type Same = readonly [about: string, one: Details, other: Details, items: number, dropped: readonly DropReason[]];

/** Two candidates with one id and one language. */
const REPEATED: readonly Same[] = [
  ['says the same', { headline: 'Fog' }, { headline: 'Fog' }, 1, ['duplicate']],
  ['completes the other', { headline: 'Fog' }, { headline: 'Fog', summary: 'Slow' }, 1, []],
  ['adds members of the item', { headline: 'Fog' }, { headline: 'Fog', authors: [{ name: 'Ada' }] }, 1, []],
  ['has another headline', { headline: 'Fog' }, { headline: 'Ice' }, 2, []],
  ['has another summary', { headline: 'Fog', summary: 'A' }, { headline: 'Fog', summary: 'B' }, 2, []],
  ['has another body', { headline: 'Fog', body: { text: 'A' } }, { headline: 'Fog', body: { text: 'B' } }, 2, []],
  ['has another date', { headline: 'Fog', ...MAY }, { headline: 'Fog', ...JUNE }, 2, []],
  ['has another address', { headline: 'Fog', url: ONE }, { headline: 'Fog', url: TWO }, 2, []],
  [
    'has another address, but the same date',
    { headline: 'Fog', url: ONE, ...MAY },
    { headline: 'Fog', url: TWO, ...MAY },
    1,
    ['duplicate'],
  ],
  [
    'has a longer headline, on the same page',
    { headline: 'Fog', url: ONE },
    { headline: 'Fog | Port', url: ONE },
    1,
    ['duplicate'],
  ],
  [
    'has a longer headline, on the home page',
    { headline: 'Fog', url: HOME },
    { headline: 'Fog | Port', url: HOME },
    2,
    [],
  ],
  ['has a headline with a longer word', { headline: 'Fog', url: ONE }, { headline: 'Foghorn', url: ONE }, 2, []],
  [
    'was updated later, on the same page',
    { headline: 'Fog', url: ONE, updated: day('2024-05-01') },
    { headline: 'Ice', url: ONE, updated: day('2024-05-02') },
    1,
    ['outdated'],
  ],
  [
    'was updated later, and differs in all texts',
    { headline: 'Fog', summary: 'A', url: ONE, updated: day('2024-05-01') },
    { headline: 'Ice', summary: 'B', url: ONE, updated: day('2024-05-02') },
    2,
    [],
  ],
  [
    'differs only in its text',
    { headline: 'Fog', summary: 'A', url: ONE, ...MAY },
    { headline: 'Fog', summary: 'B', url: ONE, ...MAY },
    1,
    ['outdated'],
  ],
];

describe('joinVersions', () => {
  for (const [title, rows] of Object.entries({ identity: IDENTITY, links: LINKS, 'unique ids': IDS })) {
    describe(title, () => {
      for (const [about, candidates, expected] of rows) {
        it(`${about}: ${expected.join(', ')}`, async () => {
          expect(shown(await joinVersions(candidates))).to.deep.equal(expected);
        });
      }
    });
  }

  describe('a second text with one id and language', () => {
    for (const [about, one, other, items, dropped] of REPEATED) {
      it(`${about}: ${items === 1 ? 'they become one' : 'both stay'}${dropped.length > 0 ? `, ${dropped.join()}` : ''}`, async () => {
        const reasons: DropReason[] = [];
        const joined = await joinVersions([entry('a:en', one), entry('a:en', other)], (_dropped, reason) => {
          reasons.push(reason);
        });
        expect([joined.length, reasons]).to.deep.equal([items, dropped]);
      });
    }
  });

  it('puts the original first, and keeps the kind of each translation', async () => {
    const [item] = await joinVersions([
      entry('a:fr', { ...to('b'), translation: 'machine' }),
      entry('b:en'),
      entry('b:ru', { kind: 'summary' }),
      entry('b:ar'),
    ]);
    expect(item?.id).to.equal('b');
    expect(item?.versions.map(({ language, kind }) => `${language} ${kind}`)).to.deep.equal([
      'en original',
      'ru summary',
      'ar human',
      'fr machine',
    ]);
  });

  it('turns links to versions outside the item into alternates', async () => {
    const spanish = { language: 'es', url: 'https://port.example/es' };
    const [item, other] = await joinVersions([
      entry('a:en', {
        links: [{ language: 'fr', id: 'b' }, spanish],
        alternates: [{ language: 'en', url: 'https://port.example/amp' }],
      }),
      entry('b:fr', { url: ONE, links: [{ id: 'a' }, spanish, { language: 'ru', id: '9' }] }),
      entry('c:en', { links: [{ language: 'fr', url: ONE }] }),
    ]);
    expect(item?.alternates).to.deep.equal([spanish, { language: 'ru', id: '9' }]);
    expect(other?.alternates).to.deep.equal([{ language: 'fr', url: ONE }]);
  });

  it('has no alternates if all links lead to its versions', async () => {
    const [item] = await joinVersions([entry('a:en', to('b')), entry('b:fr', to('a'))]);
    expect(item).not.to.have.property('alternates');
  });

  it('replaces a link to the article itself with a link to a missing version', async () => {
    const [item] = await joinVersions([
      entry('a:en', { ...to(TWO), url: ONE, alternates: [{ language: 'en', url: ONE }] }),
    ]);
    expect(item?.alternates).to.deep.equal([{ url: 'https://port.example/2' }]);
  });

  it('leaves an unjoined item unchanged', async () => {
    const candidate = entry('a:en', { alternates: [{ language: 'fr', url: ONE }] });
    expect((await joinVersions([candidate]))[0]).to.equal(candidate.item);
  });

  it('keeps the first of two texts in one language, and reports the other', async () => {
    const { item } = entry('a:en');
    const dropped: DropReason[] = [];
    const versions = [...item.versions, { ...item.versions[0], headline: 'Other' }] as const;
    const [joined] = await joinVersions([{ item: { ...item, versions } }], (_dropped, reason) => {
      dropped.push(reason);
    });
    expect([joined?.versions.map(({ headline }) => headline), dropped]).to.deep.equal([['a:en'], ['outdated']]);
  });

  it('completes a text with another one in the same language of an item', async () => {
    const { item } = entry('a:en');
    const [headline] = item.versions;
    const body: NewsVersion = { kind: 'human', language: 'en', body: { text: 'Text.' } };
    const [joined] = await joinVersions([{ item: { ...item, versions: [headline, body] } }]);
    expect(joined?.versions).to.deep.equal([{ ...headline, body: { text: 'Text.' } }]);
  });

  it('takes each member from the first item that has it', async () => {
    const [item] = await joinVersions([
      entry('a:en', { attachments: [{ url: ONE }] }),
      entry('a:fr', {
        ...MAY,
        authors: [{ name: 'Ada' }],
        attachments: [{ url: ONE }, { url: TWO }],
        rights: { holder: 'Port' },
      }),
      entry('a:ru', { ...JUNE, authors: [{ name: 'Ида' }] }),
    ]);
    expect(item).to.deep.include({
      published: { kind: 'day', iso: '2024-05-01' },
      authors: [{ name: 'Ada' }],
      attachments: [{ url: 'https://port.example/1' }, { url: 'https://port.example/2' }],
      rights: { holder: 'Port' },
    });
  });

  it('merges the descriptions of one image in all languages', async () => {
    const image = (language: string, value: string): Details => ({
      images: [{ role: 'main', renditions: [{ url: 'https://port.example/a.jpg' }], alt: [{ language, value }] }],
    });
    const [item] = await joinVersions([entry('a:fr', image('fr', 'Une grue')), entry('a:ru', image('ru', 'Кран'))]);
    expect(item?.images).to.deep.equal([
      {
        role: 'main',
        renditions: [{ url: 'https://port.example/a.jpg' }],
        alt: [
          { language: 'fr', value: 'Une grue' },
          { language: 'ru', value: 'Кран' },
        ],
      },
    ]);
  });

  it('keeps three thousand linked articles, up to the limit per item', async () => {
    const chain = Array.from({ length: 3_000 }, (_, at) => entry(`${at}:x-${at}`, to(`${at + 1}`, `${at - 1}`)));
    const back = await joinVersions(chain.toReversed());
    expect(MAX_VERSIONS).to.equal(300);
    expect((await joinVersions(chain)).map(({ versions }) => versions.length)).to.deep.equal(
      Array.from({ length: 10 }, () => 300),
    );
    expect(back.flatMap(({ versions }) => versions).length).to.equal(3_000);
  });

  it('keeps ten thousand articles with one id', async () => {
    const same = Array.from({ length: 10_000 }, (_, at) => entry('same:en', { headline: `Number ${at}` }));
    expect(new Set((await joinVersions(same)).map(({ id }) => id)).size).to.equal(10_000);
  });

  const choice = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
  const ADDRESSES = [HOME, ONE, TWO];
  const candidates = fc.array(
    fc.record({
      id: choice('', 'a', 'b', 'c', 'd', ONE),
      language: choice('', 'en', 'EN', 'fr', 'ru'),
      url: choice('', ...ADDRESSES),
      links: fc.array(choice('a', 'b', 'c', ...ADDRESSES), { maxLength: 3 }),
      names: fc.array(choice('x', 'y'), { maxLength: 1 }),
      published: choice('', '2024-05-01', '2024-06-01'),
      updated: choice('', '2024-07-01', '2024-08-01'),
      summary: choice('', 'A', 'B'),
      translation: fc.constantFrom(undefined, 'machine' as const),
    }),
    { maxLength: 12 },
  );
  type Generated = typeof candidates extends fc.Arbitrary<readonly (infer One)[]> ? One : never;
  /** Candidates with unique headlines. */
  const build = (generated: readonly Generated[], absent: readonly string[] = []): readonly Candidate[] =>
    generated.map(({ id, language, url, links, names, published, updated, summary, translation }, index) => {
      const candidate = entry(`:${language}`, {
        headline: `Headline ${index}`,
        url,
        summary,
        names,
        translation,
        ...(published && { published: day(published) }),
        ...(updated && { updated: day(updated) }),
        ...to(...links, ...absent),
      });
      return { ...candidate, item: { ...candidate.item, id } };
    });
  const headlines = (items: readonly NewsItem[]): readonly (readonly (string | undefined)[])[] =>
    items.map(({ versions }) => versions.map(({ headline }) => headline));

  it('puts each text in exactly one item, or reports it', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, async (generated) => {
        const all = build(generated);
        const found: (string | undefined)[] = [];
        const joined = await joinVersions(all, ({ item }) => found.push(item.versions[0].headline));
        found.push(...headlines(joined).flat());
        expect(found.toSorted()).to.deep.equal(all.map(({ item }) => item.versions[0].headline).toSorted());
      }),
    );
  });

  it('uses each id once, and each language once per item', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, async (generated) => {
        const joined = await joinVersions(build(generated));
        expect(new Set(joined.map(({ id }) => id)).size).to.equal(joined.length);
        expect(joined.every(({ id }) => id !== '')).to.equal(true);
        for (const { versions } of joined) {
          expect(new Set(versions.map(({ language = '' }) => language.toLowerCase())).size).to.equal(versions.length);
        }
      }),
    );
  });

  it('ignores links to missing articles', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, async (generated) => {
        const joined = headlines(await joinVersions(build(generated)));
        const absent = ['absent', 'https://port.example/absent'];
        expect(headlines(await joinVersions(build(generated, absent)))).to.deep.equal(joined);
      }),
    );
  });

  it('lists no version of an item as its alternate', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, async (generated) => {
        for (const { id, versions, alternates = [] } of await joinVersions(build(generated))) {
          const names = new Set([id, ...versions.flatMap(({ url }) => url ?? [])]);
          expect(alternates.filter((link) => names.has(link.url ?? '') || names.has(link.id ?? ''))).to.deep.equal([]);
        }
      }),
    );
  });
});
