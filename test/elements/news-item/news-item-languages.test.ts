import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expectAccessible, hasState, nextEvent, part, settle, textOf } from '../../support/dom.js';
import { ARABIC, ENGLISH_ONLY, FRENCH, RUSSIAN, withTranslations } from '../../support/feeds.js';
import { showItem } from '../../support/item.js';

const show = (data: unknown, lang = 'ru'): Promise<WcoNewsItem> => showItem(data, { lang });

describe('<wco-news-item>', () => {
  describe('languages', () => {
    for (const [lang, date] of [
      ['en', 'September 12, 2018'],
      ['en-US', 'September 12, 2018'],
      ['en-GB', '12 September 2018'],
    ] as const) {
      it(`writes dates in ${lang} as in ${date}`, async () => {
        const element = await showItem(ENGLISH_ONLY, { lang });
        expect([element.uiLanguage, textOf(part(element, 'date'))]).to.deep.equal(['en', `Published: ${date}`]);
      });
    }

    it('switches to Arabic at once, while the article stays English', async () => {
      const element = await show(ENGLISH_ONLY);
      element.lang = 'ar';
      await settle();
      await element.loadComplete;
      const notice = part(element, 'notice')!;
      expect([notice.lang, notice.dir]).to.deep.equal(['ar', 'rtl']);
      expect(textOf(part(element, 'notice-text'))).to.equal(
        'اللغة المطلوبة: العربية. هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الإنجليزية (English).',
      );
      expect(textOf(part(element, 'date')!.querySelector('time'))).to.equal('12 سبتمبر 2018');
      expect([part(element, 'headline')!.lang, part(element, 'headline')!.dir]).to.deep.equal(['en', 'ltr']);
      await expectAccessible(element);
    });

    for (const width of [900, 130]) {
      it(`keeps topics and dates beside a headline of another direction, ${width} pixels wide`, async () => {
        const data = { ...ENGLISH_ONLY, tags: ['Ports', 'Cooperation'] };
        const element = await showItem(data, { lang: 'ar', style: `width: ${width}px` });
        /** Where the lines of a wrapping row start. */
        const startsOf = (name: string): readonly number[] => {
          const lines = new Map<number, number>();
          for (const { bottom, left } of [...part(element, name)!.children].map((each) => each.getBoundingClientRect()))
            lines.set(Math.round(bottom), Math.min(left, lines.get(Math.round(bottom)) ?? Infinity));
          return [...lines.values()];
        };
        const { left } = part(element, 'headline')!.getBoundingClientRect();
        const starts = [...startsOf('topics'), ...startsOf('meta')];
        expect(part(element, 'meta')!.dir).to.equal('rtl');
        expect(starts.length).to.be.least(width === 900 ? 2 : 4);
        for (const start of starts) expect(start).to.be.closeTo(left, 1);
      });
    }

    it('shows no notice when there is a Russian version', async () => {
      const element = await show(withTranslations(RUSSIAN));
      expect(part(element, 'notice')).to.equal(null);
      expect(textOf(part(element, 'headline'))).to.equal('Порты договорились сократить очереди');
      expect(part(element, 'headline')!.lang).to.equal('ru');
      expect(hasState(element, 'fallback')).to.equal(false);
    });

    it('offers the other versions as links', async () => {
      const element = await show(withTranslations(FRENCH, ARABIC), 'ru');
      expect(textOf(part(element, 'notice')!.querySelector('#versions'))).to.equal('Другие версии:');
      const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[part="version"]')];
      expect(links.map((link) => [textOf(link), link.hreflang, link.href])).to.deep.equal([
        ['français', 'fr', 'https://news.example/fr/one'],
        ['العربية', 'ar', 'https://news.example/ar/one'],
      ]);
      const name = links[1]!.querySelector('bdi')!;
      expect([name.lang, name.dir]).to.deep.equal(['ar', 'rtl']);
      await expectAccessible(element);
    });

    it('switches to a version, moves focus to its headline and announces it', async () => {
      const element = await show(withTranslations(FRENCH));
      const request = nextEvent(element, 'wco-language-request');
      const changed = nextEvent(element, 'wco-language-change');
      part(element, 'version')!.click();
      expect((await request).language).to.equal('fr');
      expect((await changed).language).to.equal('fr');
      expect(textOf(part(element, 'headline'))).to.equal('Deux ports s’accordent pour réduire l’attente');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'headline'));
      expect(textOf(part(element, 'notice-text'))).to.equal('Язык этой статьи: французский (français).');
      expect(textOf(part(element, 'version'))).to.equal('English');
    });

    it('leaves a cancelled request to the page', async () => {
      const element = await show(withTranslations(FRENCH));
      element.addEventListener('wco-language-request', (event) => event.preventDefault());
      part(element, 'version')!.click();
      await element.loadComplete;
      expect(element.contentLanguage).to.equal('en');
    });

    it('prefers `languages` to the interface language', async () => {
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" languages="fr" .data=${withTranslations(FRENCH)}></wco-news-item>`,
      );
      await element.loadComplete;
      expect(element.contentLanguage).to.equal('fr');
      expect(element.uiLanguage).to.equal('ru');
      expect(part(element, 'notice')).to.equal(null);
    });

    it('falls back to the original with fallback="original"', async () => {
      const arabicFirst = { ...ARABIC, id: 'a', _news: { translations: [{ ...FRENCH }] } };
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" fallback="original" .data=${arabicFirst}></wco-news-item>`,
      );
      await element.loadComplete;
      expect(element.contentLanguage).to.equal('ar');
      expect([part(element, 'body')!.lang, part(element, 'body')!.dir]).to.deep.equal(['ar', 'rtl']);
    });

    it('shows only the notice and the versions with fallback="none"', async () => {
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" fallback="none" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      await element.loadComplete;
      expect(element.state).to.equal('empty');
      expect(textOf(part(element, 'notice-text'))).to.equal('Запрошенный язык: русский. На этом языке статьи нет.');
      expect(textOf(part(element, 'version'))).to.equal('English');
      expect(part(element, 'article')).to.equal(null);
      part(element, 'version')!.click();
      await element.loadComplete;
      expect(textOf(part(element, 'headline'))).to.equal('Ports Agree on Shorter Queues');
    });

    it('obeys notice="none" and notice="always"', async () => {
      const none = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="ru" notice="none" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      const always = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" notice="always" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      await Promise.all([none.loadComplete, always.loadComplete]);
      expect(part(none, 'notice')).to.equal(null);
      expect(textOf(part(always, 'notice-text'))).to.equal('Language of this article: English.');
    });

    it('labels a machine translation and names the original', async () => {
      const element = await show(withTranslations({ ...RUSSIAN, kind: 'machine' }));
      expect(textOf(part(element, 'notice-text'))).to.include(
        'Это машинный перевод. Язык оригинала: английский (English).',
      );
      expect(hasState(element, 'machine-translated')).to.equal(true);
    });

    it('marks no language when the publisher stated none', async () => {
      const element = await show({ id: 'x', title: 'شحنة جديدة', content_text: 'نص', _news: {} });
      expect(part(element, 'notice')).to.equal(null);
      expect([part(element, 'headline')!.getAttribute('lang'), part(element, 'headline')!.dir]).to.deep.equal([
        '',
        'auto',
      ]);
    });

    it('uses English for an unsupported language, and still finds the version', async () => {
      const element = await show(withTranslations(FRENCH), 'tlh');
      expect(element.uiLanguage).to.equal('en');
      expect(textOf(part(element, 'notice-text'))).to.match(
        /^Requested language: .+\. This article is not available in that language\. You are reading the English version\.$/,
      );
    });
  });
});
