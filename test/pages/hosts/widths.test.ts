import { expect } from '@open-wc/testing';
import { addressOf, ARTICLE, htmlOf, WIDGETS, type HostPage } from './host-page.js';
import { eventually, expectHostUnharmed, find, findElement, isDrawn, untilDrawn } from './widgets.js';
import { openPage } from '../../support/page.js';

/** Letters without a break opportunity, and more columns than fit on any screen. */
const LONG_WORD = 'x'.repeat(20_000);
const COLUMNS = 30;

const longArticle = {
  version: 'https://jsonfeed.org/version/1.1',
  title: LONG_WORD,
  items: [
    {
      id: 'long',
      url: `https://port.example/${LONG_WORD.slice(0, 500)}`,
      language: 'en',
      title: LONG_WORD,
      summary: LONG_WORD,
      content_html: `<p>${LONG_WORD}</p><table><tr>${`<td>${LONG_WORD.slice(0, 40)}</td>`.repeat(COLUMNS)}</tr></table><pre>${LONG_WORD}</pre><ul><li>${LONG_WORD}</li></ul>`,
      tags: [LONG_WORD],
      authors: [{ name: LONG_WORD }],
      _news: {
        published_on: '2018-09-12',
        contacts: [{ name: LONG_WORD, email: `${LONG_WORD.slice(0, 300)}@port.example`, phone: '+1 202 555 0100' }],
        attachments: [
          {
            url: `https://port.example/${LONG_WORD.slice(0, 300)}.pdf`,
            title: LONG_WORD,
            mime_type: 'application/pdf',
          },
        ],
      },
    },
  ],
};

/**
 * The parts that are visible outside the box of their widget. Content of scrolling or clipping boxes
 * does not count.
 */
const overflowsOf = (widget: Element): readonly string[] => {
  const box = widget.getBoundingClientRect();
  const view = widget.ownerDocument.defaultView!;
  const overflows: string[] = [];
  const visit = (element: Element): void => {
    const { display, overflowX, clipPath } = view.getComputedStyle(element);
    if (display === 'none' || clipPath !== 'none') return;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < box.left - 1 || right > box.right + 1)) {
      overflows.push(`${element.getAttribute('part') ?? element.localName}: ${left - box.left} to ${right - box.left}`);
    }
    if (overflowX === 'visible') for (const child of element.children) visit(child);
  };
  for (const child of widget.shadowRoot!.children) visit(child);
  return overflows;
};

describe('Containers of all widths (built files)', function () {
  this.timeout(60_000);
  let page: HostPage;

  const open = async (body: string, css: string, width: number): Promise<void> => {
    page = (await openPage(addressOf(htmlOf({ head: `<style>${css}</style>`, body })), width)) as HostPage;
  };
  afterEach(() => page.close());

  for (const width of [0, 40, 120, 200, 320]) {
    it(`${width}px: the page does not scroll sideways, and nothing overflows`, async () => {
      const body = ['wco-news-item', 'wco-news-list']
        .map((tag) => `<div class="place"><${tag}></${tag}></div>`)
        .join('');
      // Without margins, any overflow leaves the page.
      await open(
        body,
        `html { scrollbar-width: none } body { margin: 0 } .place { width: ${width}px }`,
        Math.max(width, 320),
      );
      await page.window.customElements.whenDefined('wco-news-list');
      for (const tag of ['wco-news-item', 'wco-news-list'])
        Object.assign(findElement(page, tag), { data: longArticle });
      const widgets = ['wco-news-item', 'wco-news-list'].map((tag) => findElement(page, tag));
      await eventually(() => widgets.every(isDrawn), 'drawn');
      for (const widget of widgets) {
        expect(widget.getBoundingClientRect().width, widget.localName).to.equal(width);
        // A container without width shows nothing anyway.
        if (width > 0) expect(overflowsOf(widget), widget.localName).to.deep.equal([]);
      }
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
      expectHostUnharmed(page);
    });
  }

  for (const [name, before, after] of [
    ['a cell of a table', '<table><tr><td>', '</td></tr></table>'],
    ['a row of flex items', '<div style="display: flex"><div>', '</div></div>'],
    ['a float', '<div style="float: left">', '</div>'],
    ['an inline block', '<div style="display: inline-block">', '</div>'],
    ['a grid of automatic columns', '<div style="display: grid; justify-items: start"><div>', '</div></div>'],
  ] as const) {
    it(`${name}, sized by its content, is wide enough to read`, async () => {
      await open(before + WIDGETS + after, '', 800);
      await untilDrawn(page);
      expect(find(page).getBoundingClientRect().width).to.equal(320);
      expect(overflowsOf(find(page))).to.deep.equal([]);
      expectHostUnharmed(page);
    });
  }

  for (const dir of ['ltr', 'rtl']) {
    it(`menus open inside a page of 320 pixels (${dir})`, async () => {
      const switcher = (style: string, languages: string): string =>
        `<div style="${style}"><wco-language-switcher mode="menu" languages="${languages}"></wco-language-switcher></div>`;
      const many = 'en fr es ru ar zh-Hans pt-BR pt-PT de it nl pl uk';
      const body = ['start', 'center', 'end'].map(
        (place) =>
          `<div style="display: grid; grid-template-columns: 9em; justify-content: ${place}">` +
          `${switcher('', 'en ru ar')}${switcher('font-size: 2em', many)}</div>`,
      );
      await open(body.join(''), 'html { scrollbar-width: none } body { margin: 0 }', 320);
      page.document.documentElement.dir = dir;
      for (const element of page.document.querySelectorAll('wco-language-switcher')) {
        const button = (): HTMLElement | null | undefined =>
          element.shadowRoot?.querySelector<HTMLElement>('[part="button"]');
        await eventually(() => button() != null, 'the button');
        button()!.click();
        await eventually(() => element.shadowRoot!.querySelector('.popup') !== null, 'the popup');
        await element.updateComplete;
        const { left, right } = element.shadowRoot!.querySelector('.popup')!.getBoundingClientRect();
        const { scrollWidth } = page.document.documentElement;
        expect([left >= 0, right <= 320, scrollWidth]).to.deep.equal([true, true, 320]);
        button()!.click();
      }
    });
  }

  it('a flex item shrinks with its row', async () => {
    await open(
      `<div style="display: flex; width: 200px"><wco-news-item src="${ARTICLE}"></wco-news-item></div>`,
      '',
      400,
    );
    await eventually(() => isDrawn(find(page)), 'drawn');
    expect(find(page).getBoundingClientRect().width).to.equal(200);
    expect(overflowsOf(find(page))).to.deep.equal([]);
  });
});
