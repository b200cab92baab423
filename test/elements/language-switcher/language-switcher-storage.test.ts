import { expect, fixture, html } from '@open-wc/testing';
import type { WcoLanguageSwitcher } from '../../../src/elements/language-switcher/language-switcher.js';
import {
  addressWithLanguage,
  readStoredLanguage,
  storeLanguage,
} from '../../../src/elements/language-switcher/language-storage.js';
import { settle } from '../../support/dom.js';
import '../../support/item.js';

let shown = 0;

const show = async (persist: string | undefined): Promise<WcoLanguageSwitcher> => {
  const element = document.createElement('wco-language-switcher');
  element.setAttribute('languages', 'en ru ar');
  const id = `kept-${(shown += 1)}`;
  element.setAttribute('for', id);
  if (persist) element.setAttribute('persist', persist);
  await fixture(html`<div id=${id} lang="en">${element}</div>`);
  await settle();
  await element.updateComplete;
  return element;
};

const choose = (element: Element, tag: string): void =>
  element.shadowRoot!.querySelector<HTMLElement>(`[data-language="${tag}"]`)!.click();

describe('<wco-language-switcher persist>', () => {
  let address = '';

  beforeEach(() => {
    address = location.href;
    localStorage.clear();
    sessionStorage.clear();
  });

  afterEach(() => {
    history.replaceState(null, '', address);
    localStorage.clear();
    sessionStorage.clear();
  });

  const kept = (): readonly (string | null)[] => [
    sessionStorage.getItem('wco-language'),
    localStorage.getItem('wco-language'),
    new URLSearchParams(location.search).get('lang'),
  ];

  for (const [persist, where, expected] of [
    [undefined, 'nowhere', [null, null, null]],
    ['none', 'nowhere', [null, null, null]],
    ['session', 'in sessionStorage', ['ru', null, null]],
    ['local', 'in localStorage', [null, 'ru', null]],
    ['url', 'in the address', [null, null, 'ru']],
    ['nonsense', 'nowhere', [null, null, null]],
  ] as const) {
    it(`${persist ?? 'no value'}: stores and reads the choice ${where}`, async () => {
      const entries = history.length;
      choose(await show(persist), 'ru');
      expect(kept()).to.deep.equal(expected);
      expect(history.length).to.equal(entries);
      const another = await show(persist);
      const isKept = expected.some((each) => each === 'ru');
      expect([another.value, another.parentElement!.lang]).to.deep.equal(isKept ? ['ru', 'ru'] : [undefined, 'en']);
    });
  }

  for (const stored of ['', '<b>', '12', 'x'.repeat(1000)]) {
    it(`ignores “${stored.slice(0, 8)}” in the storage`, async () => {
      localStorage.setItem('wco-language', stored);
      expect((await show('local')).value).to.equal(undefined);
    });
  }

  it('works with a storage that throws', async () => {
    const own = Object.getOwnPropertyDescriptors(Storage.prototype);
    const fail = (): never => {
      throw new DOMException('No', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: fail, setItem: fail });
    try {
      const element = await show('local');
      choose(element, 'ar');
      expect([element.value, element.parentElement!.lang]).to.deep.equal(['ar', 'ar']);
      expect(readStoredLanguage('session')).to.equal(undefined);
      expect(() => storeLanguage('session', 'ru')).to.not.throw();
    } finally {
      Object.defineProperties(Storage.prototype, { getItem: own.getItem, setItem: own.setItem });
    }
  });

  it('keeps the rest of the address', () => {
    expect(addressWithLanguage('https://a.example/p?x=1&lang=en#news=one', 'pt-BR')).to.equal(
      'https://a.example/p?x=1&lang=pt-BR#news=one',
    );
  });
});
