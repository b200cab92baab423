import { expect } from '@open-wc/testing';
import { until } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';
import { addressOf, ARTICLE } from './hosts/host-page.js';

/** The built site, with its own policy. */
const PAGE = '/dist-site/builder.html';
const FEED = 'https://news.invalid/feed.json';

const piece = ({ document }: TestPage, selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const controlOf = ({ document }: TestPage, selector: string): HTMLInputElement =>
  document.querySelector<HTMLInputElement>(selector)!;
const textOf = (page: TestPage, selector: string): string => piece(page, selector).textContent;
const previewOf = (page: TestPage): Element | null => piece(page, '#preview').firstElementChild;

const open = async (query = ''): Promise<TestPage> => {
  const page = await openPage(PAGE + query, 1200);
  await until(() => textOf(page, '#snippet') !== '', 'HTML');
  return page;
};

const choose = (page: TestPage, name: string, value: string): void => {
  const control = controlOf(page, `[name="${name}"]`);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
};

const addressesAsked = ({ window }: TestPage): readonly string[] =>
  window.performance.getEntriesByType('resource').map(({ name }) => name);

describe('The embed builder (built site)', function () {
  this.timeout(90_000);
  let page: TestPage;

  afterEach(() => page.close());

  it('shows the state in the address: form, preview, snippet', async () => {
    page = await open('?element=list&layout=grid&limit=3&lang=fr&filters=topic+year&theme=own&accent=%23aabbcc');
    expect(controlOf(page, '[value="list"]').checked).to.be.true;
    expect(controlOf(page, '#layout').value).to.equal('grid');
    expect(controlOf(page, '[value="topic"]').checked).to.be.true;
    expect(controlOf(page, '[value="sort"]').checked).to.be.false;
    const preview = previewOf(page)!;
    expect(preview.localName).to.equal('wco-news-list');
    expect(preview.getAttribute('layout')).to.equal('grid');
    expect((preview as HTMLElement).style.getPropertyValue('--wco-color-accent')).to.equal('#aabbcc');
    const snippet = textOf(page, '#snippet');
    expect(snippet).to.match(/integrity="sha384-[\w+/]{64}"/);
    expect(snippet).to.contain('--wco-color-accent: #aabbcc;');
    expect(snippet).to.contain('layout="grid"');
    await until(() => preview.shadowRoot?.querySelectorAll('article').length === 3, 'three articles');
    expect(preview.shadowRoot!.textContent).to.contain('Guichet unique');
  });

  it('offers the layouts of a list, in a newsroom too', async () => {
    page = await open('?element=list&layout=lead&variant=thumbnail&excerpt=2&limit=4&lang=en');
    expect(['#layout', '#variant', '#excerpt'].map((name) => controlOf(page, name).value)).to.deep.equal([
      'lead',
      'thumbnail',
      '2',
    ]);
    expect(textOf(page, '#snippet'))
      .to.contain('variant="thumbnail"')
      .and.contain('layout="lead"')
      .and.contain('excerpt="2"');
    const preview = previewOf(page)!;
    await until(() => preview.shadowRoot?.querySelectorAll('[part="summary"]').length === 4, 'four excerpts');
    piece(page, '[value="newsroom"]').click();
    await until(() => previewOf(page)!.localName === 'wco-news-provider', 'a newsroom');
    expect(controlOf(page, '#variant').value).to.equal('thumbnail');
    piece(page, '[value="item"]').click();
    await until(() => previewOf(page)!.localName === 'wco-news-item', 'an article');
    expect(controlOf(page, '#variant').value).to.equal('');
  });

  it('measures the contrast of the colours in the preview', async () => {
    page = await open('?theme=own&accent=%23aabbcc');
    const enough = 'All colours have the contrast that WCAG 2.2 AA requires.';
    await until(() => textOf(page, '#contrast') === enough, enough);
    choose(page, 'text', '#aaaaaa');
    await until(
      () => textOf(page, '#contrast').includes('of 8 pairs of colours have too little contrast'),
      'a warning',
    );
    expect(textOf(page, '#pairs')).to.contain('Text on the background: 2.32 to 1, too low: at least 4.5 is needed.');
  });

  it('puts a choice into the address, the preview and the snippet', async () => {
    page = await open();
    choose(page, 'variant', 'card');
    await until(() => page.window.location.search === '?variant=card', 'address');
    expect(previewOf(page)!.getAttribute('variant')).to.equal('card');
    expect(textOf(page, '#snippet')).to.contain('variant="card"');
    expect(piece(page, '[data-field="layout"]').hidden).to.be.true;
    piece(page, '[value="newsroom"]').click();
    await until(() => page.window.location.search === '?element=newsroom&variant=card', 'address');
    expect(previewOf(page)!.localName).to.equal('wco-news-provider');
    expect(piece(page, '[data-field="layout"]').hidden).to.be.false;
  });

  it('sends no request to an address from the URL before the reader agrees', async () => {
    page = await open(`?src=${encodeURIComponent(FEED)}`);
    expect(previewOf(page)).to.be.null;
    expect(piece(page, '#question').hidden).to.be.false;
    expect(textOf(page, '#origins')).to.equal('https://news.invalid');
    // A different choice is not consent.
    choose(page, 'variant', 'card');
    await until(() => page.window.location.search.includes('variant=card'), 'address');
    expect(previewOf(page)).to.be.null;
    expect(addressesAsked(page).filter((address) => address.includes('news.invalid'))).to.deep.equal([]);
    piece(page, '#agree').click();
    expect(previewOf(page)!.getAttribute('src')).to.equal(FEED);
    expect(piece(page, '#question').hidden).to.be.true;
    expect(page.document.activeElement).to.equal(piece(page, '#preview'));
  });

  it('shows what the reader types', async () => {
    page = await open();
    choose(page, 'src', './feeds/corruption-prevention.json');
    expect(previewOf(page)!.getAttribute('src')).to.equal('./feeds/corruption-prevention.json');
    expect(piece(page, '#question').hidden).to.be.true;
  });

  it('says which text it rejects', async () => {
    page = await open();
    choose(page, 'src', 'javascript:alert(1)');
    const takes = 'Write an address, such as https://example.org/feed.xml or /feed.xml.';
    expect(textOf(page, '#refused')).to.equal(`Address of your news: ${takes}`);
    expect(textOf(page, '#src-problem')).to.equal(takes);
    expect(piece(page, '#src').getAttribute('aria-invalid')).to.equal('true');
    expect(piece(page, '#src').getAttribute('aria-describedby')).to.equal('src-problem src-hint');
    expect(page.window.location.search).to.equal('');
    choose(page, 'src', '/news.xml');
    expect(textOf(page, '#refused')).to.equal('');
    expect(page.document.querySelector('#src-problem')).to.be.null;
    expect(piece(page, '#src').hasAttribute('aria-invalid')).to.be.false;
    expect(piece(page, '#src').getAttribute('aria-describedby')).to.equal('src-hint');
  });

  it('offers the articles of the feed', async () => {
    page = await open();
    await until(() => piece(page, '#ids').childElementCount === 16, 'ids');
    const option = page.document.querySelector<HTMLOptionElement>('#ids option')!;
    expect(option.value).to.equal('urn:x-wco-widgets:sample:single-window-trial');
    expect(option.label).to.equal('Single window trial halves release times at twelve ports');
  });

  it('links to the diagnosis of the chosen address', async () => {
    page = await open('?src=/news.xml%3Fa%3D1');
    const { search } = new URL(page.document.querySelector<HTMLAnchorElement>('#try')!.href);
    expect(new URLSearchParams(search).get('url')).to.equal('/news.xml?a=1');
  });

  it('suggests the whole address if its beginning is missing', async () => {
    page = await open();
    choose(page, 'src', 'news.invalid/feed.json');
    expect(textOf(page, '#meant')).to.equal('Did you mean https://news.invalid/feed.json?');
    piece(page, '#meant button').click();
    expect(controlOf(page, '#src').value).to.equal(FEED);
    expect(textOf(page, '#meant')).to.equal('');
    expect(textOf(page, '#snippet')).to.contain(`src="${FEED}"`);
  });

  it('says why it cannot read the news of another site', async () => {
    page = await open();
    // The same server by another name, which is another origin.
    const { hostname, port } = page.window.location;
    const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    choose(page, 'src', `http://${other}:${port}/dist-site/feeds/newsroom.json`);
    await until(() => !piece(page, '#diagnosis').hidden, 'diagnosis');
    expect(textOf(page, '#report')).to.contain('Access-Control-Allow-Origin');
    expect(piece(page, '#permission').hidden).to.be.false;
    const { bottom } = piece(page, '.stage').getBoundingClientRect();
    expect(piece(page, '#report').getBoundingClientRect().top).to.be.below(bottom);
    choose(page, 'src', './none.json');
    await until(() => textOf(page, '#report').includes('not-found'), 'diagnosis');
    expect(piece(page, '#permission').hidden).to.be.true;
    choose(page, 'src', './feeds/newsroom.json');
    expect(piece(page, '#diagnosis').hidden).to.be.true;
  });

  it('names the languages of the news', async () => {
    page = await open();
    await until(() => textOf(page, '#published') !== '', 'languages');
    expect(textOf(page, '#published')).to.equal('The news has en, fr, es, ru, ar, zh-Hans.');
  });

  it('keeps the copy button in view, on every part of the form', async () => {
    page = await open();
    const { window } = page;
    const isInView = (): boolean => {
      const { top, bottom } = piece(page, '#copy').getBoundingClientRect();
      return top > 0 && bottom <= window.innerHeight;
    };
    expect(isInView()).to.be.true;
    piece(page, '#folder').scrollIntoView();
    expect(isInView()).to.be.true;
  });

  it('gives an element with its own background padding, in the preview as in the snippet', async () => {
    page = await open('?theme=technical');
    const { paddingTop, backgroundColor, color } = page.window.getComputedStyle(previewOf(page)!);
    expect([paddingTop, backgroundColor, color]).to.deep.equal(['24px', 'rgb(13, 17, 23)', 'rgb(230, 237, 243)']);
    expect(textOf(page, '#snippet')).to.contain(
      '    padding: 1.5rem;\n    background: #0d1117;\n    color: #e6edf3;\n',
    );
  });

  it('keeps its content when a link leads to an anchor of the page', async () => {
    page = await open();
    choose(page, 'variant', 'card');
    await until(() => page.window.location.search === '?variant=card', 'address');
    const preview = previewOf(page);
    page.document.querySelector<HTMLElement>('.jump a')!.click();
    await until(() => page.window.location.hash === '#preview-heading', 'hash');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(previewOf(page)).to.equal(preview);
  });

  it('escapes HTML in an address', async () => {
    const words = '</a><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    page = await open(`?words=${encodeURIComponent(words)}&id=${encodeURIComponent('"><b>')}`);
    const preview = piece(page, '#preview');
    expect([...preview.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['wco-news-item', 'a']);
    expect(preview.querySelector('a')!.textContent).to.equal(words);
    expect(page.window).not.to.have.property('hacked');
  });

  it('copies the snippet, and confirms it', async () => {
    page = await open();
    const copied: string[] = [];
    Object.defineProperty(page.window.navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
    });
    piece(page, '#copy').click();
    await until(() => textOf(page, '#copy-status') === 'Copied.', 'copied');
    expect(copied).to.deep.equal([textOf(page, '#snippet')]);
    piece(page, '#copy-address').click();
    await until(() => copied.length === 2, 'second copy');
    expect(copied[1]).to.equal(page.window.location.href);
  });

  it('selects the snippet when copying is refused', async () => {
    page = await open();
    Object.defineProperty(page.window.navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('No')) },
    });
    piece(page, '#copy').click();
    await until(
      () => textOf(page, '#copy-status') === 'The text is selected. Copy it with the keyboard.',
      'selected text',
    );
    expect(String(page.window.getSelection())).to.contain('<wco-news-item');
  });
});

describe('Editable examples (built site)', function () {
  this.timeout(90_000);
  let page: TestPage;

  afterEach(() => page.close());

  it('show the edited code, and run no script in it', async () => {
    page = await openPage('/dist-site/contact-card.html', 1200);
    const frame = page.document.querySelector<HTMLIFrameElement>('.editor iframe')!;
    const shown = () => frame.contentDocument!.querySelector('wco-contact-card');
    await until(() => shown()?.shadowRoot?.textContent.includes('Ana Ribeiro') === true, 'contact');
    const field = controlOf(page, '.editor textarea');
    field.value = `<wco-contact-card email="desk@example.org"></wco-contact-card>
<img src="data:," onerror="top.hacked = parent.hacked = window.hacked = 1">
<script>top.hacked = parent.hacked = window.hacked = 1</script>
<iframe srcdoc="<script>top.hacked = 1</script>"></iframe>
<svg onload="parent.hacked = window.hacked = 1"></svg>`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => shown()?.shadowRoot?.textContent.includes('desk@example.org') === true, 'e-mail');
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const window of [frame.contentWindow!, page.window, globalThis.window])
      expect(window).not.to.have.property('hacked');
  });
});

describe('Pages of elements (built site)', function () {
  this.timeout(90_000);
  let page: TestPage;

  afterEach(() => page.close());

  it('open the table that a link leads to', async () => {
    page = await openPage('/dist-site/contact-card.html#parts', 1200);
    const isOpen = (heading: string): boolean =>
      page.document.querySelector<HTMLDetailsElement>(`#${heading} + details`)!.open;
    await until(() => isOpen('parts'), 'parts');
    expect(isOpen('slots')).to.be.false;
    page.window.location.hash = '#slots';
    await until(() => isOpen('slots'), 'slots');
  });
});

/** A page of a site that loads the elements, and has this content. */
const openSite = (head: string, body: string): Promise<TestPage> =>
  openPage(
    addressOf(`<!doctype html><html lang="en"><head><title>Site</title>${head}</head><body>${body}</body></html>`),
  );

/** The HTML blocks of the guide, with the addresses that the test server has. */
const readGuide = async (): Promise<readonly string[]> => {
  const text = await (await fetch('/docs/guides/first-widget.md')).text();
  return [...text.matchAll(/^```html\n(.*?)^```/gms)].map(([, html = '']) =>
    html.replaceAll('/wco-widgets/', '/dist/cdn/').replace(/src="\/news\/[^"]*"/, `src="${ARTICLE}"`),
  );
};

describe('A site that followed “Your first widget”', function () {
  this.timeout(90_000);
  const pages: TestPage[] = [];
  const keep = async (opened: Promise<TestPage>): Promise<TestPage> => {
    pages.push(await opened);
    return opened;
  };

  afterEach(() => pages.splice(0).forEach((page) => page.close()));

  it('shows the article', async () => {
    const [script = '', element = ''] = await readGuide();
    const page = await keep(openSite(script, element));
    const item = await itemOf(page.document);
    expect(item.shadowRoot!.textContent).to.contain('Harbour Opens a Second Lane');
    expect(item.querySelector('a')!.textContent).to.equal('Read the article');
  });

  for (const [what, query] of [
    ['an article', 'variant=card&lang=en'],
    ['a list', 'element=list&layout=grid&searchable=yes&heading=Port&lang=en'],
    ['a newsroom', 'element=newsroom&theme=forum&lang=en'],
    ['an article, with the classic script', 'script=classic&pin=none'],
  ] as const)
    it(`shows ${what} from the builder, as pasted`, async () => {
      const [script = ''] = await readGuide();
      const builder = await keep(open(`?${query}&folder=/dist/cdn/&src=${encodeURIComponent(ARTICLE)}`));
      const page = await keep(openSite(script, textOf(builder, '#snippet')));
      const shows = (): boolean =>
        [...page.document.querySelectorAll('wco-news-item, wco-news-list')].some(({ shadowRoot }) =>
          shadowRoot?.textContent.includes('Harbour Opens a Second Lane'),
        );
      await until(shows, 'the article');
      expect(page.document.querySelectorAll('[src$="article.json"]')).to.have.length(1);
    });
});
