import { expect } from 'chai';
import { fetchBytes, type FetchOptions } from '../../src/loading/fetch-bytes.js';
import { NewsError, type NewsErrorCode } from '../../src/model/news-error.js';
import {
  breakingBody,
  bytes,
  endlessBody,
  fakeFetch,
  json,
  rejection,
  status,
  text,
  type Answer,
} from '../support/fake-fetch.js';

const URL = 'https://news.example/feed.json';

const failure = async (answer: Answer, options: FetchOptions = {}): Promise<NewsError> => {
  const reason = await rejection(fetchBytes(URL, { ...options, fetcher: fakeFetch(answer) }));
  expect(reason).to.be.instanceOf(NewsError);
  return reason as NewsError;
};

describe('fetchBytes', () => {
  describe('responses', () => {
    it('returns bytes, content type and address', async () => {
      const fetcher = fakeFetch(text('{}', 'application/feed+json; charset=utf-8'));
      const { bytes: body, headers, url } = await fetchBytes(URL, { fetcher });
      expect([...body]).to.deep.equal([0x7b, 0x7d]);
      expect(headers.get('content-type')).to.equal('application/feed+json; charset=utf-8');
      expect(url).to.equal('https://news.example/feed.json');
    });

    it('returns the address after redirects', async () => {
      const fetcher = fakeFetch(json({}, 'https://cdn.example/final.json'));
      expect((await fetchBytes(URL, { fetcher })).url).to.equal('https://cdn.example/final.json');
    });

    it('accepts a response without a content type', async () => {
      const fetcher = fakeFetch(bytes(Uint8Array.of(1, 2, 3)));
      expect((await fetchBytes(URL, { fetcher })).headers.get('content-type')).to.equal(null);
    });

    it('returns no bytes for a response without a body', async () => {
      const fetcher = fakeFetch(() => Promise.resolve(new Response(null, { status: 204 })));
      expect((await fetchBytes(URL, { fetcher })).bytes.length).to.equal(0);
    });

    it('joins the chunks of a body', async () => {
      const chunks = [Uint8Array.of(1), Uint8Array.of(2, 3), new Uint8Array(0), Uint8Array.of(4)];
      const body = new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(chunk);
          controller.close();
        },
      });
      const fetcher = fakeFetch(() => Promise.resolve(new Response(body)));
      expect([...(await fetchBytes(URL, { fetcher })).bytes]).to.deep.equal([1, 2, 3, 4]);
    });
  });

  describe('the request', () => {
    const REQUESTS: readonly (readonly [string, FetchOptions, RequestCredentials, RequestCache])[] = [
      ['sends no cookies by default', {}, 'omit', 'default'],
      ['sends cookies with credentials="include"', { credentials: 'include' }, 'include', 'default'],
      [
        'sends same-origin cookies with credentials="same-origin"',
        { credentials: 'same-origin' },
        'same-origin',
        'default',
      ],
      ['revalidates the HTTP cache on reload', { reload: true }, 'omit', 'no-cache'],
    ];

    for (const [name, options, credentials, cache] of REQUESTS) {
      it(name, async () => {
        const fetcher = fakeFetch(json({}));
        await fetchBytes(URL, { ...options, fetcher });
        expect(fetcher.calls.map((call) => call.url)).to.deep.equal(['https://news.example/feed.json']);
        const { signal, ...init } = fetcher.calls[0]!.init;
        expect(signal).to.be.instanceOf(AbortSignal);
        expect(init).to.deep.equal({
          method: 'GET',
          headers: {},
          body: null,
          mode: 'cors',
          credentials,
          cache,
          redirect: 'follow',
          referrerPolicy: 'no-referrer',
          integrity: '',
          keepalive: false,
        });
      });
    }

    it('inherits nothing from Object.prototype', async () => {
      const fetcher = fakeFetch(json({}));
      await fetchBytes(URL, { fetcher });
      expect(Object.getPrototypeOf(fetcher.calls[0]!.init)).to.equal(null);
    });
  });

  describe('failures', () => {
    const STATUSES: readonly (readonly [number, NewsErrorCode, boolean])[] = [
      [304, 'http', false],
      [400, 'http', false],
      [401, 'http', false],
      [403, 'http', false],
      [404, 'not-found', false],
      [408, 'http', false],
      [410, 'not-found', false],
      [425, 'http', true],
      [429, 'http', true],
      [451, 'http', false],
      [500, 'http', true],
      [501, 'http', false],
      [502, 'http', true],
      [503, 'http', true],
      [504, 'http', true],
      [505, 'http', false],
    ];

    for (const [code, expected, retryable] of STATUSES) {
      it(`HTTP ${code} is ${expected} and ${retryable ? '' : 'not '}retryable`, async () => {
        const error = await failure(status(code));
        expect([error.code, error.status, error.retryable]).to.deep.equal([expected, code, retryable]);
      });
    }

    it('cancels the body of an error response', async () => {
      const fetcher = fakeFetch(status(500));
      await rejection(fetchBytes(URL, { fetcher }));
      expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
    });

    it('reports a throwing fetcher as network', async () => {
      const thrower: Answer = () => {
        throw new Error('no network here');
      };
      expect((await failure(thrower)).code).to.equal('network');
    });

    it('does not retry a redirect to an address with a password', async () => {
      const redirected = json({}, 'https://u:p@x.example/');
      const refused: Answer = () =>
        Promise.reject(
          new TypeError('fetch failed', { cause: new Error('cross origin not allowed for request mode "cors"') }),
        );
      for (const answer of [redirected, refused]) {
        const { code, retryable } = await failure(answer);
        expect([code, retryable]).to.deep.equal(['network', false]);
      }
    });

    it('reports an invalid return value of the fetcher as network', async () => {
      expect((await failure(() => Promise.resolve(undefined as never))).code).to.equal('network');
    });

    it('reports an interrupted body as network', async () => {
      expect((await failure(breakingBody().answer)).code).to.equal('network');
    });
  });

  describe('Retry-After', () => {
    const { now } = Date;
    beforeEach(() => {
      Date.now = () => Date.UTC(2024, 4, 10, 12, 0, 0);
    });
    afterEach(() => {
      Date.now = now;
    });

    const VALUES: readonly (readonly [value: string, milliseconds: number | undefined])[] = [
      ['0', undefined],
      ['1', 1000],
      ['120', 120_000],
      ['Fri, 10 May 2024 12:00:30 GMT', 30_000],
      ['Fri, 10 May 2024 11:59:59 GMT', undefined],
      ['Sat, 10 May 2025 12:00:00 GMT', 31_536_000_000],
      ['soon', undefined],
      ['-5', undefined],
      ['', undefined],
    ];
    for (const [value, milliseconds] of VALUES) {
      it(`"${value}" sets a delay of ${milliseconds ?? 'no'} milliseconds`, async () => {
        const answer: Answer = () =>
          Promise.resolve(new Response(null, { status: 503, headers: { 'retry-after': value } }));
        const error = await failure(answer);
        expect(error.retryAfter).to.equal(milliseconds);
        expect(error.code).to.equal('http');
      });
    }

    it('is undefined without the header', async () => {
      const error = await failure(status(503));
      expect(Object.hasOwn(error, 'retryAfter') && error.retryAfter !== undefined).to.equal(false);
    });
  });

  describe('size', () => {
    const full = new Uint8Array(1000);

    it('accepts a body at the limit', async () => {
      const fetcher = fakeFetch(bytes(full));
      expect((await fetchBytes(URL, { fetcher, maxBytes: 1000 })).bytes.length).to.equal(1000);
    });

    it('rejects a body one byte over the limit', async () => {
      const error = await failure(bytes(full), { maxBytes: 999 });
      expect([error.code, error.retryable]).to.deep.equal(['too-large', false]);
    });

    it('cancels an endless body', async () => {
      const body = endlessBody(1000);
      const fetcher = fakeFetch(body.answer);
      const error = await rejection(fetchBytes(URL, { fetcher, maxBytes: 10_000 }));
      expect((error as NewsError).code).to.equal('too-large');
      expect(fetcher.calls[0]!.signal.aborted).to.equal(true);
      expect(body.isCancelled).to.equal(true);
      expect(body.delivered).to.be.within(10_001, 15_000);
    });

    it('allows 2 MB by default', async () => {
      const fetcher = fakeFetch(bytes(new Uint8Array(2_000_000)), bytes(new Uint8Array(2_000_001)));
      expect((await fetchBytes(URL, { fetcher })).bytes.length).to.equal(2_000_000);
      expect(((await rejection(fetchBytes(URL, { fetcher }))) as NewsError).code).to.equal('too-large');
    });
  });
});
