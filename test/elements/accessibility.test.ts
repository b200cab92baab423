import { expect } from '@open-wc/testing';
import axe from 'axe-core/axe.min.js';
import { define } from '../../src/entries/define.js';
import { loadLocale } from '../../src/messages/registry.js';
import { expectAccessible, part } from '../support/dom.js';
import { contrast, faintTexts, backgroundOf, luminance } from './accessibility-contrast.js';
import { page, STATE_NAMES, STATES, VARIANTS } from './accessibility-fixtures.js';

define();

/** Whether another element covers a text: hit-tests the middle of each of its lines. */
const isObscured = (node: HTMLElement): boolean => {
  node.scrollIntoView({ block: 'center' });
  const root = node.getRootNode() as Document | ShadowRoot;
  return [...node.getClientRects()].some(({ left, top, width, height }) => {
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return !hit || !(node.contains(hit) || hit.contains(node));
  });
};

/**
 * Axe must have measured the contrast of at least one text, and of all others. Axe in Firefox reports
 * some texts as "partially obscured"; check that nothing covers those, and measure their contrast
 * here.
 */
const expectContrastMeasured = async (element: Element): Promise<void> => {
  const { passes, incomplete } = await axe.run(element, { runOnly: ['color-contrast'], elementRef: true });
  const nodes = incomplete.flatMap((result) => result.nodes);
  const unmeasured = navigator.userAgent.includes('Firefox')
    ? nodes.filter(({ element: node }) => !node || isObscured(node))
    : nodes;
  expect(unmeasured.map(({ html, any }) => `${any[0]?.message ?? ''} ${html}`)).to.deep.equal([]);
  const measured = passes.flatMap((result) => result.nodes);
  expect(measured.length + nodes.length - unmeasured.length, 'texts with a measured contrast').to.be.above(0);
};

/** Texts lie above the link that covers a card, so axe cannot determine their background. We can. */
const COVERED = ['card', 'compact'];

for (const scheme of ['light', 'dark']) {
  describe(`Accessibility, ${scheme}`, () => {
    before(async function () {
      await Promise.all(['ru', 'ar'].map(loadLocale));
      const isDark = luminance(backgroundOf(await page('en', scheme))) < 0.1;
      // Skip a scheme that the engine does not support.
      if (isDark !== (scheme === 'dark')) this.skip();
    });

    for (const lang of ['ru', 'ar']) {
      for (const [name, make] of Object.entries({ ...STATES, ...VARIANTS })) {
        it(`${name}, in an interface in ${lang}`, async () => {
          const element = await make(await page(lang, scheme));
          if (name in STATE_NAMES) expect(Reflect.get(element, 'state')).to.equal(STATE_NAMES[name]);
          await expectAccessible(element);
          const { faint, count } = faintTexts(element);
          expect(faint).to.deep.equal([]);
          if (name === 'loading' || name === 'idle') return;
          expect(count).to.be.above(0);
          if (!COVERED.includes(name)) await expectContrastMeasured(element);
        });
      }
    }

    it('shows the notice’s bar and the focus ring with enough contrast', async () => {
      const element = await VARIANTS['inline notice']!(await page('ru', scheme));
      const notice = part(element, 'notice')!;
      const ground = backgroundOf(element);
      expect(contrast(getComputedStyle(notice).borderInlineStartColor, ground)).to.be.at.least(3);
      const root = element.shadowRoot!.querySelector<HTMLElement>('.root')!;
      const probe = document.createElement('span');
      probe.style.color = 'var(--_focus)';
      root.append(probe);
      expect(contrast(getComputedStyle(probe).color, ground), 'on the page').to.be.at.least(3);
      expect(contrast(getComputedStyle(probe).color, backgroundOf(notice)), 'on the notice').to.be.at.least(3);
    });
  });
}
