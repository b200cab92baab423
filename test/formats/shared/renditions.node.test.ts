import { expect } from 'chai';
import { chooseRenditions, type ImageFile } from '../../../src/formats/shared/renditions.js';

/** `a 300x200` is a file `a` of 300 × 200 pixels. */
const file = (text: string): ImageFile => {
  const [, name = '', width, height] = /^(\S+)(?: (\d+)(?:x(\d+))?)?/.exec(text) ?? [];
  return {
    url: `https://port.example/${name}`,
    ...(width && { width: Number(width) }),
    ...(height && { height: Number(height) }),
  };
};

const show = (files: readonly ImageFile[]): string =>
  chooseRenditions(files)
    .map(({ url }) => url.replace('https://port.example/', ''))
    .join(' ');

const CASES: readonly (readonly [about: string, files: readonly string[], chosen: string])[] = [
  ['no file', [], ''],
  ['one file', ['a 300x200'], 'a'],
  ['one aspect ratio, in order', ['a 300x200', 'b 1200x800', 'c 600x400'], 'a b c'],
  ['rounded sides', ['a 1200x801', 'b 100x67'], 'a b'],
  ['the ratio of the widest file', ['a 75x75', 'b 150x150', 'c 1200x800', 'd 300x200'], 'c d'],
  ['the ratio with more files, of two equally wide', ['a 1200x1200', 'b 1200x675', 'c 600x338'], 'b c'],
  ['the first of two equal ratios', ['a 1200x900', 'b 1200x675'], 'a'],
  ['each width once', ['a 300x200', 'b 300x200'], 'a'],
  ['no original if another wide file exists', ['a 4000x3000', 'b 1200x900'], 'b'],
  ['the original if only small files exist', ['a 4000x3000', 'b 400x300'], 'a b'],
  ['no watermark', ['a_watermark.jpg 1200x800', 'b 600x400'], 'b'],
  ['a watermark on every file', ['wm-a 1200x800', 'wm-b 600x400'], 'wm-a wm-b'],
  ['files with only a width', ['a', 'b 600', 'c 300'], 'b c'],
  ['files without sizes', ['a', 'b'], 'a'],
];

describe('chooseRenditions', () => {
  for (const [about, files, chosen] of CASES) {
    it(`${about}: ${chosen || 'nothing'}`, () => {
      expect(show(files.map(file))).to.equal(chosen);
    });
  }

  it('drops files over 3 MB if a smaller one exists', () => {
    expect(
      show([
        { ...file('a 2000x1000'), size: 3_000_001 },
        { ...file('b 1000x500'), size: 3_000_000 },
      ]),
    ).to.equal('b');
  });
});
