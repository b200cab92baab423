import { expect } from 'chai';
import { parseSrcset, writeSrcset } from '../../src/safety/srcset.js';
import { webUrl } from '../../src/safety/urls.js';

const read = (srcset: string): string =>
  writeSrcset(parseSrcset(srcset, (address) => webUrl(address, 'https://port.example/news/')));

const A = 'https://port.example/a.png';
const B = 'https://port.example/b.png';

describe('parseSrcset', () => {
  for (const [srcset, expected] of [
    ['/a.png', A],
    ['/a.png 1x, /b.png 2x', `${A} 1x, ${B} 2x`],
    ['\n /a.png\t640w ,\f/b.png 1280w ', `${A} 640w, ${B} 1280w`],
    ['/a.png, /b.png 1.5x', `${A}, ${B} 1.5x`],
    // A comma within an address belongs to it, and is encoded.
    ['/a,1.png 1x', 'https://port.example/a%2C1.png 1x'],
  ] as const) {
    it(`reads ${JSON.stringify(srcset)}`, () => {
      expect(read(srcset)).to.equal(expected);
    });
  }

  for (const srcset of [
    '/a.png 1x, javascript:alert(1) 2x',
    'data:image/png,x 1x, /a.png 2x',
    '/a.png 1x, https://user:secret@evil.example/ 2x',
    '/a.png 1x 2x',
    '/a.png 640w 480h',
    '/a.png -1x',
    '/a.png 1e3x',
    '/a.png 0w',
    '/a.png (, /b.png 1x, )',
    '/a.png 1x, , /b.png 2x',
    ',/a.png',
    '/a.png,, /b.png',
    '/a.png 1x; /b.png 2x',
    `/a.png 1x, ${'x'.repeat(9_000)}`,
  ]) {
    it(`ignores all of ${JSON.stringify(srcset.slice(0, 50))}`, () => {
      expect(read(srcset)).to.equal('');
    });
  }

  it('keeps the first twelve files', () => {
    const many = Array.from({ length: 1_000 }, (_, id) => `/${id}.png ${id + 1}w`).join();
    expect(parseSrcset(many.slice(0, 8_000).replace(/,[^,]*$/, ''), (url) => webUrl(url, A)).length).to.equal(12);
  });
});
