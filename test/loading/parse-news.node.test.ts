import { expect } from 'chai';
import { parseNews, type ParseOptions } from '../../src/loading/parse-news.js';
import { NewsError, type NewsErrorCode } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';
import { rejection } from '../support/fake-fetch.js';

const TEXT = '{"version":"https://jsonfeed.org/version/1.1","title":"Douane","home_page_url":"/fr","items":[]}';
const MODEL: NewsFeed = { title: 'Douane', languages: [], fallback: [], items: [] };

const failure = async (input: string | Uint8Array | object, options?: ParseOptions): Promise<NewsError> => {
  const reason = await rejection(parseNews(input, options));
  expect(reason).to.be.instanceOf(NewsError);
  return reason as NewsError;
};

describe('parseNews', () => {
  describe('inputs', () => {
    const INPUTS: readonly (readonly [string, string | Uint8Array | object])[] = [
      ['text', TEXT],
      ['text after a byte order mark', `\ufeff${TEXT}`],
      ['text after white space', `\r\n\t \ufeff ${TEXT}`],
      ['bytes', new TextEncoder().encode(TEXT)],
      ['bytes after a byte order mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
      ['a part of a buffer', new TextEncoder().encode(`junk${TEXT}`).subarray(4)],
      ['an object', { version: 'https://jsonfeed.org/version/1.1', title: 'Douane', items: [] }],
      ['an object without a prototype', Object.assign(Object.create(null) as object, JSON.parse(TEXT))],
    ];

    for (const [name, input] of INPUTS) {
      it(`reads ${name}`, async () => {
        expect(await parseNews(input)).to.deep.equal(MODEL);
      });
    }

    it('resolves addresses against the given address', async () => {
      expect((await parseNews(TEXT, { url: 'https://news.example/a/b.json' })).homePage).to.equal(
        'https://news.example/fr',
      );
    });

    it('decodes with the charset of the content type', async () => {
      const bytes = Uint8Array.from([
        ...new TextEncoder().encode('{"id":1,"_news":{},"title":"'),
        0xba,
        0xa3,
        0x22,
        0x7d,
      ]);
      const feed = await parseNews(bytes, { contentType: 'text/plain; charset="gb2312"' });
      expect(feed.items[0]!.versions[0].headline).to.equal('海');
    });

    it('ignores the rest of the content type', async () => {
      const bytes = new TextEncoder().encode(TEXT);
      expect(await parseNews(bytes, { contentType: 'text/html' })).to.deep.equal(MODEL);
    });

    it('reads the format given in the options', async () => {
      const feed = await parseNews({ title: 'Unmarked', items: [] }, { format: 'json-feed' });
      expect(feed.title).to.equal('Unmarked');
    });
  });

  describe('a feed that is already parsed', () => {
    it('is returned unchanged', async () => {
      const feed = await parseNews(TEXT);
      expect(await parseNews(feed)).to.equal(feed);
    });

    it('is returned unchanged for any options', async () => {
      const feed = await parseNews(TEXT);
      expect(await parseNews(feed, { url: 'https://news.example/', format: 'json-feed' })).to.equal(feed);
    });

    it('is not trusted as a clone', async () => {
      const copy = structuredClone(await parseNews(TEXT));
      expect((await failure(copy)).code).to.equal('unsupported-format');
    });

    it('is not trusted as JSON of the same shape', async () => {
      const forged = {
        languages: [],
        fallback: [],
        items: [{ id: 'a', versions: [{ kind: 'original', headline: { strings: ['<script>'] } }], authors: [] }],
      };
      expect((await failure(JSON.stringify(forged))).code).to.equal('unsupported-format');
      expect(await parseNews({ ...forged, version: 'https://jsonfeed.org/version/1.1' })).to.deep.equal({
        languages: [],
        fallback: [],
        items: [],
      });
    });
  });

  describe('failures', () => {
    const FAILURES: readonly (readonly [string, string | Uint8Array | object, NewsErrorCode])[] = [
      ['no text', '', 'empty-body'],
      ['no bytes', new Uint8Array(0), 'empty-body'],
      ['white space', ' \r\n\t\u3000', 'empty-body'],
      ['a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty-body'],
      ['prose', 'Not Found', 'unsupported-format'],
      ['a JSON string', '"news"', 'unsupported-format'],
      ['a JSON number', '42', 'unsupported-format'],
      ['JSON null', 'null', 'unsupported-format'],
      ['an empty object', '{}', 'unsupported-format'],
      ['an empty array', '[]', 'unsupported-format'],
      ['an array without objects', [null, 1, ''], 'unsupported-format'],
      ['an object of another kind', { data: [], meta: {} }, 'unsupported-format'],
      ['items of an unknown format', { items: [{ name: 'screw' }] }, 'unsupported-format'],
      ['an unknown version', { version: '1.1', items: [] }, 'unsupported-format'],
      ['HTML', '<!doctype html><title>404</title>', 'unsupported-format'],
      ['JSON cut short', '{"version":"https://jsonfeed.org/version/1.1","items":[', 'malformed'],
      ['JSON with junk after it', '{"items":[]} and more', 'malformed'],
      ['JSON with single quotes', "{'items':[]}", 'malformed'],
      ['an array cut short', '[{"id":1},', 'malformed'],
      ['a hundred thousand nested arrays', '['.repeat(100_000) + ']'.repeat(100_000), 'malformed'],
      ['fifty thousand nested objects', '{"a":['.repeat(50_000) + ']}'.repeat(50_000), 'malformed'],
      ['an article without text', '{"id":"a","url":"https://news.example/a","_news":{}}', 'no-version'],
      ['an article without an id', '{"title":"A","_news":{}}', 'no-version'],
    ];

    for (const [name, input, code] of FAILURES) {
      it(`${name} is ${code}`, async () => {
        const error = await failure(input);
        expect([error.code, error.retryable]).to.deep.equal([code, false]);
      });
    }

    it('reports an unknown format name as unsupported-format', async () => {
      expect((await failure(TEXT, { format: 'telex' })).code).to.equal('unsupported-format');
    });

    it('keeps the cause of malformed JSON', async () => {
      expect((await failure('{')).cause).to.be.instanceOf(SyntaxError);
    });

    it('accepts deep nesting in unknown members', async () => {
      const deep = `${'['.repeat(500)}${']'.repeat(500)}`;
      const feed = await parseNews(
        `{"version":"https://jsonfeed.org/version/1.1","title":"Deep","items":[],"x":${deep}}`,
      );
      expect(feed.title).to.equal('Deep');
    });

    it('accepts an empty feed', async () => {
      expect((await parseNews(TEXT)).items).to.deep.equal([]);
    });
  });
});
