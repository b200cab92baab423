import { expect } from '@open-wc/testing';
import type { FormatAdapter } from '../../src/formats/format-adapter.js';
import { jsonLd } from '../../src/formats/json-ld.js';
import { ninjs } from '../../src/formats/ninjs.js';
import { NewsError } from '../../src/model/news-error.js';
import { garbage } from './fixtures/members.js';

type Tree = Record<string, unknown>;

/** Objects of a document, each with the name of one of its members. */
const members = (value: unknown): readonly (readonly [Tree, string])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, child]) => [[value as Tree, name] as const, ...members(child)])
    : [];

/** Ten times what it takes: machines are busy, and what is quadratic takes minutes. */
const LIMIT = 30_000;

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

/** `{"a": {"a": …}}`, deeper than JSON may be. */
const deep = (name: string, core: object): object => {
  let json = core;
  for (let depth = 0; depth < 100_000; depth++) json = { [name]: json };
  return json;
};

describe('readers of JSON', () => {
  for (const [adapter, files] of DOCUMENTS) {
    for (const file of files) {
      it(`${adapter.name}/${file}: any value in any member`, async function () {
        this.timeout(30_000);
        const json: unknown = await (await fetch(`/test/fixtures/${adapter.name}/${file}.json`)).json();
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

    it(`${adapter.name}: takes garbage for a document`, async () => {
      for (const value of garbage()) {
        expect(adapter.detect({ json: value })).to.equal(false);
        await readOrFail(adapter, value);
      }
    });

    it(`${adapter.name}: is not impressed by depth`, async function () {
      this.timeout(60_000);
      const start = performance.now();
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
      expect(performance.now() - start).to.be.below(LIMIT);
    });
  }

  it('reads 10,000 articles that are linked to each other', async function () {
    this.timeout(60_000);
    const start = performance.now();
    const story = (index: number): object => ({
      guid: `urn:${index}`,
      headline: `Story ${index}`,
      language: `x-${index}`,
      translated_from: `urn:${index - 1}`,
    });
    const feed = await ninjs.read({ json: Array.from({ length: 10_000 }, (_, index) => story(index)) });
    expect(feed.items.flatMap(({ versions }) => versions)).to.have.length(10_000);
    const same = Array.from({ length: 10_000 }, () => ({ guid: 'urn:1', headline: 'Story', language: 'en' }));
    expect((await ninjs.read({ json: same })).items).to.have.length(1);
    const ids = Array.from({ length: 10_000 }, (_, index) => ({ '@id': `urn:${(index + 1) % 10_000}` }));
    const graph = ids.map((_, index) => ({
      '@id': `urn:${index}`,
      '@type': 'NewsArticle',
      headline: 'x',
      inLanguage: 'en',
      workTranslation: ids[index],
    }));
    await jsonLd.read({ json: { '@context': 'https://schema.org', '@graph': graph } });
    expect(performance.now() - start).to.be.below(LIMIT);
  });

  it('reads a list of 200,000', async function () {
    this.timeout(60_000);
    const list = Array.from({ length: 200_000 }, () => ({}));
    await readOrFail(jsonLd, { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: list });
    await readOrFail(ninjs, { item: list });
  });

  it('reads an object that holds itself', async () => {
    const json: Tree = { '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': 'urn:x', headline: 'Loop' };
    json['workTranslation'] = json;
    json['author'] = json;
    json['image'] = [json];
    expect(jsonLd.detect({ json })).to.equal(true);
    expect((await jsonLd.read({ json })).items[0]?.versions[0].headline).to.equal('Loop');
  });
});
