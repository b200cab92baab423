import { expect } from '@open-wc/testing';
import { part, settle } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Milliseconds after loading, for late shifts. */
const SETTLE_MS = 1000;

const shiftsOf = async (page: TestPage): Promise<number> => {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { shifts } = page.window as unknown as { readonly shifts: readonly LayoutShift[] };
  return shifts.reduce((sum, { value }) => sum + value, 0);
};

/** Tall enough to show what follows the article: shifts outside the viewport do not count. */
const open = async (query: string): Promise<TestPage> => {
  const page = await openPage(`/test/pages/layout-shift.html?${query}`);
  (page.window.frameElement as HTMLElement).style.height = '1200px';
  await settle();
  return page;
};

const SLOW = 'src=/faults/slow';
const IMAGE = 'src=/test/pages/layout-shift.json&wait=1500';

describe('Layout shift (built files)', function () {
  this.timeout(90_000);
  let page: TestPage;

  before(function () {
    // Only Chromium measures layout shifts.
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
  });
  afterEach(() => page.close());

  for (const [what, query, hasImage] of [
    ['an article without image, three seconds late', SLOW, false],
    ['an article with an image of stated size, late', IMAGE, true],
    ['an article that replaces the page’s own link', `${IMAGE}&light`, true],
    ['an article that loads at once', 'src=/test/pages/layout-shift.json', true],
  ] as const) {
    it(`nothing moves for ${what}`, async () => {
      page = await open(query);
      const item = await itemOf(page.document);
      await item.loadComplete;
      expect(item.state).to.equal('ready');
      const image = part(item, 'media')?.querySelector('img');
      expect(image?.getAttribute('width')).to.equal(hasImage ? '800' : undefined);
      await image?.decode();
      expect(page.document.querySelector('main')!.getBoundingClientRect().top).to.equal(960);
      expect(await shiftsOf(page)).to.be.below(0.02);
    });
  }

  it('is measured: without the reserved height the page shifts', async () => {
    page = await open(`${IMAGE}&reserve=no`);
    await itemOf(page.document);
    expect(await shiftsOf(page)).to.be.above(0.005);
  });
});
