import { expect } from '@open-wc/testing';
import { expectAccessible, hasState, part, settle, textOf } from '../../support/dom.js';
import { parts, showItem } from '../../support/item.js';

/** A WordPress post with WPML: its translations are links, one of them without an address. */
const POST = {
  id: 7,
  slug: 'ferry-timetable',
  link: 'https://ferries.example/ferry-timetable/',
  date_gmt: '2024-05-13T08:00:00',
  title: { rendered: 'New ferry timetable' },
  content: { rendered: '<p>From June.</p>' },
  wpml_current_locale: 'en_GB',
  wpml_translations: [
    { locale: 'fr_FR', href: 'https://ferries.example/fr/horaires/' },
    { locale: 'ar', href: 'https://ferries.example/ar/jadwal/' },
    { locale: 'zh_CN' },
  ],
};

describe('<wco-news-item> with versions on other pages', () => {
  it('links to them from the notice', async () => {
    const element = await showItem(POST, { lang: 'ru' });
    const links = parts(element, 'version') as readonly HTMLAnchorElement[];
    expect(links.map((link) => [link.localName, textOf(link), link.hreflang, link.href])).to.deep.equal([
      ['a', 'français', 'fr-FR', 'https://ferries.example/fr/horaires/'],
      ['a', 'العربية', 'ar', 'https://ferries.example/ar/jadwal/'],
    ]);
    await expectAccessible(element);
  });

  it('follows the link, and keeps its own language', async () => {
    const element = await showItem(POST, { lang: 'ar' });
    expect(hasState(element, 'fallback')).to.equal(true);
    const [, arabic] = parts(element, 'version');
    let isFollowed: boolean | undefined;
    element.addEventListener('click', (event) => {
      isFollowed = !event.defaultPrevented;
      // Prevent navigation away from the test.
      event.preventDefault();
    });
    arabic!.click();
    await settle();
    expect([isFollowed, element.contentLanguage]).to.deep.equal([true, 'en_GB']);
    expect(textOf(part(element, 'headline'))).to.equal('New ferry timetable');
  });

  it('does not navigate when the page cancels the request', async () => {
    const element = await showItem(POST, { lang: 'ar' });
    const requests: unknown[] = [];
    element.addEventListener('wco-language-request', (event) => {
      event.preventDefault();
      requests.push([event.language, event.url]);
    });
    let isFollowed: boolean | undefined;
    element.addEventListener('click', (event) => {
      isFollowed = !event.defaultPrevented;
      event.preventDefault();
    });
    parts(element, 'version')[0]!.click();
    expect([isFollowed, requests]).to.deep.equal([false, [['fr_FR', 'https://ferries.example/fr/horaires/']]]);
  });
});
