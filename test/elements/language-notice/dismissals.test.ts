import { expect } from '@open-wc/testing';
import { dismiss, isDismissed } from '../../../src/elements/language-notice/dismissals.js';
import { stub } from '../news-item/fixtures/stubs.js';

const forbidden = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('dismissals', () => {
  afterEach(() => sessionStorage.clear());

  it('remember a notice for the session, and no other', () => {
    expect(isDismissed('/a ru en default')).to.equal(false);
    dismiss('/a ru en default');
    expect(isDismissed('/a ru en default')).to.equal(true);
    expect(isDismissed('/a ru fr default')).to.equal(false);
    expect(Object.fromEntries(Object.entries(sessionStorage))).to.deep.equal({ 'wco-notice:/a ru en default': '1' });
  });

  it('know notices dismissed on an earlier page of the session', () => {
    sessionStorage.setItem('wco-notice:/earlier ru en default', '1');
    expect(isDismissed('/earlier ru en default')).to.equal(true);
  });

  it('ignore other entries in the storage', () => {
    sessionStorage.setItem('/other ru en default', '1');
    sessionStorage.setItem('wco-notice:/other ru en default', 'no');
    expect(isDismissed('/other ru en default')).to.equal(false);
  });

  it('last as long as the page where storage is forbidden', () => {
    const restore = stub(window, 'sessionStorage', { get: forbidden });
    expect(isDismissed('/forbidden')).to.equal(false);
    dismiss('/forbidden');
    expect(isDismissed('/forbidden')).to.equal(true);
    restore();
    expect(sessionStorage.length).to.equal(0);
  });

  it('last as long as the page where the storage is full', () => {
    const restore = stub(Storage.prototype, 'setItem', { value: forbidden });
    dismiss('/full');
    restore();
    expect(isDismissed('/full')).to.equal(true);
    expect(sessionStorage.length).to.equal(0);
  });
});
