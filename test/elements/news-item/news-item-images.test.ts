import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expectAccessible, part, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, FULL, GALLERY_IMAGE, MAIN_IMAGE } from '../../support/feeds.js';
import { isSeen, local, parts, placeItem, showItem } from '../../support/item.js';

const withImages = (...images: readonly object[]) => ({ ...ENGLISH_ONLY, _news: { ...ENGLISH_ONLY._news, images } });

const imageOf = (element: WcoNewsItem): HTMLImageElement =>
  part(element, 'media')!.querySelector<HTMLImageElement>('[part="image"]')!;

const attributeOf =
  (image: HTMLImageElement) =>
  (name: string): string | null | undefined =>
    image.hasAttribute(name) ? local(image.getAttribute(name)) : null;

describe('<wco-news-item> images', () => {
  it('offer all their sizes, with the default one as src', async () => {
    const image = imageOf(await showItem(FULL));
    expect(['src', 'srcset', 'sizes', 'width', 'height'].map(attributeOf(image))).to.deep.equal([
      '/faults/image/960.svg',
      '/faults/image/480.svg 480w, /faults/image/960.svg 960w, /faults/image/1600.svg 1600w',
      'auto, 100vw',
      '960',
      '720',
    ]);
    expect(['loading', 'decoding', 'referrerpolicy', 'class'].map(attributeOf(image))).to.deep.equal([
      'lazy',
      'async',
      'no-referrer',
      '',
    ]);
  });

  const SIZES: readonly (readonly [name: string, renditions: readonly object[], expected: readonly unknown[]])[] = [
    [
      'one size',
      [{ href: '/faults/image/a.svg', width: 640, height: 480 }],
      ['/faults/image/a.svg', null, null, '640', '480', ''],
    ],
    ['no size', [{ href: '/faults/image/a.svg' }], ['/faults/image/a.svg', null, null, null, null, 'unsized']],
    [
      'only a width',
      [{ href: '/faults/image/a.svg', width: 640 }],
      ['/faults/image/a.svg', null, null, '640', null, 'unsized'],
    ],
    [
      'half a pixel',
      [{ href: '/faults/image/a.svg', width: 640.5, height: 480 }],
      ['/faults/image/a.svg', null, null, null, null, 'unsized'],
    ],
    [
      'large sizes only',
      [
        { href: '/faults/image/b.svg', width: 4000, height: 3000 },
        { href: '/faults/image/a.svg', width: 2000, height: 1500 },
      ],
      [
        '/faults/image/a.svg',
        '/faults/image/a.svg 2000w, /faults/image/b.svg 4000w',
        'auto, 100vw',
        '2000',
        '1500',
        '',
      ],
    ],
    [
      'commas in addresses',
      [
        { href: '/faults/image/a,1.svg', width: 100, height: 50 },
        { href: '/faults/image/a,2.svg', width: 200, height: 100 },
      ],
      [
        '/faults/image/a%2C2.svg',
        '/faults/image/a%2C1.svg 100w, /faults/image/a%2C2.svg 200w',
        'auto, 100vw',
        '200',
        '100',
        '',
      ],
    ],
  ];
  for (const [name, renditions, expected] of SIZES) {
    it(`have the expected attributes with ${name}`, async () => {
      const image = imageOf(await showItem(withImages({ ...MAIN_IMAGE, renditions })));
      expect(['src', 'srcset', 'sizes', 'width', 'height', 'class'].map(attributeOf(image))).to.deep.equal(expected);
    });
  }

  it('reserve their space before they load, also without a stated size', async () => {
    const page = document.createElement('div');
    page.style.width = '640px';
    page.style.setProperty('--wco-measure', '640px');
    document.body.append(page);
    const renditions = [{ href: 'https://images.invalid/never.jpg' }];
    const element = await showItem(withImages({ ...MAIN_IMAGE, renditions }));
    page.append(element);
    await element.loadComplete;
    const { width, height } = imageOf(element).getBoundingClientRect();
    expect([Math.round(width), Math.round(height)]).to.deep.equal([640, 360]);
    page.remove();
  });

  for (const width of [320, 1200]) {
    it(`are as wide as the text, at ${width}px`, async () => {
      const page = document.createElement('div');
      page.style.width = `${width}px`;
      document.body.append(page);
      const element = await showItem(withImages(MAIN_IMAGE, GALLERY_IMAGE));
      page.append(element);
      await element.loadComplete;
      const [image, text, gallery] = ['media', 'body', 'gallery'].map((name) =>
        part(element, name)!.getBoundingClientRect(),
      );
      expect(imageOf(element).getBoundingClientRect().width).to.be.closeTo(text!.width, 0.1);
      expect([image!.left, image!.width, gallery!.width]).to.deep.equal([text!.left, text!.width, text!.width]);
      expect(text!.width).to.be.at.most(width === 320 ? 320 : 800);
      page.remove();
    });
  }

  const ALTS: readonly (readonly [name: string, lang: string, alt: unknown, expected: readonly unknown[]])[] = [
    ['in the reader’s language', 'ru', MAIN_IMAGE.alt, ['Грузовики перед воротами', 'ru', 'ltr']],
    [
      'in the article’s language, rather than a third one',
      'es',
      [
        { language: 'de', value: 'Lastwagen' },
        { language: 'en', value: 'Lorries' },
      ],
      ['Lorries', 'en', 'ltr'],
    ],
    ['in English', 'en', MAIN_IMAGE.alt, ['Lorries in front of a gate', 'en', 'ltr']],
    [
      'in another language when the reader’s is missing',
      'ar',
      MAIN_IMAGE.alt,
      ['Lorries in front of a gate', 'en', 'ltr'],
    ],
    ['in no stated language', 'ru', 'Lorries', ['Lorries', '', 'auto']],
    ['empty for a decorative image', 'ru', 'decorative', ['', null, null]],
    ['empty when missing', 'ru', undefined, ['', null, null]],
  ];
  for (const [name, lang, alt, expected] of ALTS) {
    it(`have an alternative text: ${name}`, async () => {
      const element = await showItem(withImages({ ...MAIN_IMAGE, alt }), { lang });
      expect(['alt', 'lang', 'dir'].map(attributeOf(imageOf(element)))).to.deep.equal(expected);
    });
  }

  it('have a caption and a credit, in the reader’s language where there is one', async () => {
    const element = await showItem(FULL, { lang: 'ru' });
    expect(textOf(part(element, 'caption'))).to.equal('Ворота в понедельник');
    expect(part(element, 'caption')!.querySelector('bdi')!.lang).to.equal('ru');
    expect(textOf(part(element, 'credit'))).to.equal('Источник изображения: Ada Berg');
    expect(part(element, 'credit')!.querySelector('.visually-hidden')!.textContent).to.equal('Источник изображения: ');
    await expectAccessible(element);
  });

  it('have no line for a missing caption and credit', async () => {
    const element = await showItem(withImages(GALLERY_IMAGE));
    expect(part(element, 'media')!.querySelector('figcaption')).to.equal(null);
  });

  it('are before the text if main, and after it otherwise', async () => {
    const element = await showItem(withImages(GALLERY_IMAGE, MAIN_IMAGE, { ...GALLERY_IMAGE, role: 'inline' }));
    expect(attributeOf(imageOf(element))('src')).to.equal('/faults/image/960.svg');
    const gallery = part(element, 'gallery')!;
    expect([gallery.getAttribute('aria-label'), gallery.lang]).to.deep.equal(['Images', 'en']);
    const others = parts(element, 'gallery-item').map((figure) => figure.querySelector('img')!.alt);
    expect(others).to.deep.equal(['A quay', 'A quay']);
  });

  it('use the plain image of a JSON Feed', async () => {
    const element = await showItem({ ...ENGLISH_ONLY, image: '/faults/image/plain.svg' });
    expect(['src', 'alt'].map(attributeOf(imageOf(element)))).to.deep.equal(['/faults/image/plain.svg', '']);
  });

  it('are not repeated when already in the text', async () => {
    const content_html = `<p>Text</p><img src="${location.origin}/faults/image/480.svg" alt="Lorries">`;
    const element = await showItem({ ...withImages(MAIN_IMAGE, GALLERY_IMAGE), content_html });
    expect(part(element, 'body')!.querySelectorAll('img')).to.have.length(1);
    // The other image becomes the main one.
    expect([attributeOf(imageOf(element))('src'), part(element, 'gallery')]).to.deep.equal([
      '/faults/image/quay.svg',
      null,
    ]);
  });

  it('are not repeated when in the text with an ampersand in their address', async () => {
    const href = `${location.origin}/faults/image/a.svg?w=1&h=2`;
    const content_html = `<p>Text</p><img src="${href.replace('&', '&amp;')}" alt="Lorries">`;
    const element = await showItem({ ...withImages({ ...MAIN_IMAGE, renditions: [{ href }] }), content_html });
    expect(part(element, 'media')).to.equal(null);
  });

  it('without an allowed address are left out', async () => {
    const bad = {
      ...MAIN_IMAGE,
      renditions: [{ href: 'javascript:alert(1)' }, { href: 'data:image/png;base64,AA==' }],
    };
    const element = await showItem(withImages(bad));
    expect(part(element, 'media')).to.equal(null);
  });

  it('that fail to load keep their description, caption and credit', async () => {
    const broken = { ...MAIN_IMAGE, renditions: [{ href: '/faults/404', width: 640, height: 480 }] };
    const element = await showItem(withImages(broken));
    imageOf(element).scrollIntoView();
    await until(() => imageOf(element).hasAttribute('data-broken'), 'broken');
    expect([imageOf(element).alt, isSeen(imageOf(element))]).to.deep.equal(['Lorries in front of a gate', true]);
    expect(textOf(part(element, 'caption'))).to.equal('The gate on Monday');
  });

  it('that load after another failed are not marked as broken', async () => {
    let images: readonly object[] = [{ ...MAIN_IMAGE, renditions: [{ href: '/faults/404', width: 640, height: 480 }] }];
    const fetcher = () => Promise.resolve(new Response(JSON.stringify(withImages(...images))));
    const element = await placeItem({ fetcher }, { src: '/faults/none/images.json' });
    await element.loadComplete;
    imageOf(element).scrollIntoView();
    await until(() => imageOf(element).hasAttribute('data-broken'), 'broken');
    images = [MAIN_IMAGE];
    await element.refresh();
    await until(() => imageOf(element).complete && imageOf(element).naturalWidth > 0, 'arrived');
    await until(() => !imageOf(element).hasAttribute('data-broken'), 'no longer marked');
  });
});
