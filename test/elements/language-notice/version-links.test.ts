import { expect, fixture, html } from '@open-wc/testing';
import { versionsOf } from '../../../src/elements/language-notice/version-links.js';

const alternate = (hreflang: string, href: string, rel = 'alternate'): void => {
  const link = document.createElement('link');
  Object.assign(link, { rel, hreflang, href });
  link.dataset['test'] = '';
  document.head.append(link);
};

const pairs = (notice: HTMLElement, available?: string): readonly (readonly [string, string | undefined])[] =>
  versionsOf(notice, available).map(({ language, url }) => [language, url]);

describe('versionsOf', () => {
  afterEach(() => {
    for (const link of document.head.querySelectorAll('link[data-test]')) link.remove();
  });

  const empty = (): Promise<HTMLElement> => fixture(html`<div></div>`);

  it('are the links inside, in their order', async () => {
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

  it('are then those of the attribute, without addresses where nobody knows them', async () => {
    const notice = await fixture<HTMLElement>(html`<div><a hreflang="fr" href="https://news.example/fr"></a></div>`);
    expect(pairs(notice, 'en fr, ru')).to.deep.equal([
      ['fr', 'https://news.example/fr'],
      ['en', undefined],
      ['ru', undefined],
    ]);
  });

  it('find the addresses of the attribute’s in the page’s alternates, however they are spelt', async () => {
    alternate('fr', 'https://news.example/fr');
    alternate('pt-br', 'https://news.example/pt');
    alternate('de', 'https://news.example/de');
    expect(pairs(await empty(), 'pt-BR FR ru')).to.deep.equal([
      ['pt-BR', 'https://news.example/pt'],
      ['FR', 'https://news.example/fr'],
      ['ru', undefined],
    ]);
  });

  it('are the page’s alternates where nobody names any', async () => {
    alternate('fr', 'https://news.example/fr');
    alternate('ru', 'https://news.example/ru', 'Alternate');
    alternate('x-default', 'https://news.example/');
    alternate('de', 'https://news.example/style.css', 'stylesheet');
    expect(pairs(await empty())).to.deep.equal([
      ['fr', 'https://news.example/fr'],
      ['ru', 'https://news.example/ru'],
    ]);
  });

  it('are each there once, however their tags are spelt', async () => {
    const notice = await fixture<HTMLElement>(html`<div><a hreflang="pt-BR" href="https://news.example/pt"></a></div>`);
    expect(pairs(notice, 'pt-br fr fr')).to.deep.equal([
      ['pt-BR', 'https://news.example/pt'],
      ['fr', undefined],
    ]);
  });

  it('are none of what names no language', async () => {
    const notice = await fixture<HTMLElement>(html`
      <div><a hreflang="auto" href="https://news.example/x"></a><a hreflang="" href="https://news.example/y"></a></div>
    `);
    expect(pairs(notice, 'und , ??')).to.deep.equal([]);
  });
});
