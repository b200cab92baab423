import { expect } from '@open-wc/testing';
import { renderRelated } from '../../../src/elements/news-item/extras.js';
import { textOf } from '../../support/dom.js';
import { draw, readerOf } from '../parts/fixtures/reader.js';

const HANDBOOK = { url: 'https://news.example/handbook', title: 'Handbook' };

describe('renderRelated', () => {
  it('lists links under a heading at its level, in the interface language', async () => {
    const root = await draw(renderRelated([HANDBOOK], 'en', readerOf('ru', { headingLevel: 4 })));
    const section = root.querySelector<HTMLElement>('[part="related"]')!;
    const heading = section.querySelector('h4')!;
    expect([section.lang, textOf(heading)]).to.deep.equal(['ru', 'По теме']);
    expect(section.getAttribute('aria-labelledby')).to.equal(heading.id);
    const link = section.querySelector<HTMLAnchorElement>('[part="related-link"]')!;
    expect([link.href, textOf(link), link.rel, link.referrerPolicy]).to.deep.equal([
      'https://news.example/handbook',
      'Handbook',
      'noopener noreferrer',
      'no-referrer',
    ]);
  });

  it('names the language of a page where it differs from the article’s', async () => {
    const pages = [HANDBOOK, { ...HANDBOOK, title: 'كتيّب', language: 'ar' }, { ...HANDBOOK, language: 'en' }];
    const root = await draw(renderRelated(pages, 'en', readerOf()));
    expect([...root.querySelectorAll('li')].map(textOf)).to.deep.equal([
      'Handbook',
      'كتيّب العربيةLanguage: Arabic',
      'Handbook',
    ]);
    const [, link] = root.querySelectorAll<HTMLAnchorElement>('[part="related-link"]');
    expect([link!.hreflang, link!.querySelector('bdi')!.lang, link!.querySelector('bdi')!.dir]).to.deep.equal([
      'ar',
      'ar',
      'rtl',
    ]);
  });

  it('follows link-target, and announces a new tab', async () => {
    const root = await draw(renderRelated([HANDBOOK], 'en', readerOf('en', { linkTarget: '_blank' })));
    const link = root.querySelector('a')!;
    expect([link.target, textOf(link)]).to.deep.equal(['_blank', 'Handbook (opens in a new tab)']);
  });

  it('is absent without a linkable page', async () => {
    const hostile = ['javascript:alert(1)', 'ftp://files.example/', 'https://a@evil.example/', 'x'.repeat(10_000)];
    const links = hostile.map((url) => ({ url, title: 'Handbook' }));
    expect((await draw(renderRelated(links, 'en', readerOf()))).childElementCount).to.equal(0);
    expect((await draw(renderRelated([], 'en', readerOf()))).childElementCount).to.equal(0);
  });
});
