import { expect } from '@open-wc/testing';
import { loadLocale } from '../../../src/messages/registry.js';
import { expectAccessible, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, GALLERY_IMAGE } from '../../support/feeds.js';
import { local, showItem } from '../../support/item.js';

const withBody = (content_html: string, members: object = {}) => ({ ...ENGLISH_ONLY, content_html, ...members });
const last = (element: Element): HTMLElement => part(element, 'body')!.querySelector<HTMLElement>('p:last-of-type')!;

describe('<wco-news-item> with a text over the limits', () => {
  const LONG = withBody('<b>x </b>'.repeat(5_500));

  it('says that the text is cut, and links to the whole text', async () => {
    const element = await showItem(LONG);
    expect(part(element, 'body')!.querySelectorAll('b')).to.have.length(2_500);
    expect(textOf(last(element))).to.equal(
      'The rest of this text is not shown here. Read the article on the publisher’s website',
    );
    expect(last(element).querySelector('a')!.href).to.equal('https://news.example/en/one');
  });

  it('says so in the reader’s language, also after it changes', async () => {
    const element = await showItem(LONG, { lang: 'ru' });
    await until(() => last(element).lang === 'ru', 'in Russian');
    expect(textOf(last(element))).to.match(/^Остальная часть текста здесь не показана\. /);
    element.lang = 'ar';
    await until(() => last(element).lang === 'ar', 'in Arabic');
    expect([last(element).dir, textOf(last(element)).startsWith('لا تُعرض هنا بقية هذا النص.')]).to.deep.equal([
      'rtl',
      true,
    ]);
  });

  it('says so for plain text', async () => {
    const element = await showItem({ ...ENGLISH_ONLY, content_html: undefined, content_text: 'word '.repeat(60_000) });
    expect(textOf(last(element))).to.match(/^The rest of this text is not shown here\. Read/);
    expect(part(element, 'body')!.textContent.length).to.be.below(251_000);
  });

  it('reports it in the debug panel', async () => {
    const element = await showItem(LONG, { debug: '' });
    const sentence = 'The text is cut: it has too many elements, links or images.';
    await until(() => textOf(part(element, 'debug')).includes(sentence), 'reported');
  });

  it('says nothing about a text within the limits', async () => {
    expect(textOf(part(await showItem(ENGLISH_ONLY), 'body'))).to.not.include('not shown');
  });
});

describe('<wco-news-item> with footnotes', () => {
  const NOTES = withBody(
    '<p>Text<sup id="ref"><a href="#fn">1</a></sup></p><details><summary>Notes</summary>' +
      '<p id="fn">A note <a href="https://news.example/en/one#ref">back</a></p></details>',
  );

  it('follows their links inside the article and keeps the page’s address', async () => {
    const element = await showItem(NOTES);
    const body = part(element, 'body')!;
    const [there, back] = body.querySelectorAll('a');
    const address = location.href;
    there!.click();
    expect(textOf(element.shadowRoot!.activeElement as HTMLElement)).to.equal('A note back');
    expect(body.querySelector('details')!.open).to.equal(true);
    back!.click();
    expect(element.shadowRoot!.activeElement!.localName).to.equal('sup');
    expect(location.href).to.equal(address);
    expect(part(element, 'body')!.querySelector('#fn, #ref')).to.equal(null);
    await expectAccessible(element);
  });
});

describe('<wco-news-item> with embedded media', () => {
  it('links to them in the reader’s words', async () => {
    await loadLocale('fr');
    const element = await showItem(
      withBody(
        '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="Opening of the port"></iframe>' +
          '<audio src="/a.mp3"></audio><iframe src="https://maps.example/e"></iframe>',
      ),
      { lang: 'fr' },
    );
    const links = [...part(element, 'body')!.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.lang, link.href, link.target])).to.deep.equal([
      [
        'Regarder sur youtube.com\u00a0: Opening of the port (s’ouvre dans un nouvel onglet)',
        'fr',
        'https://www.youtube.com/watch?v=abcdefghijk',
        '_blank',
      ],
      ['Écouter sur news.example (s’ouvre dans un nouvel onglet)', 'fr', 'https://news.example/a.mp3', '_blank'],
      ['Contenu intégré\u00a0: maps.example (s’ouvre dans un nouvel onglet)', 'fr', 'https://maps.example/e', '_blank'],
    ]);
  });
});

describe('<wco-news-item> without a stated language', () => {
  const UNSTATED = { ...ENGLISH_ONLY, language: undefined };

  it('sets the direction of each block by most of its letters', async () => {
    const element = await showItem({
      ...UNSTATED,
      title: 'WCO تعلن عن موانئ جديدة',
      content_html:
        '<p>WCO تعلن عن موانئ جديدة</p><p>Customs opens a port, مرفأ</p><ul><li>PDF مرفأ جديد في العقبة</li></ul>',
    });
    const body = part(element, 'body')!;
    expect(getComputedStyle(part(element, 'headline')!).direction).to.equal('rtl');
    expect([...body.querySelectorAll('p, ul, li')].map((block) => getComputedStyle(block).direction)).to.deep.equal([
      'rtl',
      'ltr',
      'rtl',
      'rtl',
    ]);
    expect(getComputedStyle(body).direction).to.equal('rtl');
  });

  it('does so for plain text', async () => {
    const element = await showItem({
      ...UNSTATED,
      content_html: undefined,
      content_text: 'WCO تعلن عن موانئ\n\nCustoms, مرفأ',
    });
    const directions = [...part(element, 'body')!.querySelectorAll('p')].map((p) => getComputedStyle(p).direction);
    expect(directions).to.deep.equal(['rtl', 'ltr']);
  });
});

describe('<wco-news-item> with pictures', () => {
  const withImage = (renditions: readonly object[], content_html = '<p>Text</p>') => ({
    ...withBody(content_html),
    _news: { ...ENGLISH_ONLY._news, images: [{ role: 'main', renditions }] },
  });
  const HREF = 'https://images.invalid/2024/a ship.jpg';

  const MAIN: readonly (readonly [name: string, html: string, isShown: boolean])[] = [
    ['only a background', '<div style="background:url(https://images.invalid/2024/a%20ship.jpg)">Text</div>', true],
    [
      'only the poster of a video',
      '<video poster="https://images.invalid/2024/a%20ship.jpg" src="/v.mp4"></video>',
      true,
    ],
    ['only a link', '<a href="https://images.invalid/2024/a%20ship.jpg">Ship</a>', true],
    ['only a hidden image', '<img hidden src="https://images.invalid/2024/a%20ship.jpg">', true],
    ['only a small copy', '<img width="48" src="https://images.invalid/2024/a%20ship-150x150.jpg">', true],
    ['another image whose address begins the same', '<img src="https://images.invalid/2024/a%20ship.jpg.png">', true],
    ['an image', '<img src="https://images.invalid/2024/a%20ship.jpg">', false],
    ['a lazy image', '<img src="data:," data-src="https://images.invalid/2024/a%20ship.jpg">', false],
    ['another size', '<img src="https://images.invalid/2024/a%20ship-1024x683.jpg">', false],
    ['a resized copy', '<img src="//images.invalid/2024/a&#32;ship.jpg?resize=640%2C480&amp;ssl=1">', false],
    ['a copy of an image service', '<img src="https://i0.wp.com/images.invalid/2024/a%20ship.jpg?w=640">', false],
  ];
  for (const [name, html, isShown] of MAIN) {
    it(`${isShown ? 'shows' : 'leaves out'} the main picture if the text has ${name}`, async () => {
      const element = await showItem(withImage([{ href: HREF, width: 640, height: 480 }], html));
      expect(part(element, 'media') !== null).to.equal(isShown);
    });
  }

  const WIDTHS: readonly (readonly [name: string, renditions: readonly object[], width: number | undefined])[] = [
    ['of 300 px', [{ href: '/faults/image/a.svg', width: 300, height: 200 }], 300],
    ['of 300 px without a height', [{ href: '/faults/image/a.svg', width: 300 }], 300],
    [
      'of 150 and 300 px',
      [
        { href: '/faults/image/a.svg', width: 150, height: 100 },
        { href: '/faults/image/b.svg', width: 300, height: 200 },
      ],
      300,
    ],
    ['of 2,000 px', [{ href: '/faults/image/a.svg', width: 2000, height: 1000 }], 1000],
    [
      'of 960 and 1,600 px',
      [
        { href: '/faults/image/a.svg', width: 960, height: 480 },
        { href: '/faults/image/b.svg', width: 1600, height: 800 },
      ],
      1000,
    ],
    ['of 48 px, which is an icon', [{ href: '/faults/image/a.svg', width: 48, height: 48 }], undefined],
    ['of unknown size', [{ href: '/faults/image/a.svg' }], 1000],
  ];
  for (const [name, renditions, width] of WIDTHS) {
    it(`in 1,000 px, ${width === undefined ? `leaves out a picture ${name}` : `draws a picture ${name} ${width} px wide`}`, async () => {
      const page = document.createElement('div');
      page.style.width = '1000px';
      page.style.setProperty('--wco-measure', '1000px');
      document.body.append(page);
      const element = await showItem(withImage(renditions));
      page.append(element);
      await element.loadComplete;
      const image = part(element, 'media')?.querySelector('img');
      const drawn = image && Math.round(image.getBoundingClientRect().width);
      expect(drawn ?? undefined).to.equal(width);
      page.remove();
    });
  }

  it('draws an icon in a line of text at its stated size, although its file is larger', async () => {
    const html = `<p>a<img src="${location.origin}/faults/image/960.svg" style="height:1em"> b</p>`;
    const element = await showItem(withImage([GALLERY_IMAGE], html));
    await settle();
    const icon = part(element, 'body')!.querySelector('img')!;
    icon.scrollIntoView();
    await until(() => icon.complete && icon.naturalWidth > 0, 'loaded');
    expect(Math.round(icon.getBoundingClientRect().height)).to.equal(16);
    expect(local(icon.src)).to.equal('/faults/image/960.svg');
  });
});
