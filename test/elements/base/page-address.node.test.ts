import { expect } from 'chai';
import { joinAddress, readParameter, splitAddress, writeParameter } from '../../../src/elements/base/page-address.js';

describe('splitAddress', () => {
  for (const [address, path, query, hash] of [
    ['https://a.example/p?x=%E4#a?b#c', 'https://a.example/p', 'x=%E4', 'a?b#c'],
    ['https://a.example/p?x=1?y', 'https://a.example/p', 'x=1?y', ''],
    ['about:srcdoc', 'about:srcdoc', '', ''],
  ] as const) {
    it(`splits ${address}, and joins it again`, () => {
      expect(splitAddress(address)).to.deep.equal({ path, query, hash });
      expect(joinAddress({ path, query, hash })).to.equal(address);
    });
  }
});

describe('readParameter', () => {
  for (const [parameters, value] of [
    ['n=1', '1'],
    ['a=2&n=a%26b%20c+d', 'a&b c d'],
    ['n=%E4', '%E4'],
    ['n=a=b', 'a=b'],
    ['%6E=1', '1'],
    ['n=', undefined],
    ['n', undefined],
    ['na=1', undefined],
    ['', undefined],
  ] as const) {
    it(`reads ${value ?? 'no value'} from “${parameters}”`, () =>
      expect(readParameter(parameters, 'n')).to.equal(value));
  }
});

describe('writeParameter', () => {
  for (const [parameters, value, written] of [
    ['', 'д &', 'n=%D0%B4%20%26'],
    ['a=%E4+b&n=1&c', '2', 'a=%E4+b&c&n=2'],
    ['a=%E4+b&n=1&c', undefined, 'a=%E4+b&c'],
    ['/products/7?x=%E4', '1', '/products/7?x=%E4&n=1'],
    ['section', '1', 'section&n=1'],
    ['a&&b=&n=1', undefined, 'a&&b='],
    ['a&', '1', 'a&&n=1'],
    ['/p?x&&y&n=1', '2', '/p?x&&y&n=2'],
  ] as const) {
    it(`writes ${value ?? 'no value'} into “${parameters}”: ${written}`, () =>
      expect(writeParameter(parameters, 'n', value)).to.equal(written));
  }
});
