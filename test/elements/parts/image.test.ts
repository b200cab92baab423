import { expect } from '@open-wc/testing';
import type { NewsImage, Rendition } from '../../../src/model/news.js';
import { renderFigure } from '../../../src/elements/parts/image.js';
import { imageSource, type ImageSource } from '../../../src/elements/parts/image-source.js';
import { textOf } from '../../support/dom.js';
import { draw, readerOf } from './fixtures/reader.js';

const at = (name: string, width?: number, height?: number): Rendition => ({
  url: `https://img.example/${name}`,
  ...(width ? { width } : {}),
  ...(height ? { height } : {}),
});

const image = (renditions: readonly Rendition[], more: Partial<NewsImage> = {}): NewsImage => ({
  role: 'main',
  renditions,
  alt: [],
  ...more,
});

const SOURCES: readonly (readonly [what: string, renditions: readonly Rendition[], source: ImageSource | undefined])[] =
  [
    [
      'one file of unknown size: no set, no space reserved',
      [at('a.jpg')],
      { src: 'https://img.example/a.jpg', srcset: undefined, width: undefined, height: undefined },
    ],
    [
      'one file of known size: its space is reserved',
      [at('a.jpg', 800, 600)],
      { src: 'https://img.example/a.jpg', srcset: undefined, width: 800, height: 600 },
    ],
    [
      'width alone reserves nothing',
      [at('a.jpg', 800)],
      { src: 'https://img.example/a.jpg', srcset: undefined, width: undefined, height: undefined },
    ],
    [
      'height alone reserves nothing',
      [at('a.jpg', undefined, 600)],
      { src: 'https://img.example/a.jpg', srcset: undefined, width: undefined, height: undefined },
    ],
    [
      'several files: from narrow to wide; `src` is the widest of usual size',
      [at('l.jpg', 2560, 1440), at('s.jpg', 320, 180), at('m.jpg', 1280, 720)],
      {
        src: 'https://img.example/m.jpg',
        srcset: 'https://img.example/s.jpg 320w, https://img.example/m.jpg 1280w, https://img.example/l.jpg 2560w',
        width: 1280,
        height: 720,
      },
    ],
    [
      'huge files alone: the smallest of them',
      [at('xl.jpg', 6000, 4000), at('l.jpg', 3000, 2000)],
      {
        src: 'https://img.example/l.jpg',
        srcset: 'https://img.example/l.jpg 3000w, https://img.example/xl.jpg 6000w',
        width: 3000,
        height: 2000,
      },
    ],
    [
      'files of unknown width are not in the set',
      [at('m.jpg', 1280, 720), at('unknown.jpg'), at('s.jpg', 320, 180)],
      {
        src: 'https://img.example/m.jpg',
        srcset: 'https://img.example/s.jpg 320w, https://img.example/m.jpg 1280w',
        width: 1280,
        height: 720,
      },
    ],
    [
      'commas and spaces in addresses do not end a candidate',
      [at('w_1,h_2/a b.jpg', 320, 180), at('x,y.jpg', 640, 360)],
      {
        src: 'https://img.example/x%2Cy.jpg',
        srcset: 'https://img.example/w_1%2Ch_2/a%20b.jpg 320w, https://img.example/x%2Cy.jpg 640w',
        width: 640,
        height: 360,
      },
    ],
    [
      'hostile addresses are left out',
      [{ url: 'javascript:alert(1)', width: 640 }, at('a.jpg', 320, 180), { url: 'https://a@evil.example/b.jpg' }],
      { src: 'https://img.example/a.jpg', srcset: undefined, width: 320, height: 180 },
    ],
    ['hostile addresses alone', [{ url: 'data:image/svg+xml,<svg/>' }, { url: 'a.jpg' }, { url: '' }], undefined],
    ['no file', [], undefined],
  ];

describe('imageSource', () => {
  for (const [what, renditions, source] of SOURCES) {
    it(what, () => {
      expect(imageSource(image(renditions))).to.deep.equal(source);
    });
  }
});

describe('renderFigure', () => {
  const figure = async (shown: NewsImage, reader = readerOf()): Promise<HTMLElement> =>
    draw(renderFigure(shown, 'media', reader));

  it('is an image with reserved space that loads lazily', async () => {
    const root = await figure(image([at('s.jpg', 320, 180), at('m.jpg', 1280, 720)]));
    const img = root.querySelector<HTMLImageElement>('figure[part="media"] > img[part="image"]')!;
    const attributes = Object.fromEntries(img.getAttributeNames().map((name) => [name, img.getAttribute(name)]));
    expect(attributes).to.deep.equal({
      part: 'image',
      class: '',
      src: 'https://img.example/m.jpg',
      srcset: 'https://img.example/s.jpg 320w, https://img.example/m.jpg 1280w',
      sizes: 'auto, 100vw',
      width: '1280',
      height: '720',
      alt: '',
      loading: 'lazy',
      decoding: 'async',
      referrerpolicy: 'no-referrer',
    });
    expect(root.querySelectorAll('figcaption').length).to.equal(0);
  });

  it('has no attributes for unknown values', async () => {
    const img = (await figure(image([at('a.jpg')]))).querySelector('img')!;
    expect(
      ['srcset', 'sizes', 'width', 'height', 'lang', 'dir'].filter((name) => img.hasAttribute(name)),
    ).to.deep.equal([]);
    expect(img.className).to.equal('unsized');
  });

  it('has alternative text in the best available language, marked', async () => {
    const alt = [
      { language: 'en', value: 'A port' },
      { language: 'ar', value: 'ميناء' },
    ];
    const img = (await figure(image([at('a.jpg')], { alt }), readerOf('ar'))).querySelector('img')!;
    expect([img.alt, img.lang, img.dir]).to.deep.equal(['ميناء', 'ar', 'rtl']);
  });

  it('has caption and credit, with a label for screen readers on the credit', async () => {
    const shown = image([at('a.jpg')], { caption: [{ language: 'en', value: 'The port' }], credit: 'A. Photographer' });
    const root = await figure(shown, readerOf('ru'));
    const caption = root.querySelector('figcaption')!;
    expect([caption.lang, caption.dir, textOf(caption)]).to.deep.equal([
      'ru',
      'ltr',
      'The port Источник изображения: A. Photographer',
    ]);
    expect(root.querySelector<HTMLElement>('[part="caption"] bdi')!.lang).to.equal('en');
    expect(textOf(root.querySelector('[part="credit"] .visually-hidden'))).to.equal('Источник изображения:');
  });

  it('has a credit without a caption, and a caption without a credit', async () => {
    const credited = await figure(image([at('a.jpg')], { credit: 'A. Photographer' }));
    expect(textOf(credited.querySelector('figcaption'))).to.equal('Image credit: A. Photographer');
    const captioned = await figure(image([at('a.jpg')], { caption: [{ value: 'The port' }] }));
    expect(textOf(captioned.querySelector('figcaption'))).to.equal('The port');
  });

  it('is marked when its image fails to load', async () => {
    const img = (await figure(image([at('a.jpg')]))).querySelector('img')!;
    img.dispatchEvent(new Event('error'));
    expect(img.hasAttribute('data-broken')).to.equal(true);
  });

  it('is absent for a forbidden image', async () => {
    expect((await figure(image([{ url: 'javascript:alert(1)' }]))).childElementCount).to.equal(0);
  });
});
