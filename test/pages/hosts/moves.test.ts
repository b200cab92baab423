import { expect } from '@open-wc/testing';
import { defineEarly } from '../../support/page.js';
import { settle } from '../../support/dom.js';
import { ARTICLE, openHost, scriptOf, type HostPage } from './host-page.js';
import { readerView, textStyles } from './reader-view.js';
import { eventually, expectHostUnharmed, find, findElement, isDrawn } from './widgets.js';

/** Records our requests and listeners. */
const WATCH = scriptOf(`
  window.signals = [];
  const { fetch: ask } = window;
  window.fetch = (url, init) => { window.signals.push(init.signal); return ask(url, init); };
  window.listened = [];
  for (const target of [window, document]) {
    const { addEventListener: listen } = target;
    target.addEventListener = function (type, ...rest) { window.listened.push(type); return listen.call(this, type, ...rest); };
  }`);

interface WatchedWindow {
  readonly signals: readonly AbortSignal[];
  readonly listened: readonly string[];
}

describe('Elements that a page moves (built files)', function () {
  this.timeout(60_000);
  let page: HostPage;
  const watched = (): WatchedWindow => page.window as unknown as WatchedWindow;
  const requests = (): number => watched().signals.length;

  const open = async (body: string): Promise<void> => {
    page = await openHost({ head: WATCH, body: `<div id="a"></div><div id="b"></div>${body}` });
    await defineEarly(page, 'wco-news-item');
  };
  const place = (id: string): HTMLElement => page.document.querySelector<HTMLElement>(`#${id}`)!;
  const create = (src: string): HTMLElement => {
    const item = page.document.createElement('wco-news-item');
    item.innerHTML = '<a href="#light">Read the article</a>';
    item.setAttribute('src', src);
    return item;
  };
  afterEach(() => {
    expect(page.window.problems).to.deep.equal([]);
    page.close();
  });

  it('100 moves while loading make one request, and none of them aborts it', async () => {
    await open('');
    const item = create('/faults/leisurely');
    place('a').append(item);
    for (let count = 0; count < 100; count += 1) {
      // In one step, or in two.
      if (count % 3 === 0) item.remove();
      place(count % 2 ? 'a' : 'b').append(item);
      if (count % 10 === 0) await settle();
    }
    await eventually(() => isDrawn(item), 'drawn');
    expect([requests(), watched().signals.map(({ aborted }) => aborted)]).to.deep.equal([1, [false]]);
    expectHostUnharmed(page);
  });

  it('100 moves after rendering request nothing and change nothing', async () => {
    await open('');
    const item = create(ARTICLE);
    place('a').append(item);
    await eventually(() => isDrawn(item), 'drawn');
    const view = readerView(item);
    for (let count = 0; count < 100; count += 1) {
      item.remove();
      if (count % 10 === 0) await settle();
      place(count % 2 ? 'a' : 'b').append(item);
    }
    await settle();
    expect([requests(), readerView(item)]).to.deep.equal([1, view]);
  });

  it('removed while loading: the request is aborted, without an event; reinserted, it is repeated', async () => {
    await open('');
    const item = create('/faults/leisurely');
    place('a').append(item);
    await eventually(() => requests() === 1, 'a request');
    item.remove();
    await eventually(() => watched().signals[0]!.aborted, 'ended');
    expect(page.window.warnings).to.deep.equal([]);
    place('b').append(item);
    await eventually(() => isDrawn(item), 'drawn');
    expect([requests(), page.window.warnings]).to.deep.equal([2, []]);
  });

  it('two that share a request: removing one keeps it for the other', async () => {
    await open('');
    const [first, second] = [create('/faults/leisurely'), create('/faults/leisurely')];
    place('a').append(first, second);
    await eventually(() => requests() === 1, 'a request');
    first.remove();
    await eventually(() => isDrawn(second), 'drawn');
    expect([requests(), watched().signals[0]!.aborted]).to.deep.equal([1, false]);
  });

  it('a deep clone is independent: renders the same, without another request', async () => {
    await open('');
    const item = create(ARTICLE);
    place('a').append(item);
    await eventually(() => isDrawn(item), 'drawn');
    const view = readerView(item);
    const clone = item.cloneNode(true) as HTMLElement;
    expect(clone.shadowRoot?.childElementCount ?? 0).to.equal(0);
    place('b').append(clone);
    await eventually(() => isDrawn(clone), 'the clone is drawn');
    item.remove();
    await settle();
    expect([readerView(clone), requests()]).to.deep.equal([view, 1]);
  });

  it('into the document of a frame and back: same text, same styles', async () => {
    await open(
      `<iframe id="frame" style="width: 784px; border: 0" srcdoc="<!doctype html><html lang='en'><body style='margin: 0'>"></iframe>`,
    );
    await eventually(() => (place('frame') as HTMLIFrameElement).contentDocument?.URL === 'about:srcdoc', 'a frame');
    const item = create(ARTICLE);
    place('a').append(item);
    await eventually(() => isDrawn(item), 'drawn');
    const [view, styles] = [readerView(item), textStyles(item)];
    const other = (place('frame') as HTMLIFrameElement).contentDocument!;
    other.body.append(other.adoptNode(item));
    await settle();
    expect(item.ownerDocument).to.equal(other);
    expect([readerView(item), textStyles(item)]).to.deep.equal([view, styles]);
    place('a').append(page.document.adoptNode(item));
    await settle();
    expect([readerView(item), textStyles(item), requests()]).to.deep.equal([view, styles, 1]);
  });

  it('do not prevent the back/forward cache, and do nothing twice on return', async () => {
    await open(`<wco-news-item src="${ARTICLE}"></wco-news-item><wco-news-list src="${ARTICLE}"></wco-news-list>`);
    await eventually(() => isDrawn(find(page)) && isDrawn(findElement(page, 'wco-news-list')), 'drawn');
    const view = readerView(find(page));
    for (const type of ['pagehide', 'pageshow']) {
      page.window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    }
    await settle();
    expect([readerView(find(page)), requests()]).to.deep.equal([view, 1]);
    // These events keep pages out of that cache.
    expect(watched().listened.filter((type) => /unload|pagehide/.test(type))).to.deep.equal([]);
    expect(watched().listened.length).to.be.above(0);
    expectHostUnharmed(page);
  });
});
