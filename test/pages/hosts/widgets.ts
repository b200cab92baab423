import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expect } from '@open-wc/testing';
import { openHost, type HostPage, type HostParts } from './host-page.js';
import { readerView, textStyles } from './reader-view.js';

/** A busy machine takes its time. Milliseconds. */
const PATIENCE = 20_000;

/** Waits until a condition holds, on machines of any speed. */
export const eventually = async (condition: () => boolean, what: string): Promise<void> => {
  for (let waited = 0; waited < PATIENCE; waited += 20) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited in vain: ${what}`);
};

export const find = <Type extends Element = WcoNewsItem>(page: HostPage, selector = 'wco-news-item'): Type =>
  page.document.querySelector<Type>(selector)!;

const TAGS = ['wco-news-item', 'wco-news-list', 'wco-contact-card'] as const;

/** Whether an element has drawn what it was asked for. */
export const isDrawn = (element: Element): boolean =>
  Boolean(element.shadowRoot?.querySelector('[part~="body"], [part~="card"], [part~="contact"]'));

const widgetsOf = (page: HostPage): readonly Element[] =>
  // By way of the prototype: a page can have a form called `querySelectorAll`.
  TAGS.flatMap((tag) => [...Document.prototype.querySelectorAll.call(page.document, tag)]);

/** Waits until everything on the page is drawn. */
export const untilDrawn = (page: HostPage): Promise<void> =>
  eventually(() => widgetsOf(page).every(isDrawn), `drawn: ${widgetsOf(page).map(isDrawn).join()}`);

/** What a reader gets of all widgets of the page. */
export const viewOf = (page: HostPage): readonly string[] => widgetsOf(page).flatMap(readerView);

export const stylesOf = (page: HostPage): readonly string[] => widgetsOf(page).flatMap(textStyles);

/** What there is to see and to read on a page of good manners, to compare with. */
export interface CleanView {
  readonly view: readonly string[];
  readonly styles: readonly string[];
}

/** Looks at a page that does nothing to us. */
export const cleanView = async (parts: HostParts = {}): Promise<CleanView> => {
  const page = await openHost(parts);
  await untilDrawn(page);
  const clean = { view: viewOf(page), styles: stylesOf(page) };
  page.close();
  return clean;
};

/** The page is as it was before us: text, looks, width, names on `window`, history. */
export const expectHostUnharmed = (page: HostPage): void => {
  const { before } = page.window;
  const after = page.window.takeSnapshot();
  // The snapshot itself is the page's.
  const globals = after.globals.filter((name) => name !== 'before');
  expect({ ...after, globals }).to.deep.equal({
    ...before,
    globals: before.globals.filter((name) => name !== 'before'),
  });
  expect(before.own).to.have.length(4);
};

/** Everything is drawn as on a clean page, nobody complained, and the page is as it was. */
export const expectAsClean = async (page: HostPage, { view }: CleanView): Promise<void> => {
  await untilDrawn(page);
  expect(viewOf(page)).to.deep.equal(view);
  expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
  expectHostUnharmed(page);
};

/** Nothing is drawn, but what the page put inside is seen, and nothing was thrown at the page. */
export const expectLightDom = (page: HostPage): void => {
  for (const widget of widgetsOf(page)) {
    const link = widget.querySelector('a')!;
    expect(link.getBoundingClientRect().height, widget.localName).to.be.above(0);
  }
  expect(page.window.problems).to.deep.equal([]);
  expectHostUnharmed(page);
};
