import { expect } from '@open-wc/testing';
import { renderGallery } from '../../../src/elements/news-item/extras.js';
import type { NewsImage } from '../../../src/model/news.js';
import { textOf } from '../../support/dom.js';
import { draw, readerOf } from '../parts/fixtures/reader.js';

const image = (url: string, more: Partial<NewsImage> = {}): NewsImage => ({
  role: 'gallery',
  renditions: [{ url }],
  alt: [],
  ...more,
});

describe('renderGallery', () => {
  it('is a section named in the interface language, with one figure per image, in order', async () => {
    const images = [
      image('https://img.example/a.jpg', { caption: [{ language: 'en', value: 'The port' }] }),
      image('https://img.example/b.jpg', { alt: [{ language: 'ru', value: 'Корабль' }] }),
    ];
    const root = await draw(renderGallery(images, readerOf('ru')));
    const section = root.querySelector<HTMLElement>('[part="gallery"]')!;
    expect([section.lang, section.dir, section.getAttribute('aria-label')]).to.deep.equal(['ru', 'ltr', 'Изображения']);
    const figures = [...section.querySelectorAll('figure[part="gallery-item"]')];
    expect(figures.map((figure) => figure.querySelector('img')!.src)).to.deep.equal([
      'https://img.example/a.jpg',
      'https://img.example/b.jpg',
    ]);
    expect(figures.map(textOf)).to.deep.equal(['The port', '']);
    expect(figures[1]!.querySelector('img')!.alt).to.equal('Корабль');
  });

  it('is absent without images', async () => {
    expect((await draw(renderGallery([], readerOf()))).childElementCount).to.equal(0);
  });

  it('leaves out a forbidden image', async () => {
    const root = await draw(
      renderGallery([image('javascript:alert(1)'), image('https://img.example/b.jpg')], readerOf()),
    );
    expect(root.querySelectorAll('figure').length).to.equal(1);
  });

  it('is absent when all of its images are forbidden', async () => {
    const root = await draw(renderGallery([image('javascript:alert(1)')], readerOf()));
    expect(root.childElementCount).to.equal(0);
  });
});
