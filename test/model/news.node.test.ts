import { expect } from 'chai';
import { isPlainText } from '../../src/model/news.js';

describe('isPlainText', () => {
  it('distinguishes plain text from markup', () => {
    expect([isPlainText({ text: 'a' }), isPlainText({ html: '<p>a</p>' })]).to.deep.equal([true, false]);
  });

  it('ignores a text member on Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'text', { configurable: true, value: 'hostile' });
    const isText = isPlainText({ html: '<p>a</p>' });
    Reflect.deleteProperty(Object.prototype, 'text');
    expect(isText).to.equal(false);
  });
});
