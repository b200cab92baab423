/**
 * Removed elements leave nothing behind. `account.js` counts timers, listeners, observers and requests
 * from before our script runs. Each state first checks that the count is not zero, which proves that
 * counting works.
 */
import { expect } from '@open-wc/testing';
import { part, textOf } from '../support/dom.js';
import { defineEarly, openPage, type TestPage } from '../support/page.js';

type Account = Readonly<Record<string, number>>;
type Counted = TestPage['window'] & { readonly account: () => Account; readonly globals: ReadonlySet<string> };

/** One of our elements, with the frame's classes: the common members. */
interface Ours extends HTMLElement {
  readonly state: string;
  readonly refresh: () => Promise<void>;
  readonly loadMore: () => Promise<void>;
  readonly open: (id: string) => void;
}

/** Kept open by our script itself for the lifetime of the page: it waits for elements and for late providers. */
const AT_REST: Account = {
  MutationObserver: 1,
  'html context-provider': 2,
  'html context-request': 2,
  'window securitypolicyviolation': 1,
};

const FEED = '/test/outside/leaks/feed.json';
const NEVER = '/faults/never-answers';
const FILTERS = 'searchable filters="topic year language sort"';

let page: TestPage;
const account = (): Account => (page.window as Counted).account();
const counts = (...names: readonly string[]): readonly number[] => names.map((name) => account()[name] ?? 0);

/** Waits for a number of tasks at most; they may take long on a busy machine. */
const within = async (tasks: number, condition: () => boolean): Promise<boolean> => {
  for (let task = 0; task < tasks && !condition(); task += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  return condition();
};
const until = async (condition: () => boolean, what: string): Promise<void> => {
  if (!(await within(1500, condition))) throw new Error(`Timed out: ${what}: ${JSON.stringify(account())}`);
};

/** Expects only the resting entries to be open soon. */
const expectRest = async (tasks = 100): Promise<void> => {
  await within(tasks, () => JSON.stringify(account()) === JSON.stringify(AT_REST));
  expect(account()).to.deep.equal(AT_REST);
};

const mount = (html: string): HTMLElement => {
  page.document.body.insertAdjacentHTML('beforeend', html);
  return page.document.body.lastElementChild as HTMLElement;
};
const isIn =
  (state: string) =>
  (element: Element): boolean =>
    (element as Ours).state === state;
const shows =
  (name: string) =>
  (element: Element): boolean =>
    element.shadowRoot !== null && part(element, name) !== null;
const hasOpen = (name: RegExp) => (): boolean => Object.keys(account()).some((each) => name.test(each));

interface State {
  readonly html: string;
  readonly isReached: (element: Element) => boolean;
  /** Runs once the state is reached. */
  readonly act?: (element: Element) => unknown;
  /** Counted while the element is present. */
  readonly open: RegExp;
}

/** Kept open by every element of ours, in any state. */
const LANGUAGE = /^window languagechange$/;

const STATES: Readonly<Record<string, State>> = {
  'an item, loading': {
    html: `<wco-news-item src="${NEVER}?loading"></wco-news-item>`,
    isReached: isIn('loading'),
    open: /^fetch .*never-answers/,
  },
  'an item, loading from several sources': {
    html: `<wco-news-item src="${NEVER}?a ${NEVER}?b"></wco-news-item>`,
    isReached: isIn('loading'),
    open: /^fetch .*never-answers\?b/,
  },
  'an item, ready': { html: `<wco-news-item src="${FEED}"></wco-news-item>`, isReached: isIn('ready'), open: LANGUAGE },
  'an item, stale': {
    html: `<wco-news-item src="/faults/works-then-501?key=lifecycle-${Math.random()}"></wco-news-item>`,
    isReached: isIn('ready'),
    act: (item) => (item as Ours).refresh(),
    open: LANGUAGE,
  },
  'an item, empty': {
    html: '<wco-news-item src="/faults/empty-feed"></wco-news-item>',
    isReached: isIn('empty'),
    open: LANGUAGE,
  },
  'an item, failed': {
    html: '<wco-news-item src="/faults/404"></wco-news-item>',
    isReached: isIn('error'),
    open: LANGUAGE,
  },
  'an item, waiting before its third attempt': {
    html: '<wco-news-item src="/faults/503?lifecycle"></wco-news-item>',
    isReached: isIn('loading'),
    open: /^setTimeout\(1980\)$/,
  },
  'an item, waiting to come near the viewport': {
    html: `<div style="padding-block-start: 9000px"><wco-news-item loading="lazy" src="${FEED}"></wco-news-item></div>`,
    isReached: () => true,
    open: /^IntersectionObserver$/,
  },
  'an item with debug': {
    html: `<wco-news-item debug src="${FEED}"></wco-news-item>`,
    isReached: shows('debug'),
    open: LANGUAGE,
  },
  'a card': {
    html: `<wco-news-item variant="card" src="${FEED}"></wco-news-item>`,
    isReached: shows('card'),
    open: LANGUAGE,
  },
  'a list that is refreshed': {
    html: `<wco-news-list refresh-interval="10" src="${FEED}"></wco-news-list>`,
    isReached: shows('card'),
    open: /^setTimeout\(1\d{4}(\.\d+)?\)$/,
  },
  'a list with search and filters': {
    html: `<wco-news-list ${FILTERS} src="${FEED}"></wco-news-list>`,
    isReached: shows('card'),
    act: (list) => {
      const field = list.shadowRoot!.querySelector<HTMLInputElement>('input')!;
      field.focus();
      field.value = 'lamp';
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    open: LANGUAGE,
  },
  'a list that waits for its next page': {
    html: `<wco-news-list paging="load-more"><script type="application/json">${JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      language: 'en',
      next_url: new URL(`${NEVER}?page`, location.href).href,
      items: [{ id: 'a', title: 'First', content_text: 'First.' }],
    })}</script></wco-news-list>`,
    isReached: shows('more'),
    act: (list) => void (list as Ours).loadMore(),
    open: /^fetch .*never-answers\?page/,
  },
  'a newsroom with an open article and an open menu': {
    html: `<wco-news-provider route="news" refresh-interval="30" src="${FEED}"><wco-language-switcher mode="menu">
      </wco-language-switcher><wco-news-list ${FILTERS}></wco-news-list><wco-news-item></wco-news-item></wco-news-provider>`,
    isReached: ({ children: [switcher, list] }) => shows('button')(switcher!) && shows('card')(list!),
    act: async (room) => {
      (room as Ours).open('lamp');
      part(room.children[0]!, 'button')!.click();
      await until(() => shows('headline')(room.children[2]!), 'the article');
    },
    open: /^window popstate$/,
  },
  'a notice': {
    html: '<wco-language-notice requested="ru" shown="en" available="en fr" dismissible></wco-language-notice>',
    isReached: shows('version'),
    open: LANGUAGE,
  },
  'a contact that was copied': {
    html: '<wco-contact-card name="B. Warden" email="press@light.example"></wco-contact-card>',
    isReached: shows('copy'),
    act: (card) => part(card, 'copy')!.click(),
    open: /^setTimeout\(4000\)$/,
  },
  'a switcher': {
    html: '<wco-language-switcher languages="en fr ru"></wco-language-switcher>',
    isReached: shows('choice'),
    open: /^document click$/,
  },
};

const open = async (query = ''): Promise<void> => {
  page = await openPage(`/test/pages/lifecycle.html${query}`);
  const { navigator } = page.window;
  await defineEarly(page);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } });
};

const close = (): void => {
  const { problems } = page.window;
  page.close();
  expect([...problems]).to.deep.equal([]);
};

describe('Removed elements (built files)', function () {
  this.timeout(60_000);

  before(() => open());
  afterEach(() => page.document.body.replaceChildren());
  after(close);

  it('leave only what our script itself keeps open, and the globals of Lit', async () => {
    await expectRest(1500);
    const { globals } = page.window as Counted;
    const own = Object.getOwnPropertyNames(page.window).filter((name) => !globals.has(name) && name !== 'globals');
    expect(own.sort()).to.deep.equal([
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
  });

  for (const [name, { html, isReached, act, open: expected }] of Object.entries(STATES)) {
    it(`leave nothing behind: ${name}`, async () => {
      const mounted = mount(html);
      const element = mounted.matches('div') ? mounted.firstElementChild! : mounted;
      await until(() => isReached(element), 'the state');
      await act?.(element);
      await until(hasOpen(expected), `${expected} in the account`);
      mounted.remove();
      await expectRest();
    });
  }

  it('abort a shared request with the last element', async () => {
    const [first, second] = [1, 2].map(() => mount(`<wco-news-item src="${NEVER}?shared"></wco-news-item>`));
    const fetches = (): number =>
      Object.entries(account()).reduce((sum, [name, count]) => sum + (name.startsWith('fetch ') ? count : 0), 0);
    await until(() => fetches() === 1, 'one request');
    first!.remove();
    await within(20, () => false);
    expect(fetches()).to.equal(1);
    second!.remove();
    await expectRest();
  });

  it('keep their request and their listeners if moved, even a hundred times', async () => {
    const item = mount(`<wco-news-item src="${NEVER}?moved"></wco-news-item>`);
    await until(hasOpen(/^fetch /), 'a request');
    // A move restarts the timer of a long load.
    const isLong = (): boolean => account()['setTimeout(300)'] === undefined;
    await until(isLong, 'a long load');
    const before = account();
    for (let move = 0; move < 100; move += 1) page.document.body.append(item);
    await within(20, () => false);
    await until(isLong, 'a long load again');
    expect(account()).to.deep.equal(before);
    expect(counts('window languagechange', 'MutationObserver')).to.deep.equal([1, 4]);
    item.remove();
    await expectRest();
  });

  it('leave nothing behind: all of them at once', async () => {
    const all = Object.values(STATES).map(({ html }) => mount(html));
    await until(hasOpen(/^setTimeout\(1980\)$/), 'the slowest state');
    expect(counts('window languagechange', 'IntersectionObserver')).to.deep.equal([1, 1]);
    for (const element of all) element.remove();
    await expectRest();
    expect(textOf(page.document.body).includes('lamp'), 'text that is left').to.equal(false);
  });

  it('abort the early request of a list that was there before our script', async () => {
    close();
    await open(`?list=${NEVER}?ahead`);
    await until(hasOpen(/^fetch .*\?ahead/), 'a request');
    page.document.querySelector('#there')!.remove();
    await expectRest(1500);
  });
});
