import { expect } from 'chai';
import type { FormatAdapter } from '../../src/formats/format-adapter.js';
import { jsonLd } from '../../src/formats/json-ld/json-ld.js';
import { ninjs } from '../../src/formats/ninjs/ninjs.js';
import { NewsError } from '../../src/model/news-error.js';
import { countVisits } from '../support/count-visits.mjs';
import { readTextFixture } from '../support/read-fixture.mjs';
import { garbage } from './fixtures/members.js';

type Tree = Record<string, unknown>;

/** Every object in a document, paired with each of its member names. */
const members = (value: unknown): readonly (readonly [Tree, string])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, child]) => [[value as Tree, name] as const, ...members(child)])
    : [];

const readOrFail = async (adapter: FormatAdapter, json: unknown): Promise<string> => {
  try {
    return JSON.stringify(await adapter.read({ json, url: 'https://news.example/feed' }));
  } catch (cause) {
    if (cause instanceof NewsError) return cause.code;
    throw cause;
  }
};

const DOCUMENTS: readonly (readonly [FormatAdapter, readonly string[]])[] = [
  [
    ninjs,
    [
      '1-associations-map',
      '1-superdesk',
      '1-superdesk-languages',
      '2-full',
      '2-associations',
      '3-full',
      '3-translations',
    ],
  ],
  [
    jsonLd,
    ['news-article', 'graph-yoast', 'cycles', 'item-list', 'translations', 'prefixed', 'two-languages-in-one', 'crops'],
  ],
];

const nested = (open: string, close: string, core: string): unknown =>
  JSON.parse(open.repeat(2000) + core + close.repeat(2000));

/** `{"a": {"a": …}}`, deeper than the limit for JSON. */
const deep = (name: string, core: object): object => {
  let json = core;
  for (let depth = 0; depth < 30_000; depth++) json = { [name]: json };
  return json;
};

describe('JSON readers', () => {
  for (const [adapter, files] of DOCUMENTS) {
    for (const file of files) {
      it(`${adapter.name}/${file}: survive any value in any member`, async function () {
        this.timeout(120_000);
        const json: unknown = JSON.parse(await readTextFixture(`${adapter.name}/${file}.json`));
        for (const [holder, name] of members(json)) {
          const before = holder[name];
          for (const value of garbage()) {
            holder[name] = value;
            adapter.detect({ json });
            expect(await readOrFail(adapter, json), name).not.to.match(/undefined|\[object|:null|NaN|Invalid Date/);
          }
          holder[name] = before;
        }
      });
    }

    it(`${adapter.name}: do not detect garbage as a document`, async () => {
      for (const value of garbage()) {
        expect(adapter.detect({ json: value })).to.equal(false);
        await readOrFail(adapter, value);
      }
    });

    it(`${adapter.name}: survive deep nesting`, async function () {
      this.timeout(60_000);
      for (const json of [
        nested('[', ']', '{"@type":"Article","name":"x","@id":"urn:x"}'),
        deep('item', { uri: 'urn:x', headline: 'x' }),
        deep('associations', { uri: 'urn:x', headline: 'x' }),
        deep('@graph', { '@type': 'Article', '@id': 'urn:x', name: 'x' }),
        deep('workTranslation', { '@type': 'Article', '@id': 'urn:x', name: 'x' }),
      ]) {
        adapter.detect({ json });
        await readOrFail(adapter, json);
      }
    });
  }

  const LINKED: readonly (readonly [string, FormatAdapter, (index: number, count: number) => object])[] = [
    [
      'a chain of translations',
      ninjs,
      (index) => ({
        guid: `urn:${index}`,
        headline: 'x',
        language: `x-${index}`,
        translated_from: `urn:${index - 1}`,
      }),
    ],
    ['copies of one article', ninjs, () => ({ guid: 'urn:1', headline: 'x', language: 'en' })],
    [
      'a cycle of translations into the same language',
      jsonLd,
      (index, count) => ({
        '@context': 'https://schema.org',
        '@id': `urn:${index}`,
        '@type': 'NewsArticle',
        headline: 'x',
        inLanguage: 'en',
        workTranslation: { '@id': `urn:${(index + 1) % count}` },
      }),
    ],
  ];
  for (const [name, adapter, make] of LINKED) {
    it(`read ${name} in linear time`, async () => {
      const visitsOf = (count: number): Promise<number> => {
        const json = Array.from({ length: count }, (_, index) => make(index, count));
        return countVisits(() => adapter.read({ json }));
      };
      const few = await visitsOf(500);
      // Four times the input: quadratic work would be sixteen times as much.
      expect(await visitsOf(2000)).to.be.below(5 * few);
    });
  }

  it('read a list of 150,000 entries', async function () {
    this.timeout(60_000);
    const list = Array.from({ length: 150_000 }, () => ({}));
    await readOrFail(jsonLd, { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: list });
    await readOrFail(ninjs, { item: list });
  });

  it('read a circular object', async () => {
    const json: Tree = { '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': 'urn:x', headline: 'Loop' };
    json['workTranslation'] = json;
    json['author'] = json;
    json['image'] = [json];
    expect(jsonLd.detect({ json })).to.equal(true);
    expect((await jsonLd.read({ json })).items[0]?.versions[0].headline).to.equal('Loop');
  });
});
