import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsList } from '../../../src/elements/news-list/news-list.js';
import { expectAccessible, part, textOf, until } from '../../support/dom.js';
import { article, articles, count, rows, showList } from './fixtures.js';

const IMAGE = {
  _news: {
    images: [
      {
        role: 'main',
        renditions: [{ href: new URL('/faults/image/960.svg', location.href).href, width: 960, height: 540 }],
      },
    ],
  },
};
const SUMMARY = 'Twelve ports agreed on one declaration for Customs, health services and port authorities. '.repeat(8);

const HEADLINES = {
  de: 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselverordnung tritt in Kraft: was Zollverwaltungen wissen müssen',
  ru: 'Высокопревосходительствующие представители администраций договорились о межведомственном взаимодействии',
  ar: 'اختتام ورشة عمل في عمّان حول برامج المشغل الاقتصادي المعتمد واتفاق الاعتراف المتبادل بين الإدارات',
};

/** Articles in turn with and without an image, with long headlines in three languages. */
const mixed = (length: number): readonly object[] =>
  Array.from({ length }, (_, index) => {
    const [language, title] = Object.entries(HEADLINES)[index % 3]!;
    return article(String(index), { language, title, summary: SUMMARY, ...(index % 2 ? {} : IMAGE) });
  });

const show = (
  items: readonly object[],
  width: number,
  attributes: Readonly<Record<string, string>> = {},
): Promise<WcoNewsList> => showList(items, { style: `width: ${width}px; font-size: 16px`, ...attributes });

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
const listOf = (element: Element): HTMLElement => part(element, 'list')!;
const lineHeight = (element: Element): number => parseFloat(getComputedStyle(element).lineHeight);

describe('<wco-news-list> layouts', () => {
  describe('excerpt', () => {
    for (const [excerpt, lines] of [
      ['1', 1],
      ['3', 3],
      ['6', 6],
      ['40', 6],
    ] as const) {
      it(`${excerpt}: shows ${lines} lines of the summary`, async () => {
        const element = await show([article('a', { summary: SUMMARY })], 300, { excerpt });
        const summary = part(element, 'summary')!;
        expect(textOf(summary)).to.equal(SUMMARY.trim());
        expect(Math.round(boxOf(summary).height / lineHeight(summary))).to.equal(lines);
      });
    }

    for (const excerpt of ['0', '-1', 'many', '']) {
      it(`"${excerpt}": shows none`, async () => {
        expect(part(await show([article('a', { summary: SUMMARY })], 300, { excerpt }), 'summary')).to.equal(null);
      });
    }

    it('is the beginning of the text if there is no summary', async () => {
      const element = await show([article('a', { content_html: '<p>First <b>words</b>.</p><p>Then more.</p>' })], 300, {
        excerpt: '2',
      });
      expect(textOf(part(element, 'summary'))).to.equal('First words. Then more.');
    });

    it('is not shown if the headline is the summary already', async () => {
      const element = await show([article('a', { title: undefined, summary: 'Ports agree.' })], 300, { excerpt: '2' });
      expect([textOf(part(element, 'headline')), part(element, 'summary')]).to.deep.equal(['Ports agree.', null]);
    });

    it('has the language and direction of its article', async () => {
      const items = [
        article('a', { language: 'ar', title: HEADLINES.ar, summary: 'ناقش 48 مشاركاً الاعتراف المتبادل.' }),
      ];
      const summary = part(await show(items, 300, { excerpt: '2' }), 'summary')!;
      expect([summary.lang, summary.dir]).to.deep.equal(['ar', 'rtl']);
    });

    it('is not part of compact rows', async () => {
      const element = await show(mixed(2), 300, { excerpt: '2', variant: 'compact' });
      expect(part(element, 'summary')).to.equal(null);
    });

    it('follows the attribute', async () => {
      const element = await show([article('a', { summary: SUMMARY })], 300);
      element.excerpt = 2;
      await element.updateComplete;
      expect(count(element, '[part="summary"]')).to.equal(1);
      element.excerpt = undefined;
      await element.updateComplete;
      expect(count(element, '[part="summary"]')).to.equal(0);
    });

    it('stays when the interface language changes, also without a date', async () => {
      const element = await show([article('a', { summary: 'Ports agree.', date_published: undefined })], 300, {
        excerpt: '2',
      });
      element.lang = 'xx';
      await element.loadComplete;
      expect(textOf(part(element, 'summary'))).to.equal('Ports agree.');
      expect(textOf(part(element, 'language'))).to.contain('English');
    });
  });

  describe('grid', () => {
    for (const layout of ['grid', 'lead']) {
      for (const columns of [1, 2, 3, 4, 5, 6]) {
        it(`${layout} of ${columns} columns has no hole before the rows that the browser skips`, async () => {
          const leads = layout === 'lead' ? 1 : 0;
          // One pixel more than the columns and the gaps between them.
          const width = columns * 100 + (columns - 1) * 24 + 1;
          const element = await show(articles(200 + leads), width, {
            layout,
            limit: '300',
            style: `width: ${width}px; font-size: 16px; --wco-card-width: 100px`,
          });
          await until(() => rows(element).length === 200 + leads, 'all rows');
          const list = listOf(element);
          const direct = [...list.querySelectorAll(':scope > li')];
          expect(direct.length).to.equal(120 + leads);
          expect([...list.querySelectorAll('.group')].map((group) => group.children.length)).to.deep.equal([60, 20]);
          const line = direct.filter((row) => boxOf(row).top === boxOf(direct.at(-1)!).top);
          expect(line.length).to.equal(columns);
          expect(boxOf(direct.at(-1)!).right).to.be.closeTo(boxOf(list).right, 1);
          // The last group may have a hole, but its columns are the same.
          expect(boxOf(rows(element).at(-1)!).width).to.be.closeTo(boxOf(direct.at(-1)!).width, 1);
        });
      }
    }

    it('has at most six columns', async () => {
      const element = await show(articles(20), 2400, { layout: 'grid', limit: '20' });
      const tops = new Set(rows(element).map((row) => boxOf(row).top));
      expect(tops.size).to.equal(4);
    });

    for (const [number, share] of [
      [1, 1200],
      [2, 588],
      [3, 384],
    ] as const) {
      it(`of ${number} uses the whole width`, async () => {
        const element = await show(mixed(number), 1200, { layout: 'grid' });
        expect(rows(element).map((row) => boxOf(row).width)).to.deep.equal(Array.from({ length: number }, () => share));
      });
    }

    it('fills the place of an article without an image, in larger type', async () => {
      const element = await show([article('a', IMAGE), article('b')], 640, { layout: 'grid' });
      const [withImage, without] = [...element.shadowRoot!.querySelectorAll('[part="card"]')] as HTMLElement[];
      expect(boxOf(without!).height).to.equal(boxOf(withImage!.parentElement!).height);
      expect(boxOf(without!).height).to.be.above(200);
      const [small, large] = [withImage!, without!].map((card) =>
        parseFloat(getComputedStyle(card.querySelector('[part="headline"]')!).fontSize),
      );
      expect(large).to.be.above(small!);
      const panel = getComputedStyle(without!);
      expect([panel.backgroundColor === 'rgba(0, 0, 0, 0)', panel.paddingLeft]).to.deep.equal([false, '20px']);
    });

    it('treats an image that fails to load like no image', async () => {
      const broken = {
        _news: {
          images: [
            {
              role: 'main',
              renditions: [{ href: new URL('/faults/404', location.href).href, width: 960, height: 540 }],
            },
          ],
        },
      };
      const element = await show([article('a', broken)], 640, { layout: 'grid' });
      element.shadowRoot!.querySelector('img')?.dispatchEvent(new Event('error'));
      await until(() => count(element, '.card-media') === 0, 'no image');
      expect(getComputedStyle(part(element, 'card')!).paddingLeft).to.equal('20px');
    });
  });

  describe('lead', () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`gives the first article the whole width (${dir})`, async () => {
        const element = await show(mixed(7), 1000, { layout: 'lead', excerpt: '2', lang: dir === 'rtl' ? 'ar' : 'en' });
        const list = boxOf(listOf(element));
        const [first, second, ...others] = rows(element).map(boxOf);
        expect([first!.left, first!.width]).to.deep.equal([list.left, list.width]);
        expect(second!.top).to.be.above(first!.bottom);
        expect(dir === 'rtl' ? second!.right - list.right : second!.left - list.left).to.equal(0);
        expect(others.every(({ width }) => Math.abs(width - second!.width) < 1)).to.equal(true);
        expect(second!.width).to.be.below(first!.width / 2);
        const sizes = [...element.shadowRoot!.querySelectorAll('[part="headline"]')].map((headline) =>
          parseFloat(getComputedStyle(headline).fontSize),
        );
        expect(sizes[0]).to.equal(Math.max(...sizes));
        const [leading, other] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="summary"]')];
        expect(Math.round(boxOf(leading!).height / lineHeight(leading!))).to.equal(4);
        expect(Math.round(boxOf(other!).height / lineHeight(other!))).to.equal(2);
      });
    }

    for (const [number, widths] of [
      [1, [1200]],
      [2, [1200, 1200]],
      [3, [1200, 588, 588]],
      [4, [1200, 384, 384, 384]],
    ] as const) {
      it(`of ${number} leaves no hole`, async () => {
        const element = await show(mixed(number), 1200, { layout: 'lead' });
        expect(rows(element).map((row) => boxOf(row).width)).to.deep.equal(widths);
      });
    }

    it('moves a row between groups when the layout changes', async () => {
      const element = await show(articles(130), 700, { layout: 'grid', limit: '200' });
      await until(() => rows(element).length === 130, 'all rows');
      element.layout = 'lead';
      await element.updateComplete;
      expect([count(element, 'ul > li'), count(element, '.group > li')]).to.deep.equal([121, 9]);
      element.layout = 'list';
      await element.updateComplete;
      expect([count(element, 'ul > li'), count(element, '.group > li')]).to.deep.equal([120, 10]);
    });
  });

  describe('thumbnail', () => {
    for (const [lang, width] of [
      ['en', 320],
      ['ar', 320],
      ['en', 1280],
      ['ar', 1280],
    ] as const) {
      it(`stands at the end of its row (${lang}, ${width}px)`, async () => {
        const element = await show([article('a', IMAGE)], width, { variant: 'thumbnail', lang });
        const [card, media, text] = [part(element, 'card')!, part(element, 'media')!, part(element, 'headline')!].map(
          boxOf,
        );
        expect(media!.width).to.be.within(90, 180);
        if (lang === 'ar') {
          expect(media!.left).to.equal(card!.left);
          expect(text!.left).to.be.above(media!.right);
        } else {
          expect(media!.right).to.equal(card!.right);
          expect(text!.right).to.be.below(media!.left);
        }
      });
    }

    it('leaves two thirds of a phone’s width to the text', async () => {
      const element = await show([article('a', IMAGE)], 250, { variant: 'thumbnail' });
      expect(boxOf(part(element, 'headline')!).width).to.be.at.least(165);
      expect(boxOf(part(element, 'media')!).width).to.be.at.least(70);
    });

    it('leaves the first article of a lead large', async () => {
      const element = await show(mixed(3), 1000, { layout: 'lead', variant: 'thumbnail' });
      const [lead, other] = [...element.shadowRoot!.querySelectorAll('[part="media"]')].map(boxOf);
      expect(lead!.width).to.be.above(500);
      expect(other!.width).to.be.below(180);
    });
  });

  describe('has nothing that overflows, and is accessible', () => {
    for (const layout of ['list', 'grid', 'lead'])
      for (const variant of ['card', 'compact', 'thumbnail'])
        for (const lang of ['en', 'ar'])
          for (const width of [320, 1280]) {
            it(`${layout} of ${variant}s, ${lang}, ${width}px`, async () => {
              const element = await show(mixed(7), width, { layout, variant, lang, excerpt: '2' });
              const bounds = boxOf(element);
              const outside = [
                ...element.shadowRoot!.querySelectorAll('li, .card, .card-media, .card-text > *'),
              ].filter((each) => {
                const { left, right } = boxOf(each);
                return left < bounds.left - 1 || right > bounds.right + 1;
              });
              expect(outside).to.deep.equal([]);
              expect(element.shadowRoot!.querySelector('.root')!.scrollWidth).to.be.at.most(width);
              if (width === 320) await expectAccessible(element);
            });
          }
  });

  it('aligns texts of the other direction with their card', async () => {
    const element = await show([article('a', { language: 'ar', title: HEADLINES.ar, summary: HEADLINES.ar })], 900, {
      excerpt: '2',
    });
    for (const name of ['headline', 'summary'])
      expect(getComputedStyle(part(element, name)!).textAlign.replace(/^-\w+-/, ''), name).to.equal('left');
  });

  it('follows the interface language in a page of the other direction', async () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', home_page_url: 'https://port.example/' };
    const wrapper = await fixture<HTMLElement>(html`<div lang="dv" dir="rtl" style="width: 640px"></div>`);
    const element = document.createElement('wco-news-list');
    element.data = { ...feed, items: [article('a')] };
    wrapper.append(element);
    await element.loadComplete;
    const { left } = boxOf(listOf(element));
    expect(element.uiLanguage).to.equal('en');
    expect(part(element, 'all-news')!.closest<HTMLElement>('.links')!.lang).to.equal('en');
    expect([boxOf(part(element, 'heading')!).left, boxOf(part(element, 'all-news')!).left]).to.deep.equal([left, left]);
  });
});
