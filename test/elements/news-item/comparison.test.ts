import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expectAccessible, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY, withTranslations } from '../../support/feeds.js';
import { parts, showItem } from '../../support/item.js';

const FRENCH = {
  language: 'fr',
  title: 'Deux ports s’accordent',
  content_html: '<p>Deux ports ont signé un accord.</p><h2>La suite</h2><p>Ils se revoient au printemps.</p>',
};
const ARABIC = {
  language: 'ar',
  title: 'اتفاق بين ميناءين',
  kind: 'machine',
  content_html: '<p>وقّع ميناءان اتفاقًا.</p><h2>الخطوات التالية</h2><p>يلتقيان.</p><p>في الربيع.</p>',
};
const DATA = withTranslations(FRENCH, ARABIC);

const show = (attributes: Readonly<Record<string, string>>, data: unknown = DATA): Promise<WcoNewsItem> =>
  showItem(data, attributes);

/** The text of each pair, with the language of each side. */
const pairs = (element: Element): readonly string[] =>
  parts(element, 'pair').map(({ children }) =>
    [...children].map((side) => `${side.getAttribute('lang') ?? ''}: ${textOf(side)}`).join(' | '),
  );

const headlines = (element: Element): readonly string[] => parts(element, 'headline').map(textOf);

const focused = (element: Element): string | null | undefined =>
  element.shadowRoot!.activeElement?.getAttribute('part');

/** Waits until a comparison is open, or closed. */
const whenOpen = (element: Element, isOpen = true): Promise<void> =>
  until(() => (part(element, 'comparison') !== null) === isOpen, isOpen ? 'a comparison' : 'no comparison');

describe('<wco-news-item compare>', () => {
  it('shows both versions block by block, each in its language', async () => {
    const element = await show({ compare: 'fr' });
    expect(textOf(part(element, 'comparison-heading'))).to.equal('Two versions side by side: English, French');
    expect(parts(element, 'compared-language').map(textOf)).to.deep.equal(['English', 'French (français)']);
    expect(parts(element, 'headline').map(({ lang, dir }) => [lang, dir])).to.deep.equal([
      ['en', 'ltr'],
      ['fr', 'ltr'],
    ]);
    expect(headlines(element)).to.deep.equal(['Ports Agree on Shorter Queues', 'Deux ports s’accordent']);
    expect(pairs(element)).to.deep.equal([
      'en: Two ports signed an agreement. | fr: Deux ports ont signé un accord.',
      'en: Next steps | fr: La suite',
      'en: They meet again in spring. | fr: Ils se revoient au printemps.',
    ]);
    expect(parts(element, 'body').map(({ dir }) => dir)).to.deep.equal(['ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'ltr']);
    await expectAccessible(element);
  });

  it('aligns sections of different length at their headings, and labels a machine translation', async () => {
    const element = await show({ compare: 'ar' });
    expect(pairs(element)).to.deep.equal([
      'en: Two ports signed an agreement. | ar: وقّع ميناءان اتفاقًا.',
      'en: Next steps | ar: الخطوات التالية',
      'en: They meet again in spring. | ar: يلتقيان.في الربيع.',
    ]);
    expect(parts(element, 'body').map(({ dir }) => dir)).to.deep.equal(['ltr', 'rtl', 'ltr', 'rtl', 'ltr', 'rtl']);
    expect(textOf(parts(element, 'compared-language')[1])).to.equal('Arabic (العربية) Machine translation');
    await expectAccessible(element);
  });

  it('puts the versions side by side if there is room, and one below the other on a phone', async () => {
    const element = await show({ compare: 'fr' });
    const isBeside = (): boolean => {
      const [first, second] = [...part(element, 'pair')!.children].map((side) => side.getBoundingClientRect());
      return first!.top === second!.top && second!.left >= first!.right;
    };
    element.style.inlineSize = '800px';
    await until(isBeside, 'two columns');
    element.style.inlineSize = '320px';
    await until(() => !isBeside(), 'one column');
    const [first, second] = [...part(element, 'pair')!.children].map((side) => side.getBoundingClientRect());
    expect(second!.top).to.be.at.least(first!.bottom);
  });

  it('opens from the notice, moves focus there, and returns it when closed', async () => {
    const element = await show({ compare: '' });
    expect([headlines(element).length, textOf(part(element, 'notice-text'))]).to.deep.equal([
      1,
      'Language of this article: English.',
    ]);
    const button = part(element, 'compare')!;
    expect([textOf(button), button.getAttribute('aria-expanded')]).to.deep.equal([
      'Compare versions side by side',
      'false',
    ]);
    button.click();
    await whenOpen(element);
    await settle();
    expect([focused(element), button.getAttribute('aria-expanded')]).to.deep.equal(['comparison-heading', 'true']);
    part(element, 'close-comparison')!.click();
    await whenOpen(element, false);
    expect([focused(element), button.getAttribute('aria-expanded')]).to.deep.equal(['compare', 'false']);
    expect(headlines(element)).to.deep.equal(['Ports Agree on Shorter Queues']);
    expect(textOf(part(element, 'body'))).to.equal(
      'Two ports signed an agreement.Next stepsThey meet again in spring.',
    );
  });

  it('opens with the original if the article shown is a translation', async () => {
    const element = await show({ compare: '', lang: 'fr' });
    part(element, 'compare')!.click();
    await whenOpen(element);
    expect(headlines(element)).to.deep.equal(['Deux ports s’accordent', 'Ports Agree on Shorter Queues']);
  });

  it('replaces the second version without losing focus', async () => {
    const element = await show({ compare: 'fr' });
    const [, arabic] = parts(element, 'version').filter((button) => button.hasAttribute('aria-pressed'));
    arabic!.focus();
    arabic!.click();
    await until(() => headlines(element)[1] === 'اتفاق بين ميناءين', 'the Arabic version');
    expect(element.shadowRoot!.activeElement).to.equal(arabic);
    expect(arabic!.getAttribute('aria-pressed')).to.equal('true');
    expect(pairs(element)[0]).to.equal('en: Two ports signed an agreement. | ar: وقّع ميناءان اتفاقًا.');
    const [french] = parts(element, 'version').filter((button) => button.hasAttribute('aria-pressed'));
    french!.click();
    await until(() => headlines(element)[1] === 'Deux ports s’accordent', 'the French version');
    expect(pairs(element)[0]).to.equal('en: Two ports signed an agreement. | fr: Deux ports ont signé un accord.');
  });

  it('keeps comparing when the reader chooses the second version in the notice', async () => {
    const element = await show({ compare: '' });
    part(element, 'compare')!.click();
    await whenOpen(element);
    [...part(element, 'versions')!.querySelectorAll<HTMLElement>('[part="version"]')]
      .find((version) => textOf(version) === 'français')!
      .click();
    await until(() => headlines(element)[0] === 'Deux ports s’accordent', 'the French version first');
    expect(headlines(element)).to.deep.equal(['Deux ports s’accordent', 'Ports Agree on Shorter Queues']);
  });

  it('works with a notice in the slot', async () => {
    const element = await showItem(DATA, { compare: '' }, '<wco-language-notice slot="notice"></wco-language-notice>');
    const notice = element.querySelector('wco-language-notice')!;
    await until(() => part(notice, 'compare') !== null, 'the button');
    part(notice, 'compare')!.click();
    await whenOpen(element);
    part(element, 'close-comparison')!.click();
    await whenOpen(element, false);
    expect(focused(notice)).to.equal('compare');
  });

  it('keeps the footnotes of both versions apart', async () => {
    const note = '<p>Text<a href="#n">1</a></p><p id="n">Note</p>';
    const data = {
      ...ENGLISH_ONLY,
      content_html: note,
      _news: { translations: [{ ...FRENCH, content_html: note.replace('Note', 'Remarque') }] },
    };
    const element = await show({ compare: 'fr' }, data);
    const [first, second] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.body a')];
    second!.click();
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('Remarque');
    first!.click();
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('Note');
    await expectAccessible(element);
  });

  it('sanitises the second version', async () => {
    const data = withTranslations({
      ...FRENCH,
      content_html: '<p onclick="alert(1)">Bonjour<script>alert(1)</script></p><a href="javascript:alert(1)">lien</a>',
    });
    const element = await show({ compare: 'fr' }, data);
    expect(textOf(parts(element, 'body')[1])).to.equal('Bonjourlien');
    expect(element.shadowRoot!.querySelectorAll('script, [onclick], [href^="javascript:"]')).to.have.length(0);
  });

  it('pairs the paragraphs of plain text', async () => {
    const plain = (text: string): object => ({ content_html: undefined, content_text: text });
    const data = {
      ...ENGLISH_ONLY,
      ...plain('One.\n\nTwo.'),
      _news: { translations: [{ ...FRENCH, ...plain('Un.\n\nDeux.') }] },
    };
    expect(pairs(await show({ compare: 'fr' }, data))).to.deep.equal(['en: One. | fr: Un.', 'en: Two. | fr: Deux.']);
  });

  it('shows the article alone if it lacks the version, and says so in the debug panel', async () => {
    const element = await show({ compare: 'de', debug: '' });
    expect(headlines(element)).to.deep.equal(['Ports Agree on Shorter Queues']);
    await until(
      () =>
        textOf(part(element, 'debug')).includes(
          'compare="de": the article has no version in that language. It has: en, fr, ar',
        ),
      'the reason in the debug panel',
    );
  });

  it('offers no comparison without `compare`, with only one version, or on a card', async () => {
    const elements = [
      await show({ notice: 'always' }),
      await show({ compare: '', notice: 'always' }, ENGLISH_ONLY),
      await show({ compare: 'fr', variant: 'card' }),
    ];
    expect(elements.map((element) => [part(element, 'compare'), part(element, 'comparison')])).to.deep.equal([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('follows the attribute', async () => {
    const element = await show({ compare: 'fr' });
    element.removeAttribute('compare');
    await whenOpen(element, false);
    expect(headlines(element)).to.deep.equal(['Ports Agree on Shorter Queues']);
    element.compare = 'ar';
    await whenOpen(element);
    expect(headlines(element)[1]).to.equal('اتفاق بين ميناءين');
  });
});
