import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { part } from '../support/dom.js';
import { FRENCH } from '../support/feeds.js';
import { backgroundOf, contrast, faintTexts, painted } from './accessibility-contrast.js';
import { put } from './accessibility-fixtures.js';
import { list, SWITCHERS, THREE } from './newsroom-fixtures.js';
import { LANE } from './screen-reader-fixtures.js';

define();

/** Pages: their own styles, and what they set on the elements. */
const HOSTS: Readonly<Record<string, readonly [page: string, element?: string]>> = {
  'white, nothing set': ['background: #fff; color: #000'],
  'white, dark grey text': ['background: #fff; color: #333'],
  'light grey, grey text': ['background: #f4f4f4; color: #555'],
  'light grey, both set': ['', '--wco-color-background: #f4f4f4; --wco-color-text: #555'],
  'white, grey text': ['background: #fff; color: #666'],
  'grey, black text': ['background: #999; color: #000', '--wco-color-background: #999'],
  'middle grey, both set': ['', '--wco-color-background: #6b6b6b; --wco-color-text: #fff'],
  'paper, brown text': ['background: #fdf6e3; color: #5a4a32'],
  'dark by colour scheme': ['color-scheme: dark; background: #121212; color: #fff'],
  'dark by a class': ['background: #111; color: #eee'],
  'dark by a class, grey text': ['background: #222; color: #999'],
  'dark, only the background set': ['background: #fff; color: #000', '--wco-color-background: #0d1117'],
  'white on a dark page, only the background set': ['background: #111; color: #eee', '--wco-color-background: #fff'],
  'brand blue, white text': ['background: #0b5fff; color: #fff'],
  'brand red, white text': ['background: #d32f2f; color: #fff'],
  'brand red, only the background set': ['', '--wco-color-background: #d32f2f'],
  'brand yellow, black text': ['background: #fc0; color: #111'],
  'brand green, in a dark scheme': ['color-scheme: dark', '--wco-color-background: #1b7f3b; --wco-color-text: #fff'],
  'yellow accent on white': ['background: #fff; color: #222', '--wco-color-accent: #ffd400'],
  'yellow accent on a dark class': ['background: #111; color: #eee', '--wco-color-accent: #ffd400'],
  'navy accent on dark': ['', '--wco-color-background: #101418; --wco-color-text: #eee; --wco-color-accent: #001f5b'],
  'accent like the background': ['', '--wco-color-background: #0a7; --wco-color-text: #000; --wco-color-accent: #0a7'],
  'a transparent background set': ['background: #fff; color: #222', '--wco-color-background: transparent'],
};

/** Contrast of a private colour where the elements use it. */
const ratioOf = (element: Element, name: string): number => {
  const probe = document.createElement('span');
  probe.style.color = `var(--_${name})`;
  const root = element.shadowRoot!.querySelector('.root')!;
  root.append(probe);
  const ratio = contrast(getComputedStyle(probe).color, backgroundOf(root));
  probe.remove();
  return ratio;
};

/** An article with a notice, a list with controls, and a switcher, on a page in Russian. */
const showOn = async (page: string, style: string): Promise<readonly [HTMLElement, HTMLElement, HTMLElement]> => {
  const wrapper = await fixture<HTMLElement>(html`<div lang="ru" style=${`inline-size: 40rem; ${page}`}></div>`);
  const translated = { ...LANE, _news: { ...LANE._news, translations: [FRENCH] } };
  const article = put(wrapper, 'wco-news-item', { data: translated, languages: 'es', style });
  await article.loadComplete;
  const news = await list(wrapper, { data: THREE, filters: 'topic language', searchable: '', style });
  const switcher = await SWITCHERS['buttons']!(wrapper);
  switcher.setAttribute('style', style);
  return [article, news, switcher];
};

const expectReadable = (elements: readonly HTMLElement[]): void => {
  for (const element of elements) {
    const { faint, count } = faintTexts(element, 4.5);
    expect(count, element.localName).to.be.above(2);
    expect(faint, element.localName).to.deep.equal([]);
  }
};

/** Removes the rules that need relative colours from the style sheets, which elements share. */
const removeRelativeColours = (element: Element): (() => void) => {
  const sheet = element.shadowRoot!.adoptedStyleSheets.find(
    ({ cssRules: [first] }) => first instanceof CSSSupportsRule,
  )!;
  const { cssText } = sheet.cssRules[0]!;
  sheet.deleteRule(0);
  return () => void sheet.insertRule(cssText);
};

const TOKENS = ['text', 'muted', 'accent', 'control', 'focus'];
const table: string[] = [];

describe('Contrast on pages with other colours', () => {
  after(() => {
    const columns = TOKENS.map((name) => name.padStart(8)).join('');
    // eslint-disable-next-line no-console -- the measured ratios
    console.log(['Contrast with the background, by page'.padEnd(48) + columns, ...table].join('\n'));
  });

  for (const [name, [page, style = '']] of Object.entries(HOSTS)) {
    it(`is sufficient: ${name}`, async () => {
      const elements = await showOn(page, style);
      expectReadable(elements);
      const [article, news] = elements;
      const ratios = TOKENS.map((token) => ratioOf(article, token));
      table.push(name.padEnd(48) + ratios.map((ratio) => ratio.toFixed(2).padStart(8)).join(''));
      const [text = 0, muted = 0, accent = 0, control = 0, focus = 0] = ratios;
      expect(Math.min(text, muted, accent)).to.be.at.least(4.5);
      expect(Math.min(control, focus)).to.be.at.least(3);
      const field = news.shadowRoot!.querySelector('input')!;
      expect(contrast(getComputedStyle(field).borderTopColor, backgroundOf(field))).to.be.at.least(3);
      const notice = part(article, 'notice')!;
      expect(
        contrast(getComputedStyle(notice).borderInlineStartColor, backgroundOf(notice.parentElement!)),
      ).to.be.at.least(3);
    });
  }

  for (const name of [
    'white, nothing set',
    'light grey, grey text',
    'light grey, both set',
    'dark by colour scheme',
    'dark by a class',
    'dark, only the background set',
    'white on a dark page, only the background set',
  ]) {
    it(`is sufficient in a browser without relative colours: ${name}`, async () => {
      const [page, style = ''] = HOSTS[name]!;
      const elements = await showOn(page, style);
      const putBack = removeRelativeColours(elements[0]);
      try {
        expectReadable(elements);
      } finally {
        putBack();
      }
    });
  }

  it('leaves an accent that has enough contrast unchanged', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div style="background: #fff; color: #000"></div>`);
    const item = put(wrapper, 'wco-news-item', { data: LANE, style: '--wco-color-accent: #7a1f3d' });
    await item.loadComplete;
    expect(painted(getComputedStyle(part(item, 'source')!).color)).to.equal('rgb(122, 31, 61)');
  });
});
