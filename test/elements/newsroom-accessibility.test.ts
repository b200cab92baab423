import { expect } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { loadLocale } from '../../src/messages/registry.js';
import { expectAccessible, expectSoundIds, part, textOf } from '../support/dom.js';
import { page, type Maker } from './accessibility-fixtures.js';
import { LISTS, newsroom, SWITCHERS } from './newsroom-fixtures.js';

define();

/** Marks a list that has reached the requested state. */
const IS_SHOWN: Readonly<Record<string, readonly [state: string, shown: string]>> = {
  loading: ['loading', 'skeleton'],
  'searched, without matches': ['ready', 'clear'],
  'with more to load': ['ready', 'more'],
  'in pages': ['ready', 'pages'],
  'with articles in other languages to show': ['ready', 'others'],
  'empty: no news': ['empty', 'status'],
  'empty: none in this language': ['ready', 'others'],
  'with new articles waiting': ['ready', 'new-items'],
  stale: ['stale', 'retry'],
  error: ['error', 'retry'],
};

const NEWSROOMS: Readonly<Record<string, Maker>> = {
  closed: (wrapper) => newsroom(wrapper),
  'with an open article': (wrapper) => newsroom(wrapper, 'lane'),
  'with an open article in another language': (wrapper) => newsroom(wrapper, 'tugs'),
};

/** Elements that overflow their page. Rows do by 4 px on either side, so that their focus rings are not clipped. */
const outside = (element: HTMLElement): readonly string[] => {
  const { left, right } = element.parentElement!.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')]
    .filter((node) => node.checkVisibility() && !node.closest('.visually-hidden'))
    .filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 4.5 || box.right > right + 4.5);
    })
    .map((node) => `${node.localName}.${node.className}: ${node.getBoundingClientRect().width} wide`);
};

const PAGES = ['light', 'dark'].flatMap((scheme) =>
  ['ru', 'ar'].flatMap((lang) => ['320px', '1280px'].map((width) => [scheme, lang, width] as const)),
);

for (const [scheme, lang, width] of PAGES) {
  describe(`Newsroom accessibility, ${scheme}, in ${lang}, ${width} wide`, () => {
    before(() => loadLocale(lang));

    for (const [name, make] of Object.entries(LISTS)) {
      it(`list: ${name}`, async () => {
        const element = await make(await page(lang, scheme, width));
        const [state, shown] = IS_SHOWN[name] ?? ['ready', 'list'];
        expect(Reflect.get(element, 'state')).to.equal(state);
        expect(part(element, shown)?.checkVisibility(), shown).to.equal(true);
        // Live regions are present from the start, in every state.
        const regions = ['status', 'announcement'].map((region) => part(element, region)?.getAttribute('role'));
        expect(regions).to.deep.equal(['status', 'status']);
        await expectAccessible(element);
        expect(outside(element)).to.deep.equal([]);
      });
    }

    for (const [name, make] of Object.entries(SWITCHERS)) {
      it(`switcher: ${name}`, async () => {
        const element = await make(await page(lang, scheme, width));
        await expectAccessible(element);
        expect(outside(element)).to.deep.equal([]);
      });
    }

    for (const [name, make] of Object.entries(NEWSROOMS)) {
      it(`newsroom: ${name}`, async () => {
        const provider = await make(await page(lang, scheme, width));
        await expectAccessible(provider);
        for (const element of provider.children) expectSoundIds(element);
        expect(textOf(part(provider, 'back')) !== '').to.equal(name !== 'closed');
      });
    }
  });
}
