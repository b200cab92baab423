import { expect } from 'chai';
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
