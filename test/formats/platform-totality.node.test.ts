import { expect } from 'chai';
import { activitystreams } from '../../src/formats/activitystreams/activitystreams.js';
import { drupal } from '../../src/formats/drupal/drupal.js';
import type { FormatAdapter } from '../../src/formats/format-adapter.js';
import { wordpress } from '../../src/formats/wordpress/wordpress.js';
import { NewsError } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';
import { countVisits } from '../support/count-visits.mjs';
import { readTextFixture } from '../support/read-fixture.mjs';
import { garbage } from './fixtures/members.js';

const URL_OF_ALL = 'https://port.example/jsonapi/node/article';

const DOCUMENTS: readonly (readonly [FormatAdapter, file: string])[] = [
  [wordpress, 'wordpress/01-list-embedded.json'],
  [wordpress, 'wordpress/09-polylang-lists-and-maps.json'],
  [drupal, 'drupal/01-collection.json'],
  [drupal, 'drupal/04-canonical-elsewhere.json'],
  [activitystreams, 'activitystreams/03-article-maps.json'],
  [activitystreams, 'activitystreams/04-create-article.json'],
];

type Tree = Record<string, unknown>;

/** Every object or list in a document, paired with each of its member names. */
const placesIn = (tree: unknown): (readonly [Tree, string])[] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([name, value]) => [[tree as Tree, name] as const, ...placesIn(value)])
    : [];

/** The feed, or `undefined` if the reader threw the one error it may throw. */
const read = async (adapter: FormatAdapter, json: unknown): Promise<NewsFeed | undefined> => {
  adapter.detect({ json });
  try {
    return await adapter.read({ json, url: URL_OF_ALL, report: () => undefined });
  } catch (error) {
    expect(error).to.be.instanceOf(NewsError);
    return undefined;
  }
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
    it(`${file}: survives garbage in any member`, async () => {
      const document: unknown = JSON.parse(await readTextFixture(file));
      const whole = await read(adapter, document);
      expect(whole?.items).not.to.be.empty;
      // Each place gets a third of the garbage; places of one kind get all of it.
      const all = garbage();
      for (const [index, [holder, name]] of placesIn(document).entries()) {
        const value = holder[name];
        for (const junk of all.filter((_, at) => (at + index) % 3 === 0)) {
          holder[name] = junk;
          const text = JSON.stringify((await read(adapter, document)) ?? '');
          expect(text, name).not.to.match(/undefined|\[object|null|NaN|Invalid Date/);
        }
        holder[name] = value;
      }
      expect(await read(adapter, document)).to.deep.equal(whole);
    });
  }

  for (const adapter of [wordpress, drupal, activitystreams]) {
    it(`${adapter.name} survives garbage as a document`, async () => {
      for (const junk of garbage()) {
        expect(adapter.detect({ json: junk })).to.equal(false);
        expect((await read(adapter, junk))?.items ?? []).to.deep.equal([]);
      }
    });
  }

  describe('read in linear time', () => {
    /** Documents with very many entries of one kind. */
    const CASES: readonly (readonly [string, FormatAdapter, make: (count: number) => unknown])[] = [
      ['posts with one id', wordpress, (count) => times(count, () => ({ id: 1, title: { rendered: 'x' } }))],
      [
        'posts linked in a chain',
        wordpress,
        (count) =>
          times(count, (id) => ({ id, title: { rendered: 'x' }, lang: `x-${id}`, translations: { fr: id + 1 } })),
      ],
      [
        'posts linked to the previous one',
        wordpress,
        (count) => times(count, (id) => ({ id, title: { rendered: 'x' }, translations: { fr: id - 1, en: 'a/b' } })),
      ],
      [
        'translations',
        wordpress,
        (count) => ({
          id: 1,
          title: { rendered: 'x' },
          polylang_translations: Object.fromEntries(times(count, (id) => [`x-${id}`, `/a?b&amp;${id}`])),
        }),
      ],
      [
        'unclosed links',
        wordpress,
        (count) => ({ id: 1, title: { rendered: 'x' }, excerpt: { rendered: '<a class="more-link">'.repeat(count) } }),
      ],
      [
        'nodes with one media entity that has many references',
        drupal,
        (count) => ({
          data: times(count, (id) => ({
            type: 'node--a',
            id,
            attributes: { title: 'x' },
            relationships: { image: { data: { type: 'media--image', id: 'm' } } },
          })),
          included: [
            {
              type: 'media--image',
              id: 'm',
              relationships: Object.fromEntries(times(count, (id) => [`r${id}`, { data: { type: 'x', id } }])),
            },
          ],
        }),
      ],
      [
        'languages',
        activitystreams,
        (count) => ({ type: 'Note', id: 'x', contentMap: Object.fromEntries(times(count, (id) => [`x-${id}`, 'y'])) }),
      ],
      [
        'authors',
        activitystreams,
        (count) => ({
          type: 'Create',
          actor: times(count, (id) => ({ id: `https://a.example/${id}`, name: 'x' })),
          object: times(count, (id) => ({ type: 'Note', id, content: 'x', attributedTo: `https://a.example/${id}` })),
        }),
      ],
    ];

    for (const [name, adapter, make] of CASES) {
      it(`${adapter.name}: ${name}`, async () => {
        const few = await countVisits(() => read(adapter, make(500)));
        expect(await countVisits(() => read(adapter, make(2000)))).to.be.below(5 * few);
      });
    }
  });

  describe('terminate on nested or circular data', () => {
    const CONTEXT = 'https://www.w3.org/ns/activitystreams';
    const CASES: readonly (readonly [string, FormatAdapter, () => unknown])[] = [
      [
        'nested terms',
        wordpress,
        () => ({ id: 1, title: { rendered: 'x' }, _embedded: nested('wp:term', { name: 'x' }) }),
      ],
      ['nested data', drupal, () => nested('data', { type: 'node--a', id: 1, attributes: { title: 'x' } })],
      ['nested activities', activitystreams, () => nested('object', { '@context': CONTEXT, type: 'Create' })],
      ['nested collections', activitystreams, () => nested('first', { '@context': CONTEXT, type: 'Collection' })],
      [
        'circular objects',
        activitystreams,
        () => {
          const page: Tree = { '@context': CONTEXT, type: 'OrderedCollection' };
          page['orderedItems'] = [page, page, page];
          return page;
        },
      ],
    ];

    for (const [name, adapter, make] of CASES) {
      it(`${adapter.name}: ${name}`, async () => {
        await read(adapter, make());
      });
    }
  });
});
