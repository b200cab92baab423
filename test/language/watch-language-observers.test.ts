import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { watchLanguage } from '../../src/language/watch-language.js';

const Original = MutationObserver;
const find = (parent: ParentNode, selector: string): Element => parent.querySelector(selector)!;

describe('watchLanguage observers', () => {
  let made = 0;
  let ended = 0;
  let stops: (() => void)[] = [];

  const watch = (element: Element): (() => void) => {
    const stop = watchLanguage(element, () => undefined);
    stops.push(stop);
    return stop;
  };

  beforeEach(() => {
    [made, ended, stops] = [0, 0, []];
    window.MutationObserver = class extends Original {
      constructor(callback: MutationCallback) {
        super(callback);
        made += 1;
      }

      override disconnect(): void {
        super.disconnect();
        ended += 1;
      }
    };
  });

  afterEach(() => {
    for (const stop of stops) stop();
    window.MutationObserver = Original;
    fixtureCleanup();
  });

  it('are shared by all elements of a document', async () => {
    const parent = await fixture(html`<div>${Array.from({ length: 20 }, () => html`<i></i>`)}</div>`);
    for (const element of parent.children) watch(element);
    expect(made).to.equal(1);
  });

  it('are shared per root', async () => {
    const host = await fixture(html`<div><b></b></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<i></i><i></i><i></i>';
    for (const element of shadow.children) watch(element);
    watch(find(host, 'b'));
    expect(made).to.equal(2);
  });

  it('disconnect with the last listener', async () => {
    const parent = await fixture(html`<div><i></i><b></b></div>`);
    const [first, second] = [watch(find(parent, 'i')), watch(find(parent, 'b'))];
    first();
    expect(ended).to.equal(0);
    second();
    expect(ended).to.equal(1);
  });

  it('disconnect root by root', async () => {
    const host = await fixture(html`<div><b></b></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<i></i>';
    watch(find(host, 'b'));
    watch(find(shadow, 'i'))();
    expect([made, ended]).to.deep.equal([2, 1]);
  });

  it('are recreated after the last one has disconnected', async () => {
    const element = await fixture(html`<i></i>`);
    watch(element)();
    watch(element)();
    expect([made, ended]).to.deep.equal([2, 2]);
  });
});
