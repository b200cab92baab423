import { expect, fixture, html } from '@open-wc/testing';
import type { WcoLanguageSwitcher } from '../../../src/elements/language-switcher/language-switcher.js';
import { menuMove } from '../../../src/elements/language-switcher/menu-keys.js';
import { part, textOf } from '../../support/dom.js';
import '../../support/item.js';

const MANY = 'en fr es ru ar zh-Hans pt-BR pt-PT de it nl pl uk';

const show = async (languages = 'en ru es ar'): Promise<WcoLanguageSwitcher> => {
  const frame = await fixture(
    html`<div id="menu-target" lang="en">
      <wco-language-switcher mode="menu" for="menu-target" languages=${languages}></wco-language-switcher>
    </div>`,
  );
  const element = frame.querySelector('wco-language-switcher')!;
  await element.updateComplete;
  return element;
};

const button = (element: Element): HTMLElement => part(element, 'button')!;

const isOpen = (element: Element): boolean => button(element).getAttribute('aria-expanded') === 'true';

/** Presses a key on the focused element; returns whether it was handled. */
const press = async (element: WcoLanguageSwitcher, key: string): Promise<boolean> => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  element.shadowRoot!.activeElement!.dispatchEvent(event);
  await element.updateComplete;
  return event.defaultPrevented;
};

/** The focused language or part. */
const focused = (element: Element): string | null | undefined => {
  const active = element.shadowRoot!.activeElement as HTMLElement | null;
  return active?.dataset['language'] ?? active?.getAttribute('part') ?? active?.localName;
};

const open = async (element: WcoLanguageSwitcher): Promise<void> => {
  button(element).click();
  await element.updateComplete;
};

describe('menuMove', () => {
  const ENTRIES = ['English', 'русский', 'español', 'العربية'];
  for (const [key, current, move] of [
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['Home', 2, 0],
    ['End', 1, 3],
    ['Escape', 1, 'close'],
    ['Tab', 1, 'close'],
    ['e', 0, 2],
    ['E', 2, 0],
    ['Р', 0, 1],
    ['ا', 0, 3],
    ['x', 0, undefined],
    ['Enter', 0, undefined],
    ['Shift', 0, undefined],
    ['F1', 0, undefined],
  ] as const) {
    it(`${key} at ${current}: ${String(move)}`, () => {
      expect(menuMove(key, current, ENTRIES)).to.equal(move);
    });
  }
});

describe('<wco-language-switcher mode="menu">', () => {
  it('is a button named after its purpose and the current language', async () => {
    const element = await show();
    const { ariaHasPopup, ariaExpanded } = button(element);
    expect([ariaHasPopup, ariaExpanded, textOf(button(element))]).to.deep.equal([
      'menu',
      'false',
      'Choose a language: English',
    ]);
    expect(part(element, 'languages') === null).to.equal(true);
  });

  it('has the visible autonym in its name, in its own language', async () => {
    const element = await show();
    element.value = 'ru';
    await element.updateComplete;
    expect(textOf(button(element))).to.equal('Choose a language: русский');
    expect(button(element).querySelector('bdi')!.lang).to.equal('ru');
  });

  it('opens at the current language and marks it', async () => {
    const element = await show('ru en ar');
    await open(element);
    const entries = [...element.shadowRoot!.querySelectorAll('[role="menuitemradio"]')];
    expect(entries.map((entry) => entry.getAttribute('aria-checked'))).to.deep.equal(['false', 'true', 'false']);
    expect([isOpen(element), focused(element)]).to.deep.equal([true, 'en']);
    await open(element);
    expect(isOpen(element)).to.equal(false);
  });

  for (const [key, tag] of [
    ['ArrowDown', 'en'],
    ['ArrowUp', 'ar'],
  ] as const) {
    it(`opens with ${key}, at ${tag}`, async () => {
      const element = await show();
      button(element).focus();
      expect(await press(element, key)).to.equal(true);
      expect(focused(element)).to.equal(tag);
    });
  }

  it('moves with arrow keys and wraps, jumps to the ends, and matches letters', async () => {
    const element = await show();
    await open(element);
    const steps: unknown[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'Home', 'р', 'e', 'x']) {
      await press(element, key);
      steps.push(focused(element));
    }
    expect(steps).to.deep.equal(['ar', 'en', 'ru', 'ar', 'en', 'ru', 'es', 'es']);
  });

  it('closes with Escape and returns focus', async () => {
    const element = await show();
    await open(element);
    await press(element, 'Escape');
    expect([isOpen(element), focused(element)]).to.deep.equal([false, 'button']);
  });

  it('closes with Tab and lets focus move on', async () => {
    const element = await show();
    await open(element);
    expect(await press(element, 'Tab')).to.equal(false);
    expect(isOpen(element)).to.equal(false);
  });

  it('closes on a click outside, not on one inside', async () => {
    const element = await show();
    await open(element);
    part(element, 'languages')!.click();
    await element.updateComplete;
    expect(isOpen(element)).to.equal(true);
    document.body.click();
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
  });

  for (const languages of ['en ru ar', MANY]) {
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      for (const fontSize of ['16px', '32px']) {
        // In the last place, the popup is wider than the room on either side.
        for (const place of ['left: 0', 'right: 0', 'right: 30%', 'left: 30%', 'left: 0; right: 0; margin: auto']) {
          it(`opens inside the page: ${languages.length > 9 ? 'panel' : 'menu'}, ${dir}, text of ${fontSize}, ${place}`, async () => {
            const element = await show(languages);
            const { documentElement: root } = document;
            root.dir = dir;
            element.style.cssText = `position: absolute; ${place}; inline-size: 9em; font-size: ${fontSize}`;
            element.setAttribute('lang', lang);
            await open(element);
            const { left, right } = element.shadowRoot!.querySelector('.popup')!.getBoundingClientRect();
            const { clientWidth, scrollWidth } = root;
            root.removeAttribute('dir');
            expect([left >= -0.5, right <= clientWidth + 0.5, scrollWidth]).to.deep.equal([true, true, clientWidth]);
          });
        }
      }
    }
  }

  it('opens where readers can reach it by scrolling, also at the end of the page', async () => {
    const element = await show();
    element.style.cssText = 'margin-block-start: 200vh';
    await open(element);
    const { bottom } = element.shadowRoot!.querySelector('.popup')!.getBoundingClientRect();
    const { scrollHeight, scrollTop } = document.documentElement;
    expect(bottom + scrollTop).to.be.at.most(scrollHeight + 0.5);
  });

  it('forgets the search when it closes', async () => {
    const element = await show(MANY);
    await open(element);
    const input = element.shadowRoot!.querySelector('input')!;
    input.value = 'pol';
    input.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('[part="choice"]').length).to.equal(1);
    await open(element);
    await open(element);
    expect(element.shadowRoot!.querySelectorAll('[part="choice"]').length).to.equal(MANY.split(' ').length);
  });

  it('chooses, closes and returns focus', async () => {
    const element = await show();
    await open(element);
    element.shadowRoot!.querySelector<HTMLElement>('[data-language="ru"]')!.click();
    await element.updateComplete;
    expect([isOpen(element), focused(element), element.value, textOf(button(element))]).to.deep.equal([
      false,
      'button',
      'ru',
      'Choose a language: русский',
    ]);
  });

  it('moves with arrow keys from the search field to the ends of a long list; letters stay in the field', async () => {
    const element = await show(MANY);
    await open(element);
    expect(focused(element)).to.equal('input');
    expect([await press(element, 'e'), await press(element, 'Home'), focused(element)]).to.deep.equal([
      false,
      false,
      'input',
    ]);
    await press(element, 'ArrowUp');
    expect(focused(element)).to.equal('uk');
    element.shadowRoot!.querySelector('input')!.focus();
    await press(element, 'ArrowDown');
    expect(focused(element)).to.equal('en');
    await press(element, 'Escape');
    expect([isOpen(element), focused(element)]).to.deep.equal([false, 'button']);
  });
});
