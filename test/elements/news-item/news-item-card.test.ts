import { expect } from '@open-wc/testing';
import type { WcoItemOpenEvent } from '../../../src/events/wco-item-open-event.js';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expectAccessible, hasState, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, FRENCH, FULL, MAIN_IMAGE, RUSSIAN, withTranslations } from '../../support/feeds.js';
import { isSeen, local, parts, showItem } from '../../support/item.js';

const CARD = { variant: 'card' };

/** Effects of a click on the card's link: the events of the card, and whether the link is followed. */
const click = (
  element: WcoNewsItem,
  init: MouseEventInit = {},
): { opened: WcoItemOpenEvent[]; isFollowed: boolean } => {
  const opened: WcoItemOpenEvent[] = [];
  const result = { opened, isFollowed: false };
  const onOpen = (event: WcoItemOpenEvent): void => void opened.push(event);
  // Runs last and prevents navigation.
  const onClick = (event: Event): void => {
    result.isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('wco-item-open', onOpen as EventListener);
  window.addEventListener('click', onClick, { once: true });
  part(element, 'link')!.dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
  );
  document.removeEventListener('wco-item-open', onOpen as EventListener);
  return result;
};

describe('<wco-news-item variant="card">', () => {
  it('shows only image, first topic, headline and date', async () => {
    const element = await showItem(FULL, CARD);
    const shown = [...part(element, 'card')!.querySelectorAll('[part]')].map((piece) => piece.getAttribute('part'));
    expect(shown).to.deep.equal(['media', 'image', 'topics', 'headline', 'link', 'meta', 'date']);
    expect(textOf(part(element, 'card'))).to.equal('IntegrityPorts Agree on Shorter QueuesSeptember 12, 2018');
    expect([element.state, part(element, 'article'), part(element, 'notice')]).to.deep.equal(['ready', null, null]);
    await expectAccessible(element);
  });

  it('links to the version it shows', async () => {
    const element = await showItem(withTranslations(RUSSIAN), { ...CARD, lang: 'ru' });
    const link = part(element, 'link') as HTMLAnchorElement;
    expect([textOf(link), link.href, link.rel, link.target]).to.deep.equal([
      'Порты договорились сократить очереди',
      'https://news.example/ru/one',
      'noopener noreferrer',
      '',
    ]);
    const headline = part(element, 'headline')!;
    expect([headline.localName, headline.lang, headline.dir]).to.deep.equal(['h2', 'ru', 'ltr']);
  });

  it('formats the date in the interface’s language, with the published date for machines', async () => {
    const element = await showItem(FULL, { ...CARD, lang: 'ar', 'date-style': 'full' });
    const date = part(element, 'date') as HTMLTimeElement;
    expect([date.localName, date.dateTime, textOf(date)]).to.deep.equal([
      'time',
      '2018-09-12',
      'الأربعاء، 12 سبتمبر 2018',
    ]);
    const meta = part(element, 'meta')!;
    expect([meta.closest<HTMLElement>('[lang]')!.lang, meta.dir]).to.deep.equal(['ar', 'rtl']);
    await expectAccessible(element);
  });

  it('has a decorative image, with sizes that match its width', async () => {
    const element = await showItem(FULL, CARD);
    const image = part(element, 'image') as HTMLImageElement;
    expect(
      ['src', 'srcset', 'sizes', 'alt', 'loading', 'referrerpolicy'].map((name) => local(image.getAttribute(name))),
    ).to.deep.equal([
      '/faults/image/960.svg',
      '/faults/image/480.svg 480w, /faults/image/960.svg 960w, /faults/image/1600.svg 1600w',
      'auto, 24em',
      '',
      'lazy',
      'no-referrer',
    ]);
  });

  it('leaves no gap without an image', async () => {
    const element = await showItem(ENGLISH_ONLY, CARD);
    expect(part(element, 'media')).to.equal(null);
    const [card, text] = [part(element, 'card')!, part(element, 'headline')!.parentElement!];
    expect(card.getBoundingClientRect().height).to.equal(text.getBoundingClientRect().height);
  });

  it('leaves no gap for an image that fails to load', async () => {
    const images = [{ ...MAIN_IMAGE, renditions: [{ href: '/faults/404', width: 640, height: 480 }] }];
    const element = await showItem({ ...FULL, _news: { ...FULL._news, images } }, CARD);
    element.scrollIntoView();
    await until(() => part(element, 'media') === null, 'image gone');
    expect(isSeen(part(element, 'headline')!)).to.equal(true);
  });

  it('names the article’s language where it differs from the reader’s', async () => {
    const element = await showItem(ENGLISH_ONLY, { ...CARD, lang: 'ru' });
    const [own, spoken] = part(element, 'language')!.children as unknown as readonly HTMLElement[];
    expect([own!.textContent, own!.lang, own!.ariaHidden]).to.deep.equal(['English', 'en', 'true']);
    expect([spoken!.textContent.trim(), spoken!.className]).to.deep.equal(['Язык: английский', 'visually-hidden']);
    expect([hasState(element, 'fallback'), part(element, 'notice')]).to.deep.equal([true, null]);
    await expectAccessible(element);
  });

  it('does not name the reader’s own language', async () => {
    const element = await showItem(withTranslations(RUSSIAN), { ...CARD, lang: 'ru' });
    expect([part(element, 'language'), hasState(element, 'fallback')]).to.deep.equal([null, false]);
  });

  for (const [kind, badge] of [
    ['machine', 'Машинный перевод'],
    ['machine-reviewed', 'Машинный перевод'],
    ['human', undefined],
    ['summary', 'Краткое изложение'],
  ] as const) {
    it(`of kind ${kind} has ${badge ? `the badge "${badge}"` : 'no badge'}`, async () => {
      const element = await showItem(withTranslations({ ...RUSSIAN, kind }), { ...CARD, lang: 'ru' });
      expect(parts(element, 'badge').map(textOf)).to.deep.equal(badge ? [badge] : []);
      expect(hasState(element, 'machine-translated')).to.equal(kind.startsWith('machine'));
    });
  }

  for (const [without, gone] of [
    ['image', 'media'],
    ['topics', 'topics'],
    ['date', 'date'],
  ] as const) {
    it(`without="${without}" omits it`, async () => {
      const element = await showItem(FULL, { ...CARD, without });
      expect(part(element, gone)).to.equal(null);
      expect(part(element, 'link')).not.to.equal(null);
    });
  }

  it('uses the summary when the headline is missing, before a headline in another language', async () => {
    const untitled = await showItem({ id: 'x', language: 'en', summary: 'In short.', _news: {} }, CARD);
    expect(textOf(part(untitled, 'link'))).to.equal('In short.');
    expect((part(untitled, 'link') as HTMLAnchorElement).hasAttribute('href')).to.equal(false);
    const body = { language: 'ru', content_html: '<p>Текст.</p>' };
    const partial = await showItem(withTranslations(body), { ...CARD, lang: 'ru' });
    expect([textOf(part(partial, 'link')), part(partial, 'headline')!.lang]).to.deep.equal([
      'Ports Agree on Shorter Queues',
      'en',
    ]);
  });

  it('follows link-target, and announces a new tab to screen readers', async () => {
    const element = await showItem(ENGLISH_ONLY, { ...CARD, lang: 'ru', 'link-target': '_blank' });
    expect((part(element, 'link') as HTMLAnchorElement).target).to.equal('_blank');
    expect(textOf(part(element, 'link'))).to.equal('Ports Agree on Shorter Queues (откроется в новой вкладке)');
  });

  it('turns into an article and back into a card', async () => {
    const element = await showItem(FULL, CARD);
    element.variant = 'article';
    await element.updateComplete;
    await element.loadComplete;
    expect([part(element, 'card'), textOf(part(element, 'headline'))]).to.deep.equal([
      null,
      'Ports Agree on Shorter Queues',
    ]);
    element.variant = 'card';
    await element.updateComplete;
    await element.loadComplete;
    expect([part(element, 'article'), textOf(part(element, 'link'))]).to.deep.equal([
      null,
      'Ports Agree on Shorter Queues',
    ]);
  });

  it('follows a change of the interface language', async () => {
    const element = await showItem(FULL, CARD);
    element.lang = 'ru';
    await settle();
    await element.loadComplete;
    expect([textOf(part(element, 'topics')), textOf(part(element, 'date'))]).to.deep.equal([
      'Честность',
      '12 сентября 2018',
    ]);
  });

  it('shows the page’s own content when no version may be shown', async () => {
    const element = await showItem(ENGLISH_ONLY, { ...CARD, lang: 'ru', fallback: 'none' }, '<a href="#x">Читать</a>');
    expect([element.state, part(element, 'card')]).to.deep.equal(['empty', null]);
    expect(isSeen(element.querySelector('a')!)).to.equal(true);
  });
});

describe('<wco-news-item variant="compact">', () => {
  it('is a line of date and headline', async () => {
    const element = await showItem(FULL, { variant: 'compact', lang: 'ru' });
    const shown = [...part(element, 'card')!.querySelectorAll('[part]')].map((piece) => piece.getAttribute('part'));
    expect(shown).to.deep.equal(['headline', 'link', 'meta', 'date', 'language']);
    await expectAccessible(element);
  });

  it('treats any other value as an article', async () => {
    const element = await showItem(ENGLISH_ONLY, { variant: 'poster' });
    expect(part(element, 'article')).not.to.equal(null);
  });
});

describe('wco-item-open', () => {
  for (const variant of ['card', 'compact']) {
    it(`reports a ${variant}’s article and address, and lets the link be followed`, async () => {
      const element = await showItem(withTranslations(FRENCH), { variant, languages: 'fr' });
      const { opened, isFollowed } = click(element);
      expect(
        opened.map(({ item, url, bubbles, composed, cancelable }) => [item.id, url, bubbles, composed, cancelable]),
      ).to.deep.equal([['urn:test:one', 'https://news.example/fr/one', true, true, true]]);
      expect([opened[0]!.target, isFollowed]).to.deep.equal([element, true]);
    });
  }

  it('does not navigate when the page cancels it', async () => {
    const element = await showItem(ENGLISH_ONLY, CARD);
    element.addEventListener('wco-item-open', (event) => event.preventDefault(), { once: true });
    expect(click(element).isFollowed).to.equal(false);
  });

  for (const [name, init] of [
    ['with Ctrl', { ctrlKey: true }],
    ['with Meta', { metaKey: true }],
    ['with Shift', { shiftKey: true }],
    ['with Alt', { altKey: true }],
    ['with the middle button', { button: 1 }],
  ] as const) {
    it(`does not fire for a click ${name}: the browser opens the link as usual`, async () => {
      const element = await showItem(ENGLISH_ONLY, CARD);
      element.addEventListener('wco-item-open', (event) => event.preventDefault(), { once: true });
      expect(click(element, init)).to.deep.equal({ opened: [], isFollowed: true });
    });
  }

  it('does not fire for a click beside the link', async () => {
    const element = await showItem(FULL, CARD);
    let opened = 0;
    element.addEventListener('wco-item-open', () => (opened += 1));
    part(element, 'topics')!.click();
    expect(opened).to.equal(0);
  });
});
