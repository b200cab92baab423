import { expect, fixture, html } from '@open-wc/testing';
import { versionLinks } from '../../../src/elements/language-notice/version-links.js';

const alternate = (hreflang: string, href: string, rel = 'alternate'): void => {
  const link = document.createElement('link');
  Object.assign(link, { rel, hreflang, href });
  link.dataset['test'] = '';
  document.head.append(link);
};

const pairs = (notice: HTMLElement, available?: string): readonly (readonly [string, string | undefined])[] =>
  versionLinks(notice, available).map(({ language, url }) => [language, url]);

describe('versionLinks', () => {
  afterEach(() => {
    for (const link of document.head.querySelectorAll('link[data-test]')) link.remove();
  });

  const empty = (): Promise<HTMLElement> => fixture(html`<div></div>`);

  it('returns the links inside, in order', async () => {
    const notice = await fixture<HTMLElement>(html`
      <div>
        <ul>
          <li><a hreflang="fr" href="https://news.example/fr">français</a></li>
          <li><a hreflang="ar" href="https://news.example/ar">العربية</a></li>
        </ul>
        <a href="https://news.example/about">About</a>
      </div>
    `);
    expect(pairs(notice)).to.deep.equal([
      ['fr', 'https://news.example/fr'],
      ['ar', 'https://news.example/ar'],
    ]);
  });

  it('falls back to the attribute, without addresses where unknown', async () => {
    const notice = await fixture<HTMLElement>(html`<div><a hreflang="fr" href="https://news.example/fr"></a></div>`);
    expect(pairs(notice, 'en fr, ru')).to.deep.equal([
      ['fr', 'https://news.example/fr'],
      ['en', undefined],
      ['ru', undefined],
    ]);
  });

  it('finds addresses for the attribute in the page’s alternates, in any spelling of the tag', async () => {
    alternate('fr', 'https://news.example/fr');
    alternate('pt-br', 'https://news.example/pt');
    alternate('de', 'https://news.example/de');
    expect(pairs(await empty(), 'pt-BR FR ru')).to.deep.equal([
      ['pt-BR', 'https://news.example/pt'],
      ['FR', 'https://news.example/fr'],
      ['ru', undefined],
    ]);
  });

  it('falls back to the page’s alternates without links or attribute', async () => {
    alternate('fr', 'https://news.example/fr');
    alternate('ru', 'https://news.example/ru', 'Alternate');
    alternate('x-default', 'https://news.example/');
    alternate('de', 'https://news.example/style.css', 'stylesheet');
    expect(pairs(await empty())).to.deep.equal([
      ['fr', 'https://news.example/fr'],
      ['ru', 'https://news.example/ru'],
    ]);
  });

  it('returns each version once, in any spelling of its tag', async () => {
    const notice = await fixture<HTMLElement>(html`<div><a hreflang="pt-BR" href="https://news.example/pt"></a></div>`);
    expect(pairs(notice, 'pt-br fr fr')).to.deep.equal([
      ['pt-BR', 'https://news.example/pt'],
      ['fr', undefined],
    ]);
  });

  it('ignores entries without a language', async () => {
    const notice = await fixture<HTMLElement>(html`
      <div><a hreflang="auto" href="https://news.example/x"></a><a hreflang="" href="https://news.example/y"></a></div>
    `);
    expect(pairs(notice, 'und , ??')).to.deep.equal([]);
  });
});
