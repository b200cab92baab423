import { expect } from '@open-wc/testing';
import { fetchBytes } from '../../src/loading/fetch-bytes.js';
import type { NewsError } from '../../src/model/news-error.js';
import { fakeFetch, networkError, rejection, type Answer } from '../support/fake-fetch.js';

const URL = 'https://news.example/feed.json';

const failure = async (answer: Answer): Promise<NewsError> =>
  (await rejection(fetchBytes(URL, { fetcher: fakeFetch(answer) }))) as NewsError;

/** Behaviour that depends on the page: its fetch, origin, connection and policy. */
describe('fetchBytes in a page', () => {
  it('ignores members added to Object.prototype', async () => {
    const pollution = { method: 'POST', body: 'x', mode: 'no-cors', integrity: 'sha256-AAAA', window: {} };
    const prototype = Object.prototype as Record<string, unknown>;
    Object.assign(prototype, pollution);
    const fetched = fetchBytes('data:application/json,[]');
    for (const name of Object.keys(pollution)) Reflect.deleteProperty(prototype, name);
    expect((await fetched).bytes).to.deep.equal(Uint8Array.of(0x5b, 0x5d));
  });

  it('uses the original fetch, not one patched later', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new Error('patched'));
    const fetched = fetchBytes('data:application/json,{}');
    globalThis.fetch = fetch;
    expect((await fetched).bytes).to.deep.equal(Uint8Array.of(0x7b, 0x7d));
  });

  it('reports a failed same-origin request as network, with its cause', async () => {
    const reason = await rejection(fetchBytes(`${location.origin}/feed.json`, { fetcher: fakeFetch(networkError()) }));
    const error = reason as NewsError;
    expect([error.code, error.retryable]).to.deep.equal(['network', true]);
    expect((error.cause as Error).message).to.equal('Failed to fetch');
  });

  it('reports a failed cross-origin request as cors, with its cause', async () => {
    const error = await failure(networkError());
    expect([error.code, error.retryable]).to.deep.equal(['cors', true]);
    expect((error.cause as Error).message).to.equal('Failed to fetch');
  });

  it('reports a failed cross-origin request as network while offline', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      expect((await failure(networkError())).code).to.equal('network');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  const violate =
    (url: string, effectiveDirective: string): Answer =>
    () => {
      // The event fires one task after the rejection.
      setTimeout(() => {
        const init = { blockedURI: url, effectiveDirective, violatedDirective: effectiveDirective };
        document.dispatchEvent(
          new SecurityPolicyViolationEvent('securitypolicyviolation', {
            ...init,
            documentURI: location.href,
            originalPolicy: '',
            disposition: 'enforce',
            statusCode: 200,
          }),
        );
      });
      return Promise.reject(new TypeError('Failed to fetch'));
    };

  it('reports a request blocked by the page’s policy as cors, not retryable', async () => {
    const error = await failure(violate('https://news.example', 'connect-src'));
    expect([error.code, error.retryable]).to.deep.equal(['cors', false]);
    expect(error.message).to.match(/connect-src/);
  });

  for (const [what, url, directive] of [
    ['another address', 'https://other.example', 'connect-src'],
    ['another directive for the same address', 'https://news.example', 'img-src'],
  ] as const) {
    it(`ignores a violation for ${what}`, async () => {
      expect((await failure(violate(url, directive))).retryable).to.equal(true);
    });
  }
});
