import { expect } from '@open-wc/testing';
import { fillTemplate, markupOf } from '../../../src/elements/news-list/item-template.js';
import type { CardContent } from '../../../src/elements/parts/card.js';

const FULL: CardContent = {
  headline: { value: 'Порты <b>', lang: 'ru', dir: 'ltr' },
  summary: () => ({ value: 'Summary', lang: 'en', dir: 'ltr' }),
  kicker: { value: 'الموانئ', lang: 'ar', dir: 'rtl' },
  language: { value: 'русский', lang: 'ru', dir: 'ltr', label: 'In Russian' },
  href: 'https://news.example/one',
  target: '_blank',
  date: { iso: '2018-09-12', text: '12 September 2018' },
  image: { src: 'https://news.example/480.svg', srcset: 'https://news.example/480.svg 480w', width: 4, height: 3 },
};
const BARE: CardContent = { headline: { value: 'Bare', lang: '', dir: 'auto' } };

const fill = (markup: string, content: CardContent): string => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return fillTemplate(template, content).innerHTML;
};

describe('fillTemplate', () => {
  for (const [what, markup, full, bare] of [
    [
      'headline',
      '<h3 data-field="headline">x</h3>',
      '<h3 data-field="headline" lang="ru" dir="ltr">Порты &lt;b&gt;</h3>',
      '<h3 data-field="headline" lang="" dir="auto">Bare</h3>',
    ],
    ['summary', '<p data-field="summary"></p>', '<p data-field="summary" lang="en" dir="ltr">Summary</p>', ''],
    ['topic', '<i data-field="topic"></i>', '<i data-field="topic" lang="ar" dir="rtl">الموانئ</i>', ''],
    ['language', '<i data-field="language"></i>', '<i data-field="language" lang="ru" dir="ltr">русский</i>', ''],
    [
      'date',
      '<time data-field="date"></time>',
      '<time data-field="date" datetime="2018-09-12">12 September 2018</time>',
      '',
    ],
    ['date outside a time', '<b data-field="date"></b>', '<b data-field="date">12 September 2018</b>', ''],
    [
      'link',
      '<a data-field="link">More</a>',
      '<a data-field="link" href="https://news.example/one" rel="noopener noreferrer" target="_blank">More</a>',
      '<a data-field="link">More</a>',
    ],
    ['image on an element other than img', '<div data-field="image"></div>', '', ''],
    ['an unknown field', '<p data-field="toString">x</p>', '', ''],
    ['a constructor', '<p data-field="constructor">x</p>', '', ''],
    ['an empty name', '<p data-field="">x</p>', '<p data-field="">x</p>', '<p data-field="">x</p>'],
    ['an element without a field', '<hr>', '<hr>', '<hr>'],
  ] as const) {
    it(`renders ${what} from all content, and from a headline alone`, () => {
      expect(fill(markup, FULL)).to.equal(full);
      expect(fill(markup, BARE)).to.equal(bare);
    });
  }

  it('fills several fields of one element, and nested elements', () => {
    expect(fill('<a data-field="link headline"></a>', FULL)).to.equal(
      '<a data-field="link headline" href="https://news.example/one" rel="noopener noreferrer" target="_blank" ' +
        'lang="ru" dir="ltr">Порты &lt;b&gt;</a>',
    );
    expect(fill('<a data-field="link"><b data-field="topic"></b></a>', BARE)).to.equal('<a data-field="link"></a>');
  });

  it('fills an image with the author’s alt text', () => {
    const template = document.createElement('template');
    template.innerHTML = '<img data-field="image"><img data-field="image" alt="Photo">';
    const images = [...fillTemplate(template, FULL).querySelectorAll('img')];
    expect(images.map(({ src, srcset, alt, loading }) => [src, srcset, alt, loading])).to.deep.equal([
      ['https://news.example/480.svg', 'https://news.example/480.svg 480w', '', 'lazy'],
      ['https://news.example/480.svg', 'https://news.example/480.svg 480w', 'Photo', 'lazy'],
    ]);
    expect(images.map((image) => image.hasAttribute('width'))).to.deep.equal([false, false]);
  });

  it('fills a template with child nodes, as React and Vue create it', () => {
    const template = document.createElement('template');
    const link = document.createElement('a');
    link.dataset['field'] = 'link headline';
    template.append(link);
    const filled = '<a data-field="link headline" lang="" dir="auto">Bare</a>';
    expect(fillTemplate(template, BARE).innerHTML).to.equal(filled);
    expect(markupOf(template)).to.equal('<a data-field="link headline"></a>');
    expect(template.firstChild).to.equal(link);
  });

  it('creates an article, and leaves the template unchanged', () => {
    const template = document.createElement('template');
    template.innerHTML = '<p data-field="summary"></p>';
    const row = fillTemplate(template, BARE);
    expect([row.localName, row.getAttribute('part'), row.childNodes.length]).to.deep.equal(['article', 'card', 0]);
    expect(template.innerHTML).to.equal('<p data-field="summary"></p>');
  });
});
