import { expect } from '@open-wc/testing';
import { part, textOf, until } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';

const open = (key: string, cache: string): Promise<TestPage> =>
  openPage(`/test/pages/failure.html?lang=en&src=/faults/works-then-501%3Fkey=${key}${cache}`);

/** The copy is written in parallel to rendering. */
const untilKept = async (): Promise<void> => {
  let isKept = false;
  const checkCache = async (): Promise<void> => {
    const cache = await caches.open('wco-widgets');
    isKept = (await cache.keys()).length > 0;
  };
  await until(() => {
    void checkCache();
    return isKept;
  }, 'an answer is kept');
};

describe('A persisted response (built files)', () => {
  before(function () {
    // Some engines have no Cache API outside https.
    if (!('caches' in globalThis)) this.skip();
  });

  beforeEach(() => caches.delete('wco-widgets'));

  it('is shown as an old one when the request fails', async () => {
    const key = crypto.randomUUID();
    const first = await open(key, '&cache=persist');
    expect((await itemOf(first.document)).state).to.equal('ready');
    await untilKept();
    first.close();
    const second = await open(key, '&cache=persist');
    const item = await itemOf(second.document);
    await until(() => item.state === 'stale', 'stale');
    expect(textOf(part(item, 'headline'))).to.not.equal('');
    expect(textOf(part(item, 'status'))).to.match(
      /^The latest version of the article could not be loaded\. Last loaded: .+\.$/,
    );
    expect(second.window.problems).to.deep.equal([]);
    second.close();
  });

  it('is not stored by default', async () => {
    const key = crypto.randomUUID();
    const first = await open(key, '');
    expect((await itemOf(first.document)).state).to.equal('ready');
    first.close();
    const second = await open(key, '');
    const item = await itemOf(second.document);
    expect([item.state, item.error?.code]).to.deep.equal(['error', 'http']);
    expect(await caches.has('wco-widgets')).to.equal(false);
    second.close();
  });
});
