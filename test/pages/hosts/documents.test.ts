import { expect } from '@open-wc/testing';
import { textOf } from '../../support/dom.js';
import { openPage } from '../../support/page.js';
import { addressOf, htmlOf, moduleTag, openHost, SCRIPT, scriptOf, WIDGETS, type HostPage } from './host-page.js';
import { readerView } from './reader-view.js';
import { cleanView, eventually, expectAsClean, expectLightDom, isDrawn, type CleanView } from './widgets.js';

/** Adds a frame to the page, and waits until it has loaded. */
const frameOf = async (attributes: Readonly<Record<string, string>>): Promise<HTMLIFrameElement> => {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
};

const HARBOUR = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    { id: 'one', language: 'en', title: 'A Dredger Arrives', content_text: 'It stays a week.', tags: ['Works'] },
    { id: 'two', language: 'en', title: 'Tides', content_text: 'High at noon.', tags: ['Sea'] },
  ],
};

describe('Kinds of documents (built files)', function () {
  this.timeout(60_000);
  let clean: CleanView;

  before(async () => {
    clean = await cleanView();
  });

  for (const base of [
    'https://other.example/deep/page.html',
    'about:blank',
    'javascript:alert(1)',
    'data:text/html,x',
    'sub/folder/',
  ]) {
    it(`<base href="${base}">: renders as usual`, async () => {
      const page = await openHost({ head: `<base href="${base}">` });
      await expectAsClean(page, clean);
      page.close();
    });
  }

  it('a frame with srcdoc: renders as usual', async () => {
    const frame = await frameOf({ srcdoc: htmlOf({}) });
    const page = {
      document: frame.contentDocument,
      window: frame.contentWindow,
      close: () => frame.remove(),
    } as unknown as HostPage;
    expect(page.document.URL).to.equal('about:srcdoc');
    await expectAsClean(page, clean);
    page.close();
  });

  for (const [name, addressOfFrame] of [
    ['srcdoc', (html: string) => ({ srcdoc: html })],
    ['a blob', (html: string) => ({ src: URL.createObjectURL(new Blob([html], { type: 'text/html' })) })],
  ] as const) {
    it(`a frame with ${name}, whose address cannot change: search and opening an article work`, async () => {
      const frame = await frameOf(
        addressOfFrame(
          htmlOf({
            body: `<wco-news-provider route="?news"><script type="application/json">${JSON.stringify(HARBOUR)}</script>
              <wco-news-list searchable url-state="n"></wco-news-list><wco-news-item></wco-news-item></wco-news-provider>`,
          }),
        ),
      );
      const page = {
        document: frame.contentDocument,
        window: frame.contentWindow,
        close: () => frame.remove(),
      } as unknown as HostPage;
      const { URL: address } = page.document;
      const [list, item] = page.document.querySelectorAll<HTMLElement>('wco-news-list, wco-news-item');
      const links = (): readonly HTMLElement[] => [
        ...list!.shadowRoot!.querySelectorAll<HTMLElement>('[part~="link"]'),
      ];
      await eventually(() => list!.shadowRoot !== null && links().length === 2, 'two cards');
      const field = list!.shadowRoot!.querySelector('input')!;
      field.value = 'dredger';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await eventually(() => links().map(textOf).join() === 'A Dredger Arrives', 'the result');
      links()[0]!.click();
      await eventually(
        () => textOf(item!.shadowRoot?.querySelector('[part~="headline"]') ?? null) === 'A Dredger Arrives',
        'the article',
      );
      expect(page.document.URL.replace(/[?#].*/, '')).to.equal(address);
      expect(page.window.problems).to.deep.equal([]);
      page.close();
    });
  }

  for (const lang of ['pt_BR', 'sr@latin', ' en ', 'zh_Hans_CN', 'x-', 'Deutsch']) {
    it(`lang="${lang}": a list with filters renders`, async () => {
      const page = await openHost({
        root: `lang="${lang}"`,
        body: `<wco-news-list filters="topic year language sort"><script type="application/json">${JSON.stringify(HARBOUR)}</script></wco-news-list>`,
      });
      const list = page.document.querySelector('wco-news-list')!;
      await eventually(
        () => [...(list.shadowRoot?.querySelectorAll('[part~="link"]') ?? [])].length === 2,
        'two cards',
      );
      expect([...list.shadowRoot!.querySelectorAll('[part~="link"]')].map(textOf)).to.deep.equal([
        'A Dredger Arrives',
        'Tides',
      ]);
      expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
      page.close();
    });
  }

  it('a frame with an opaque origin, where storage throws: renders, with every option that stores something', async () => {
    const { open } = (await (await fetch('/faults/ports')).json()) as { readonly open: readonly number[] };
    const feed = `http://127.0.0.1:${open[0]}/faults/fine`;
    const html = `<!doctype html><html lang="en"><head>${scriptOf(`
      const problems = [];
      addEventListener('error', ({ message }) => problems.push(message));
      addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
      let isKept = true;
      try { localStorage.length; } catch { isKept = false; }
      const textOf = (tag) => document.querySelector(tag).shadowRoot?.textContent.replace(/\\s+/g, ' ').trim();
      setInterval(() => parent.postMessage({ origin: self.origin, isKept, problems, texts:
        ['wco-news-item', 'wco-language-notice', 'wco-language-switcher'].map(textOf) }, '*'), 100);`)}
      ${moduleTag(`${location.origin}/second-copy/cdn/wco-widgets.js`)}</head><body>
      <wco-news-item src="${feed}" cache="persist"></wco-news-item>
      <wco-language-notice requested="fr" shown="en" available="en fr" dismissible></wco-language-notice>
      <wco-language-switcher languages="en fr" persist="local"></wco-language-switcher></body></html>`;
    interface Report {
      readonly origin: string;
      readonly isKept: boolean;
      readonly problems: readonly string[];
      readonly texts: readonly (string | undefined)[];
    }
    let last: Report | undefined;
    const onMessage = ({ data }: MessageEvent<Report>): void => {
      if (Array.isArray(data.texts)) last = data;
    };
    addEventListener('message', onMessage);
    const frame = await frameOf({ srcdoc: html, sandbox: 'allow-scripts' });
    await eventually(
      () =>
        /Late article/.test(last?.texts[0] ?? '') &&
        /not available in that language/.test(last?.texts[1] ?? '') &&
        /Français/i.test(last?.texts[2] ?? ''),
      `drawn in ${JSON.stringify(last)}`,
    );
    expect([last?.origin, last?.isKept, last?.problems]).to.deep.equal(['null', false, []]);
    removeEventListener('message', onMessage);
    frame.remove();
  });

  it('a shadow root that the page passes to the loader: renders as usual', async () => {
    const page = await openHost({
      body: `<div id="theirs"><template shadowrootmode="open"><style>* { color: red; font-size: 3px }</style>${WIDGETS}</template></div>`,
    });
    const root = page.document.querySelector('#theirs')!.shadowRoot!;
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `import { observe } from '${SCRIPT}'; observe(document.querySelector('#theirs').shadowRoot);`;
    page.document.body.append(script);
    const widgets = [...root.querySelectorAll('wco-news-item, wco-news-list, wco-contact-card')];
    await eventually(() => widgets.length === 3 && widgets.every(isDrawn), 'drawn');
    expect(widgets.flatMap(readerView)).to.deep.equal(clean.view);
    expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    page.close();
  });

  it('XHTML: shows the fallback content', async () => {
    const html = htmlOf({
      doctype: '<?xml version="1.0"?><!DOCTYPE html>',
      root: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
      // Chromium does not run module scripts in XML, but loads them.
      scripts: scriptOf(`import('${SCRIPT}');`),
    });
    const page = (await openPage(addressOf(html, 'application/xhtml+xml'))) as HostPage;
    expect(page.document.contentType).to.equal('application/xhtml+xml');
    await eventually(() => page.window.warnings.length >= 3, 'warnings');
    expect(page.window.warnings[0]).to.match(/could not render; its light DOM is shown/);
    await expectLightDom(page);
    page.close();
  });

  it('translated by the browser: keeps working, in the new language and with the rewritten content', async () => {
    const page = await openHost({
      body: `${WIDGETS}<wco-news-item id="failed" src="/faults/404"><a href="#light">Read the article</a></wco-news-item>`,
    });
    const [item, failed] = page.document.querySelectorAll('wco-news-item');
    await eventually(() => failed!.matches(':state(error)'), 'the failure');
    await eventually(() => isDrawn(item!), 'drawn');
    const { documentElement } = page.document;
    documentElement.className = 'translated-ltr';
    documentElement.lang = 'fr';
    // Imitates the translator: it wraps each text of the page in two elements with other words, and
    // skips shadow trees.
    const walker = page.document.createTreeWalker(page.document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(
      ({ data, parentElement }) => data.trim() && parentElement?.localName !== 'script',
    )) {
      const place = page.document.createElement('span');
      text.replaceWith(place);
      place.outerHTML = '<font><font>Traduit</font></font>';
    }
    await eventually(() => textOf(item!.shadowRoot).includes('Une seconde voie'), 'the French version');
    await eventually(() => textOf(failed!.shadowRoot) === 'L’article est introuvable.', 'a French message');
    expect(textOf(failed)).to.equal('Traduit');
    expect(failed!.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    failed!.setAttribute('src', item!.getAttribute('src')!);
    await eventually(() => isDrawn(failed!), 'drawn after all');
    documentElement.lang = 'en';
    await eventually(() => textOf(item!.shadowRoot).includes('Harbour Opens a Second Lane'), 'English again');
    expect(page.window.problems).to.deep.equal([]);
    page.close();
  });
});
