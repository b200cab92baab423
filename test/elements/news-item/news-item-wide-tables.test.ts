import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expectAccessible, part, until } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';
import { showItem } from '../../support/item.js';

const CELLS = '<td>Harbour authority</td>'.repeat(8);
const HEAD = '<td></td><th>Lorries</th><th>Hours <b>open</b></th>';
const BODY =
  `<p>Before</p><table><caption>Waiting times</caption><tr>${CELLS}</tr></table>` +
  `<table><thead><tr><td></td></tr><tr>${HEAD}</tr></thead><tr>${CELLS}</tr></table>` +
  `<table><tr>${CELLS}</tr></table><table><tr><td>1</td></tr></table>`;

/** What tells the wide tables apart: the caption, the column headings, or the first cells. */
const NAMES = [
  'Waiting times',
  'Lorries, Hours open',
  'Harbour authority, Harbour authority, Harbour authority, Harbour authority, Harbour authority…',
];

const ARTICLE = { ...ENGLISH_ONLY, content_html: BODY };

/** Tab stops in a body. */
const stops = (element: WcoNewsItem): readonly string[] =>
  [...part(element, 'body')!.querySelectorAll<HTMLElement>('[tabindex="0"]')].map(
    (each) => each.getAttribute('aria-label') ?? each.localName,
  );

const show = async (width: string): Promise<WcoNewsItem> => {
  const element = await showItem(ARTICLE);
  element.style.width = width;
  return element;
};

describe('Tables that are wider than the article', () => {
  it('can be reached and scrolled with the keyboard; other tables cannot', async () => {
    const element = await show('320px');
    await until(() => stops(element).length === 3, 'three stops');
    expect(stops(element)).to.deep.equal(NAMES);
    for (const scroller of part(element, 'body')!.querySelectorAll<HTMLElement>('[tabindex]')) {
      scroller.focus();
      expect(element.shadowRoot!.activeElement).to.equal(scroller);
      scroller.scrollLeft = 40;
      expect(scroller.scrollLeft).to.equal(40);
    }
    await expectAccessible(element);
  });

  it('become tab stops only while they overflow', async () => {
    const element = await show('320px');
    await until(() => stops(element).length === 3, 'three stops');
    element.style.width = '3000px';
    element.style.setProperty('--wco-measure', '2900px');
    await until(() => stops(element).length === 0, 'no stop');
    element.style.width = '320px';
    await until(() => stops(element).length === 3, 'three stops');
  });

  it('keep their table role', async () => {
    const element = await show('320px');
    for (const table of part(element, 'body')!.querySelectorAll('table'))
      expect(getComputedStyle(table).display).to.equal('table');
  });
});
