import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expect } from '@open-wc/testing';
import { openHost, type HostPage, type HostParts, type Snapshot } from './host-page.js';
import { readerView, textStyles } from './reader-view.js';

/** A busy machine takes its time. Milliseconds. */
const PATIENCE = 20_000;

/** Waits until a condition holds, on machines of any speed. */
export const eventually = async (condition: () => boolean, what: string, patience = PATIENCE): Promise<void> => {
  for (let waited = 0; waited < patience; waited += 20) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited in vain: ${what}`);
};

export const find = (page: HostPage): WcoNewsItem => page.document.querySelector('wco-news-item')!;

export const findElement = (page: HostPage, selector: string): HTMLElement =>
  page.document.querySelector<HTMLElement>(selector)!;

const TAGS = ['wco-news-item', 'wco-news-list', 'wco-contact-card'] as const;

/** Whether an element has drawn what it was asked for. */
export const isDrawn = (element: Element): boolean =>
  Boolean(element.shadowRoot?.querySelector('[part~="body"], [part~="card"], [part~="contact"]'));

const widgetsOf = (page: HostPage): readonly Element[] =>
  TAGS.flatMap((tag) => [...page.document.querySelectorAll<HTMLElement>(tag)]);

/** Whether each is drawn, or the console says of it, or of all of us, that it could not be defined or drawn. */
export const isEachDrawnOrTold = (page: HostPage): boolean =>
  widgetsOf(page).every(
    (widget) =>
      isDrawn(widget) ||
      page.window.warnings.some(
        (warning) => warning.includes(widget.localName) || warning.startsWith('[wco-widgets] Intl'),
      ),
  );

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

/** Objects of the page have what it has put into `Object.prototype`. */
const toPlain = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

/** The page is as it was before us: text, looks, width, names on `window`, history. */
export const expectHostUnharmed = (page: HostPage): void => {
  const { before } = page.window;
  const after = page.window.takeSnapshot();
  // The snapshot itself is the page's.
  const globals = [...before.globals, 'before'].sort();
  const expected = { ...toPlain(before), globals: [...new Set(globals)] };
  expect(toPlain(after)).to.deep.equal(expected);
  expect(before.own).to.have.length(4);
};

/** Everything is drawn as on a clean page, nobody complained, and the page is as it was. */
export const expectAsClean = async (page: HostPage, { view }: CleanView): Promise<void> => {
  await untilDrawn(page);
  expect(viewOf(page)).to.deep.equal(view);
  expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
  expectHostUnharmed(page);
};

/** Nothing is drawn but `drawn`, but what the page put inside is seen, and nothing was thrown at the page. */
export const expectLightDom = async (page: HostPage, drawn: readonly string[] = []): Promise<void> => {
  // Names, not nodes: a failure is written down with all that is compared.
  const namesOfDrawn = (): readonly string[] =>
    widgetsOf(page)
      .filter(isDrawn)
      .map(({ localName }) => localName);
  await eventually(() => namesOfDrawn().length >= drawn.length, 'drawn');
  expect(namesOfDrawn()).to.deep.equal(drawn);
  const widgets = widgetsOf(page).filter((widget) => !isDrawn(widget));
  const isSeen = (widget: Element): boolean => widget.querySelector('a')!.getBoundingClientRect().height > 0;
  await eventually(() => widgets.every(isSeen), 'links to be seen');
  expect(page.window.problems).to.deep.equal([]);
  expectHostUnharmed(page);
};
