import { expect } from 'chai';
import { readingMinutes } from '../../src/language/reading-time.js';

/** Words per minute by language (IReST 2012). One more word takes two minutes. */
const WORDS: readonly (readonly [tag: string | undefined, words: number])[] = [
  ['ar', 138],
  ['en', 228],
  ['en-GB', 228],
  ['EN_us', 228],
  ['es', 218],
  ['fi', 161],
  ['fr', 195],
  ['fr-CA', 195],
  ['de', 179],
  ['he', 187],
  ['iw', 187],
  ['it', 188],
  ['nl', 202],
  ['pl', 166],
  ['pt', 181],
  ['pt-BR', 181],
  ['ru', 184],
  ['sl', 180],
  ['sv', 199],
  ['tr', 166],
  // Not in the study; these get its mean.
  ['uk', 184],
  ['ko', 184],
  ['not a tag', 184],
  ['', 184],
  [undefined, 184],
];

const CHARACTERS: readonly (readonly [tag: string, characters: number])[] = [
  ['zh', 255],
  ['zh-Hans', 255],
  ['zh-TW', 255],
  ['ja', 357],
  ['th', 736],
  ['km', 736],
  ['lo', 736],
  ['my', 736],
];

const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('readingMinutes', () => {
  for (const [tag, count] of WORDS) {
    it(`${tag ?? 'no language'}: ${count} words a minute`, () => {
      expect([readingMinutes(words(count), tag), readingMinutes(words(count + 1), tag)]).to.deep.equal([1, 2]);
    });
  }

  for (const [tag, count] of CHARACTERS) {
    it(`${tag}: ${count} characters a minute`, () => {
      expect([readingMinutes('文'.repeat(count), tag), readingMinutes('文'.repeat(count + 1), tag)]).to.deep.equal([
        1, 2,
      ]);
    });
  }

  it('does not count white space as characters', () => {
    expect(readingMinutes('文 \n\t\u3000'.repeat(255), 'zh')).to.equal(1);
  });

  for (const empty of ['', ' ', ' \n\t\u00a0 ']) {
    it(`returns 0 for ${JSON.stringify(empty)}`, () => {
      expect([
        readingMinutes(empty, 'en'),
        readingMinutes(empty, 'zh'),
        readingMinutes(empty, undefined),
      ]).to.deep.equal([0, 0, 0]);
    });
  }

  it('returns one minute for one word', () => {
    expect([readingMinutes('Ports', 'en'), readingMinutes('港', 'zh')]).to.deep.equal([1, 1]);
  });

  it('counts each word once, whatever the white space', () => {
    expect(readingMinutes(`  ${words(228).replaceAll(' ', ' \n\n\t ')}\n`, 'en')).to.equal(1);
  });

  it('returns whole minutes for a long article', () => {
    expect(readingMinutes(words(1000), 'en')).to.equal(5);
    expect(readingMinutes(words(1000), 'ar')).to.equal(8);
  });
});
