import { expect } from 'chai';
import { NewsError, type NewsErrorCode } from '../../src/model/news-error.js';

const RETRYABLE: readonly (readonly [NewsErrorCode, number | undefined, boolean])[] = [
  ['network', undefined, true],
  ['timeout', undefined, true],
  ['cors', undefined, true],
  ['too-large', undefined, false],
  ['empty-body', undefined, false],
  ['unsupported-format', undefined, false],
  ['malformed', undefined, false],
  ['no-version', undefined, false],
  ['not-found', undefined, false],
  ['not-found', 404, false],
  ['not-found', 410, false],
  ['http', undefined, false],
  ['http', 0, false],
  ['http', 304, false],
  ['http', 400, false],
  ['http', 401, false],
  ['http', 403, false],
  ['http', 408, false],
  ['http', 425, true],
  ['http', 429, true],
  ['http', 500, true],
  ['http', 501, false],
  ['http', 502, true],
  ['http', 503, true],
  ['http', 504, true],
  ['http', 505, false],
];

describe('NewsError', () => {
  for (const [code, status, retryable] of RETRYABLE) {
    it(`${code} ${status ?? 'without a status'} is ${retryable ? '' : 'not '}retryable`, () => {
      const error = new NewsError(code, 'message', status === undefined ? {} : { status });
      expect(error.retryable).to.equal(retryable);
      expect(error.code).to.equal(code);
      expect(error.status).to.equal(status);
    });
  }

  it('lets the caller set retryable', () => {
    expect(new NewsError('cors', 'message', { retryable: false }).retryable).to.equal(false);
    expect(new NewsError('http', 'message', { status: 500, retryable: false }).retryable).to.equal(false);
  });

  it('has the delay the server asks for, or undefined', () => {
    expect(new NewsError('http', 'message', { status: 503, retryAfter: 1500 }).retryAfter).to.equal(1500);
    expect(new NewsError('http', 'message', { status: 503 }).retryAfter).to.equal(undefined);
  });

  const WITHDRAWN: readonly (readonly [NewsErrorCode, number | undefined, boolean])[] = [
    ['not-found', 404, true],
    ['not-found', 410, true],
    ['not-found', undefined, true],
    ['no-version', undefined, true],
    ['http', 401, true],
    ['http', 403, true],
    ['http', 451, true],
    ['http', 400, false],
    ['http', 408, false],
    ['http', 429, false],
    ['http', 500, false],
    ['http', 503, false],
    ['network', undefined, false],
    ['cors', undefined, false],
    ['timeout', undefined, false],
    ['too-large', undefined, false],
    ['empty-body', undefined, false],
    ['unsupported-format', undefined, false],
    ['malformed', undefined, false],
  ];
  for (const [code, status, isWithdrawn] of WITHDRAWN) {
    it(`${code} ${status ?? 'without a status'} ${isWithdrawn ? 'withdraws' : 'does not withdraw'} the news`, () => {
      const error = new NewsError(code, 'message', status === undefined ? {} : { status });
      expect(error.isWithdrawn).to.equal(isWithdrawn);
    });
  }

  it('is an Error with a name, a message and a stack', () => {
    const error = new NewsError('network', 'The request failed');
    expect(error).to.be.instanceOf(Error);
    expect(String(error)).to.equal('NewsError: The request failed');
    expect(error.stack).to.be.a('string');
  });

  it('has no status or cause by default', () => {
    const error = new NewsError('network', 'The request failed');
    expect(Object.hasOwn(error, 'cause')).to.equal(false);
    expect(error.status).to.equal(undefined);
  });

  const CAUSES: readonly (readonly [string, unknown])[] = [
    ['an error', new TypeError('Failed to fetch')],
    ['a string', 'because'],
    ['undefined', undefined],
  ];
  for (const [name, cause] of CAUSES) {
    it(`keeps its cause: ${name}`, () => {
      const error = new NewsError('network', 'The request failed', { cause });
      expect(Object.hasOwn(error, 'cause')).to.equal(true);
      expect(error.cause).to.equal(cause);
    });
  }
});
