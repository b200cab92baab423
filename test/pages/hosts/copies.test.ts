import { expect } from '@open-wc/testing';
import { VERSION } from '../../../src/model/version.js';
import { textOf } from '../../support/dom.js';
import { moduleTag, openHost, SCRIPT, scriptOf, WIDGETS, type HostPage, type HostParts } from './host-page.js';
import {
  cleanView,
  eventually,
  expectAsClean,
  expectHostUnharmed,
  findElement,
  untilDrawn,
  viewOf,
  type CleanView,
} from './widgets.js';

const SECOND = `${location.origin}/second-copy/cdn/wco-widgets.js`;
const OTHER = `${location.origin}/other-version/cdn/wco-widgets.js`;

/** Elements of another copy of Lit: one with a context, before or after our script. */
const OTHER_LIT = `<script type="module">
  import { LitElement, html } from '${location.origin}/node_modules/lit/index.js';
  import { ContextProvider, ContextConsumer, createContext } from '${location.origin}/node_modules/@lit/context/index.js';
  const word = createContext(Symbol.for('host-word'));
  customElements.define('host-room', class extends LitElement {
    provider = new ContextProvider(this, { context: word, initialValue: 'theirs' });
    render() { return html\`<slot></slot>\`; }
  });
  customElements.define('host-word', class extends LitElement {
    consumer = new ContextConsumer(this, { context: word, subscribe: true });
    render() { return html\`<p>\${this.consumer.value}</p>\`; }
  });
</script>`;

describe('Several copies on one page (built files)', function () {
  this.timeout(60_000);
  let clean: CleanView;
  let page: HostPage;

  before(async () => {
    clean = await cleanView();
  });
  afterEach(() => page.close());

  const open = async (parts: HostParts): Promise<void> => {
    page = await openHost(parts);
  };

  /** Number of requests for a chunk. */
  const chunksOf = (name: string): number =>
    page.window.performance.getEntriesByType('resource').filter((entry) => entry.name.includes(name)).length;

  for (const [name, second] of [
    ['the same file with another query', `${SCRIPT}?ver=5`],
    ['the same file at another address', SECOND],
  ] as const) {
    it(`${name}: only the first copy renders, without a warning`, async () => {
      await open({ scripts: moduleTag(SCRIPT) + moduleTag(second) });
      await expectAsClean(page, clean);
      expect(chunksOf('/chunks/news-list')).to.equal(1);
    });
  }

  it('another version: the first one renders, and one warning names its version', async () => {
    await open({ scripts: moduleTag(SCRIPT) + moduleTag(OTHER) });
    await untilDrawn(page);
    await eventually(() => page.window.warnings.length > 0, 'a warning');
    expect(viewOf(page)).to.deep.equal(clean.view);
    expect(page.window.warnings).to.deep.equal([
      `[wco-widgets] Version ${VERSION} is on this page already; 0.0.9 does nothing.`,
    ]);
    expect(page.window.problems).to.deep.equal([]);
    expectHostUnharmed(page);
  });

  it('the other version first: it stays, and all elements use its chunks', async () => {
    await open({ scripts: moduleTag(OTHER) + moduleTag(SCRIPT) });
    await untilDrawn(page);
    await eventually(() => page.window.warnings.length > 0, 'a warning');
    expect(page.window.warnings).to.deep.equal([
      `[wco-widgets] Version 0.0.9 is on this page already; ${VERSION} does nothing.`,
    ]);
    expect(viewOf(page)).to.deep.equal(clean.view);
    expect([chunksOf('/other-version/cdn/chunks/news-list'), chunksOf('/chunks/news-list')]).to.deep.equal([1, 1]);
    expect(page.window.problems).to.deep.equal([]);
  });

  for (const tag of ['wco-news-item', 'wco-contact-card'] as const) {
    it(`a third-party <${tag}> is not replaced; the others work`, async () => {
      const theirs = `customElements.define('${tag}', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p part="body contact">Theirs</p>'; }
      })`;
      await open({ head: scriptOf(theirs) });
      await untilDrawn(page);
      expect(textOf(findElement(page, tag).shadowRoot)).to.equal('Theirs');
      const ours = clean.view.indexOf('wco-news-list');
      const from = tag === 'wco-news-item' ? ours : 0;
      const to = tag === 'wco-news-item' ? clean.view.length : clean.view.indexOf('wco-contact-card');
      expect(viewOf(page).join('\n')).to.include(clean.view.slice(from, to).join('\n'));
      expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
      expectHostUnharmed(page);
    });
  }

  for (const [name, scripts] of [
    ['before our script', OTHER_LIT + moduleTag(SCRIPT)],
    ['after our script', moduleTag(SCRIPT) + OTHER_LIT],
  ] as const) {
    it(`another copy of Lit ${name}, with its own contexts: each serves its own elements`, async () => {
      await open({ scripts, body: `${WIDGETS}<host-room><host-word></host-word></host-room>` });
      await untilDrawn(page);
      const word = findElement(page, 'host-word');
      await eventually(() => textOf(word.shadowRoot) === 'theirs', 'their context');
      expect(viewOf(page)).to.deep.equal(clean.view);
      expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
      expect((page.window as unknown as { readonly litHtmlVersions: unknown }).litHtmlVersions).to.have.length(2);
    });

    it(`inside a provider of another Lit ${name}, an article with its own address renders`, async () => {
      await open({ scripts, body: `<host-room>${WIDGETS}</host-room>` });
      await untilDrawn(page);
      expect(viewOf(page)).to.deep.equal(clean.view);
      expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    });
  }
});
