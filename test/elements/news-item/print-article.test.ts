import { expect, fixture, html } from '@open-wc/testing';
import { printArticle } from '../../../src/elements/news-item/actions.js';
import { stub } from './fixtures/stubs.js';

const HIDDEN = 'body :not(:has([data-wco-printing]), [data-wco-printing], [data-wco-printing] *)';

describe('printArticle', () => {
  /** State of the page each time the dialog opens. */
  let opened: { readonly marked: number; readonly sheets: number }[];
  let restore: () => void;
  let sheetsBefore: number;
  beforeEach(() => {
    opened = [];
    sheetsBefore = document.adoptedStyleSheets.length;
    const value = (): void => {
      const marked = document.querySelectorAll('[data-wco-printing]').length;
      opened.push({ marked, sheets: document.adoptedStyleSheets.length - sheetsBefore });
    };
    restore = stub(window, 'print', { value, writable: true });
  });
  afterEach(() => {
    window.dispatchEvent(new Event('afterprint'));
    restore();
  });

  const page = (): Promise<HTMLElement> =>
    fixture(html`
      <main>
        <p id="before">Before</p>
        <section id="around">
          <div id="article"><p id="inside">Text</p></div>
        </section>
        <p id="after">After</p>
      </main>
    `);

  it('hides everything but the article, its content and its ancestors', async () => {
    const root = await page();
    printArticle(root.querySelector('#article')!);
    expect(opened).to.deep.equal([{ marked: 1, sheets: 1 }]);
    const [rule] = document.adoptedStyleSheets.at(-1)!.cssRules as unknown as [CSSMediaRule];
    expect(rule.media.mediaText).to.equal('print');
    expect(rule.cssRules[0]!.cssText).to.match(/display: none !important/);
    const isHidden = (id: string): boolean => root.querySelector(`#${id}`)!.matches(HIDDEN);
    expect(['before', 'after', 'around', 'article', 'inside'].map(isHidden)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('restores the page once the dialog is closed', async () => {
    const root = await page();
    const before = document.adoptedStyleSheets;
    printArticle(root.querySelector('#article')!);
    window.dispatchEvent(new Event('afterprint'));
    expect([...document.adoptedStyleSheets]).to.deep.equal([...before]);
    expect(document.querySelectorAll('[data-wco-printing]').length).to.equal(0);
  });

  it('can print one article after another', async () => {
    const root = await page();
    printArticle(root.querySelector('#article')!);
    window.dispatchEvent(new Event('afterprint'));
    printArticle(root.querySelector('#after')!);
    expect(opened).to.deep.equal([
      { marked: 1, sheets: 1 },
      { marked: 1, sheets: 1 },
    ]);
  });

  it('prints the whole page from inside a shadow tree, where the page’s style sheets do not apply', async () => {
    const root = await page();
    const inner = document.createElement('div');
    root.querySelector('#article')!.attachShadow({ mode: 'open' }).append(inner);
    printArticle(inner);
    expect(opened).to.deep.equal([{ marked: 0, sheets: 0 }]);
    expect(inner.hasAttribute('data-wco-printing')).to.equal(false);
  });
});
