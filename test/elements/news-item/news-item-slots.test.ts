import { expect } from '@open-wc/testing';
import { captureWarnings, expectAccessible, part, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, feedOf, FRENCH, FULL, withTranslations } from '../../support/feeds.js';
import { flakyFetcher, isSeen, parts, placeItem, showItem } from '../../support/item.js';

/** Slot → the parts it replaces; empty if it only adds. */
const INSTEAD: readonly (readonly [slot: string, replaced: readonly string[]])[] = [
  ['notice', ['notice']],
  ['media', ['media']],
  ['before-body', []],
  ['after-body', []],
  ['contact', ['contact']],
  ['footer', ['rights', 'source', 'actions']],
];
const PARTS = [
  'notice',
  'headline',
  'media',
  'body',
  'gallery',
  'attachments',
  'contact',
  'rights',
  'source',
  'actions',
];

describe('<wco-news-item> slots', () => {
  for (const [slot, replaced] of INSTEAD) {
    it(`${slot}: ${replaced.length > 0 ? `instead of ${replaced.join(', ')}` : 'in addition'}`, async () => {
      const element = await showItem(FULL, { lang: 'ru' }, `<p slot="${slot}">Ours</p>`);
      expect(isSeen(element.querySelector('p')!)).to.equal(true);
      const gone = PARTS.filter((name) => !isSeen(part(element, name)!));
      expect(gone).to.deep.equal(replaced);
      await expectAccessible(element);
    });
  }

  it('come in reading order', async () => {
    const slots = ['footer', 'contact', 'after-body', 'before-body', 'media', 'notice'];
    const content = slots.map((slot) => `<p slot="${slot}">${slot}</p>`).join('');
    const element = await showItem(FULL, {}, content);
    const seen = [...element.querySelectorAll('p')].sort(
      (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    expect(seen.map(textOf)).to.deep.equal(['notice', 'media', 'before-body', 'after-body', 'contact', 'footer']);
    const [, , before, after] = seen.map((each) => each.getBoundingClientRect().top);
    const body = part(element, 'body')!.getBoundingClientRect().top;
    expect([before! < body, body < after!]).to.deep.equal([true, true]);
  });

  it('media: is shown even if the article has no image', async () => {
    const element = await showItem(ENGLISH_ONLY, {}, '<p slot="media">Ours</p>');
    expect(isSeen(element.querySelector('p')!)).to.equal(true);
  });

  it('loading: replaces the skeleton until the article is loaded', async () => {
    let answer: (response: Response) => void = () => undefined;
    const fetcher = () => new Promise<Response>((resolve) => (answer = resolve));
    const element = await placeItem({ fetcher }, { src: 'https://feeds.example/slot' }, '<p slot="loading">Soon</p>');
    expect([isSeen(element.querySelector('p')!), isSeen(part(element, 'skeleton')!)]).to.deep.equal([true, false]);
    answer(new Response(JSON.stringify(ENGLISH_ONLY)));
    await until(() => element.state === 'ready', 'ready');
    await element.updateComplete;
    expect(isSeen(element.querySelector('p')!)).to.equal(false);
  });

  it('empty: follows the message that there is no article', async () => {
    const element = await showItem(feedOf(), {}, '<p slot="empty">Come back</p>');
    const [message, ours] = [part(element, 'status')!, element.querySelector('p')!];
    expect([textOf(message), isSeen(ours)]).to.deep.equal(['There is no article to show.', true]);
    expect(message.getBoundingClientRect().bottom).to.be.at.most(ours.getBoundingClientRect().top);
  });

  it('empty: follows the notice, when no version may be shown', async () => {
    const element = await showItem(ENGLISH_ONLY, { lang: 'ru', fallback: 'none' }, '<p slot="empty">Ours</p>');
    expect([isSeen(part(element, 'notice')!), isSeen(element.querySelector('p')!)]).to.deep.equal([true, true]);
  });

  it('error: follows the message, with the page’s own content; both disappear on recovery', async () => {
    const { restore } = captureWarnings();
    const server = flakyFetcher(true);
    const content = '<a href="#x">Read</a><p slot="error">Call us</p>';
    const element = await placeItem({ fetcher: server.fetcher }, { src: 'https://feeds.example/slot-error' }, content);
    await element.loadComplete;
    restore();
    const [link, ours] = [element.querySelector('a')!, element.querySelector('p')!];
    expect([textOf(part(element, 'status')), isSeen(link), isSeen(ours)]).to.deep.equal([
      'The publisher’s website has a problem. Please try again later.',
      true,
      true,
    ]);
    await expectAccessible(element);
    server.fails = false;
    part(element, 'retry')!.click();
    await until(() => element.state === 'ready', 'ready after retry');
    await element.updateComplete;
    expect([isSeen(link), isSeen(ours)]).to.deep.equal([false, false]);
  });

  it('accept content that is added or removed later', async () => {
    const element = await showItem(FULL);
    const ours = document.createElement('p');
    ours.slot = 'media';
    ours.textContent = 'Ours';
    element.append(ours);
    await element.updateComplete;
    expect([isSeen(ours), isSeen(part(element, 'media')!)]).to.deep.equal([true, false]);
    ours.remove();
    await element.updateComplete;
    expect(isSeen(part(element, 'media')!)).to.equal(true);
  });
});

describe('<wco-news-item> with our other elements in its slots', () => {
  it('a contact card shows the contact of the article', async () => {
    const content = '<wco-contact-card slot="contact"></wco-contact-card>';
    const element = await showItem(ENGLISH_ONLY, {}, content);
    const card = element.querySelector('wco-contact-card')!;
    await until(() => card.shadowRoot!.querySelector('[part="contact"]') !== null, 'contact');
    expect(textOf(part(card, 'contact-email'))).to.equal('press@news.example');
    expect(isSeen(parts(element, 'contact')[0]!)).to.equal(false);
  });

  it('a language notice describes the article, and chooses a version of it', async () => {
    const content = '<wco-language-notice slot="notice"></wco-language-notice>';
    const element = await showItem(withTranslations(FRENCH), { lang: 'ru' }, content);
    const notice = element.querySelector('wco-language-notice')!;
    await until(() => notice.shadowRoot!.querySelector('[part="notice"]') !== null, 'notice');
    await until(() => part(notice, 'notice')!.lang === 'ru', 'in Russian');
    expect(textOf(part(notice, 'notice-text'))).to.equal(
      'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
    );
    part(notice, 'version')!.click();
    await until(() => element.contentLanguage === 'fr', 'French');
    await element.loadComplete;
    expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent pour réduire l’attente');
  });
});
