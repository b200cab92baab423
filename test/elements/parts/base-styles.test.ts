import { expect } from '@open-wc/testing';
import { part } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';
import { showItem } from '../../support/item.js';

/** Styles of an article in a language, on a page that spaces letters. */
const show = async (language: string) => {
  const element = await showItem({ ...ENGLISH_ONLY, language }, { lang: 'en', style: 'font-size: 20px' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('wco-news-item::part(article) { letter-spacing: 3px; word-break: break-all }');
  document.adoptedStyleSheets = [sheet];
  const stylesOf = (name: string): CSSStyleDeclaration => getComputedStyle(part(element, name)!);
  return { article: stylesOf('article'), headline: stylesOf('headline'), body: stylesOf('body') };
};

describe('the styles of scripts', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  for (const [language, lineHeight] of [
    ['en', 1.6],
    ['ja', 1.725],
    ['am', 1.725],
    ['hi', 1.8],
    ['ta', 1.8],
    ['ar', 1.85],
    ['dv', 1.85],
    ['th', 1.85],
    ['km', 1.85],
    ['my', 1.85],
    ['ur', 2.5],
  ] as const)
    it(`gives lines in ${language} ${lineHeight} times the font size`, async () => {
      expect(parseFloat((await show(language)).body.lineHeight)).to.be.closeTo(20 * lineHeight, 0.1);
    });

  for (const language of ['ar', 'ur', 'hi'])
    it(`spaces no letters in ${language}`, async () => {
      const { article, headline, body } = await show(language);
      expect(article.letterSpacing).to.equal('3px');
      for (const { letterSpacing } of [headline, body]) expect(letterSpacing).to.be.oneOf(['normal', '0px']);
    });

  for (const [language, headlines, texts] of [
    ['en', 'normal', 'normal'],
    ['ko', 'keep-all', 'keep-all'],
    ['ja', CSS.supports('word-break: auto-phrase') ? 'auto-phrase' : 'normal', 'normal'],
  ] as const)
    it(`breaks headlines in ${language} by "${headlines}"`, async () => {
      const { headline, body } = await show(language);
      expect([headline.wordBreak, body.wordBreak]).to.deep.equal([headlines, texts]);
    });

  it('sets Urdu, and no other Arabic script, in Nastaliq', async () => {
    for (const { fontFamily } of [await show('ur')].flatMap(({ headline, body }) => [headline, body]))
      expect(fontFamily).to.match(/^"?Noto Nastaliq Urdu/);
    expect((await show('fa')).body.fontFamily).not.to.contain('Nastaliq');
  });
});
