import { expect, fixture, html } from '@open-wc/testing';
import type { WcoLanguageNotice } from '../../../src/elements/language-notice/language-notice.js';
import { expectAccessible, nextEvent, part, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';
import { showItem } from '../../support/item.js';

const article = (request: string | undefined, language = 'fr'): object => ({
  ...ENGLISH_ONLY,
  language,
  title: 'Deux & trois ports',
  _news: { ...ENGLISH_ONLY._news, translation_request: request },
});

const FORM = 'https://news.example/ask?lang={language}&page={url}';

describe('the request for a translation', () => {
  it('is a link with the article and the language filled in', async () => {
    const element = await showItem(article(FORM));
    const link = part(element, 'request-translation') as HTMLAnchorElement;
    expect(textOf(link)).to.equal('Ask the publisher for this article in English');
    expect(link.href).to.equal('https://news.example/ask?lang=en&page=https%3A%2F%2Fnews.example%2Fen%2Fone');
    await expectAccessible(element);
  });

  for (const [request, href] of [
    ['https://news.example/ask', 'https://news.example/ask?language=en&article=https%3A%2F%2Fnews.example%2Fen%2Fone'],
    ['https://news.example/{language}/{id}', 'https://news.example/en/urn%3Atest%3Aone'],
    [
      'press@news.example',
      'mailto:press@news.example?subject=Ask%20the%20publisher%20for%20this%20article%20in%20English%3A%20Deux%20%26%20trois%20ports&body=https%3A%2F%2Fnews.example%2Fen%2Fone',
    ],
  ] as const) {
    it(`fills in ${request}`, async () => {
      const element = await showItem(article(request));
      expect((part(element, 'request-translation') as HTMLAnchorElement).href).to.equal(href);
    });
  }

  for (const request of ['javascript:alert(1)', 'data:text/html,x', '', undefined]) {
    it(`has no link for ${String(request)}`, async () => {
      expect(part(await showItem(article(request)), 'request-translation')).to.equal(null);
    });
  }

  it('has no link if the article is in the reader’s language', async () => {
    const element = await showItem(article(FORM, 'en'), { notice: 'always' });
    expect(part(element, 'notice')).not.to.equal(null);
    expect(part(element, 'request-translation')).to.equal(null);
  });

  it('takes the address from the attribute before the feed’s', async () => {
    const element = await showItem(article(FORM), { 'translation-request': 'desk@site.example' });
    expect((part(element, 'request-translation') as HTMLAnchorElement).href).to.match(/^mailto:desk@site\.example\?/);
  });

  it('fires an event with its reason, which can keep the link from being followed', async () => {
    const element = await showItem(article(FORM));
    element.addEventListener('wco-language-request', (event) => event.preventDefault());
    const request = nextEvent(element, 'wco-language-request');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    part(element, 'request-translation')!.dispatchEvent(click);
    const { language, reason, url } = await request;
    expect([language, reason, url?.slice(0, 24)]).to.deep.equal(['en', 'missing', 'https://news.example/ask']);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('works in a notice without an article', async () => {
    const notice = await fixture<WcoLanguageNotice>(
      html`<wco-language-notice lang="en" shown="fr" translation-request="desk@site.example"></wco-language-notice>`,
    );
    await until(() => part(notice, 'request-translation') !== null, 'the link');
    expect((part(notice, 'request-translation') as HTMLAnchorElement).href).to.match(/^mailto:desk@site\.example\?/);
    await expectAccessible(notice);
  });
});
