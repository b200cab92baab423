import { aTimeout, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { watchLanguage } from '../../src/language/watch-language.js';

const root = document.documentElement;
const originalLang = root.getAttribute('lang');
const find = (parent: ParentNode, selector: string): HTMLElement => parent.querySelector<HTMLElement>(selector)!;

const shadowTree = async (mode: ShadowRootMode, markup: string) => {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const shadow = host.attachShadow({ mode });
  shadow.innerHTML = markup;
  return { host, shadow };
};

describe('watchLanguage', () => {
  let calls: string[] = [];
  let stops: (() => void)[] = [];

  /** Watches until the end of the test; calls are noted under a name. */
  const watch = (element: Element, name = 'changed'): (() => void) => {
    const stop = watchLanguage(element, () => calls.push(name));
    stops.push(stop);
    return stop;
  };

  /** What was called since the last time. Observers report in a microtask. */
  const noted = async (): Promise<readonly string[]> => {
    await aTimeout(0);
    return calls.splice(0);
  };

  beforeEach(() => {
    calls = [];
    stops = [];
  });

  afterEach(() => {
    for (const stop of stops) stop();
    fixtureCleanup();
    if (originalLang === null) root.removeAttribute('lang');
    else root.setAttribute('lang', originalLang);
  });

  describe('in the document', () => {
    it('hears of the element itself', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      watch(element);
      element.lang = 'fr';
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('hears of an ancestor', async () => {
      const parent = await fixture<HTMLElement>(
        html`<div lang="fr">
          <p><i></i></p>
        </div>`,
      );
      watch(find(parent, 'i'));
      parent.lang = 'ru';
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('hears of <html>', async () => {
      watch(await fixture(html`<i></i>`));
      root.lang = 'es';
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('hears of a lang that is taken away', async () => {
      const parent = await fixture<HTMLElement>(html`<div lang="fr"><i></i></div>`);
      watch(find(parent, 'i'));
      parent.removeAttribute('lang');
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('hears once of changes in one go', async () => {
      const parent = await fixture<HTMLElement>(html`<div lang="fr"><i></i></div>`);
      watch(find(parent, 'i'));
      parent.lang = 'ru';
      parent.lang = 'ar';
      root.lang = 'es';
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('hears of every later change', async () => {
      const parent = await fixture<HTMLElement>(html`<div lang="fr"><i></i></div>`);
      watch(find(parent, 'i'));
      parent.lang = 'ru';
      expect(await noted()).to.deep.equal(['changed']);
      parent.lang = 'ar';
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('hears of no other attribute', async () => {
      const parent = await fixture<HTMLElement>(html`<div><i></i></div>`);
      watch(find(parent, 'i'));
      parent.dir = 'rtl';
      parent.className = 'lang';
      parent.dataset['lang'] = 'fr';
      expect(await noted()).to.deep.equal([]);
    });

    it('hears nothing without a change', async () => {
      watch(await fixture(html`<i lang="fr"></i>`));
      expect(await noted()).to.deep.equal([]);
    });
  });

  for (const mode of ['open', 'closed'] as const) {
    describe(`in ${mode} shadow roots`, () => {
      it('hears of the host', async () => {
        const { host, shadow } = await shadowTree(mode, '<p><i></i></p>');
        watch(find(shadow, 'i'));
        host.lang = 'fr';
        expect(await noted()).to.deep.equal(['changed']);
      });

      it('hears of an ancestor of the host', async () => {
        const parent = await fixture<HTMLElement>(html`<section><div></div></section>`);
        const shadow = find(parent, 'div').attachShadow({ mode });
        shadow.innerHTML = '<i></i>';
        watch(find(shadow, 'i'));
        parent.lang = 'fr';
        expect(await noted()).to.deep.equal(['changed']);
        root.lang = 'es';
        expect(await noted()).to.deep.equal(['changed']);
      });

      it('hears of an ancestor inside', async () => {
        const { shadow } = await shadowTree(mode, '<p><i></i></p>');
        watch(find(shadow, 'i'));
        find(shadow, 'p').lang = 'fr';
        expect(await noted()).to.deep.equal(['changed']);
      });

      it('hears through one in another', async () => {
        const host = await fixture<HTMLElement>(html`<div></div>`);
        const outer = host.attachShadow({ mode });
        outer.innerHTML = '<p><b></b></p>';
        const inner = find(outer, 'b').parentElement!.attachShadow({ mode });
        inner.innerHTML = '<i></i>';
        watch(find(inner, 'i'));
        find(outer, 'p').lang = 'fr';
        expect(await noted()).to.deep.equal(['changed']);
        host.lang = 'ru';
        expect(await noted()).to.deep.equal(['changed']);
      });

      it('hears nothing of a tree beside its own', async () => {
        const parent = await fixture<HTMLElement>(
          html`<section>
            <div></div>
            <i></i>
          </section>`,
        );
        const shadow = find(parent, 'div').attachShadow({ mode });
        shadow.innerHTML = '<p></p>';
        watch(find(parent, 'i'));
        find(shadow, 'p').lang = 'fr';
        expect(await noted()).to.deep.equal([]);
      });
    });
  }

  describe('the browser’s languages', () => {
    it('are heard of', async () => {
      watch(await fixture(html`<i></i>`));
      dispatchEvent(new Event('languagechange'));
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('are heard of once, in however many roots an element is', async () => {
      const { shadow } = await shadowTree('open', '<i></i>');
      watch(find(shadow, 'i'));
      dispatchEvent(new Event('languagechange'));
      expect(await noted()).to.deep.equal(['changed']);
    });

    it('are not heard of after the end', async () => {
      watch(await fixture(html`<i></i>`))();
      dispatchEvent(new Event('languagechange'));
      expect(await noted()).to.deep.equal([]);
    });
  });

  describe('the end', () => {
    it('is the end', async () => {
      const { host, shadow } = await shadowTree('open', '<p><i></i></p>');
      watch(find(shadow, 'i'))();
      find(shadow, 'p').lang = 'fr';
      host.lang = 'fr';
      root.lang = 'fr';
      expect(await noted()).to.deep.equal([]);
    });

    it('of one leaves the others', async () => {
      const parent = await fixture<HTMLElement>(html`<div><i></i><b></b></div>`);
      const stop = watch(find(parent, 'i'), 'first');
      watch(find(parent, 'b'), 'second');
      parent.lang = 'fr';
      expect(await noted()).to.deep.equal(['first', 'second']);
      stop();
      parent.lang = 'ru';
      expect(await noted()).to.deep.equal(['second']);
    });

    it('may come twice', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      const stop = watch(element, 'first');
      watch(element, 'second');
      stop();
      stop();
      element.lang = 'fr';
      expect(await noted()).to.deep.equal(['second']);
    });

    it('may come from a listener', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      const stop = watchLanguage(element, () => {
        calls.push('once');
        stop();
      });
      watch(element, 'always');
      element.lang = 'fr';
      expect(await noted()).to.deep.equal(['once', 'always']);
      element.lang = 'ru';
      expect(await noted()).to.deep.equal(['always']);
    });

    it('may be a beginning', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      watch(element, 'before')();
      watch(element, 'after');
      element.lang = 'fr';
      expect(await noted()).to.deep.equal(['after']);
    });
  });
});
