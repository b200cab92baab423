import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import { Fields } from '../../src/formats/shared/fields.js';
import type { FormatAdapter, SourceDocument } from '../../src/formats/format-adapter.js';
import { registerFormat } from '../../src/formats/registry.js';
import { NewsError } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';
import { rejection } from '../support/fake-fetch.js';

const feedOf = (title: string): NewsFeed => ({ title, languages: [], fallback: [], items: [] });

/** Knows objects by a member, of its own name if no other `mark` is given. */
const adapterOf = (name: string, read: FormatAdapter['read'], mark = name): FormatAdapter => ({
  name,
  detect: ({ json }) => new Fields(json).has(mark),
  read,
});

// The registry is the page's: each format here has a name and a mark that nothing else has.
describe('registerFormat', () => {
  it('reads what the format knows, and gets the document and its address', async () => {
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
      text: '{"test-bulletin":1}',
      url: 'https://news.example/b',
      headers: undefined,
    });
    expect(report).to.be.a('function');
  });

  it('leaves other documents alone', async () => {
    registerFormat(adapterOf('test-shy', () => feedOf('Shy')));
    expect((await parseNews({ version: 'https://jsonfeed.org/version/1', title: 'Plain', items: [] })).title).to.equal(
      'Plain',
    );
  });

  it('reads XML, of which it gets the text', async () => {
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

  it('waits for a reader that takes its time', async () => {
    registerFormat(adapterOf('test-slow', () => Promise.resolve(feedOf('Slow'))));
    expect((await parseNews({ 'test-slow': 1 })).title).to.equal('Slow');
  });

  it('makes feeds that are returned as they are', async () => {
    registerFormat(adapterOf('test-trusted', () => feedOf('Trusted')));
    const feed = await parseNews({ 'test-trusted': 1 });
    expect(await parseNews(feed)).to.equal(feed);
  });

  it('is asked before the formats built in', async () => {
    registerFormat(adapterOf('test-first', () => feedOf('First')));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'JSON Feed', items: [], 'test-first': 1 };
    expect((await parseNews(feed)).title).to.equal('First');
  });

  it('is asked before those registered earlier', async () => {
    registerFormat(adapterOf('test-older', () => feedOf('Older'), 'test-order'));
    registerFormat(adapterOf('test-newer', () => feedOf('Newer'), 'test-order'));
    expect((await parseNews({ 'test-order': 1 })).title).to.equal('Newer');
    expect((await parseNews({ 'test-order': 1 }, { format: 'test-older' })).title).to.equal('Older');
  });

  it('replaces one of its name', async () => {
    registerFormat(adapterOf('test-replaced', () => feedOf('One'), 'test-replaced-one'));
    registerFormat(adapterOf('test-replaced', () => feedOf('Two'), 'test-replaced-two'));
    expect((await parseNews({ 'test-replaced-two': 1 })).title).to.equal('Two');
    const gone = await rejection(parseNews({ 'test-replaced-one': 1 }));
    expect((gone as NewsError).code).to.equal('unsupported-format');
  });

  it('is read by name, whatever it detects', async () => {
    registerFormat({ name: 'test-named', detect: () => false, read: () => feedOf('Named') });
    expect((await parseNews({}, { format: 'test-named' })).title).to.equal('Named');
  });

  it('gives way to the format asked for', async () => {
    registerFormat(adapterOf('test-greedy', () => feedOf('Greedy')));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'JSON Feed', items: [], 'test-greedy': 1 };
    expect((await parseNews(feed, { format: 'json-feed' })).title).to.equal('JSON Feed');
  });

  it('gets the headers of the answer', async () => {
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

  it('reads once more with the dates people write, when a date cannot be read, and tells problems once', async () => {
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

  describe('that fails', () => {
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
      it(`${name} is malformed, with its cause`, async () => {
        registerFormat(adapterOf(name, read));
        const error = await rejection(parseNews({ [name]: 1 }));
        expect(error).to.be.instanceOf(NewsError);
        expect((error as NewsError).code).to.equal('malformed');
        expect((error as NewsError).cause).to.equal(cause);
      });
    }

    it('says itself what is wrong with a NewsError', async () => {
      const own = new NewsError('no-version', 'Nothing in any language');
      registerFormat(adapterOf('test-own-error', () => Promise.reject(own)));
      expect(await rejection(parseNews({ 'test-own-error': 1 }))).to.equal(own);
    });

    it('is malformed when it reads nothing at all', async () => {
      registerFormat(adapterOf('test-nothing', () => undefined as never));
      expect(((await rejection(parseNews({ 'test-nothing': 1 }))) as NewsError).code).to.equal('malformed');
    });
  });
});
