import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { inheritedLanguages, navigatorLanguages } from '../../src/language/inherited-languages.js';

const root = document.documentElement;
const originalLang = root.getAttribute('lang');

/** Sets the browser's languages for one test. */
const setBrowser = (...languages: readonly string[]): void => {
  Object.defineProperty(navigator, 'languages', { configurable: true, get: () => languages });
};

const addMeta = (content: string, name = 'content-language'): void => {
  const meta = document.createElement('meta');
  meta.httpEquiv = name;
  meta.content = content;
  meta.dataset['test'] = '';
  document.head.append(meta);
};

/** Puts an element into a new shadow tree of a host. The element stands for the widget. */
const inShadow = (host: Element, mode: ShadowRootMode, markup: string): Element => {
  const shadow = host.attachShadow({ mode });
  shadow.innerHTML = markup;
  return shadow.querySelector('i')!;
};

const find = (parent: Element, selector: string): Element => parent.querySelector(selector)!;

describe('inheritedLanguages', () => {
  beforeEach(() => {
    root.removeAttribute('lang');
    setBrowser('it-CH', 'de');
  });

  afterEach(() => {
    fixtureCleanup();
    for (const meta of document.querySelectorAll('meta[data-test]')) meta.remove();
    if (originalLang === null) root.removeAttribute('lang');
    else root.setAttribute('lang', originalLang);
    Reflect.deleteProperty(navigator, 'languages');
  });

  describe('own lang', () => {
    it('takes precedence', async () => {
      root.lang = 'es';
      const parent = await fixture(html`<div lang="fr"><i lang="ru"></i></div>`);
      expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['ru']);
    });

    for (const lang of ['', 'auto', 'und', 'not a tag', 'en, fr']) {
      it(`falls back to the browser’s languages for "${lang}"`, async () => {
        root.lang = 'es';
        const parent = await fixture(html`<div lang="fr"><i lang=${lang}></i></div>`);
        expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['it-CH', 'de']);
      });
    }
  });

  describe('ancestors', () => {
    it('uses the nearest', async () => {
      const parent = await fixture(
        html`<div lang="fr">
          <div lang="ru">
            <p><i></i></p>
          </div>
        </div>`,
      );
      expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['ru']);
    });

    it('includes the root element', async () => {
      root.lang = 'es';
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['es']);
    });

    for (const lang of ['', 'auto']) {
      it(`stops at lang="${lang}"`, async () => {
        root.lang = 'es';
        const parent = await fixture(html`<div lang=${lang}><i></i></div>`);
        expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['it-CH', 'de']);
      });
    }

    it('ignores siblings and children', async () => {
      root.lang = 'es';
      const parent = await fixture(
        html`<div>
          <b lang="fr"></b><i><b lang="ru"></b></i>
        </div>`,
      );
      expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['es']);
    });

    it('reads the ancestors of a detached element', () => {
      root.lang = 'es';
      const parent = document.createElement('div');
      parent.lang = 'fr';
      const element = parent.appendChild(document.createElement('i'));
      expect(inheritedLanguages(element)).to.deep.equal(['fr']);
    });
  });

  for (const mode of ['open', 'closed'] as const) {
    describe(`${mode} shadow roots`, () => {
      it('uses the host', async () => {
        const host = await fixture(html`<div lang="fr"></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<i></i>'))).to.deep.equal(['fr']);
      });

      it('uses an ancestor of the host', async () => {
        const parent = await fixture(html`<section lang="ru"><div></div></section>`);
        const element = inShadow(find(parent, 'div'), mode, '<p><i></i></p>');
        expect(inheritedLanguages(element)).to.deep.equal(['ru']);
      });

      it('uses the root element', async () => {
        root.lang = 'es';
        const host = await fixture(html`<div></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<i></i>'))).to.deep.equal(['es']);
      });

      it('prefers an inner ancestor to the host', async () => {
        const host = await fixture(html`<div lang="fr"></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<p lang="ar"><i></i></p>'))).to.deep.equal(['ar']);
      });

      it('stops at an inner lang=""', async () => {
        const host = await fixture(html`<div lang="fr"></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<p lang=""><i></i></p>'))).to.deep.equal(['it-CH', 'de']);
      });

      it('passes through nested roots', async () => {
        const outer = await fixture(html`<div lang="zh-Hant"></div>`);
        const inner = inShadow(outer, mode, '<p><i></i></p>');
        const host = inner.appendChild(document.createElement('span'));
        expect(inheritedLanguages(inShadow(host, 'closed', '<i></i>'))).to.deep.equal(['zh-Hant']);
      });

      it('reads a slotted element’s language from the light tree', async () => {
        const host = await fixture(html`<div><i></i></div>`);
        root.lang = 'es';
        inShadow(host, mode, '<p lang="ar"><slot></slot></p>');
        expect(inheritedLanguages(find(host, 'i'))).to.deep.equal(['es']);
      });

      it('uses the host’s language for a slotted element', async () => {
        const host = await fixture(html`<div lang="fr"><i></i></div>`);
        inShadow(host, mode, '<p lang="ar"><slot></slot></p>');
        expect(inheritedLanguages(find(host, 'i'))).to.deep.equal(['fr']);
      });
    });
  }

  describe('meta content-language', () => {
    it('applies if no element has a lang', async () => {
      addMeta('pt-BR');
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['pt-BR']);
    });

    it('matches in any letter case', async () => {
      addMeta('pt-BR', 'Content-Language');
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['pt-BR']);
    });

    it('is ignored if an element has a lang', async () => {
      addMeta('pt-BR');
      root.lang = 'es';
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['es']);
    });

    it('is ignored if lang=""', async () => {
      addMeta('pt-BR');
      root.lang = '';
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['it-CH', 'de']);
    });

    for (const content of ['en, fr', 'en,fr', 'en fr', '', 'auto']) {
      it(`rejects "${content}" as a single language`, async () => {
        addMeta(content);
        expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['it-CH', 'de']);
      });
    }
  });

  describe('the browser’s languages', () => {
    it('exclude invalid tags', async () => {
      setBrowser('C', 'fr-CA', '', 'en');
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['fr-CA', 'en']);
      expect(navigatorLanguages()).to.deep.equal(['fr-CA', 'en']);
    });

    it('default to English if the list is empty', async () => {
      setBrowser();
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['en']);
    });

    it('default to English if no entry is valid', async () => {
      setBrowser('C', '*');
      expect(inheritedLanguages(await fixture(html`<i lang=""></i>`))).to.deep.equal(['en']);
    });
  });
});
