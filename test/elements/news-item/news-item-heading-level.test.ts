import { expect } from '@open-wc/testing';
import { part } from '../../support/dom.js';
import { FULL } from '../../support/feeds.js';
import { parts, showItem } from '../../support/item.js';

/** Attribute value → level of the headline, of the body's own headings, and of the other sections. */
const LEVELS: readonly (readonly [value: string | undefined, headline: string, inside: string, pieces: string])[] = [
  [undefined, 'h2', 'h3', 'h3'],
  ['1', 'h1', 'h2', 'h2'],
  ['2', 'h2', 'h3', 'h3'],
  ['3', 'h3', 'h4', 'h4'],
  ['4', 'h4', 'h5', 'h5'],
  ['5', 'h5', 'h6', 'h6'],
  ['6', 'h6', 'h6', 'h6'],
  ['9', 'h6', 'h6', 'h6'],
  ['0', 'h1', 'h2', 'h2'],
  ['-3', 'h1', 'h2', 'h2'],
  ['2.9', 'h2', 'h3', 'h3'],
  ['two', 'h2', 'h3', 'h3'],
];

describe('<wco-news-item heading-level>', () => {
  for (const [value, headline, inside, pieces] of LEVELS) {
    it(`${value === undefined ? 'left out' : `"${value}"`}: ${headline}, and ${pieces} below`, async () => {
      const element = await showItem(FULL, value === undefined ? {} : { 'heading-level': value });
      expect(part(element, 'headline')!.localName).to.equal(headline);
      expect(part(element, 'body')!.querySelector('h1, h2, h3, h4, h5, h6')!.localName).to.equal(inside);
      expect(
        parts(element, 'attachments-heading', 'related-heading', 'contact-heading').map(({ localName }) => localName),
      ).to.deep.equal([pieces, pieces, pieces]);
    });
  }

  it('accepts a string property, as Vue sets it with headingLevel="4"', async () => {
    const element = await showItem(FULL);
    Object.assign(element, { headingLevel: '4' });
    await element.updateComplete;
    expect(part(element, 'headline')!.localName).to.equal('h4');
  });

  for (const [value, level] of [
    ['4', 'h4'],
    ['9', 'h6'],
    ['two', 'h2'],
  ] as const) {
    it(`"${value}" on a card: ${level}`, async () => {
      const element = await showItem(FULL, { variant: 'card', 'heading-level': value });
      expect(part(element, 'headline')!.localName).to.equal(level);
    });
  }
});
