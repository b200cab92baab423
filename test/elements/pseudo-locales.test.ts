import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { loadLocale, registerMessages } from '../../src/messages/registry.js';
import { expectAccessible, part, textOf } from '../support/dom.js';
import { ENGLISH_ONLY, FRENCH, withTranslations } from '../support/feeds.js';
import mirrored from '../support/generated/ar-XB.js';
import accented from '../support/generated/en-XA.js';

define();

/** Interface text: the text without the article's own words. */
const interfaceText = (element: Element): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll('p:not(.address), dt span, a[part="source"], h3[part="contact-heading"]')]
    .filter((node) => node.closest('[part="body"]') === null && node.closest('[part="contact-organization"]') === null)
    .map(textOf)
    .filter(Boolean);

describe('Pseudo-locales', () => {
  before(async () => {
    registerMessages('en-XA', () => Promise.resolve(accented));
    registerMessages('ar-XB', () => Promise.resolve(mirrored));
    await Promise.all([loadLocale('en-XA'), loadLocale('ar-XB')]);
  });

  it('en-XA: every text of the interface comes from the catalogue', async () => {
    const element = await fixture<WcoNewsItem>(
      html`<wco-news-item lang="en-XA" languages="ru" .data=${withTranslations(FRENCH)}></wco-news-item>`,
    );
    await element.loadComplete;
    const texts = interfaceText(element);
    expect(texts.length).to.be.above(4);
    for (const text of texts) expect(text).to.match(/^\[.*~+\]/);
  });

  it('en-XA: texts that are 50% longer fit into 320 px', async () => {
    const place = await fixture<HTMLElement>(html`<div style="width: 320px"></div>`);
    const element = document.createElement('wco-news-item');
    Object.assign(element, { lang: 'en-XA', languages: 'ru', data: withTranslations(FRENCH) });
    place.append(element);
    await element.loadComplete;
    for (const node of element.shadowRoot!.querySelectorAll(
      '.root, .root *:not(.visually-hidden, .visually-hidden *)',
    )) {
      expect(node.getBoundingClientRect().width, node.outerHTML.slice(0, 80)).to.be.at.most(320);
    }
  });

  it('ar-XB: the interface runs right to left, the article left to right', async () => {
    const element = await fixture<WcoNewsItem>(
      html`<wco-news-item lang="ar-XB" .data=${ENGLISH_ONLY}></wco-news-item>`,
    );
    await element.loadComplete;
    expect([part(element, 'notice')!.dir, part(element, 'headline')!.dir]).to.deep.equal(['rtl', 'ltr']);
    await expectAccessible(element);
  });
});
