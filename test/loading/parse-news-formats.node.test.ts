import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import { Fields } from '../../src/formats/shared/fields.js';
import type { FormatAdapter, SourceDocument } from '../../src/formats/format-adapter.js';
import { registerFormat } from '../../src/formats/registry.js';
import { NewsError } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';
import { rejection } from '../support/fake-fetch.js';

const feedOf = (title: string): NewsFeed => ({ title, languages: [], fallback: [], items: [] });

/** Detects objects by the member `mark`; the default is the format’s name. */
const adapterOf = (name: string, read: FormatAdapter['read'], mark = name): FormatAdapter => ({
  name,
  detect: ({ json }) => new Fields(json).has(mark),
  read,
});

// The registry is global, so each format here has a unique name and mark.
describe('registerFormat', () => {
  it('passes the document and its address to the format', async () => {
    let seen: SourceDocument | undefined;
    registerFormat(
      adapterOf('test-bulletin', (source) => {
        seen = source;
        return feedOf('Bulletin');
      }),
    );
    expect(await parseNews(' {"test-bulletin":1}', { url: 'https://news.example/b' })).to.deep.equal(
      feedOf('Bulletin'),
    );
    const { report, ...document } = seen!;
    expect(document).to.deep.equal({
      json: { 'test-bulletin': 1 },
      isParsed: true,
      previous: undefined,
      text: '{"test-bulletin":1}',
      url: 'https://news.example/b',
      headers: undefined,
    });
    expect(report).to.be.a('function');
  });

  it('does not affect other documents', async () => {
    registerFormat(adapterOf('test-shy', () => feedOf('Shy')));
    expect((await parseNews({ version: 'https://jsonfeed.org/version/1', title: 'Plain', items: [] })).title).to.equal(
      'Plain',
    );
  });

  it('passes XML to the format as text', async () => {
    registerFormat({
      name: 'test-xml',
      detect: ({ json, text }) => json === undefined && text?.startsWith('<test-xml>') === true,
      read: ({ text }) => feedOf(String(text)),
    });
    expect((await parseNews('\n<test-xml>Bonjour')).title).to.equal('<test-xml>Bonjour');
  });

  it('reads text that is neither JSON nor XML', async () => {
    registerFormat({
      name: 'test-text',
      detect: ({ json, text }) => json === undefined && text?.startsWith('#test-text') === true,
      read: ({ text }) => feedOf(String(text)),
    });
    expect((await parseNews('\ufeff#test-text\nBonjour')).title).to.equal('#test-text\nBonjour');
    expect((await parseNews('#other', { format: 'test-text' })).title).to.equal('#other');
    const unknown = await rejection(parseNews('#other'));
    expect(unknown).to.include({ code: 'unsupported-format', message: 'Neither JSON nor XML' });
  });

  it('awaits an asynchronous reader', async () => {
    registerFormat(adapterOf('test-slow', () => Promise.resolve(feedOf('Slow'))));
    expect((await parseNews({ 'test-slow': 1 })).title).to.equal('Slow');
  });

  it('returns the feed of the format unchanged', async () => {
    registerFormat(adapterOf('test-trusted', () => feedOf('Trusted')));
    const feed = await parseNews({ 'test-trusted': 1 });
    expect(await parseNews(feed)).to.equal(feed);
  });

  it('is tried before the built-in formats', async () => {
    registerFormat(adapterOf('test-first', () => feedOf('First')));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'JSON Feed', items: [], 'test-first': 1 };
    expect((await parseNews(feed)).title).to.equal('First');
  });

  it('is tried before formats registered earlier', async () => {
    registerFormat(adapterOf('test-older', () => feedOf('Older'), 'test-order'));
    registerFormat(adapterOf('test-newer', () => feedOf('Newer'), 'test-order'));
    expect((await parseNews({ 'test-order': 1 })).title).to.equal('Newer');
    expect((await parseNews({ 'test-order': 1 }, { format: 'test-older' })).title).to.equal('Older');
  });

  it('replaces a format of the same name', async () => {
    registerFormat(adapterOf('test-replaced', () => feedOf('One'), 'test-replaced-one'));
    registerFormat(adapterOf('test-replaced', () => feedOf('Two'), 'test-replaced-two'));
    expect((await parseNews({ 'test-replaced-two': 1 })).title).to.equal('Two');
    const gone = await rejection(parseNews({ 'test-replaced-one': 1 }));
    expect((gone as NewsError).code).to.equal('unsupported-format');
  });

  it('is used by name without detection', async () => {
    registerFormat({ name: 'test-named', detect: () => false, read: () => feedOf('Named') });
    expect((await parseNews({}, { format: 'test-named' })).title).to.equal('Named');
  });

  it('is skipped when another format is requested', async () => {
    registerFormat(adapterOf('test-greedy', () => feedOf('Greedy')));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'JSON Feed', items: [], 'test-greedy': 1 };
    expect((await parseNews(feed, { format: 'json-feed' })).title).to.equal('JSON Feed');
  });

  it('receives the response headers', async () => {
    let seen: SourceDocument | undefined;
    registerFormat(
      adapterOf('test-headers', (source) => {
        seen = source;
        return feedOf('Headers');
      }),
    );
    const headers = new Headers({ link: '<https://news.example/2>; rel="next"' });
    await parseNews('{"test-headers":1}', { headers });
    expect(seen!.headers).to.equal(headers);
  });

  it('reads again with lenient dates when a date is invalid, and reports problems once', async () => {
    let reads = 0;
    registerFormat(
      adapterOf('test-dates', (source) => {
        reads += 1;
        const fields = new Fields(source.json, source);
        return { ...feedOf('Dates'), description: String(fields.date('date')?.iso) };
      }),
    );
    const steps: string[] = [];
    await parseNews('{"test-dates":1,"date":"whenever"}', {
      trace: (step) => steps.push(step.step === 'problem' ? `${step.problem.kind} ${step.problem.place}` : step.step),
    });
    expect([reads, steps]).to.deep.equal([2, ['format', 'date date']]);
    reads = 0;
    await parseNews('{"test-dates":1,"date":"2024-05-10"}');
    expect(reads).to.equal(1);
  });

  describe('with a failing reader', () => {
    const cause = new Error('I cannot read');
    const FAILING: readonly (readonly [string, FormatAdapter['read']])[] = [
      [
        'test-throws',
        () => {
          throw cause;
        },
      ],
      ['test-rejects', () => Promise.reject(cause)],
    ];

    for (const [name, read] of FAILING) {
      it(`reports ${name} as malformed, with its cause`, async () => {
        registerFormat(adapterOf(name, read));
        const error = await rejection(parseNews({ [name]: 1 }));
        expect(error).to.be.instanceOf(NewsError);
        expect((error as NewsError).code).to.equal('malformed');
        expect((error as NewsError).cause).to.equal(cause);
      });
    }

    it('passes on a NewsError of the reader', async () => {
      const own = new NewsError('no-version', 'Nothing in any language');
      registerFormat(adapterOf('test-own-error', () => Promise.reject(own)));
      expect(await rejection(parseNews({ 'test-own-error': 1 }))).to.equal(own);
    });

    it('is malformed when the reader returns undefined', async () => {
      registerFormat(adapterOf('test-nothing', () => undefined as never));
      expect(((await rejection(parseNews({ 'test-nothing': 1 }))) as NewsError).code).to.equal('malformed');
    });
  });
});
