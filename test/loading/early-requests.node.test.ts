import { expect } from 'chai';
import { loadNews } from '../../src/loading/load-news.js';
import type { NewsError } from '../../src/model/news-error.js';
import { rejection } from '../support/fake-fetch.js';
import { isEarlyRequestBlocked, takeEarlyRequest, useEarlyRequests } from '../../src/loading/early-requests.js';

const FEED = 'https://news.example/feed.json';

describe('early requests of the loader script', () => {
  it('are taken over once, by address and credentials', () => {
    const request = [Promise.resolve(new Response('{}')), new AbortController()] as const;
    useEarlyRequests(new Map([[`omit ${FEED}`, request]]), []);
    expect(takeEarlyRequest(FEED, 'include')).to.equal(undefined);
    expect(takeEarlyRequest(FEED, 'omit')).to.equal(request);
    expect(takeEarlyRequest(FEED, 'omit')).to.equal(undefined);
  });

  for (const [what, body, status, code] of [
    ['a missing file', '', 404, 'not-found'],
    ['a bad request', '', 400, 'http'],
    ['a refusal', '', 403, 'http'],
    ['an empty response', '', 200, 'empty-body'],
    ['a malformed response', '{"items":[', 200, 'malformed'],
  ] as const) {
    it(`fail once for all elements: ${what}`, async () => {
      // No server listens at this port: a second request would be `network`.
      const url = `http://127.0.0.1:9/${code}-${status}.json`;
      const request = [Promise.resolve(new Response(body, { status })), new AbortController()] as const;
      useEarlyRequests(new Map([[`omit ${url}`, request]]), []);
      for (const element of ['first', 'second']) {
        const error = (await rejection(loadNews(url))) as NewsError;
        expect(error.code, element).to.equal(code);
      }
      expect(((await rejection(loadNews(url, { reload: true, timeout: 1 }))) as NewsError).code).not.to.equal(code);
    });
  }

  for (const [blockedURI, effectiveDirective, isBlocked] of [
    [FEED, 'connect-src', true],
    ['https://news.example', 'connect-src', true],
    ['https://other.example', 'connect-src', false],
    ['https://news.example', 'img-src', false],
    ['inline', 'style-src-elem', false],
    ['', 'script-src', false],
  ] as const) {
    it(`${effectiveDirective} ${blockedURI || '(nothing)'}: ${isBlocked ? 'blocked' : 'not blocked'}`, () => {
      useEarlyRequests(new Map(), [{ blockedURI, effectiveDirective }]);
      expect(isEarlyRequestBlocked(FEED)).to.equal(isBlocked);
    });
  }
});
