import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expectAccessible, nextEvent, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, FRENCH, RUSSIAN, withTranslations } from '../../support/feeds.js';
import { parts, showItem } from '../../support/item.js';

const undo: (() => void)[] = [];

/** Replaces a member of an object until the test ends; `undefined` removes it. */
const stub = (target: object, name: string, value: unknown): void => {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
};

const stubClipboard = (isAllowed: boolean): readonly string[] => {
  const written: string[] = [];
  const writeText = (text: string): Promise<void> => {
    if (!isAllowed) return Promise.reject(new DOMException('No', 'NotAllowedError'));
    written.push(text);
    return Promise.resolve();
  };
  stub(navigator, 'clipboard', { writeText });
  return written;
};

const statusOf = (element: WcoNewsItem): string => textOf(parts(element, 'copy-status').at(-1));

afterEach(() => {
  for (const restore of undo.splice(0).reverse()) restore();
});

describe('<wco-news-item> copy link', () => {
  it('copies the address of the version shown, confirms it, and fires an event', async () => {
    const written = stubClipboard(true);
    const element = await showItem(withTranslations(RUSSIAN), { lang: 'ru' });
    expect(textOf(part(element, 'copy-link'))).to.equal('Копировать ссылку');
    expect(parts(element, 'copy-status').at(-1)!.role).to.equal('status');
    const copied = nextEvent(document.body, 'wco-copy');
    part(element, 'copy-link')!.click();
    const { text, bubbles, composed, target } = await copied;
    expect([text, bubbles, composed, target]).to.deep.equal(['https://news.example/ru/one', true, true, element]);
    await element.updateComplete;
    expect(written).to.deep.equal(['https://news.example/ru/one']);
    expect(statusOf(element)).to.equal('Ссылка скопирована');
    await expectAccessible(element);
  });

  it('copies the page’s address when the article has none', async () => {
    const written = stubClipboard(true);
    const element = await showItem({ id: 'x', language: 'en', title: 'T', content_text: 'A', _news: {} });
    part(element, 'copy-link')!.click();
    await until(() => statusOf(element) === 'Link copied', 'copied');
    expect(written).to.deep.equal([location.href]);
  });

  it('shows the status for four seconds', async () => {
    stubClipboard(true);
    const element = await showItem(ENGLISH_ONLY);
    const timers = new Map<number | undefined, () => void>();
    stub(window, 'setTimeout', (act: () => void, delay?: number) => {
      timers.set(delay, act);
      return 0;
    });
    const copied = nextEvent(element, 'wco-copy');
    part(element, 'copy-link')!.click();
    await copied;
    for (const restore of undo.splice(0).reverse()) restore();
    await element.updateComplete;
    const icon = part(element, 'copy-link')!.querySelector('path')!.getAttribute('d');
    expect(statusOf(element)).to.equal('Link copied');
    timers.get(4000)!();
    await element.updateComplete;
    expect(statusOf(element)).to.equal('');
    expect(part(element, 'copy-link')!.querySelector('path')!.getAttribute('d')).not.to.equal(icon);
  });

  it('falls back to execCommand when the page may not write to the clipboard', async () => {
    stubClipboard(false);
    const element = await showItem(ENGLISH_ONLY);
    const selected: (string | undefined)[] = [];
    stub(document, 'execCommand', (command: string) => {
      selected.push(command, element.shadowRoot!.querySelector('textarea')?.value);
      return true;
    });
    const copied = nextEvent(element, 'wco-copy');
    part(element, 'copy-link')!.focus();
    part(element, 'copy-link')!.click();
    expect((await copied).text).to.equal('https://news.example/en/one');
    await element.updateComplete;
    expect(selected).to.deep.equal(['copy', 'https://news.example/en/one']);
    expect([statusOf(element), element.shadowRoot!.querySelector('textarea')]).to.deep.equal(['Link copied', null]);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'copy-link'));
  });

  for (const [name, command] of [
    ['refused', () => false],
    [
      'forbidden',
      () => {
        throw new Error('No');
      },
    ],
  ] as const) {
    it(`shows the link to the reader when the fallback is ${name} too`, async () => {
      stubClipboard(false);
      stub(document, 'execCommand', command);
      const element = await showItem(ENGLISH_ONLY, { lang: 'ru' });
      let copied = 0;
      element.addEventListener('wco-copy', () => (copied += 1));
      part(element, 'copy-link')!.click();
      await until(() => statusOf(element) !== '', 'a message');
      expect(statusOf(element)).to.equal('Не удалось скопировать. Скопируйте этот текст: https://news.example/en/one');
      expect(parts(element, 'copy-status').at(-1)!.querySelector('bdi')!.dir).to.equal('ltr');
      expect(copied).to.equal(0);
      await expectAccessible(element);
    });
  }

  it('falls back to execCommand without a clipboard', async () => {
    stub(navigator, 'clipboard', undefined);
    stub(document, 'execCommand', () => true);
    const element = await showItem(ENGLISH_ONLY);
    part(element, 'copy-link')!.click();
    await until(() => statusOf(element) === 'Link copied', 'copied');
  });
});

describe('<wco-news-item> share', () => {
  it('opens the system dialog with the version shown', async () => {
    const shared: unknown[] = [];
    stub(navigator, 'share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    const element = await showItem(withTranslations(FRENCH), { languages: 'fr' });
    expect(textOf(part(element, 'share'))).to.equal('Share…');
    part(element, 'share')!.click();
    expect(shared).to.deep.equal([
      { url: 'https://news.example/fr/one', title: 'Deux ports s’accordent pour réduire l’attente' },
    ]);
    await expectAccessible(element);
  });

  it('is not a failure when the reader closes the dialog', async () => {
    stub(navigator, 'share', () => Promise.reject(new DOMException('Closed', 'AbortError')));
    let rejections = 0;
    const count = (): void => void (rejections += 1);
    addEventListener('unhandledrejection', count);
    const element = await showItem(ENGLISH_ONLY);
    part(element, 'share')!.click();
    await settle();
    await settle();
    removeEventListener('unhandledrejection', count);
    expect([rejections, element.state]).to.deep.equal([0, 'ready']);
  });

  it('is not offered when the device cannot share', async () => {
    const native = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
    Reflect.deleteProperty(Navigator.prototype, 'share');
    const element = await showItem(ENGLISH_ONLY);
    if (native) Object.defineProperty(Navigator.prototype, 'share', native);
    expect(parts(element, 'action').map(textOf)).to.deep.equal(['Save contact (vCard)', 'Copy link', 'Print']);
  });
});

describe('<wco-news-item> print', () => {
  const place = async (): Promise<HTMLElement> =>
    fixture<HTMLElement>(
      html`<main>
        <p id="beside">Beside</p>
        <section></section>
      </main>`,
    );

  const printedBy = (): Element[] => [...document.querySelectorAll('[data-wco-printing]')];

  it('hides the rest of the page while the dialog is open, and restores it afterwards', async () => {
    const page = await place();
    const element = await showItem(ENGLISH_ONLY, {}, '<a href="#x">Read</a>');
    page.querySelector('section')!.append(element);
    await settle();
    const before = document.documentElement.outerHTML;
    const sheets = [...document.adoptedStyleSheets];
    const seen: unknown[] = [];
    stub(window, 'print', () => {
      const [rule] = [...document.adoptedStyleSheets.at(-1)!.cssRules] as CSSMediaRule[];
      const hidden = [...document.querySelectorAll((rule!.cssRules[0] as CSSStyleRule).selectorText)];
      const isHidden = (node: Element | null): boolean => hidden.includes(node!);
      seen.push(printedBy()[0] === element, document.adoptedStyleSheets.length - sheets.length, rule!.media.mediaText);
      seen.push(isHidden(page.querySelector('#beside')), isHidden(page), isHidden(element));
      seen.push(isHidden(page.querySelector('section')), isHidden(element.querySelector('a')));
    });
    part(element, 'print')!.click();
    expect(seen).to.deep.equal([true, 1, 'print', true, false, false, false, false]);
    dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.outerHTML).to.equal(before);
    expect([...document.adoptedStyleSheets]).to.deep.equal(sheets);
  });

  it('works the same a second time', async () => {
    const element = await showItem(ENGLISH_ONLY);
    const sheets = document.adoptedStyleSheets.length;
    const during: number[] = [];
    stub(window, 'print', () => during.push(document.adoptedStyleSheets.length - sheets));
    const print = (): void => {
      part(element, 'print')!.click();
      dispatchEvent(new Event('afterprint'));
    };
    print();
    print();
    expect([during, document.adoptedStyleSheets.length - sheets, printedBy()]).to.deep.equal([[1, 1], 0, []]);
  });

  it('prints the whole page when the article is inside another shadow tree', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const element = await showItem(ENGLISH_ONLY);
    host.attachShadow({ mode: 'open' }).append(element);
    const sheets = document.adoptedStyleSheets.length;
    let printed = 0;
    stub(window, 'print', () => {
      printed += 1;
      expect([document.adoptedStyleSheets.length, element.hasAttribute('data-wco-printing')]).to.deep.equal([
        sheets,
        false,
      ]);
    });
    part(element, 'print')!.click();
    dispatchEvent(new Event('afterprint'));
    expect(printed).to.equal(1);
  });
});
