/**
 * Walks through an HTML-only newsroom, from the built files, with the keyboard. Chromium gets real
 * keys (`sendKeys`). The launchers of Firefox and WebKit cannot send any, so there the walk sets focus
 * on what Tab should reach and clicks or types by events: it tests everything but the focus order.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { part, textOf, until } from '../support/dom.js';
import { openPage, type TestPage } from '../support/page.js';

/** Whether keys can be sent here. */
export const hasKeys = navigator.userAgent.includes('Chrome/');

/** How the walk is done, for test titles. */
export const MEANS = hasKeys ? 'by keys' : 'by focus and events';

/** Headlines of the first article. */
export const SECOND_LANE = 'Порт открывает вторую полосу';
export const SECOND_LANE_ARABIC = 'الميناء يفتح مسارًا ثانيًا';

/** The page that is open. */
export let page: TestPage;

export const find = (selector: string): HTMLElement => page.document.querySelector<HTMLElement>(selector)!;
export const list = (): HTMLElement => find('wco-news-list');
export const provider = (): HTMLElement => find('wco-news-provider');
export const switcher = (): HTMLElement => find('wco-language-switcher');
export const item = (): HTMLElement => find('wco-news-item');

/** The links of the cards, in order. */
export const links = (): readonly HTMLAnchorElement[] => [
  ...list().shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="link"]'),
];
export const headlines = (): readonly string[] => links().map(textOf);
/** Search field, filters and order, by name. */
export const control = (name: string): HTMLInputElement | HTMLSelectElement =>
  list().shadowRoot!.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)!;
/** The button of a language. */
export const choice = (tag: string): HTMLElement =>
  switcher().shadowRoot!.querySelector<HTMLElement>(`[data-language="${tag}"]`)!;
/** Text of the list's live region. */
export const announcement = (): string => textOf(part(list(), 'announcement'));
/** Waits until the live region of the list has exactly this text. */
export const expectAnnouncement = async (text: string): Promise<void> => {
  const isAnnounced = (): boolean => announcement() === text;
  await until(isAnnounced, text).catch(() => undefined);
  expect(announcement()).to.equal(text);
};
export const hash = (): string => page.document.location.hash;

/** The focused element, also within shadow trees. */
export const focused = (): Element | null => {
  let active = page.document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
export const hasFocus = (element: () => Element | null | undefined, what: string): Promise<void> =>
  until(() => focused() !== null && focused() === element(), `focus on ${what}, not ${textOf(focused())}`);

/** Tabs (forwards, or else backwards) to an element. */
export const tabTo = async (element: HTMLElement, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  if (!hasKeys) {
    element.focus();
    return;
  }
  for (let step = 0; step < 60 && focused() !== element; step += 1) {
    if (key === 'Shift+Tab') await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    if (key === 'Shift+Tab') await sendKeys({ up: 'Shift' });
  }
  expect(focused() === element, `${key} reaches ${textOf(element)}`).to.equal(true);
};
/** Presses the focused element. */
export const press = async (key: 'Enter' | 'Space'): Promise<void> => {
  if (hasKeys) await sendKeys({ press: key });
  else (focused() as HTMLElement).click();
};
/** Types into the focused field. */
export const type = async (text: string): Promise<void> => {
  if (hasKeys) {
    await sendKeys({ type: text });
    return;
  }
  const input = focused() as HTMLInputElement;
  for (const letter of text) {
    input.value += letter;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
};
/** Clears the focused field. */
export const erase = async (): Promise<void> => {
  const input = focused() as HTMLInputElement;
  if (hasKeys) {
    input.select();
    await sendKeys({ press: 'Delete' });
    return;
  }
  input.value = '';
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};
/** Moves the focused select by a number of options, down or up. */
export const choose = async (places: number): Promise<void> => {
  const select = focused() as HTMLSelectElement;
  if (hasKeys) {
    for (let step = 0; step < Math.abs(places); step += 1) {
      await sendKeys({ press: places > 0 ? 'ArrowDown' : 'ArrowUp' });
    }
    return;
  }
  select.selectedIndex += places;
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
};

/** Opens the newsroom and waits for its cards in Russian. */
export const open = async (address = '', width = 1000): Promise<void> => {
  page = await openPage(`/test/pages/newsroom.html${address}`, width);
  const tags = ['wco-news-provider', 'wco-language-switcher', 'wco-news-list', 'wco-news-item'];
  await Promise.all(tags.map((tag) => page.window.customElements.whenDefined(tag)));
  await until(() => links().length > 0 || part(item(), 'article') !== null, 'cards or an article');
  await until(() => textOf(part(list(), 'count')) === '14 статей', 'all in Russian');
  page.window.focus();
};

/** Opens the first article of the list. */
export const openFirst = async (): Promise<void> => {
  await tabTo(links()[0]!);
  await press('Enter');
  await until(() => textOf(part(item(), 'headline')) === SECOND_LANE, 'the article');
};

/** Closes the page, after checking that it has no errors and no warnings. */
export const close = (): void => {
  const { problems, warnings } = page.window;
  page.close();
  expect([...problems], 'errors').to.deep.equal([]);
  expect([...warnings], 'warnings').to.deep.equal([]);
};
