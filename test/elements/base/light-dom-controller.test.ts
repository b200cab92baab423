import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LightDomController } from '../../../src/elements/base/light-dom-controller.js';

class LightDomHost extends LitElement {
  updates = 0;
  readonly lightDom = new LightDomController(this);

  protected override updated(): void {
    this.updates += 1;
  }
}
customElements.define('test-light-dom-host', LightDomHost);

/** A host that contains `markup`. */
const makeHost = async (markup: string): Promise<LightDomHost> => {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.innerHTML = `<test-light-dom-host>${markup}</test-light-dom-host>`;
  const host = page.querySelector<LightDomHost>('test-light-dom-host')!;
  await host.updateComplete;
  return host;
};

/** Mutations are reported, and rendered, in microtasks. */
const settle = async (host: LightDomHost): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await host.updateComplete;
};

const script = (text: string, type = 'application/json'): HTMLScriptElement => {
  const element = document.createElement('script');
  element.type = type;
  element.textContent = text;
  return element;
};

describe('LightDomController', () => {
  describe('hasContent', () => {
    const CONTENTS: readonly (readonly [string, string, boolean])[] = [
      ['nothing', '', false],
      ['white space', ' \n\t ', false],
      ['a comment', '<!-- news -->', false],
      ['text', 'News', true],
      ['a link', '<a href="/news">News</a>', true],
      ['an empty element', '<div></div>', true],
      ['an element after white space', '\n  <p>News</p>\n', true],
      ['a JSON script', '<script type="application/json">{}</script>', false],
      ['a template', '<template><p>News</p></template>', false],
      ['a style', '<style>p { color: red }</style>', false],
      ['a link to a style sheet', '<link rel="preload">', false],
      ['a meta element', '<meta itemprop="name">', false],
      ['content for another slot', '<p slot="footer">News</p>', false],
      ['text inside content for another slot', '<p slot="footer"><b>News</b></p>', false],
      ['content beside a JSON script', '<script type="application/json">{}</script><p>News</p>', true],
      ['content beside that for another slot', '<p slot="footer">A</p> B', true],
    ];

    for (const [name, markup, expected] of CONTENTS) {
      it(`${name}: ${expected ? 'yes' : 'no'}`, async () => {
        expect((await makeHost(markup)).lightDom.hasContent).to.equal(expected);
      });
    }

    it('follows added and removed nodes', async () => {
      const host = await makeHost('');
      const link = host.appendChild(document.createElement('a'));
      await settle(host);
      expect(host.lightDom.hasContent).to.equal(true);
      link.remove();
      await settle(host);
      expect(host.lightDom.hasContent).to.equal(false);
    });

    it('follows text written into an empty node', async () => {
      const host = await makeHost('');
      const text = host.appendChild(document.createTextNode(' '));
      await settle(host);
      expect(host.lightDom.hasContent).to.equal(false);
      text.data = 'News';
      await settle(host);
      expect(host.lightDom.hasContent).to.equal(true);
    });
  });

  describe('json', () => {
    const SCRIPTS: readonly (readonly [string, string, string | undefined])[] = [
      ['none without a script', '<p>{}</p>', undefined],
      ['the text of a script', '<script type="application/json">{"a":1}</script>', '{"a":1}'],
      ['the text without surrounding white space', '<script type="application/json">\n  {}\n</script>', '{}'],
      ['none for an empty script', '<script type="application/json"> \n </script>', undefined],
      ['none for a script of another type', '<script type="text/plain">{}</script>', undefined],
      ['none for a script without a type', '<script>"news"</script>', undefined],
      ['none for a nested script', '<div><script type="application/json">{}</script></div>', undefined],
      ['the first of two', '<script type="application/json">1</script><script type="application/json">2</script>', '1'],
      ['the text of a script after other content', '<p>News</p><script type="application/json">{}</script>', '{}'],
    ];

    for (const [name, markup, expected] of SCRIPTS) {
      it(`is ${name}`, async () => {
        expect((await makeHost(markup)).lightDom.json).to.equal(expected);
      });
    }

    it('changes when a script arrives late', async () => {
      const host = await makeHost('<p>News</p>');
      const before = host.updates;
      host.append(script('{"late":true}'));
      await settle(host);
      expect(host.lightDom.json).to.equal('{"late":true}');
      expect(host.updates).to.equal(before + 1);
    });

    it('arrives in pieces, as a page streams in', async () => {
      const host = await makeHost('');
      const element = host.appendChild(script('{"a":'));
      await settle(host);
      element.append('1}');
      await settle(host);
      expect(host.lightDom.json).to.equal('{"a":1}');
    });

    const CHANGES: readonly (readonly [string, (element: HTMLScriptElement) => void, string | undefined])[] = [
      ['its text is set', (element) => (element.textContent = '2'), '2'],
      ['its text node is written to', (element) => ((element.firstChild as Text).data = '3'), '3'],
      ['it is replaced', (element) => element.replaceWith(script('4')), '4'],
      ['it is removed', (element) => element.remove(), undefined],
      ['it is emptied', (element) => (element.textContent = ''), undefined],
    ];
    for (const [name, change, expected] of CHANGES) {
      it(`changes when ${name}`, async () => {
        const host = await makeHost('<script type="application/json">1</script>');
        const before = host.updates;
        change(host.querySelector('script')!);
        await settle(host);
        expect(host.lightDom.json).to.equal(expected);
        expect(host.updates).to.equal(before + 1);
      });
    }
  });

  it('updates its host once for any other change, since elements may read more of their content', async () => {
    const host = await makeHost('<p>News</p><script type="application/json">1</script>');
    const before = host.updates;
    host.querySelector('p')!.textContent = 'Other news';
    host.append(document.createElement('hr'));
    await settle(host);
    expect(host.updates).to.equal(before + 1);
    expect([host.lightDom.json, host.lightDom.hasContent]).to.deep.equal(['1', true]);
  });

  it('stops observing while its host is removed, and resumes when it is reinserted', async () => {
    const host = await makeHost('');
    const page = host.parentElement!;
    host.remove();
    host.append(script('{"away":true}'), 'News');
    await settle(host);
    expect([host.lightDom.json, host.lightDom.hasContent]).to.deep.equal([undefined, false]);
    page.append(host);
    await settle(host);
    expect([host.lightDom.json, host.lightDom.hasContent]).to.deep.equal(['{"away":true}', true]);
    host.append(document.createComment(''));
    host.querySelector('script')!.textContent = '{"back":true}';
    await settle(host);
    expect(host.lightDom.json).to.equal('{"back":true}');
  });
});
