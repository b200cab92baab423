import { expect } from '@open-wc/testing';
import { activitystreams } from '../../src/formats/activitystreams.js';
import { drupal } from '../../src/formats/drupal.js';
import type { FormatAdapter } from '../../src/formats/format-adapter.js';
import { wordpress } from '../../src/formats/wordpress.js';
import { NewsError } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';
import { garbage } from './fixtures/members.js';

const URL_OF_ALL = 'https://port.example/jsonapi/node/article';
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';

const DOCUMENTS: readonly (readonly [FormatAdapter, file: string])[] = [
  [wordpress, 'wordpress/01-list-embedded.json'],
  [wordpress, 'wordpress/09-polylang-lists-and-maps.json'],
  [drupal, 'drupal/01-collection.json'],
  [drupal, 'drupal/04-canonical-elsewhere.json'],
  [activitystreams, 'activitystreams/03-article-maps.json'],
  [activitystreams, 'activitystreams/04-create-article.json'],
];

type Tree = Record<string, unknown>;

/** Every object or list in a document, with each of its members. */
const placesIn = (tree: unknown): (readonly [Tree, string])[] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([name, value]) => [[tree as Tree, name] as const, ...placesIn(value)])
    : [];

/** The feed, or nothing if the reader refused with the one error it may throw. */
const read = (adapter: FormatAdapter, json: unknown): NewsFeed | undefined => {
  adapter.detect({ json });
  try {
    return adapter.read({ json, url: URL_OF_ALL, report: () => undefined }) as NewsFeed;
  } catch (error) {
    expect(error).to.be.instanceOf(NewsError);
    return undefined;
  }
};

/** How long it takes to read something that is far too much of one thing. Milliseconds. */
const timeOf = (adapter: FormatAdapter, json: unknown): number => {
  const start = performance.now();
  read(adapter, json);
  return performance.now() - start;
};

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

const nested = (name: string, rest: object): unknown => {
  let tree: object = rest;
  for (let depth = 0; depth < 100_000; depth++) tree = { ...rest, [name]: tree };
  return tree;
};

describe('readers of WordPress, Drupal and ActivityStreams', () => {
  for (const [adapter, file] of DOCUMENTS) {
    it(`${file}: whatever a member holds, nothing else breaks`, async () => {
      const document: unknown = await (await fetch(`/test/fixtures/${file}`)).json();
      const whole = read(adapter, document);
      expect(whole?.items).not.to.be.empty;
      for (const [holder, name] of placesIn(document)) {
        const value = holder[name];
        for (const junk of garbage()) {
          holder[name] = junk;
          const text = JSON.stringify(read(adapter, document) ?? '');
          expect(text, name).not.to.match(/undefined|\[object|null|NaN|Invalid Date/);
        }
        holder[name] = value;
      }
      expect(read(adapter, document)).to.deep.equal(whole);
    });
  }

  for (const adapter of [wordpress, drupal, activitystreams]) {
    it(`${adapter.name} takes garbage for a document`, () => {
      for (const junk of garbage()) {
        expect(adapter.detect({ json: junk })).to.equal(false);
        expect(read(adapter, junk)?.items ?? []).to.deep.equal([]);
      }
    });
  }

  describe('take their time from the size of a document alone', () => {
    const CASES: readonly (readonly [string, FormatAdapter, () => unknown])[] = [
      ['posts of one id', wordpress, () => times(10_000, () => ({ id: 1, title: { rendered: 'x' } }))],
      [
        'posts linked in a chain',
        wordpress,
        () => times(10_000, (id) => ({ id, title: { rendered: 'x' }, lang: `x-${id}`, translations: { fr: id + 1 } })),
      ],
      [
        'posts linked backwards',
        wordpress,
        () => times(10_000, (id) => ({ id, title: { rendered: 'x' }, translations: { fr: id - 1, en: 'a/b' } })),
      ],
      [
        'translations by the thousand',
        wordpress,
        () => ({
          id: 1,
          title: { rendered: 'x' },
          polylang_translations: Object.fromEntries(times(20_000, (id) => [`x-${id}`, `/a?b&amp;${id}`])),
        }),
      ],
      [
        'links that are left open',
        wordpress,
        () => ({
          id: 1,
          title: { rendered: '<a '.repeat(30_000) },
          excerpt: { rendered: '<a class="more-link">'.repeat(40_000) },
        }),
      ],
      [
        'deep terms',
        wordpress,
        () => ({ id: 1, title: { rendered: 'x' }, _embedded: nested('wp:term', { name: 'x' }) }),
      ],
      [
        'nodes of one medium with many references',
        drupal,
        () => ({
          data: times(4_000, (id) => ({
            type: 'node--a',
            id,
            attributes: { title: 'x' },
            relationships: { image: { data: { type: 'media--image', id: 'm' } } },
          })),
          included: [
            {
              type: 'media--image',
              id: 'm',
              relationships: Object.fromEntries(times(20_000, (id) => [`r${id}`, { data: { type: 'x', id } }])),
            },
          ],
        }),
      ],
      ['deep data', drupal, () => nested('data', { type: 'node--a', id: 1, attributes: { title: 'x' } })],
      [
        'activities in activities',
        activitystreams,
        () => nested('object', { '@context': 'https://www.w3.org/ns/activitystreams', type: 'Create' }),
      ],
      [
        'collections in collections',
        activitystreams,
        () => nested('first', { '@context': 'https://www.w3.org/ns/activitystreams', type: 'Collection' }),
      ],
      [
        'languages by the thousand',
        activitystreams,
        () => ({
          type: 'Note',
          id: 'x',
          to: PUBLIC,
          contentMap: Object.fromEntries(times(20_000, (id) => [`x-${id}`, 'y'])),
        }),
      ],
      [
        'authors by the thousand',
        activitystreams,
        () => ({
          type: 'Create',
          actor: times(20_000, (id) => ({ id: `https://a.example/${id}`, name: 'x' })),
          object: times(10_000, (id) => ({ type: 'Note', id, content: 'x', attributedTo: `https://a.example/${id}` })),
        }),
      ],
    ];

    for (const [name, adapter, make] of CASES) {
      it(`${adapter.name}: ${name}`, () => {
        expect(timeOf(adapter, make())).to.be.below(8_000);
      });
    }

    it('activitystreams: objects that hold themselves', () => {
      const page: Tree = { '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection' };
      page['orderedItems'] = times(20, () => page);
      expect(timeOf(activitystreams, page)).to.be.below(8_000);
    });
  });
});
