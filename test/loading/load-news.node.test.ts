import { expect } from 'chai';
import { loadNews, type LoadOptions } from '../../src/loading/load-news.js';
import { NewsError, type NewsErrorCode } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';
import {
  bytes,
  endlessBody,
  fakeFetch,
  hold,
  json,
  networkError,
  neverSettles,
  obedient,
  rejection,
  status,
  text,
  type Answer,
  type FakeFetch,
} from '../support/fake-fetch.js';
import { captureWarnings } from '../support/capture-warnings.js';
import { stubGlobal } from '../support/stub-global.js';
import { withoutBackOff } from '../support/without-back-off.js';

const SRC = 'https://news.example/feed.json';

const feedOf = (title: string) => ({ version: 'https://jsonfeed.org/version/1.1', title, items: [] });

const codeOf = async (loaded: Promise<unknown>): Promise<string> => {
  const reason = await rejection(loaded);
  return reason instanceof NewsError ? reason.code : `not a NewsError: ${String(reason)}`;
};

/** Loads twice with different options; returns the number of requests. */
const countRequests = async (one: LoadOptions, two: LoadOptions): Promise<number> => {
  const fetcher = fakeFetch(json(feedOf('one')), json(feedOf('two')));
  await Promise.all([loadNews(SRC, { ...one, fetcher }), loadNews(SRC, { ...two, fetcher })]);
  return fetcher.calls.length;
};

describe('loadNews', () => {
  withoutBackOff();

  it('returns the news', async () => {
    expect(await loadNews(SRC, { fetcher: fakeFetch(json(feedOf('Newsroom'))) })).to.deep.equal({
      title: 'Newsroom',
      feedUrl: 'https://news.example/feed.json',
      languages: [],
      fallback: [],
      items: [],
    });
  });

  it('decodes with the charset of the response', async () => {
    const body = Uint8Array.from([...new TextEncoder().encode('{"id":1,"_news":{},"title":"'), 0xc4, 0xe0, 0x22, 0x7d]);
    const fetcher = fakeFetch(bytes(body, 'application/json; charset=windows-1251'));
    expect((await loadNews(SRC, { fetcher })).items[0]!.versions[0].headline).to.equal('Да');
  });

  it('resolves addresses in the feed against the final address after redirects', async () => {
    const answer = json({ ...feedOf('Moved'), home_page_url: '../home' }, 'https://cdn.example/en/feeds/1.json');
    expect((await loadNews(SRC, { fetcher: fakeFetch(answer) })).homePage).to.equal('https://cdn.example/en/home');
  });

  it('reads the format given in the options', async () => {
    const fetcher = fakeFetch(json({ title: 'Unmarked', items: [] }));
    expect((await loadNews(SRC, { fetcher, format: 'json-feed' })).title).to.equal('Unmarked');
  });

  describe('the address', () => {
    const BASE = 'https://www.example.org/en/news/page.html?x=1';
    const ADDRESSES: readonly (readonly [string, string])[] = [
      ['https://news.example/a.json', 'https://news.example/a.json'],
      ['http://news.example/a.json', 'http://news.example/a.json'],
      ['  https://news.example/a.json\n', 'https://news.example/a.json'],
      ['HTTPS://NEWS.example/a.json', 'https://news.example/a.json'],
      ['//news.example/a.json', 'https://news.example/a.json'],
      ['feed.json', 'https://www.example.org/en/news/feed.json'],
      ['./feed.json?y=2', 'https://www.example.org/en/news/feed.json?y=2'],
      ['../feed.json', 'https://www.example.org/en/feed.json'],
      ['/feed.json', 'https://www.example.org/feed.json'],
      ['?format=json', 'https://www.example.org/en/news/page.html?format=json'],
      ['file:///news/feed.json', 'file:///news/feed.json'],
      ['data:application/json,{}', 'data:application/json,{}'],
      ['blob:https://www.example.org/1', 'blob:https://www.example.org/1'],
    ];
    const UNUSABLE = [
      '',
      '   ',
      'javascript:alert(1)',
      'ftp://news.example/a.json',
      'ws://news.example/a.json',
      'about:blank',
      'mailto:press@news.example',
      'urn:x-news:1',
      'https://',
      'https://reader:secret@news.example/a.json',
      'http://[',
      `https://news.example/${'x'.repeat(10_000)}`,
    ];
    let restoreDocument: () => void;

    beforeEach(() => {
      restoreDocument = stubGlobal('document', Object.assign(new EventTarget(), { baseURI: BASE }));
    });
    afterEach(() => restoreDocument());

    for (const [src, address] of ADDRESSES) {
      it(`requests ${JSON.stringify(src)} at ${address}`, async () => {
        const fetcher = fakeFetch(json(feedOf('Newsroom')));
        await loadNews(src, { fetcher });
        expect(fetcher.calls.map(({ url }) => url)).to.deep.equal([address]);
      });
    }

    it('splits an address at a line break, and neither part is a script', async () => {
      const fetcher = fakeFetch(json(feedOf('Newsroom')));
      const { warnings, restore } = captureWarnings();
      await loadNews('java\nscript:alert(1)', { fetcher });
      restore();
      expect(fetcher.calls.map(({ url }) => url)).to.deep.equal(['https://www.example.org/en/news/java']);
      expect(warnings).to.have.length(1);
    });

    for (const src of UNUSABLE) {
      it(`${JSON.stringify(src.slice(0, 40))} is not-found, without a request`, async () => {
        const fetcher = fakeFetch(json(feedOf('Newsroom')));
        expect(await codeOf(loadNews(src, { fetcher }))).to.equal('not-found');
        expect(fetcher.calls.length).to.equal(0);
      });
    }
  });

  describe('sharing', () => {
    it('sends one request for twenty concurrent calls, and returns one model', async () => {
      const held = hold(json(feedOf('Newsroom')));
      const fetcher = fakeFetch(held.answer);
      const loads = Array.from({ length: 20 }, () => loadNews(SRC, { fetcher }));
      held.release();
      const feeds = await Promise.all(loads);
      expect(fetcher.calls.length).to.equal(1);
      expect(new Set(feeds).size).to.equal(1);
    });

    it('returns the same model to a call shortly after', async () => {
      const fetcher = fakeFetch(json(feedOf('Newsroom')));
      const first = await loadNews(SRC, { fetcher });
      expect(await loadNews(SRC, { fetcher })).to.equal(first);
      expect(fetcher.calls.length).to.equal(1);
    });

    it('normalises the address', async () => {
      const fetcher = fakeFetch(json(feedOf('Newsroom')));
      const first = await loadNews('https://news.example/a/../feed.json', { fetcher });
      expect(await loadNews(' https://NEWS.example/feed.json', { fetcher })).to.equal(first);
    });

    it('shares nothing between fetchers', async () => {
      const [one, two] = [fakeFetch(json(feedOf('one'))), fakeFetch(json(feedOf('two')))];
      const feeds = await Promise.all([loadNews(SRC, { fetcher: one }), loadNews(SRC, { fetcher: two })]);
      expect(feeds.map(({ title }) => title)).to.deep.equal(['one', 'two']);
    });

    const OPTIONS: readonly (readonly [string, LoadOptions, LoadOptions, number])[] = [
      ['equal options share', { timeout: 500 }, { timeout: 500 }, 1],
      ['different credentials do not share', { credentials: 'omit' }, { credentials: 'include' }, 2],
      ['different formats do not share', {}, { format: 'json-feed' }, 2],
      ['different size limits do not share', { maxBytes: 1000 }, { maxBytes: 2000 }, 2],
      ['different time-outs do not share', { timeout: 500 }, { timeout: 600 }, 2],
    ];
    for (const [name, one, two, requests] of OPTIONS) {
      it(name, async () => {
        expect(await countRequests(one, two)).to.equal(requests);
      });
    }

    it('revalidates on reload, and returns the newer response from then on', async () => {
      const fetcher = fakeFetch(json(feedOf('old')), json(feedOf('new')));
      const old = await loadNews(SRC, { fetcher });
      const reloaded = await loadNews(SRC, { fetcher, reload: true });
      const later = await loadNews(SRC, { fetcher });
      expect([old.title, reloaded.title, later.title]).to.deep.equal(['old', 'new', 'new']);
      expect(fetcher.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    });

    it('serves the other caller when one aborts', async () => {
      const held = hold(json(feedOf('Newsroom')));
      const fetcher = fakeFetch(held.answer);
      const leaving = new AbortController();
      const left = rejection(loadNews(SRC, { fetcher, signal: leaving.signal }));
      const stayed = loadNews(SRC, { fetcher });
      leaving.abort();
      expect(((await left) as Error).name).to.equal('AbortError');
      held.release();
      expect((await stayed).title).to.equal('Newsroom');
      expect(fetcher.calls.length).to.equal(1);
    });

    it('aborts the request when the last caller aborts', async () => {
      const fetcher = fakeFetch(obedient());
      const controllers = [new AbortController(), new AbortController()];
      const loads = controllers.map(({ signal }) => rejection(loadNews(SRC, { fetcher, signal })));
      controllers[0]!.abort();
      expect(fetcher.calls[0]!.signal.aborted).to.equal(false);
      controllers[1]!.abort();
      expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
      await Promise.all(loads);
    });
  });

  describe('failures', () => {
    const FAILURES: readonly (readonly [string, () => Answer, LoadOptions, NewsErrorCode])[] = [
      ['HTTP 404', () => status(404), {}, 'not-found'],
      ['HTTP 503', () => status(503), {}, 'http'],
      ['no network', networkError, {}, 'network'],
      ['no answer', neverSettles, { timeout: 20 }, 'timeout'],
      ['an endless body', () => endlessBody(1000).answer, { maxBytes: 5000 }, 'too-large'],
      ['an empty body', () => text(''), {}, 'empty-body'],
      ['white space', () => text(' \n\t'), {}, 'empty-body'],
      ['plain text called JSON', () => text('Not Found', 'application/json'), {}, 'unsupported-format'],
      ['an HTML page', () => text('<!doctype html><p>Sorry', 'application/json'), {}, 'unsupported-format'],
      ['JSON of an unknown format', () => json({ hello: 'world' }), {}, 'unsupported-format'],
      ['JSON cut short', () => text('{"version":"https://jsonfeed.org/version/1.1","it'), {}, 'malformed'],
      ['an article without text', () => json({ id: 'a', _news: {} }), {}, 'no-version'],
      ['an unknown format name', () => json(feedOf('Newsroom')), { format: 'telex' }, 'unsupported-format'],
    ];

    const RETRIED = ['HTTP 503', 'no network', 'no answer'];
    const { now } = Date;
    // Freeze time so that no deadline ends the retries.
    beforeEach(() => {
      Date.now = () => 1_000_000;
    });
    afterEach(() => {
      Date.now = now;
    });

    for (const [name, answer, options, code] of FAILURES) {
      it(`reports ${name} as ${code}, and the next call sends a request`, async () => {
        const attempts = RETRIED.includes(name) ? 3 : 1;
        const failures = Array.from({ length: attempts }, answer);
        const fetcher: FakeFetch = fakeFetch(...failures, json(feedOf('Back')));
        expect(await codeOf(loadNews(SRC, { ...options, fetcher }))).to.equal(code);
        expect(fetcher.calls.length).to.equal(attempts);
        const again = loadNews(SRC, { ...options, fetcher });
        const title = await again.then(
          (feed: NewsFeed) => feed.title,
          () => undefined,
        );
        expect(fetcher.calls.length).to.equal(attempts + 1);
        expect(title).to.equal(options.format ? undefined : 'Back');
      });
    }

    it('rejects with the abort reason', async () => {
      const controller = new AbortController();
      const reason = new Error('The reader went away');
      const loaded = rejection(loadNews(SRC, { fetcher: fakeFetch(obedient()), signal: controller.signal }));
      controller.abort(reason);
      expect(await loaded).to.equal(reason);
    });
  });
});
