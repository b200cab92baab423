import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { part } from '../../support/dom.js';
import { openHost, WIDGETS, type HostPage, type HostParts } from './host-page.js';
import { cleanView, expectAsClean, find, findElement, stylesOf, untilDrawn, type CleanView } from './widgets.js';

/**
 * Font size and text colour follow the page by design, and other lengths and colours follow them; fix them for these
 * tests.
 */
const FIXED = `wco-news-item, wco-news-list, wco-contact-card {
  --wco-font-size: 16px; --wco-color-text: CanvasText; --wco-color-background: Canvas;
}`;

const styled = (css: string, parts: HostParts = {}): HostParts => ({ head: `<style>${FIXED}${css}</style>`, ...parts });

/** Everything a page can do to all texts at once. */
const EVERYTHING = `* {
  color: transparent !important;
  -webkit-text-fill-color: red !important;
  -webkit-text-stroke: 3px red !important;
  cursor: wait !important;
  font: italic small-caps 900 3px/5 serif !important;
  font-stretch: 50% !important;
  font-feature-settings: 'smcp' !important;
  hyphens: auto !important;
  letter-spacing: 1em !important;
  line-break: anywhere !important;
  overflow-wrap: normal !important;
  quotes: none !important;
  tab-size: 1 !important;
  text-align: right !important;
  text-align-last: right !important;
  text-decoration: line-through !important;
  text-emphasis: filled red !important;
  text-indent: 9em !important;
  text-shadow: 1px 1px red !important;
  text-transform: uppercase !important;
  -webkit-user-select: none !important;
  user-select: none !important;
  white-space: pre !important;
  word-break: break-all !important;
  word-spacing: 2em !important;
  }`;

const SHEETS: readonly (readonly [name: string, parts: HostParts])[] = [
  ['everything at once, with !important', styled(EVERYTHING)],
  ['right to left by style alone', styled('* { direction: rtl !important; unicode-bidi: bidi-override !important }')],
  [
    'written from top to bottom',
    styled('* { writing-mode: vertical-rl !important; text-orientation: upright !important }'),
  ],
  [
    'a reset of everything',
    styled(
      '*, *::before, *::after { all: unset !important; } head, script, style, title { display: none !important; }',
    ),
  ],
  [
    'our own names of classes and parts',
    styled(`.root, .body, .card, [part], p, a, h2, table, td, ul, li { color: red !important; font-size: 3px !important;
      display: inline !important; text-transform: uppercase !important }`),
  ],
  ['a right-to-left page', styled('', { root: 'lang="en" dir="rtl"' })],
  [
    'no doctype, with presentational attributes',
    styled('', { doctype: '', bodyAttributes: 'text="red" link="lime" style="font-size: 40px; text-align: center"' }),
  ],
  [
    'all in a table in a center without doctype',
    styled('', {
      doctype: '',
      body: `<center><font size="7" color="red"><table><tr><td>${WIDGETS}</td></tr></table></font></center>`,
    }),
  ],
];

/** Heading sizes depend on the available width, which some of these sheets change. */
const FITTED = /^(Harbour Opens a Second L|Second Report|News): (font-size|line-height): /;

describe('Style sheets of the page (built files)', function () {
  this.timeout(60_000);
  let clean: CleanView;
  let page: HostPage;

  before(async () => {
    clean = await cleanView(styled(''));
  });
  afterEach(() => page.close());

  for (const [name, parts] of SHEETS) {
    it(`${name}: every text looks as on a clean page`, async () => {
      page = await openHost(parts);
      await untilDrawn(page);
      const styles = stylesOf(page);
      expect(styles.length).to.be.above(1500);
      const changed = styles.filter((line, index) => line !== clean.styles[index]);
      expect(changed.filter((line) => !FITTED.test(line))).to.deep.equal([]);
    });
  }

  for (const [name, index] of [
    ['right to left', 5],
    ['without doctype', 6],
  ] as const) {
    it(`${name}: the content is the same, and the page is unchanged`, async () => {
      page = await openHost(SHEETS[index]![1]);
      await expectAsClean(page, clean);
    });
  }

  it('raises 3px text to at least 10.5px inside', async () => {
    page = await openHost({ head: '<style>* { font-size: 3px !important }</style>' });
    await untilDrawn(page);
    const sizes = stylesOf(page).flatMap((line) => /font-size: ([\d.]+)px/.exec(line)?.[1] ?? []);
    // 12px for text; labels are an eighth smaller.
    expect(Math.min(...sizes.map(Number))).to.be.at.least(10.5);
  });

  const clickedAt = (selector: string): Element | null => {
    const { left, top, width, height } = findElement(page, selector).getBoundingClientRect();
    return page.document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  };

  for (const [name, css] of [
    ['display: none', 'wco-news-item { display: none }'],
    ['display: none on an ancestor', '.menu { display: none }'],
    ['visibility: hidden', 'wco-news-item { visibility: hidden }'],
    ['visibility: hidden on an ancestor', '.menu { visibility: hidden }'],
    ['the attribute hidden', '[hidden] { display: none }'],
  ] as const) {
    it(`${name}: the page hides our elements completely`, async () => {
      const hidden = name.includes('attribute') ? 'hidden' : '';
      page = await openHost({
        head: `<style>${css}</style>`,
        body: `<div class="menu">${WIDGETS.replace('<wco-news-item', `<wco-news-item ${hidden}`)}</div>`,
      });
      await untilDrawn(page);
      const headline = part(find(page), 'headline')!;
      const isSeen = headline.checkVisibility({ visibilityProperty: true });
      expect(isSeen).to.equal(false);
      expect(clickedAt('wco-news-item')?.localName).to.not.equal('wco-news-item');
    });
  }

  it('clicks pass through a layer with pointer-events: none that contains our elements', async () => {
    page = await openHost({
      head: '<style>.layer { position: fixed; inset: 0; opacity: 0; pointer-events: none }</style>',
      body: `<button id="below" style="position: fixed; inset: 0">Below</button><div class="layer">${WIDGETS}</div>`,
    });
    await untilDrawn(page);
    expect(clickedAt('wco-news-item')?.id).to.equal('below');
  });

  it('in print: black on white, without buttons, whatever the page’s print styles', async function () {
    // Only Chromium's launcher can emulate print.
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
    page = await openHost(styled(EVERYTHING));
    await untilDrawn(page);
    await emulateMedia({ media: 'print' });
    try {
      const root = find(page).shadowRoot!.querySelector('.root')!;
      const { color, backgroundColor } = page.window.getComputedStyle(root);
      expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
      const buttons = [...root.querySelectorAll('button')];
      expect(buttons.length).to.be.above(2);
      expect(buttons.filter((button) => button.getBoundingClientRect().height > 0)).to.deep.equal([]);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
