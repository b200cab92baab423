import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { expectSoundIds, part, settle, textOf } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';

const HEADLINE =
  "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption";

const BLOCKS =
  'p, h1, h2, h3, h4, li, dt, dd, time, [part="reading-time"], a[part="source"], button:not([part~="share"])';

/** The element that marks the language of a block: a part with the same text, or else its container. */
const marked = (block: HTMLElement): HTMLElement =>
  [...block.querySelectorAll<HTMLElement>('[lang]')].find((piece) => textOf(piece) === textOf(block)) ??
  block.closest<HTMLElement>('[lang]')!;

/** All readable content in order: each block with its language and direction. */
const transcript = (item: WcoNewsItem): readonly string[] =>
  [...item.shadowRoot!.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => !block.querySelector('p, li, time') && textOf(block) !== '')
    // Only some browsers can translate.
    .filter((block) => !block.closest('[part="translation"]'))
    // Print-only content is not on the screen.
    .filter((block) => block.getClientRects().length > 0)
    .map((block) => {
      const { lang, dir } = marked(block);
      return `${lang} ${dir} ${block.localName}: ${textOf(block)}`;
    });

describe('A Russian reader opens an English article (built files)', () => {
  let page: TestPage;
  let item: WcoNewsItem;

  before(async () => {
    page = await openPage('/test/pages/russian-reader.html');
    item = await itemOf(page.document);
  });
  after(() => page.close());

  it('reads the article in English with a Russian interface', () => {
    expect(transcript(item)).to.deep.equal([
      'ru ltr p: Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
      // Plain tags have no stated language.
      ' auto li: Integrity',
      ' auto li: Capacity building',
      `en ltr h2: ${HEADLINE}`,
      'ru ltr time: 12 сентября 2018',
      'ru ltr span: Время чтения: 1 мин',
      'en ltr p: In Vienna the WCO told States Parties to the UN Convention against Corruption how its Integrity Programme deals with lifestyle audits, income declarations and conflicts of interest.',
      'en ltr p: At the invitation of the United Nations Office on Drugs and Crime (UNODC), the World Customs Organization (WCO) took part in the 9th meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption, held in Vienna, Austria, from 5 to 7 September 2018.',
      'en ltr p: The Working Group helps States Parties to the United Nations Convention against Corruption to develop knowledge about preventing corruption, to gather it and to exchange it. In 2018 its theme was how asset declaration systems work and how conflicts of interest are managed.',
      'en ltr h3: What was debated',
      'en ltr p: Delegates discussed two provisions of the Convention:',
      'en ltr li: article 7, paragraph 4, on systems that promote transparency and prevent conflicts of interest;',
      'en ltr li: article 8, paragraph 5, on the disclosure of assets and interests by public officials.',
      'en ltr p: The secretariat reported on what has been done to implement resolution 7/5, “Promoting Preventive Measures against Corruption”, and resolution 7/6, “Follow-up to the Marrakech Declaration on the Prevention of Corruption”.',
      'en ltr h3: The WCO’s contribution',
      'en ltr p: The WCO presented its Integrity Programme and the work done under it on lifestyle audits, income declarations and conflicts of interest. The subject is not new to Customs administrations: it was on the agenda of the 15th session of the WCO Integrity Sub-Committee in 2016.',
      'ru ltr h3: Контакты',
      'en ltr p: WCO Capacity Building Directorate',
      'ru ltr dt: Электронная почта',
      'ru ltr dd: capacity.building@wcoomd.org',
      'ru ltr button: Сохранить контакт (vCard)',
      'ru ltr p: © Sample text of the wco-widgets project',
      'ru ltr a: Читать статью на веб-сайте издателя',
      'ru ltr button: Копировать ссылку',
      'ru ltr button: Печать',
    ]);
  });

  it('marks the date for machines, with the published day', () => {
    expect(
      part(item, 'date')!
        .querySelector('time')!
        .outerHTML.replace(/<!--.*?-->/g, ''),
    ).to.equal('<time datetime="2018-09-12">12 сентября 2018</time>');
  });

  it('links the contact', () => {
    expect(part(item, 'contact-email')!.querySelector('a')!.href).to.equal('mailto:capacity.building@wcoomd.org');
    expectSoundIds(item);
  });

  it('no longer shows the page’s own content, but keeps it in the document', () => {
    const link = item.querySelector('a')!;
    expect(link.getBoundingClientRect().height).to.equal(0);
  });

  for (const where of ['html', 'body', 'element'] as const) {
    it(`switches to Arabic when lang changes on the ${where}, while the article stays English`, async () => {
      const target = where === 'html' ? page.document.documentElement : where === 'body' ? page.document.body : item;
      target.setAttribute('lang', 'ar');
      await settle();
      await item.loadComplete;
      const notice = part(item, 'notice')!;
      expect([notice.lang, notice.dir, textOf(part(item, 'notice-text'))]).to.deep.equal([
        'ar',
        'rtl',
        'اللغة المطلوبة: العربية. هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الإنجليزية (English).',
      ]);
      const headline = part(item, 'headline')!;
      expect([headline.lang, headline.dir, textOf(headline)]).to.deep.equal(['en', 'ltr', HEADLINE]);
      expect(page.window.getComputedStyle(notice).direction).to.equal('rtl');
      expect(page.window.getComputedStyle(part(item, 'body')!).direction).to.equal('ltr');
      expect(textOf(part(item, 'date')!.querySelector('time'))).to.equal('12 سبتمبر 2018');
      if (where === 'html') target.setAttribute('lang', 'ru');
      else target.removeAttribute('lang');
      await settle();
      await item.loadComplete;
      expect(part(item, 'notice')!.lang).to.equal('ru');
    });
  }

  it('shows the Russian text and no notice when there is a Russian translation', async () => {
    const response = await fetch('/demo/feeds/corruption-prevention.json');
    const feed = (await response.json()) as { items: { _news: { translations: unknown[] } }[] };
    feed.items[0]!._news.translations.push({
      language: 'ru',
      url: 'https://www.wcoomd.org/ru/sample',
      title: 'ВТамО приняла участие в заседании рабочей группы',
      content_html: '<p>Образец русского текста.</p>',
    });
    item.data = feed;
    await item.updateComplete;
    await item.loadComplete;
    expect(part(item, 'notice')).to.equal(null);
    const headline = part(item, 'headline')!;
    expect([headline.lang, textOf(headline)]).to.deep.equal(['ru', 'ВТамО приняла участие в заседании рабочей группы']);
    expect(textOf(part(item, 'body'))).to.equal('Образец русского текста.');
  });

  it('left no error, rejection or warning on the page', () => {
    expect(page.window.problems).to.deep.equal([]);
    expect(page.window.warnings).to.deep.equal([]);
  });
});
