import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { part } from '../../support/dom.js';
import { FULL, GALLERY_IMAGE } from '../../support/feeds.js';
import { showItem } from '../../support/item.js';
import { painted } from '../accessibility-contrast.js';

const UNSIZED = { role: 'main', renditions: [{ href: '/faults/image/a.svg' }], alt: 'decorative' };
const ARTICLE = { ...FULL, _news: { ...FULL._news, images: [UNSIZED, GALLERY_IMAGE] } };

const root = (element: WcoNewsItem): Element => element.shadowRoot!.querySelector('.root')!;
const inside =
  (name: string) =>
  (element: WcoNewsItem): Element =>
    part(element, name)!;

/** A custom property, a value, and where it applies: which part, which CSS property, which computed value. */
const PROPERTIES: readonly (readonly [
  property: string,
  value: string,
  piece: (element: WcoNewsItem) => Element,
  css: string,
  expected: string,
])[] = [
  ['--wco-font-family', 'Georgia, serif', root, 'font-family', 'Georgia, serif'],
  ['--wco-font-size', '20px', root, 'font-size', '20px'],
  ['--wco-font-size', '3px', root, 'font-size', '12px'],
  ['--wco-color-text', 'rgb(1, 2, 3)', root, 'color', 'rgb(1, 2, 3)'],
  ['--wco-color-text', 'rgb(1, 2, 3)', inside('body'), 'color', 'rgb(1, 2, 3)'],
  ['--wco-color-background', 'rgb(4, 5, 6)', root, 'background-color', 'rgb(4, 5, 6)'],
  ['--wco-color-accent', 'rgb(7, 8, 9)', inside('source'), 'color', 'rgb(7, 8, 9)'],
  ['--wco-color-accent', 'rgb(7, 8, 9)', inside('notice'), 'border-left-color', 'rgb(7, 8, 9)'],
  ['--wco-color-muted', 'rgb(10, 11, 12)', inside('meta'), 'color', 'rgb(10, 11, 12)'],
  ['--wco-color-border', 'rgb(13, 14, 15)', inside('footer'), 'border-top-color', 'rgb(13, 14, 15)'],
  ['--wco-color-notice', 'rgb(16, 17, 18)', inside('notice'), 'background-color', 'rgb(16, 17, 18)'],
  ['--wco-radius', '9px', inside('image'), 'border-top-left-radius', '9px'],
  ['--wco-radius', '9px', inside('notice'), 'border-top-right-radius', '9px'],
  ['--wco-measure', '200px', inside('notice'), 'max-width', '200px'],
  ['--wco-measure', '200px', inside('body'), 'width', '200px'],
  ['--wco-space', '40px', inside('article'), 'row-gap', '40px'],
  ['--wco-image-ratio', '2 / 1', inside('image'), 'aspect-ratio', '2 / 1'],
  ['--wco-headline-font-family', 'Georgia, serif', inside('headline'), 'font-family', 'Georgia, serif'],
  ['--wco-headline-weight', '300', inside('headline'), 'font-weight', '300'],
];

describe('<wco-news-item> custom properties', () => {
  for (const [property, value, piece, css, expected] of PROPERTIES) {
    it(`${property}: ${value} is the ${css} of ${piece === root ? 'everything' : 'a part'}`, async () => {
      const element = await showItem(ARTICLE, { lang: 'ru', style: `${property}: ${value}` });
      const found = getComputedStyle(piece(element)).getPropertyValue(css);
      expect(css.endsWith('color') ? painted(found) : found).to.equal(expected);
    });
  }

  it('--wco-color-focus is the colour of focus rings; defaults to the accent', async () => {
    const element = await showItem(ARTICLE, { lang: 'ru', style: '--wco-color-accent: rgb(7, 8, 9)' });
    const ring = (): string => painted(getComputedStyle(part(element, 'source')!).outlineColor);
    part(element, 'source')!.focus({ focusVisible: true });
    expect([ring(), getComputedStyle(part(element, 'source')!).outlineStyle]).to.deep.equal(['rgb(7, 8, 9)', 'solid']);
    element.style.setProperty('--wco-color-focus', 'rgb(19, 20, 21)');
    expect(ring()).to.equal('rgb(19, 20, 21)');
  });

  it('can be set on any ancestor of the element', async () => {
    const element = await showItem(ARTICLE, { lang: 'ru' });
    element.parentElement!.style.setProperty('--wco-color-accent', 'rgb(7, 8, 9)');
    expect(painted(getComputedStyle(part(element, 'source')!).color)).to.equal('rgb(7, 8, 9)');
  });

  it('apply to cards', async () => {
    const style = '--wco-image-ratio: 1 / 1; --wco-headline-font-family: Georgia, serif; --wco-radius: 9px';
    const element = await showItem(ARTICLE, { variant: 'card', style });
    const media = getComputedStyle(part(element, 'media')!);
    expect([media.aspectRatio, media.borderTopLeftRadius]).to.deep.equal(['1 / 1', '9px']);
    expect(getComputedStyle(part(element, 'headline')!).fontFamily).to.equal('Georgia, serif');
  });

  for (const [property, value, css, expected] of [
    ['--wco-headline-weight', '300', 'font-weight', '300'],
    ['--wco-color-text', 'rgb(1, 2, 3)', 'color', 'rgb(1, 2, 3)'],
  ] as const) {
    it(`${property} applies to a card’s headline`, async () => {
      const element = await showItem(ARTICLE, { variant: 'card', style: `${property}: ${value}` });
      expect(getComputedStyle(part(element, 'link')!).getPropertyValue(css)).to.equal(expected);
    });
  }

  it('default to the page’s font, font size and text colour, on the page’s own background', async () => {
    const element = await showItem(ARTICLE);
    element.parentElement!.style.cssText = 'font: 18px Georgia, serif; background: #111; color: #eee';
    const { fontFamily, fontSize, backgroundColor, color } = getComputedStyle(root(element));
    expect([fontFamily, fontSize]).to.deep.equal(['Georgia, serif', '18px']);
    expect([color, backgroundColor]).to.deep.equal(['rgb(238, 238, 238)', 'rgba(0, 0, 0, 0)']);
  });
});

describe('<wco-news-item> parts', () => {
  it('can be styled by the page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('wco-news-item::part(summary) { color: rgb(1, 2, 3) }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const element = await showItem(ARTICLE);
    const { color } = getComputedStyle(part(element, 'summary')!);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    expect(color).to.equal('rgb(1, 2, 3)');
  });

  it('match the documented ones', async () => {
    const documented = new Set(
      (
        'article notice notice-text versions version topics topic headline meta date updated places byline ' +
        'reading-time summary media image caption credit body gallery gallery-item attachments attachments-heading ' +
        'attachment related related-heading related-link contact footer rights source actions action copy-link share ' +
        'print copy-status card link language badge icon status announcement retry skeleton translation translate'
      ).split(' '),
    );
    const article = await showItem(ARTICLE, { lang: 'ru' });
    const card = await showItem(ARTICLE, { lang: 'ru', variant: 'card' });
    const found = [article, card].flatMap((element) =>
      [...element.shadowRoot!.querySelectorAll('[part]')].flatMap((piece) => [...piece.part]),
    );
    // Parts inside a contact are documented with the contact card.
    const unknown = found.filter((name) => !documented.has(name) && !/^(contact-.*|copy|save-contact)$/.test(name));
    expect(unknown).to.deep.equal([]);
  });
});
