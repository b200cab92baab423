import { expect } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { loadLocale } from '../../src/messages/registry.js';
import { expectNoViolations } from '../support/dom.js';
import { page, VARIANTS, type Maker } from './accessibility-fixtures.js';
import { LISTS, newsroom, SWITCHERS } from './newsroom-fixtures.js';

define();

const OPEN_NEWSROOM: Maker = (wrapper) => newsroom(wrapper, 'tugs');

const ELEMENTS: Readonly<Record<string, Maker>> = {
  'article with versions': VARIANTS['article with versions']!,
  'inline notice': VARIANTS['inline notice']!,
  'full contact': VARIANTS['full contact']!,
  'minimal contact': VARIANTS['minimal contact']!,
  'list with controls': LISTS['ready, with controls']!,
  'list in pages': LISTS['in pages']!,
  'buttons of a switcher': SWITCHERS['buttons']!,
  'links of a switcher': SWITCHERS['links']!,
  'open menu of a switcher': SWITCHERS['open menu']!,
  newsroom: OPEN_NEWSROOM,
};

/** Elements and roles that are landmarks. A form or a section is a landmark if it has a name. */
const LANDMARKS =
  'nav, main, aside, search, body > :is(header, footer), [role="navigation"], [role="search"], [role="region"], ' +
  '[role="complementary"], [role="form"], :is(form, section):is([aria-label], [aria-labelledby]):not([role])';

/** The landmarks in the shadow trees of some elements and of those inside them. */
const landmarksIn = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(LANDMARKS) ? [element] : []),
    ...(element.shadowRoot ? landmarksIn(element.shadowRoot) : []),
  ]);

describe('Two copies on a page', () => {
  before(() => Promise.all(['ru', 'ar'].map(loadLocale)));

  for (const lang of ['ru', 'ar']) {
    for (const [name, make] of Object.entries(ELEMENTS)) {
      it(`${name}: axe finds nothing, and there are no landmarks (${lang})`, async () => {
        const wrapper = await page(lang, 'light');
        await make(wrapper);
        await make(wrapper);
        await expectNoViolations(wrapper);
        // The page has the landmarks. Ours would have the same names twice.
        expect(landmarksIn(wrapper).map(({ outerHTML }) => outerHTML.slice(0, 120))).to.deep.equal([]);
      });
    }
  }
});
