import { expect } from 'chai';
import { loadOnce } from '../../src/model/load-once.js';
import { NewsError } from '../../src/model/news-error.js';

describe('loadOnce', () => {
  it('loads a part once for all calls', async () => {
    let loaded = 0;
    const load = loadOnce(() => Promise.resolve((loaded += 1)));
    expect(await Promise.all([load(), load()])).to.deep.equal([1, 1]);
    expect([await load(), loaded]).to.deep.equal([1, 1]);
  });

  it('reports a failure as a retryable network error, and retries on the next call', async () => {
    let loaded = 0;
    const load = loadOnce(() => {
      loaded += 1;
      return loaded === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve(loaded);
    });
    const error: unknown = await load().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(NewsError);
    expect([(error as NewsError).code, (error as NewsError).retryable]).to.deep.equal(['network', true]);
    expect(await load()).to.equal(2);
  });
});
