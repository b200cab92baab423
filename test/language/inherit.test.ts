import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { inheritedLanguages, navigatorLanguages } from '../../src/language/inherit.js';

const root = document.documentElement;
const originalLang = root.getAttribute('lang');

/** The browser's languages for one test. */
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

/** Puts an element into a new shadow tree of a host; the element is what the widget would be. */
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
    it('is asked first', async () => {
      root.lang = 'es';
      const parent = await fixture(html`<div lang="fr"><i lang="ru"></i></div>`);
      expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['ru']);
    });

    for (const lang of ['', 'auto', 'und', 'not a tag', 'en, fr']) {
      it(`"${lang}" goes on with the browser’s languages`, async () => {
        root.lang = 'es';
        const parent = await fixture(html`<div lang="fr"><i lang=${lang}></i></div>`);
        expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['it-CH', 'de']);
      });
    }
  });

  describe('ancestors', () => {
    it('the nearest counts', async () => {
      const parent = await fixture(
        html`<div lang="fr">
          <div lang="ru">
            <p><i></i></p>
          </div>
        </div>`,
      );
      expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['ru']);
    });

    it('the document’s element is one', async () => {
      root.lang = 'es';
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['es']);
    });

    for (const lang of ['', 'auto']) {
      it(`lang="${lang}" hides those above it`, async () => {
        root.lang = 'es';
        const parent = await fixture(html`<div lang=${lang}><i></i></div>`);
        expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['it-CH', 'de']);
      });
    }

    it('siblings and children do not count', async () => {
      root.lang = 'es';
      const parent = await fixture(
        html`<div>
          <b lang="fr"></b><i><b lang="ru"></b></i>
        </div>`,
      );
      expect(inheritedLanguages(find(parent, 'i'))).to.deep.equal(['es']);
    });

    it('an element outside the document has its own', () => {
      root.lang = 'es';
      const parent = document.createElement('div');
      parent.lang = 'fr';
      const element = parent.appendChild(document.createElement('i'));
      expect(inheritedLanguages(element)).to.deep.equal(['fr']);
    });
  });

  for (const mode of ['open', 'closed'] as const) {
    describe(`${mode} shadow roots`, () => {
      it('the host counts', async () => {
        const host = await fixture(html`<div lang="fr"></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<i></i>'))).to.deep.equal(['fr']);
      });

      it('an ancestor of the host counts', async () => {
        const parent = await fixture(html`<section lang="ru"><div></div></section>`);
        const element = inShadow(find(parent, 'div'), mode, '<p><i></i></p>');
        expect(inheritedLanguages(element)).to.deep.equal(['ru']);
      });

      it('the document’s element counts', async () => {
        root.lang = 'es';
        const host = await fixture(html`<div></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<i></i>'))).to.deep.equal(['es']);
      });

      it('an ancestor inside comes before the host', async () => {
        const host = await fixture(html`<div lang="fr"></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<p lang="ar"><i></i></p>'))).to.deep.equal(['ar']);
      });

      it('lang="" inside hides the host', async () => {
        const host = await fixture(html`<div lang="fr"></div>`);
        expect(inheritedLanguages(inShadow(host, mode, '<p lang=""><i></i></p>'))).to.deep.equal(['it-CH', 'de']);
      });

      it('one in another is passed through', async () => {
        const outer = await fixture(html`<div lang="zh-Hant"></div>`);
        const inner = inShadow(outer, mode, '<p><i></i></p>');
        const host = inner.appendChild(document.createElement('span'));
        expect(inheritedLanguages(inShadow(host, 'closed', '<i></i>'))).to.deep.equal(['zh-Hant']);
      });

      it('a slotted element belongs to the light tree', async () => {
        const host = await fixture(html`<div><i></i></div>`);
        root.lang = 'es';
        inShadow(host, mode, '<p lang="ar"><slot></slot></p>');
        expect(inheritedLanguages(find(host, 'i'))).to.deep.equal(['es']);
      });

      it('a slotted element has its host’s', async () => {
        const host = await fixture(html`<div lang="fr"><i></i></div>`);
        inShadow(host, mode, '<p lang="ar"><slot></slot></p>');
        expect(inheritedLanguages(find(host, 'i'))).to.deep.equal(['fr']);
      });
    });
  }

  describe('meta content-language', () => {
    it('counts where nothing has a lang', async () => {
      addMeta('pt-BR');
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['pt-BR']);
    });

    it('is found however it is spelt', async () => {
      addMeta('pt-BR', 'Content-Language');
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['pt-BR']);
    });

    it('does not count beside a lang', async () => {
      addMeta('pt-BR');
      root.lang = 'es';
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['es']);
    });

    it('does not count behind lang=""', async () => {
      addMeta('pt-BR');
      root.lang = '';
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['it-CH', 'de']);
    });

    for (const content of ['en, fr', 'en,fr', 'en fr', '', 'auto']) {
      it(`"${content}" is not one language`, async () => {
        addMeta(content);
        expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['it-CH', 'de']);
      });
    }
  });

  describe('the browser’s languages', () => {
    it('without those that name no language', async () => {
      setBrowser('C', 'fr-CA', '', 'en');
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['fr-CA', 'en']);
      expect(navigatorLanguages()).to.deep.equal(['fr-CA', 'en']);
    });

    it('are English where there are none', async () => {
      setBrowser();
      expect(inheritedLanguages(await fixture(html`<i></i>`))).to.deep.equal(['en']);
    });

    it('are English where none is usable', async () => {
      setBrowser('C', '*');
      expect(inheritedLanguages(await fixture(html`<i lang=""></i>`))).to.deep.equal(['en']);
    });
  });
});
