import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import type { TraceStep } from '../../src/loading/trace.js';
import { describe as describeDiagnosis, toText } from '../../src/diagnosis/describe.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { readAllowed } from '../../src/diagnosis/read-permissions.js';
import type { HintCode } from '../../src/diagnosis/diagnosis.js';

import { FORMATS } from '../../src/diagnosis/explain-error.js';
import { adapters } from '../../src/formats/readers.js';
import { NewsError, type NewsErrorCode } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';
import { ENGLISH_ONLY, feedOf, FRENCH, MAIN_IMAGE, withTranslations } from '../support/feeds.js';

const URL_OF_FEED = 'https://news.example/feed.json';

const request = (attempt = 1, url = URL_OF_FEED): TraceStep => ({ step: 'request', url, attempt });
const response = (status: number, contentType = 'application/json', url = URL_OF_FEED): TraceStep => ({
  step: 'response',
  url,
  status,
  contentType,
  bytes: 1234,
  duration: 56,
});

/** Reads a feed and records its trace. */
const read = async (input: object, url?: string): Promise<{ feed: NewsFeed; steps: TraceStep[] }> => {
  const steps: TraceStep[] = [];
  const feed = await parseNews(input, { url, trace: (step) => steps.push(step) });
  return { feed, steps };
};

const hintsOf = async (input: object, more: object = {}): Promise<readonly HintCode[]> =>
  diagnose({ ...(await read(input, URL_OF_FEED)), hasBase: true, ...more }).hints.map(({ code }) => code);

describe('diagnose', () => {
  describe('requests', () => {
    it('lists attempts, their failures and delays', () => {
      const steps: TraceStep[] = [
        request(),
        response(503, 'text/plain'),
        { step: 'failure', url: URL_OF_FEED, code: 'http', message: 'HTTP 503', wait: 499.7 },
        request(2),
        response(200),
        { step: 'format', name: 'json-feed' },
      ];
      const { requests, failures, formats } = diagnose({ steps });
      expect(requests).to.deep.equal([
        {
          url: URL_OF_FEED,
          attempt: 1,
          status: 503,
          bytes: 1234,
          duration: 56,
          contentType: 'text/plain',
          failure: { code: 'http', message: 'HTTP 503' },
          wait: 500,
        },
        { url: URL_OF_FEED, attempt: 2, status: 200, bytes: 1234, duration: 56, contentType: 'application/json' },
      ]);
      // A request that succeeds on retry is not a failure.
      expect([failures, formats]).to.deep.equal([[], ['json-feed']]);
    });

    it('reports a redirect', () => {
      const steps = [request(), response(200, 'application/json', 'https://cdn.example/1.json')];
      expect(diagnose({ steps }).requests[0]!.redirected).to.equal('https://cdn.example/1.json');
    });

    it('reports one failing source of several', () => {
      const other = 'https://other.example/feed.json';
      const steps: TraceStep[] = [
        request(),
        request(1, other),
        response(404, 'text/html', other),
        { step: 'failure', url: other, code: 'not-found', message: 'HTTP 404' },
        response(200),
      ];
      const { requests, failures } = diagnose({ steps });
      expect(requests.map(({ url, status }) => [url, status])).to.deep.equal([
        [URL_OF_FEED, 200],
        [other, 404],
      ]);
      expect(failures.map(({ code, message }) => [code, message])).to.deep.equal([['not-found', 'HTTP 404']]);
    });

    it('reports a cached copy', () => {
      const steps: TraceStep[] = [{ step: 'copy', url: URL_OF_FEED, loadedAt: 1_000 }];
      expect(diagnose({ steps }).copies).to.deep.equal([{ url: URL_OF_FEED, loadedAt: 1_000 }]);
    });
  });

  describe('requests blocked by the browser', () => {
    const blocked = (message: string, url = URL_OF_FEED): TraceStep[] => [
      request(1, url),
      { step: 'failure', url, code: 'cors', message },
    ];
    const lineOf = (steps: TraceStep[], page = { origin: 'https://www.example.org' }) =>
      diagnose({ steps, page }).permissions.map(({ kind, line }) => [kind, line]);

    it('explains a missing CORS header', () => {
      expect(lineOf(blocked('CORS'))).to.deep.equal([['cors', 'Access-Control-Allow-Origin: *']]);
    });

    it('explains the CORS headers for requests with cookies', () => {
      const page = { origin: 'https://www.example.org', credentials: 'include' as const };
      expect(lineOf(blocked('CORS'), page)).to.deep.equal([
        ['cors', 'Access-Control-Allow-Origin: https://www.example.org\nAccess-Control-Allow-Credentials: true'],
      ]);
    });

    it('explains a content security policy', () => {
      const message = 'The content-security policy of the page forbids the request (connect-src)';
      expect(lineOf(blocked(message))).to.deep.equal([['csp', 'connect-src https://news.example']]);
    });

    it('explains mixed content', () => {
      expect(lineOf(blocked('CORS', 'http://news.example/feed.json'))).to.deep.equal([
        ['mixed-content', 'https://news.example/feed.json'],
      ]);
    });

    it('explains mixed content of a further page', () => {
      const responses = [{ url: URL_OF_FEED, origin: null, allowed: null }];
      const found = readAllowed(responses, { origin: 'https://www.example.org' }, ['http://news.example/feed-2.json']);
      expect(found.map(({ line }) => line)).to.deep.equal(['https://news.example/feed-2.json']);
    });

    it('explains mixed content even if Node.js can read the feed', () => {
      const kindsOf = (url: string): readonly string[] =>
        readAllowed([{ url, origin: null, allowed: null }], { origin: 'https://www.example.org' }).map(
          ({ kind }) => kind,
        );
      expect(kindsOf('http://news.example/feed.json')).to.deep.equal(['mixed-content']);
      expect(kindsOf('https://news.example/feed.json')).to.deep.equal([]);
      expect(kindsOf('http://localhost:8000/feed.json')).to.deep.equal([]);
    });

    it('reports the cause once for several attempts', () => {
      expect(lineOf([...blocked('CORS'), ...blocked('CORS')]).length).to.equal(1);
    });
  });

  describe('failures', () => {
    it('reports an HTML page and the feeds it links to', () => {
      const message = 'An HTML page. It offers: https://news.example/rss.xml, https://news.example/atom.xml.';
      const error = new NewsError('unsupported-format', message);
      const [failure] = diagnose({ steps: [request(), response(200, 'text/html')], error }).failures;
      expect(failure!.explanation).to.equal('The address leads to an HTML page, not to a feed.');
      expect(failure!.feedLinks).to.deep.equal(['https://news.example/rss.xml', 'https://news.example/atom.xml']);
    });

    it('gives advice specific to the HTTP status', () => {
      const error = new NewsError('http', 'HTTP 403', { status: 403 });
      const [failure] = diagnose({ steps: [request(), response(403)], error }).failures;
      expect(failure!.advice).to.deep.equal([
        'The server refused the request. Check whether a firewall or bot protection blocks readers.',
      ]);
    });

    const explain = (input: Parameters<typeof diagnose>[0]) => {
      const [failure] = diagnose(input).failures;
      return [failure!.explanation, failure!.advice[0]];
    };
    const failed = (code: NewsErrorCode, url = URL_OF_FEED, message = 'The request failed'): TraceStep[] => [
      request(1, url),
      { step: 'failure', url, code, message },
    ];

    it('names the page’s policy as the cause of a blocked request, not the server', () => {
      const steps = failed('cors', URL_OF_FEED, 'Forbidden by the page (CSP connect-src)');
      expect(explain({ steps })).to.deep.equal([
        'The content security policy of this page blocks the request. The server was not asked.',
        'Add the line below to the policy of the page.',
      ]);
    });

    it('names the http address as the cause on an https page', () => {
      const steps = failed('cors', 'http://news.example/feed.json', 'CORS');
      expect(explain({ steps, page: { origin: 'https://www.example.org' } })).to.deep.equal([
        'Browsers block requests from an https page to an http address. The server was not asked.',
        'Use the https address.',
      ]);
    });

    it('explains that pages cannot read files from disk', () => {
      expect(explain({ steps: failed('network', 'file:///home/me/feed.json') })).to.deep.equal([
        'Browsers don’t let a page read files from disk (`file:`).',
        'Open the page from a web server, such as `npx http-server`.',
      ]);
    });

    it('says that the device is offline', () => {
      expect(explain({ steps: failed('network'), page: { origin: 'https://a.example', isOffline: true } })[0]).to.equal(
        'The device is offline.',
      );
    });

    it('distinguishes a missing file of wco-widgets from missing news', async () => {
      const { feed } = await read(feedOf(ENGLISH_ONLY));
      const error = new NewsError('network', 'A part of the script could not be loaded', { isScript: true });
      expect(explain({ steps: [request(), response(200)], feed, error, state: 'error' })).to.deep.equal([
        'A file of wco-widgets could not be loaded. The news is not the cause.',
        'Check that your server has the whole folder `dist/cdn`, with `chunks` and `locales`, of one version.',
      ]);
    });

    it('distinguishes a wrong id from a wrong address', async () => {
      const { feed } = await read(feedOf(ENGLISH_ONLY, { ...ENGLISH_ONLY, id: 'urn:test:two' }));
      const error = new NewsError('not-found', 'The feed has no item "urn-test-two"');
      const input = { steps: [request(), response(200)], feed, error, state: 'error' as const };
      const { outcome, failures } = diagnose({ ...input, itemId: 'urn-test-two' });
      expect(outcome).to.equal('blocked');
      expect([failures[0]!.explanation, ...failures[0]!.advice]).to.deep.equal([
        'The feed was read, but has no article with this id.',
        'Did you mean `urn:test:two`?',
        'The feed has: `urn:test:one`, `urn:test:two`.',
        'Compare `item-id` with the ids in the feed. Feeds list only their latest articles.',
      ]);
    });

    it('says that an address cannot be requested', () => {
      const error = new NewsError('not-found', 'Not a web address: ftp://news.example/feed.json');
      expect(explain({ steps: [], error })[0]).to.equal('This is not an address that can be requested.');
    });

    it('says that `data` is empty if nothing was requested', () => {
      const steps: TraceStep[] = [{ step: 'load' }];
      const error = new NewsError('empty-body', 'There is nothing to read');
      expect(explain({ steps, error })[0]).to.equal('There is nothing in `data`, or in the script inside the element.');
    });

    it('suggests the name of a format', () => {
      const error = new NewsError('unsupported-format', 'No format is called "jsonfeed"');
      expect(explain({ steps: [request(), response(200)], error })).to.deep.equal([
        'There is no format with this name.',
        'Did you mean `json-feed`?',
      ]);
    });

    it('knows the names of all formats', () => {
      expect([...FORMATS].sort()).to.deep.equal(['json-feed', ...adapters.map(({ name }) => name)].sort());
    });

    it('names line, column and value of an error in JSON, whatever its content type', async () => {
      const steps: TraceStep[] = [request(), response(200, 'text/html')];
      const text = '{\n "items": [\n  {"title": "A" "x"}\n]}';
      const error = await parseNews(text, { trace: (step) => steps.push(step) }).catch((cause: unknown) => cause);
      const [failure] = diagnose({ steps, error: error as NewsError }).failures;
      expect(failure!.at).to.deep.equal({ line: 3, column: 17, place: 'items[0]' });
      expect(failure!.explanation).to.equal(
        'The JSON has an error in line 3, column 17 (items[0]): a comma or } is missing, or a quotation mark in the text needs a backslash (\\").',
      );
    });

    it('says that the code of a format failed, and why', async () => {
      const steps: TraceStep[] = [];
      const error = new NewsError('malformed', 'The reader of a format failed', { cause: new TypeError('no title') });
      expect(explain({ steps, error })[0]).to.equal(
        'The code that reads this format failed. Cause: TypeError: no title.',
      );
    });

    it('reports the failure of the last attempt once', () => {
      const steps: TraceStep[] = [
        request(),
        { step: 'failure', url: URL_OF_FEED, code: 'network', message: 'The request failed' },
      ];
      const { failures, outcome } = diagnose({ steps, error: new NewsError('network', 'The request failed') });
      expect([failures.length, outcome]).to.deep.equal([1, 'failed']);
    });
  });

  describe('outcomes', () => {
    it('are blocked if there is news but no article or no code for it, and idle without a source', async () => {
      const { feed } = await read(feedOf(ENGLISH_ONLY));
      const error = new NewsError('not-found', 'The feed has no item "x"');
      expect(diagnose({ steps: [], feed, error, state: 'error' }).outcome).to.equal('blocked');
      expect(diagnose({ steps: [], state: 'idle' }).outcome).to.equal('idle');
    });

    it('say if one of several sources failed', async () => {
      const { feed } = await read(feedOf(ENGLISH_ONLY));
      const steps: TraceStep[] = [
        request(),
        { step: 'failure', url: URL_OF_FEED, code: 'timeout', message: 'Too late' },
      ];
      expect(toText(describeDiagnosis(diagnose({ steps, feed })))).to.include(
        'The news was read, but not from all sources.',
      );
    });

    it('are ready, empty, stale, failed or pending', async () => {
      const { feed } = await read(feedOf(ENGLISH_ONLY));
      const { feed: none } = await read(feedOf());
      const error = new NewsError('timeout', 'Too late');
      expect(
        [{ feed }, { feed: none }, { feed, error }, { error }, {}].map(
          (each) => diagnose({ steps: [], ...each }).outcome,
        ),
      ).to.deep.equal(['ready', 'empty', 'stale', 'failed', 'pending']);
    });
  });

  describe('languages', () => {
    it('counts articles per language, lists the missing ones and merges spellings', async () => {
      const { feed, steps } = await read(
        feedOf(withTranslations(FRENCH, { language: 'pt_BR', title: 'Portos' }), {
          ...ENGLISH_ONLY,
          id: 'urn:test:two',
          language: 'pt-br',
        }),
      );
      const { languages, items } = diagnose({ steps, feed, requested: ['ru'] });
      expect(
        languages.map(({ language, name, count, missing, isDeclared }) => [language, name, count, missing, isDeclared]),
      ).to.deep.equal([
        ['pt-BR', 'Brazilian Portuguese', 2, [], false],
        ['en', 'English', 1, ['urn:test:two'], true],
        ['fr', 'French', 1, ['urn:test:two'], false],
        ['ru', 'Russian', 0, ['urn:test:one', 'urn:test:two'], false],
      ]);
      expect(items.map((item) => [item.languages, item.missing])).to.deep.equal([
        [['en', 'fr', 'pt_BR'], ['ru']],
        [['pt-br'], ['en', 'fr', 'ru']],
      ]);
    });
  });

  describe('languages of regions', () => {
    const inBritain = { ...ENGLISH_ONLY, language: 'en-GB' };

    it('count as the requested language', async () => {
      const { feed, steps } = await read(feedOf(inBritain));
      const { languages, hints } = diagnose({ steps, feed, requested: ['en'] });
      expect(languages.map(({ language, count }) => [language, count])).to.deep.equal([['en-GB', 1]]);
      expect(hints.map(({ code }) => code)).not.to.include('missing-language');
    });

    it('are declared by a feed that declares the language', async () => {
      const plain = { version: 'https://jsonfeed.org/version/1.1', language: 'en', items: [inBritain] };
      const { feed, steps } = await read(plain);
      expect(diagnose({ steps, feed }).languages).to.deep.include({
        language: 'en-GB',
        name: 'British English',
        count: 1,
        missing: [],
        isDeclared: true,
      });
    });

    it('are not called undeclared if the feed declares none', async () => {
      const { feed, steps } = await read({ version: 'https://jsonfeed.org/version/1.1', items: [inBritain] });
      expect(toText(describeDiagnosis(diagnose({ steps, feed })))).to.include('British English (en-GB): 1 of 1\n');
    });
  });

  describe('problems', () => {
    const problemsOf = async (...items: readonly object[]) => {
      const { feed, steps } = await read(feedOf(...items));
      return diagnose({ steps, feed }).problems.map(({ place, text }) => `${place} ${text}`);
    };

    it('name what an article lacks, not what it has', async () => {
      expect(
        await problemsOf({ id: 'a', url: 'https://news.example/a', tags: ['x'] }, { title: 'No id' }, { tags: ['x'] }),
      ).to.deep.equal([
        'items[0] is left out: an article needs a headline, a summary or a text',
        'items[1] is left out: an article needs an id or an address',
        'items[2] is left out: an article needs an id or an address, and a headline, a summary or a text',
      ]);
    });

    it('distinguish a duplicate article', async () => {
      expect(await problemsOf(ENGLISH_ONLY, ENGLISH_ONLY)).to.deep.equal([
        'items[1] is left out: another article says the same, with the same id or address',
      ]);
    });

    it('distinguish a second text in one language', async () => {
      const translation = { language: 'fr', title: 'Brume' };
      const item = {
        id: 'a',
        language: 'en',
        title: 'Fog',
        _news: { translations: [translation, { ...translation, title: 'Brouillard' }] },
      };
      expect(await problemsOf(item)).to.deep.equal([
        'items[0] has a text that is left out: another one in its language, with the same id or address, is newer or comes first',
      ]);
    });

    it('explain each error in XML, and suggest that the document is cut only for an unclosed element', async () => {
      const steps: TraceStep[] = [];
      const xml =
        '<rss><item>\n<title>&Eacute;cluses</title>\n<x:y/>\n<link>/a?b=1&c=2</link>\n<category>Open</item></rss>';
      const feed = await parseNews(xml, { url: URL_OF_FEED, trace: (step) => steps.push(step) });
      expect(diagnose({ steps, feed }).problems.map(({ place, text }) => `${place} ${text}`)).to.deep.equal([
        'line 2 "&Eacute;" is not defined in XML: write the character itself',
        'line 3 "x:" is not declared: add xmlns for this prefix',
        'line 4 "&" is not well-formed: write &amp; for &',
        'line 5 "<category>" is not well-formed: the rest of the document may be missing',
      ]);
    });

    it('call an address relative only if it cannot be resolved', async () => {
      const report = async (url: string | undefined) => {
        const steps: TraceStep[] = [];
        const source = feedOf({ ...ENGLISH_ONLY, url: '//' });
        const feed = await parseNews(source, { url, trace: (step) => steps.push(step) });
        return diagnose({ steps, feed, hasBase: url !== undefined }).problems[0]!.text;
      };
      expect(await report(undefined)).to.match(/^"\/\/" is relative/);
      expect(await report(URL_OF_FEED)).to.equal(
        '"//" is not a web address: write one that starts with https:// or http://, without a user name',
      );
    });

    it('have line numbers in JSON text', async () => {
      const steps: TraceStep[] = [];
      const text = JSON.stringify(feedOf({ ...ENGLISH_ONLY, date_modified: 'soon' }), null, 1);
      const feed = await parseNews(text, { trace: (step) => steps.push(step) });
      const [problem] = diagnose({ steps, feed }).problems;
      const line = text.split('\n').findIndex((each) => each.includes('"date_modified"')) + 1;
      expect([problem!.place, problem!.line]).to.deep.equal(['items[0].date_modified', line]);
    });

    it('do not include a left-out entry if one of its fields is reported', async () => {
      const { feed, steps } = await read(
        feedOf({
          ...ENGLISH_ONLY,
          _news: { images: [{ renditions: [{ href: 'a.jpg' }] }], contacts: [{ name: 'A' }] },
        }),
      );
      expect(diagnose({ steps, feed }).problems.map(({ place, kind }) => [place, kind])).to.deep.equal([
        ['items[0]._news.images[0].renditions[0].href', 'address'],
        ['items[0]._news.contacts[0]', 'left-out'],
      ]);
    });

    it('are all counted, and the first twenty are listed', async () => {
      const items = Array.from({ length: 1000 }, (_none, index) => ({
        ...ENGLISH_ONLY,
        id: `${index}`,
        date_modified: 'soon',
      }));
      const { feed, steps } = await read(feedOf(...items));
      const diagnosis = diagnose({ steps, feed });
      const text = toText(describeDiagnosis(diagnosis));
      expect(text.match(/"soon" is not a date/g)!.length).to.equal(20);
      expect(text).to.include('Problems: 1,000');
      expect(text).to.include('… and 980 more');
      expect(text).to.include('… and 990 more');
    });
  });

  describe('hints', () => {
    const PLAIN = { ...ENGLISH_ONLY, _news: {} };

    it('are empty for a good feed', async () => {
      expect(
        await hintsOf(feedOf({ ...PLAIN, _news: { images: [MAIN_IMAGE] } }, { ...PLAIN, id: 'urn:test:two' })),
      ).to.deep.equal([]);
    });

    const CASES: readonly (readonly [HintCode, object])[] = [
      ['no-items', feedOf()],
      ['no-language', { version: 'https://jsonfeed.org/version/1.1', items: [{ ...PLAIN, language: undefined }] }],
      ['no-id', feedOf({ ...PLAIN, id: undefined })],
      ['no-headline', feedOf({ ...PLAIN, title: undefined })],
      ['no-date', feedOf({ ...PLAIN, date_published: undefined, date_modified: undefined })],
      ['no-alt', feedOf({ ...PLAIN, image: 'https://news.example/a.jpg' })],
    ];
    for (const [code, feed] of CASES) {
      it(code, async () => expect(await hintsOf(feed)).to.include(code));
    }

    it('missing-language: a requested or declared language without articles', async () => {
      expect(await hintsOf(feedOf(PLAIN), { requested: ['ru'] })).to.deep.equal(['missing-language']);
    });

    it('relative-address: in an article without an address', async () => {
      const item = { ...PLAIN, url: undefined, content_html: '<img src="/a.jpg">' };
      expect(await hintsOf(feedOf(item), { hasBase: false })).to.deep.equal(['relative-address']);
      expect(await hintsOf(feedOf(item))).to.deep.equal([]);
    });

    it('large: a response over 1 MB', async () => {
      const big: TraceStep = { ...response(200), bytes: 1_500_000 } as TraceStep;
      expect(await hintsOf(feedOf(PLAIN), { steps: [request(), big] })).to.deep.equal(['large']);
    });
  });

  it('prints neither undefined nor control characters', async () => {
    const { feed, steps } = await read(feedOf({ ...ENGLISH_ONLY, title: 'A\u001b[2J\u202eb', language: undefined }));
    const text = toText(describeDiagnosis(diagnose({ steps, feed, requested: ['en'] })));
    expect(text).to.include('A\\u001b[2J\\u202eb');
    expect(text).not.to.match(/undefined|\[object|null|NaN|Invalid Date/);
  });
});
