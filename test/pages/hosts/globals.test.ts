import { expect } from '@open-wc/testing';
import { part, textOf } from '../../support/dom.js';
import { CASES, DRAWN, REPLACED } from './globals.cases.js';
import { ARTICLE, moduleTag, openHost, SCRIPT, scriptOf, WIDGETS, type HostPage } from './host-page.js';
import {
  cleanView,
  eventually,
  expectAsClean,
  expectDrawnOrLight,
  expectHostUnharmed,
  expectLightDom,
  find,
  isEachDrawnOrReported,
  untilDrawn,
  type CleanView,
} from './widgets.js';

describe('Pages that modify built-ins (built files)', function () {
  this.timeout(60_000);
  let clean: CleanView;
  let page: HostPage;

  before(async () => {
    clean = await cleanView();
  });
  afterEach(() => page.close());

  for (const [name, parts, outcome] of CASES) {
    it(`${name}: ${outcome}`, async () => {
      page = await openHost(parts);
      if (outcome === 'drawn') return expectAsClean(page, clean);
      const isOver = (): boolean =>
        outcome === 'fallback content without a warning' ? find(page).shadowRoot !== null : isEachDrawnOrReported(page);
      await eventually(isOver, outcome);
      await expectLightDom(page, DRAWN[outcome]);
    });
  }

  for (const [file, scripts] of [
    ['wco-widgets.js', moduleTag(SCRIPT)],
    ['wco-widgets.classic.js', `<script defer src="${location.origin}/dist/cdn/wco-widgets.classic.js"></script>`],
  ] as const) {
    describe(`with ${file}, members of the DOM that throw or are not functions`, () => {
      for (const [owner, names] of REPLACED) {
        for (const name of names.split(' ')) {
          it(`${owner}.${name}: no error; each element renders or shows its light DOM`, async () => {
            for (const value of [`() => { throw new Error('no'); }`, `'text'`]) {
              page = await openHost({ head: scriptOf(`${owner}.${name} = ${value};`), scripts });
              await expectDrawnOrLight(page);
              page.close();
            }
          });
        }
      }
    });

    // Lit calls it when its code is loaded, so no element can render.
    it(`with ${file}, a form named createTreeWalker: one warning, and the light DOM is shown`, async () => {
      page = await openHost({ body: `<form name="createTreeWalker"></form>${WIDGETS}`, scripts });
      await eventually(() => page.window.warnings.length > 0, 'a warning');
      await expectLightDom(page);
      expect(page.window.warnings).to.have.length(1);
      expect(page.window.warnings[0]).to.include('This page has changed the DOM');
    });
  }

  describe('fetch', () => {
    const ITEM = `<wco-news-item src="${ARTICLE}" timeout="200"><a href="#light">Read the article</a></wco-news-item>`;
    const noDelay = 'Math.random = () => 0;';

    for (const [name, code, expected] of [
      ['that never settles', 'window.fetch = () => new Promise(() => undefined);', 'timeout'],
      ['that throws at once', `window.fetch = () => { throw new Error('hostile'); };`, 'network'],
      ['that returns a string', `window.fetch = () => 'rubbish';`, 'network'],
      ['that resolves to undefined', 'window.fetch = async () => undefined;', 'network'],
      ['that resolves to an incomplete response', 'window.fetch = async () => ({ ok: true, status: 200 });', 'network'],
      ['that is missing', 'delete window.fetch; delete Window.prototype.fetch;', 'network'],
    ] as const) {
      it(`${name}: the reader gets a message, and can read the fallback content`, async () => {
        page = await openHost({ head: scriptOf(noDelay + code), body: ITEM });
        const item = find(page);
        await eventually(() => item.state === 'error', 'error');
        await item.loadComplete;
        expect(item.error?.code).to.equal(expected);
        expect(textOf(part(item, 'retry'))).to.equal('Try again');
        expect(item.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
        expect(page.window.problems).to.deep.equal([]);
        expectHostUnharmed(page);
      });
    }

    it('is not affected by a later patch', async () => {
      page = await openHost({});
      await untilDrawn(page);
      Object.assign(page.window, { fetch: () => new Promise(() => undefined) });
      const item = page.document.createElement('wco-news-item');
      item.src = `${ARTICLE}?later`;
      page.document.body.append(item);
      await eventually(() => item.state === 'ready', 'ready');
      expect(page.window.problems).to.deep.equal([]);
    });
  });

  it('a console that throws gets no output, and the reader gets a message', async () => {
    page = await openHost({
      head: scriptOf(`console.warn = () => { throw new Error('hostile'); };
        window.told = 0; addEventListener('wco-error', () => (window.told += 1));`),
      body: '<wco-news-item src="/faults/404"><a href="#light">Read the article</a></wco-news-item>',
    });
    const item = find(page);
    await eventually(() => Reflect.get(page.window, 'told') === 1, 'wco-error');
    await item.updateComplete;
    expect(textOf(part(item, 'status'))).to.equal('The article was not found.');
    expect(page.window.problems).to.deep.equal([]);
    expectHostUnharmed(page);
  });

  it('JSON.parse that throws: the reader gets a message', async () => {
    page = await openHost({ head: scriptOf(`JSON.parse = () => { throw new Error('hostile'); };`) });
    await eventually(() => find(page).state === 'error', 'error');
    expect(find(page).error?.code).to.equal('malformed');
    expect(page.window.problems).to.deep.equal([]);
    expectHostUnharmed(page);
  });
});
