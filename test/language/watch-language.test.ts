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

  /** Watches until the end of the test and records calls under a name. */
  const watch = (element: Element, name = 'changed'): (() => void) => {
    const stop = watchLanguage(element, () => calls.push(name));
    stops.push(stop);
    return stop;
  };

  /** Calls recorded since the last time. Observers report in a microtask. */
  const reported = async (): Promise<readonly string[]> => {
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
    it('reports the element itself', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      watch(element);
      element.lang = 'fr';
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('reports an ancestor', async () => {
      const parent = await fixture<HTMLElement>(
        html`<div lang="fr">
          <p><i></i></p>
        </div>`,
      );
      watch(find(parent, 'i'));
      parent.lang = 'ru';
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('reports <html>', async () => {
      watch(await fixture(html`<i></i>`));
      root.lang = 'es';
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('reports a removed lang', async () => {
      const parent = await fixture<HTMLElement>(html`<div lang="fr"><i></i></div>`);
      watch(find(parent, 'i'));
      parent.removeAttribute('lang');
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('reports changes made together once', async () => {
      const parent = await fixture<HTMLElement>(html`<div lang="fr"><i></i></div>`);
      watch(find(parent, 'i'));
      parent.lang = 'ru';
      parent.lang = 'ar';
      root.lang = 'es';
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('reports every later change', async () => {
      const parent = await fixture<HTMLElement>(html`<div lang="fr"><i></i></div>`);
      watch(find(parent, 'i'));
      parent.lang = 'ru';
      expect(await reported()).to.deep.equal(['changed']);
      parent.lang = 'ar';
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('ignores other attributes', async () => {
      const parent = await fixture<HTMLElement>(html`<div><i></i></div>`);
      watch(find(parent, 'i'));
      parent.dir = 'rtl';
      parent.className = 'lang';
      parent.dataset['lang'] = 'fr';
      expect(await reported()).to.deep.equal([]);
    });

    it('reports nothing without a change', async () => {
      watch(await fixture(html`<i lang="fr"></i>`));
      expect(await reported()).to.deep.equal([]);
    });
  });

  for (const mode of ['open', 'closed'] as const) {
    describe(`in ${mode} shadow roots`, () => {
      it('reports the host', async () => {
        const { host, shadow } = await shadowTree(mode, '<p><i></i></p>');
        watch(find(shadow, 'i'));
        host.lang = 'fr';
        expect(await reported()).to.deep.equal(['changed']);
      });

      it('reports an ancestor of the host', async () => {
        const parent = await fixture<HTMLElement>(html`<section><div></div></section>`);
        const shadow = find(parent, 'div').attachShadow({ mode });
        shadow.innerHTML = '<i></i>';
        watch(find(shadow, 'i'));
        parent.lang = 'fr';
        expect(await reported()).to.deep.equal(['changed']);
        root.lang = 'es';
        expect(await reported()).to.deep.equal(['changed']);
      });

      it('reports an inner ancestor', async () => {
        const { shadow } = await shadowTree(mode, '<p><i></i></p>');
        watch(find(shadow, 'i'));
        find(shadow, 'p').lang = 'fr';
        expect(await reported()).to.deep.equal(['changed']);
      });

      it('reports through nested roots', async () => {
        const host = await fixture<HTMLElement>(html`<div></div>`);
        const outer = host.attachShadow({ mode });
        outer.innerHTML = '<p><b></b></p>';
        const inner = find(outer, 'b').parentElement!.attachShadow({ mode });
        inner.innerHTML = '<i></i>';
        watch(find(inner, 'i'));
        find(outer, 'p').lang = 'fr';
        expect(await reported()).to.deep.equal(['changed']);
        host.lang = 'ru';
        expect(await reported()).to.deep.equal(['changed']);
      });

      it('ignores sibling trees', async () => {
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
        expect(await reported()).to.deep.equal([]);
      });
    });
  }

  describe('the browser’s languages', () => {
    it('are reported', async () => {
      watch(await fixture(html`<i></i>`));
      dispatchEvent(new Event('languagechange'));
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('are reported once, however many roots contain an element', async () => {
      const { shadow } = await shadowTree('open', '<i></i>');
      watch(find(shadow, 'i'));
      dispatchEvent(new Event('languagechange'));
      expect(await reported()).to.deep.equal(['changed']);
    });

    it('are not reported after unwatching', async () => {
      watch(await fixture(html`<i></i>`))();
      dispatchEvent(new Event('languagechange'));
      expect(await reported()).to.deep.equal([]);
    });
  });

  describe('unwatching', () => {
    it('stops the reports', async () => {
      const { host, shadow } = await shadowTree('open', '<p><i></i></p>');
      watch(find(shadow, 'i'))();
      find(shadow, 'p').lang = 'fr';
      host.lang = 'fr';
      root.lang = 'fr';
      expect(await reported()).to.deep.equal([]);
    });

    it('leaves other listeners watching', async () => {
      const parent = await fixture<HTMLElement>(html`<div><i></i><b></b></div>`);
      const stop = watch(find(parent, 'i'), 'first');
      watch(find(parent, 'b'), 'second');
      parent.lang = 'fr';
      expect(await reported()).to.deep.equal(['first', 'second']);
      stop();
      parent.lang = 'ru';
      expect(await reported()).to.deep.equal(['second']);
    });

    it('can be repeated', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      const stop = watch(element, 'first');
      watch(element, 'second');
      stop();
      stop();
      element.lang = 'fr';
      expect(await reported()).to.deep.equal(['second']);
    });

    it('works inside a listener', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      const stop = watchLanguage(element, () => {
        calls.push('once');
        stop();
      });
      watch(element, 'always');
      element.lang = 'fr';
      expect(await reported()).to.deep.equal(['once', 'always']);
      element.lang = 'ru';
      expect(await reported()).to.deep.equal(['always']);
    });

    it('can be followed by watching again', async () => {
      const element = await fixture<HTMLElement>(html`<i></i>`);
      watch(element, 'before')();
      watch(element, 'after');
      element.lang = 'fr';
      expect(await reported()).to.deep.equal(['after']);
    });
  });
});
