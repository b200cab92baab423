import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expect } from '@open-wc/testing';
import { settle } from '../../support/dom.js';
import { openHost, type HostPage, type HostParts, type Snapshot } from './host-page.js';
import { readerView, textStyles } from './reader-view.js';

/** Long, for busy machines. */
const TIMEOUT_MS = 20_000;

/** Waits for a condition, also on slow machines. */
export const eventually = async (condition: () => boolean, what: string, timeout = TIMEOUT_MS): Promise<void> => {
  for (let waited = 0; waited < timeout; waited += 20) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Timed out: ${what}`);
};

export const find = (page: HostPage): WcoNewsItem => page.document.querySelector('wco-news-item')!;

export const findElement = (page: HostPage, selector: string): HTMLElement =>
  page.document.querySelector<HTMLElement>(selector)!;

const TAGS = ['wco-news-item', 'wco-news-list', 'wco-contact-card'] as const;

/** Whether an element has rendered its content. */
export const isDrawn = (element: Element): boolean =>
  Boolean(element.shadowRoot?.querySelector('[part~="body"], [part~="card"], [part~="contact"]'));

// With methods of the test's own document, because pages replace theirs.
const widgetsOf = (page: HostPage): readonly Element[] =>
  TAGS.flatMap((tag) => [...document.querySelectorAll.call(page.document, tag)]);

const isContentSeen = (widget: Element): boolean =>
  document.body.querySelector.call(widget, 'a')!.getBoundingClientRect().height > 0;

/**
 * Whether each element has rendered, or the console reports that it (or every element) could not be
 * defined or rendered.
 */
export const isEachDrawnOrReported = (page: HostPage): boolean =>
  widgetsOf(page).every(
    (widget) =>
      isDrawn(widget) ||
      page.window.warnings.some(
        (warning) =>
          warning.includes(widget.localName) || /^\[wco-widgets\] (Intl|This page has changed)/.test(warning),
      ),
  );

/** Waits until everything on the page has rendered. */
export const untilDrawn = (page: HostPage): Promise<void> =>
  eventually(() => widgetsOf(page).every(isDrawn), `drawn: ${widgetsOf(page).map(isDrawn).join()}`);

/** The content of all widgets of the page. */
export const viewOf = (page: HostPage): readonly string[] => widgetsOf(page).flatMap(readerView);

export const stylesOf = (page: HostPage): readonly string[] => widgetsOf(page).flatMap(textStyles);

/** The content and styles on a well-behaved page, as the reference. */
export interface CleanView {
  readonly view: readonly string[];
  readonly styles: readonly string[];
}

/** Reads a page that does not interfere with our elements. */
export const cleanView = async (parts: HostParts = {}): Promise<CleanView> => {
  const page = await openHost(parts);
  await untilDrawn(page);
  const clean = { view: viewOf(page), styles: stylesOf(page) };
  page.close();
  return clean;
};

/** Copies a snapshot, because the page's objects inherit what it added to `Object.prototype`. */
const toPlain = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

/** Expects the page itself to be unchanged: text, styles, width, names on `window`, history. */
export const expectHostUnharmed = (page: HostPage): void => {
  const { before } = page.window;
  const after = page.window.takeSnapshot();
  // The snapshot function belongs to the page.
  const globals = [...before.globals, 'before'].sort();
  const expected = { ...toPlain(before), globals: [...new Set(globals)] };
  expect(toPlain(after)).to.deep.equal(expected);
  expect(before.own).to.have.length(4);
};

/** Expects everything to render as on a clean page, without errors or warnings, and the page to be unchanged. */
export const expectAsClean = async (page: HostPage, { view }: CleanView): Promise<void> => {
  await untilDrawn(page);
  expect(viewOf(page)).to.deep.equal(view);
  expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
  expectHostUnharmed(page);
};

/** Expects only `drawn` to render, the fallback content to be visible, and no error on the page. */
export const expectLightDom = async (page: HostPage, drawn: readonly string[] = []): Promise<void> => {
  // Compares names, because a failure prints everything that is compared.
  const namesOfDrawn = (): readonly string[] =>
    widgetsOf(page)
      .filter(isDrawn)
      .map(({ localName }) => localName);
  await eventually(() => namesOfDrawn().length >= drawn.length, 'drawn');
  expect(namesOfDrawn()).to.deep.equal(drawn);
  const widgets = widgetsOf(page).filter((widget) => !isDrawn(widget));
  await eventually(() => widgets.every(isContentSeen), 'links to be seen');
  expect(page.window.problems).to.deep.equal([]);
  expectHostUnharmed(page);
};

/** Expects each element to render or to show its fallback content with a warning, and no error on the page. */
export const expectDrawnOrLight = async (page: HostPage): Promise<void> => {
  await eventually(() => isEachDrawnOrReported(page), 'drawn, or a warning');
  for (const widget of widgetsOf(page)) await (widget as Partial<WcoNewsItem>).loadComplete;
  // A failure may continue in later tasks.
  await settle();
  expect(widgetsOf(page).filter((widget) => !isDrawn(widget) && !isContentSeen(widget))).to.deep.equal([]);
  expect(page.window.problems).to.deep.equal([]);
  expect(
    page.window.warnings.filter((warning) => /A file is missing|The policy of this page/.test(warning)),
  ).to.deep.equal([]);
  expectHostUnharmed(page);
};
