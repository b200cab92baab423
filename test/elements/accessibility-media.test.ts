import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { define } from '../../src/entries/define.js';
import { part, textOf } from '../support/dom.js';
import { page, put, drawn, STATES, VARIANTS } from './accessibility-fixtures.js';

define();

/**
 * Makes the rules for a medium or a preference apply in every engine by rewriting the conditions of an
 * element's `@media` rules. The sheets are shared, so restore them.
 */
const applyMedia = (element: Element, condition: string): (() => void) => {
  const rules = element
    .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText.includes(condition))
    .map((rule) => ({ rule, original: rule.media.mediaText }));
  expect(rules, `rules for ${condition}`).to.not.have.length(0);
  for (const { rule } of rules) rule.media.mediaText = 'all';
  return () => {
    for (const { rule, original } of rules) rule.media.mediaText = original;
  };
};

/** Only Chromium's launcher can emulate media; asking another one fills the log with errors. */
const isChromium = navigator.userAgent.includes('Chrome/');

/** Emulates the medium where the launcher can; the test is skipped elsewhere. */
const emulate = async (test: Mocha.Context, media: Parameters<typeof emulateMedia>[0], query: string) => {
  const isDone =
    isChromium &&
    (await emulateMedia(media).then(
      () => true,
      () => false,
    ));
  if (!isDone || !matchMedia(query).matches) test.skip();
};

const visible = (element: Element, selector: string): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)]
    .filter((node) => node.checkVisibility())
    .map((node) => node.outerHTML.replace(/<!--.*?-->|<svg.*?<\/svg>/gs, ''));

const addressAfter = (link: Element): string => getComputedStyle(link, '::after').content;

/** In print: the notice, addresses after links, and no buttons. */
const expectPrinted = (element: Element): void => {
  expect(visible(element, 'button')).to.deep.equal([]);
  expect(part(element, 'notice')!.checkVisibility()).to.equal(true);
  const links = [...element.shadowRoot!.querySelectorAll('article a[href^="http"]')].filter((link) =>
    link.checkVisibility(),
  );
  expect(links.map(textOf)).to.deep.equal([
    'Harbour Office',
    'stay the same',
    'Plan of the lanes',
    'Le vieux quai',
    'Лицензия',
  ]);
  // Print shows the publisher's link under the headline instead.
  const address = element.shadowRoot!.querySelector<HTMLElement>('header .address')!;
  expect([address.checkVisibility(), textOf(address)]).to.deep.equal([true, 'https://port.example/en/lane']);
  for (const link of links)
    expect(addressAfter(link), link.outerHTML).to.match(/^" \(" ?(attr\(href\)|"http.*") ?"\)"|^" \(http.*\)"$/);
  const email = part(element, 'contact-email')!.querySelector('a')!;
  expect(addressAfter(email)).to.match(/^(none|normal)$/);
};

const PRINTED = ['dismissible notice', 'full contact', 'several contacts', 'article with versions'];

describe('Media', () => {
  let restore: (() => unknown) | undefined;
  afterEach(async () => {
    await restore?.();
    restore = undefined;
  });

  describe('print', () => {
    it('shows the notice, no buttons, and addresses after links', async () => {
      const element = await STATES['ready']!(await page('ru', 'light'));
      restore = applyMedia(element, 'print');
      expectPrinted(element);
    });

    for (const name of PRINTED) {
      it(`shows no buttons: ${name}`, async () => {
        const element = await VARIANTS[name]!(await page('ru', 'light'));
        expect(visible(element, 'button')).to.not.have.length(0);
        restore = applyMedia(element, 'print');
        // A button inside a sentence stays.
        expect(visible(element, 'button:not([part="notice-text"] *)')).to.deep.equal([]);
      });
    }

    it('keeps the name of the original, although it is a button', async () => {
      const wrapper = await page('en', 'light');
      const members = { requested: 'en', shown: 'en', kind: 'machine', original: 'fr' };
      const element = await drawn(put(wrapper, 'wco-language-notice', members), 'notice');
      restore = applyMedia(element, 'print');
      expect(part(element, 'notice-text')!.innerText).to.match(/Original version: French \(français\)\.$/);
    });

    it('shows the content of closed details', async () => {
      const body = '<details><summary>Depth</summary><p>9 m</p></details>';
      const members = { data: { id: '1', _news: {}, title: 'Lock', content_html: body } };
      const element = await drawn(put(await page('en', 'light'), 'wco-news-item', members), 'body');
      const text = element.shadowRoot!.querySelector('details p')!;
      expect(text.checkVisibility()).to.equal(false);
      restore = applyMedia(element, 'print');
      expect(text.checkVisibility()).to.equal(true);
    });

    it('is black on white on a dark page', async () => {
      const element = await STATES['ready']!(await page('ru', 'dark'));
      restore = applyMedia(element, 'print');
      for (const name of ['headline', 'body', 'date', 'source', 'notice-text', 'contact-role']) {
        expect(getComputedStyle(part(element, name)!).color, name).to.equal('rgb(0, 0, 0)');
      }
    });

    it('applies in emulated print media', async function () {
      const element = await STATES['ready']!(await page('ru', 'light'));
      await emulate(this, { media: 'print' }, 'print');
      restore = () => emulateMedia({ media: 'screen' });
      expectPrinted(element);
    });
  });

  it('do not depend on the orientation of the device', async () => {
    const wrapper = await page('ru', 'light');
    for (const make of [STATES['ready'], VARIANTS['card'], VARIANTS['full contact'], VARIANTS['inline notice']]) {
      const { adoptedStyleSheets: sheets } = (await make!(wrapper)).shadowRoot!;
      const rules = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      expect(rules).to.not.have.length(0);
      expect(rules.filter((rule) => rule.includes('(orientation:'))).to.deep.equal([]);
    }
  });

  describe('reduced motion', () => {
    const animationOf = (element: Element): string => getComputedStyle(part(element, 'skeleton')!).animationName;

    it('keeps the skeleton still', async () => {
      const element = await STATES['loading']!(await page('ru', 'light'));
      restore = applyMedia(element, 'prefers-reduced-motion');
      expect(animationOf(element)).to.equal('none');
      const moving = [...element.shadowRoot!.querySelectorAll('*')].filter((node) => node.getAnimations().length > 0);
      expect(moving).to.deep.equal([]);
    });

    it('keeps links still', async () => {
      const element = await STATES['ready']!(await page('ru', 'light'));
      restore = applyMedia(element, 'prefers-reduced-motion');
      expect(getComputedStyle(part(element, 'source')!).transitionDuration).to.equal('0s');
    });

    it('applies with emulated prefers-reduced-motion', async function () {
      await emulate(this, { reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)');
      restore = () => emulateMedia({ reducedMotion: 'no-preference' });
      expect(animationOf(await STATES['loading']!(await page('ru', 'light')))).to.equal('none');
    });
  });

  describe('forced colours', () => {
    it('draws tinted areas with a border', async () => {
      const element = await STATES['ready']!(await page('ru', 'light'));
      restore = applyMedia(element, 'forced-colors');
      const { borderTopStyle, borderTopWidth, borderLeftWidth } = getComputedStyle(part(element, 'notice')!);
      expect([borderTopStyle, borderTopWidth, borderLeftWidth]).to.deep.equal(['solid', '1px', '3px']);
    });

    it('draws the skeleton with borders', async () => {
      const element = await STATES['loading']!(await page('ru', 'light'));
      restore = applyMedia(element, 'forced-colors');
      for (const bar of part(element, 'skeleton')!.children) {
        expect(getComputedStyle(bar).borderTopStyle).to.equal('solid');
      }
    });

    it('draws icons in the colour of the text', async () => {
      const element = await STATES['ready']!(await page('ru', 'light'));
      const icons = [...element.shadowRoot!.querySelectorAll('svg')];
      expect(icons).to.not.have.length(0);
      expect(icons.filter((icon) => icon.getAttribute('stroke') !== 'currentColor')).to.deep.equal([]);
    });

    it('applies with emulated forced-colors', async function () {
      const media = { forcedColors: 'active' } as const;
      await emulate(this, media, '(forced-colors: active)');
      const element = await STATES['ready']!(await page('ru', 'light'));
      expect(getComputedStyle(part(element, 'notice')!).borderTopWidth).to.equal('1px');
    });
  });
});
