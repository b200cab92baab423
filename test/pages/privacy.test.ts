/** By default, nothing is stored about a reader. With the attributes that ask for it, only what is documented. */
import { expect } from '@open-wc/testing';
import { part, settle, until } from '../support/dom.js';
import { defineEarly, openPage, type TestPage } from '../support/page.js';

const FEED = '/test/outside/leaks/feed.json';

let page: TestPage;
const accesses = (): readonly string[] => (page.window as unknown as { readonly accesses: string[] }).accesses;

const mount = (html: string): HTMLElement => {
  page.document.body.insertAdjacentHTML('beforeend', html);
  return page.document.body.lastElementChild as HTMLElement;
};
const has = (element: Element | undefined, name: string): boolean =>
  element?.shadowRoot != null && part(element, name) !== null;
const press = async (element: Element, selector: string): Promise<void> => {
  const find = (): HTMLElement | null => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  await until(() => find() !== null, selector);
  find()!.click();
};

describe('Storage about a reader (built files)', function () {
  this.timeout(60_000);

  beforeEach(async () => {
    page = await openPage('/test/pages/privacy.html?page=1');
    await defineEarly(page);
    const value = { writeText: () => Promise.resolve() };
    Object.defineProperty(page.window.navigator, 'clipboard', { configurable: true, value });
    Object.assign(page.window, { print: () => undefined });
  });

  afterEach(() => {
    const { problems } = page.window;
    page.close();
    expect([...problems]).to.deep.equal([]);
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is recorded, also when the page itself writes', () => {
    const { document, sessionStorage: storage, history } = page.window;
    document.cookie = 'a=1; max-age=0';
    storage.setItem('a', '1');
    history.replaceState(null, '', '#here');
    expect(accesses()).to.deep.equal([
      'cookie = a=1; max-age=0',
      'sessionStorage.setItem(a, 1)',
      'history.replaceState(null, ?page=1#here)',
    ]);
    storage.removeItem('a');
  });

  it('is unused while reading, searching, switching, copying, printing and diagnosing', async () => {
    const room = mount(`<wco-news-provider src="${FEED}"><wco-language-switcher></wco-language-switcher>
      <wco-news-list searchable filters="topic year language sort" limit="1" debug></wco-news-list>
      <wco-news-item debug></wco-news-item></wco-news-provider>`);
    const [switcher, list, item] = room.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
    mount('<wco-language-notice requested="ru" shown="en" available="en fr"></wco-language-notice>');
    const card = mount('<wco-contact-card name="B. Warden" email="press@light.example"></wco-contact-card>');
    await press(list, '[part="more"]');
    const field = list.shadowRoot!.querySelector<HTMLInputElement>('input')!;
    field.value = 'lamp';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await press(list, '[part="link"]');
    await until(() => has(item, 'body'), 'the article');
    await press(item, '[part~="copy-link"]');
    await press(item, '[part~="print"]');
    await press(card, '[part="copy"]');
    await press(switcher, '[data-language="ru"]');
    await until(() => room.lang === 'ru' && has(item, 'debug'), 'Russian, and a diagnosis');
    await settle();
    expect(accesses()).to.deep.equal([]);
  });

  const switchTo = async (attributes: string): Promise<void> => {
    const switcher = mount(`<wco-language-switcher languages="en ru" ${attributes}></wco-language-switcher>`);
    await press(switcher, '[data-language="ru"]');
    await until(() => switcher.getAttribute('value') === 'ru', 'Russian');
  };
  const KEPT: readonly (readonly [attributes: string, expected: readonly string[]])[] = [
    ['', []],
    ['persist="none"', []],
    ['persist="session"', ['sessionStorage.getItem(wco-language)', 'sessionStorage.setItem(wco-language, ru)']],
    ['persist="local"', ['localStorage.getItem(wco-language)', 'localStorage.setItem(wco-language, ru)']],
    ['persist="url"', ['history.replaceState(null, ?page=1&lang=ru)']],
  ];
  for (const [attributes, expected] of KEPT) {
    it(`by a switcher with ${attributes || 'nothing'}: ${expected.join(', ') || 'nothing'}`, async () => {
      await switchTo(attributes);
      expect(accesses()).to.deep.equal(expected);
    });
  }

  it('by a notice: nothing; by a dismissible notice: the dismissal', async () => {
    const NOTICE = 'requested="ru" shown="en" available="en fr"';
    const key = 'wco-notice:/test/pages/privacy.html?page=1 ru en default';
    const first = mount(`<wco-language-notice ${NOTICE}></wco-language-notice>`);
    await until(() => has(first, 'version'), 'the notice');
    expect(accesses()).to.deep.equal([]);
    const second = mount(`<wco-language-notice dismissible ${NOTICE}></wco-language-notice>`);
    await press(second, '[part~="dismiss"]');
    await until(() => !has(second, 'version'), 'dismissed');
    expect([...new Set(accesses())]).to.deep.equal([
      `sessionStorage.getItem(${key})`,
      `sessionStorage.setItem(${key}, 1)`,
    ]);
  });

  it('by a newsroom with a route, a list with url-state: the address', async () => {
    const room = mount(`<wco-news-provider route="news" src="${FEED}">
      <wco-news-list searchable url-state="n"></wco-news-list><wco-news-item></wco-news-item></wco-news-provider>`);
    const [list, item] = room.children as unknown as [HTMLElement, HTMLElement];
    await until(() => has(list, 'card'), 'cards');
    expect(accesses()).to.deep.equal([]);
    const field = list.shadowRoot!.querySelector<HTMLInputElement>('input')!;
    field.value = 'lamp';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await press(list, '[part="link"]');
    await until(() => has(item, 'body'), 'the article');
    expect(accesses()).to.deep.equal([
      'history.replaceState(null, ?page=1&n-q=lamp)',
      'history.pushState(null, ?page=1&n-q=lamp#news=lamp)',
    ]);
  });

  it('by an item with cache="persist": one cache; without it, none', async () => {
    const plain = mount(`<wco-news-item src="${FEED}?plain"></wco-news-item>`);
    await until(() => has(plain, 'body'), 'the article');
    expect(accesses()).to.deep.equal([]);
    const kept = mount(`<wco-news-item cache="persist" src="${FEED}?kept"></wco-news-item>`);
    await until(() => has(kept, 'body'), 'the article');
    if (!('caches' in globalThis)) return;
    await until(() => accesses().length >= 2, 'looked for, and kept');
    expect([...new Set(accesses())]).to.deep.equal(['caches.open(wco-widgets)']);
    await caches.delete('wco-widgets');
  });
});
