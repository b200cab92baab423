import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { part, textOf, until } from '../support/dom.js';
import { chunkNamed, itemOf, openPage, type TestPage } from '../support/page.js';

const FEED = '/demo/feeds/corruption-prevention.json';
const NOTICE = 'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).';
const ARTICLE = `<wco-news-item src="${FEED}"><a href="#light">Read the article</a></wco-news-item>`;

type Observe = (root?: Document | ShadowRoot, prefix?: string) => void;

/** The module of a page's own loader: the same address returns the same module. */
const observeOf = async (page: TestPage): Promise<Observe> => {
  const imported = page.window as Window & { imported?: Promise<{ observe: Observe }> };
  const script = page.document.createElement('script');
  script.textContent = "imported = import('/dist/cdn/wco-widgets.js')";
  page.document.body.append(script);
  return (await imported.imported!).observe;
};

const scriptsOf = (page: TestPage): readonly string[] =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name.replace(/^.*\//, ''))
    .filter((name) => name.endsWith('.js') && !/record|__web-dev-server/.test(name))
    .map((name) => name.replace(/-[\w-]{6}(?=\.js$)/, ''))
    .sort();

const noticeOf = async (root: ParentNode): Promise<string> => {
  const item = await itemOf(root);
  return textOf(part(item, 'notice-text'));
};

/** Longer than any observer takes to react. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

const openHtml = (html: string): Promise<TestPage> =>
  openPage(
    `/hosts/page?${new URLSearchParams({
      html: `<!doctype html><html lang="ru"><script src="/test/pages/record.js"></script>${html}`,
    }).toString()}`,
  );

describe('Pages with the loader (built files)', () => {
  let page: TestPage;

  beforeEach(async () => {
    page = await openPage('/test/pages/loader.html');
    await observeOf(page);
  });

  afterEach(() => {
    expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    page.close();
  });

  it('show an article that is present from the start', async () => {
    page.close();
    page = await openHtml(`<script type="module" src="/dist/cdn/wco-widgets.js"></script>${ARTICLE}`);
    expect(await noticeOf(page.document)).to.equal(NOTICE);
  });

  it('load nothing else without our elements in the document', async () => {
    page.document.body.insertAdjacentHTML('beforeend', '<template><wco-news-item></wco-news-item></template><p>Other');
    const item = page.document.createElement('wco-news-item');
    page.document.body.append(item);
    item.remove();
    await pause();
    expect(scriptsOf(page)).to.deep.equal(['wco-widgets.js']);
    expect(page.window.customElements.get('wco-news-item')).to.equal(undefined);
  });

  it('show an article added later, deep inside another element', async () => {
    page.document.body.insertAdjacentHTML('beforeend', `<main><div>${ARTICLE}</div></main>`);
    expect(await noticeOf(page.document)).to.equal(NOTICE);
  });

  it('show an article that replaced one removed while the script was loading', async () => {
    page.document.body.insertAdjacentHTML('beforeend', ARTICLE);
    await Promise.resolve();
    page.document.querySelector('wco-news-item')!.remove();
    page.document.body.insertAdjacentHTML('beforeend', ARTICLE);
    expect(await noticeOf(page.document)).to.equal(NOTICE);
  });

  it('show an article in a shadow root passed to them, at once or later', async () => {
    const observe = await observeOf(page);
    const host = page.document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    page.document.body.append(host);
    root.innerHTML = ARTICLE;
    await pause();
    expect(scriptsOf(page)).to.deep.equal(['wco-widgets.js']);
    root.innerHTML = '';
    observe(root);
    observe(root);
    expect(root.adoptedStyleSheets).to.have.length(1);
    root.innerHTML = ARTICLE;
    expect(await noticeOf(root)).to.equal(NOTICE);
  });

  it('load the code of each element', async () => {
    page.document.body.insertAdjacentHTML('beforeend', '<wco-contact-card email="a@news.example"></wco-contact-card>');
    await page.window.customElements.whenDefined('wco-contact-card');
    await until(() => page.document.querySelector('wco-contact-card')!.shadowRoot !== null, 'a contact');
  });

  it('accept another prefix', async () => {
    (await observeOf(page))(page.document, 'acme');
    page.document.body.insertAdjacentHTML('beforeend', ARTICLE.replaceAll('wco-news-item', 'acme-news-item'));
    await page.window.customElements.whenDefined('acme-news-item');
    const item = page.document.querySelector<WcoNewsItem>('acme-news-item')!;
    await item.loadComplete;
    expect(textOf(part(item, 'notice-text'))).to.equal(NOTICE);
  });
});

describe('Content of undefined elements', () => {
  let page: TestPage;
  afterEach(() => page.close());

  const style = (name: string): CSSStyleDeclaration => page.window.getComputedStyle(page.document.querySelector(name)!);

  it('is shown as a block until they are defined, and if their code never loads', async () => {
    page = await openHtml(`
      <style>wco-news-list { display: flex } wco-news-item { min-block-size: 300px }</style>
      <script type="module" src="/without-chunks/cdn/wco-widgets.js"></script>
      ${ARTICLE}<wco-news-list hidden></wco-news-list><wco-contact-card hidden></wco-contact-card>`);
    await until(() => page.window.warnings.length > 0, 'a warning');
    page.document.body.insertAdjacentHTML('beforeend', ARTICLE);
    await pause();
    expect(page.window.warnings).to.have.length(1);
    expect(page.window.warnings[0]).to.include('A file is missing. Copy the whole folder.');
    expect(page.window.problems.filter((problem) => !problem.startsWith('error:'))).to.deep.equal([]);
    expect(style('wco-news-item').display).to.equal('block');
    expect(style('wco-contact-card').display).to.equal('none');
    expect(style('wco-news-list').display).to.equal('flex');
    expect(page.document.querySelector('wco-news-item')!.getBoundingClientRect().height).to.equal(300);
    expect(page.document.querySelector('a')!.getBoundingClientRect().height).to.be.above(10);
  });

  for (const [what, retry] of [
    ['another element is added', (): unknown => page.document.body.insertAdjacentHTML('beforeend', ARTICLE)],
    ['the device is online again', (): unknown => page.window.dispatchEvent(new Event('online'))],
  ] as const) {
    it(`is replaced once ${what}, where the engine requests a failed module again`, async function () {
      const key = String(Math.random()).slice(2);
      page = await openHtml(`<script type="module" src="/late-item-${key}/cdn/wco-widgets.js"></script>${ARTICLE}`);
      await until(() => page.window.warnings.length > 0, 'a warning');
      // Some engines remember a failed module for the lifetime of the page; request another one there.
      const chunk = await chunkNamed('news-item');
      const requestsAgain = await (page.window as unknown as { eval(code: string): Promise<boolean> }).eval(
        `const load = () => import('/late-item-${key}0/cdn/${chunk}').then(() => true, () => false);
         load().then(load)`,
      );
      if (!requestsAgain) this.skip();
      retry();
      expect(await noticeOf(page.document)).to.equal(NOTICE);
      expect(page.window.warnings).to.have.length(1);
    });
  }

  it('can be hidden briefly by the documented style sheet, even if loading fails', async () => {
    const text = await (await fetch('/docs/self-hosting.md')).text();
    const [, css] = /```css\n([^`]+:not\(:defined\)[^`]+)```/.exec(text)!;
    page = await openHtml(`<style>${css!}</style>${ARTICLE}`);
    const item = page.document.querySelector('wco-news-item')!;
    const [animation] = item.getAnimations();
    if (animation) {
      animation.pause();
      animation.currentTime = 390;
      expect(style('wco-news-item').visibility).to.equal('hidden');
      animation.currentTime = 400;
    }
    // A busy machine may have needed that time to open the page.
    expect(style('wco-news-item').visibility).to.equal('visible');
  });
});
