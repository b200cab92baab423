import { expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { part, textOf } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';
import '../../support/item.js';

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
