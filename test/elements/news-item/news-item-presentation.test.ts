import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { loadLocale } from '../../../src/messages/registry.js';
import { expectAccessible, part, textOf } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';
import { parts, showItem } from '../../support/item.js';

describe('<wco-news-item>', () => {
  describe('presentation', () => {
    it('puts the headline at heading-level and everything else below it', async () => {
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item lang="en" heading-level="3" .data=${ENGLISH_ONLY}></wco-news-item>`,
      );
      await element.loadComplete;
      const headings = [...element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')];
      expect(headings.map((heading) => [heading.localName, textOf(heading)])).to.deep.equal([
        ['h3', 'Ports Agree on Shorter Queues'],
        ['h4', 'Next steps'],
        ['h4', 'Contact'],
      ]);
    });

    it('formats dates with the given style, zone and digits', async () => {
      const timed = { ...ENGLISH_ONLY, date_published: '2018-09-12T23:30:00Z', _news: {} };
      const element = await fixture<WcoNewsItem>(
        html`<wco-news-item
          lang="ar"
          date-style="full"
          time-zone="Asia/Tokyo"
          numbering="arab"
          .data=${timed}
        ></wco-news-item>`,
      );
      await element.loadComplete;
      expect(textOf(part(element, 'date')!.querySelector('time'))).to.equal('الخميس، ١٣ سبتمبر ٢٠١٨');
    });

    it('repeats dates in a second calendar, which can change', async () => {
      const element = await showItem(ENGLISH_ONLY, { calendar: 'islamic-umalqura' });
      const dates = async () => {
        await element.updateComplete;
        return parts(element, 'date', 'updated').map((each) => textOf(each.querySelector('time')));
      };
      expect(await dates()).to.deep.equal([
        'September 12, 2018 (Muharram 2, 1440 AH)',
        'September 14, 2018 (Muharram 4, 1440 AH)',
      ]);
      expect(part(element, 'date')!.querySelector('time')!.dateTime).to.equal('2018-09-12');
      await expectAccessible(element);
      element.calendar = 'persian';
      expect((await dates())[0]).to.equal('September 12, 2018 (Shahrivar 21, 1397 AP)');
      for (const value of ['nonsense', '"><img src=x onerror=alert(1)>', 7 as unknown as string, undefined]) {
        element.calendar = value;
        expect(await dates()).to.deep.equal(['September 12, 2018', 'September 14, 2018']);
      }
      element.setAttribute('calendar', 'buddhist');
      expect((await dates())[0]).to.equal('September 12, 2018 (September 12, 2561 BE)');
      element.removeAttribute('calendar');
      expect((await dates())[0]).to.equal('September 12, 2018');
    });

    it('repeats dates in Arabic, in the same digits', async () => {
      await loadLocale('ar');
      const attributes = { lang: 'ar', calendar: 'islamic-umalqura', numbering: 'native' };
      const element = await showItem(ENGLISH_ONLY, attributes);
      const date = part(element, 'date')!;
      expect(textOf(date.querySelector('time'))).to.equal('١٢ سبتمبر ٢٠١٨ (\u2068٢ محرم ١٤٤٠ هـ\u2069)');
      await expectAccessible(element);
    });

    it('shows slotted content, and hides its own notice for it', async () => {
      const element = await fixture<WcoNewsItem>(html`
        <wco-news-item lang="ru" .data=${ENGLISH_ONLY}>
          <p slot="notice">N</p>
          <p slot="before-body">B</p>
          <p slot="after-body">A</p>
          <p slot="contact">C</p>
          <p slot="footer">F</p>
        </wco-news-item>
      `);
      await element.loadComplete;
      const slots = [...element.shadowRoot!.querySelectorAll('slot')].filter((slot) => slot.assignedNodes().length > 0);
      expect(slots.map((slot) => slot.name)).to.deep.equal([
        'notice',
        'before-body',
        'after-body',
        'contact',
        'footer',
      ]);
      expect(part(element, 'notice')!.getBoundingClientRect().height).to.equal(0);
    });

    it('can be hidden by the page', async () => {
      const element = await fixture<WcoNewsItem>(html`<wco-news-item hidden .data=${ENGLISH_ONLY}></wco-news-item>`);
      expect(getComputedStyle(element).display).to.equal('none');
    });
  });
});
